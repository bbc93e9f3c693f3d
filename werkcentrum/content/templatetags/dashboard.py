"""Template tags for the head of the dashboard."""

from django import template

from werkcentrum.content.dashboard import actions_for
from werkcentrum.tenancy.current import current_site
from werkcentrum.tenancy.models import Role
from werkcentrum.tenancy.scope import scope_of

register = template.Library()


@register.simple_tag(takes_context=True)
def work(context) -> dict:
    """Where somebody is at work, as what, and what they can begin with."""
    request = context["request"]
    site, scope = current_site(request), scope_of(request.user)
    role = scope.roles.get(site.pk) if site else None
    if role:
        words = f"Je bent hier {Role(role).label}."
    elif scope.national_role:
        words = f"Je bent hier als {Role(scope.national_role).label} van het landelijke team."
    else:
        words = ""
    return {"site": site, "role": words, "actions": actions_for(request)}
