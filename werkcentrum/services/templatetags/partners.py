"""The partners of the site that is shown, for templates."""

from django import template

from ..partners import Partner, members_of

register = template.Library()


@register.simple_tag(takes_context=True)
def partners(context, with_national: bool = False) -> list[Partner]:
    """Who works together in the Werkcentrum, with their logos; the site's own partners first."""
    return members_of(context.get("request"), with_national=with_national)
