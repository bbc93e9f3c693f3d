"""Template tags for the bar that says for which site one is at work."""

from django import template
from django.urls import reverse

from werkcentrum.tenancy.choosers import as_published
from werkcentrum.tenancy.current import current_site, national_homes, own_sites
from werkcentrum.tenancy.scope import place_of, scope_of

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


@register.inclusion_tag("tenancy/chooser_places.html", takes_context=True)
def chooser_places(context, parent):
    """Above the pages in a chooser: the own site first, and what all sites may link to."""
    request = context["request"]
    here = place_of(request.user)
    if here is None:
        return {"tops": []}
    tops = [(here.site.root_page, here.site.site_name)]
    if here.is_whole:
        tops.append((parent.get_root(), "Alle sites"))
    else:
        home = national_homes().first()
        if home and home.path not in here.homes:
            tops.append((home, "Landelijke pagina's (voor alle sites)"))
    national = list(national_homes().values_list("path", flat=True))
    return {
        "request": request,
        "tops": [
            {"pk": top.pk, "label": label, "is_here": _holds(top, parent, here, national)}
            for top, label in tops
        ],
    }


@register.inclusion_tag("wagtailadmin/shared/breadcrumbs.html", takes_context=True)
def chooser_breadcrumbs(context, parent, query):
    """The way from the top of a site to the page whose children a chooser shows."""
    place = place_of(context["request"].user)
    above = parent.get_ancestors().filter(depth__gte=1 if place and place.is_whole else 2)
    items = [
        {
            "url": reverse("wagtailadmin_choose_page_child", args=[page.pk]) + query,
            "label": as_published(page).get_admin_display_title(),
        }
        for page in above
    ]
    return {"items": items, "is_expanded": True}


def _holds(top, parent, here, national) -> bool:
    """Whether the page that a chooser shows stands below this top, in any language."""
    if top.depth == 1:
        return not parent.path.startswith(tuple(here.homes))
    paths = here.homes if top.path in here.homes else national
    return parent.path.startswith(tuple(paths))
