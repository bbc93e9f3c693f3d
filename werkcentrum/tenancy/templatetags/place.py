"""Template tags for the bar that says for which site one is at work."""

from django import template

from werkcentrum.tenancy.current import current_site, own_sites
from werkcentrum.tenancy.scope import scope_of

register = template.Library()

# With more sites than this, the list has a screen of its own.
FEW = 8


@register.inclusion_tag("tenancy/place.html", takes_context=True)
def place(context):
    """The bar: the current site, and the way to the other sites of somebody."""
    request = context.get("request")
    if request is None or not request.user.is_authenticated:
        return {"site": None}
    site, scope = current_site(request), scope_of(request.user)
    has_few = not scope.sees_all and 1 < len(scope.roles) <= FEW
    return {
        "request": request,
        "csrf_token": context.get("csrf_token"),
        "site": site,
        "has_more": scope.sees_all or len(scope.roles) > 1,
        "others": own_sites(request.user).exclude(pk=site.pk).order_by("site_name")
        if has_few and site
        else None,
    }
