"""Whoever opens something of another own site is at work for that site.

So the name above a screen is always that of the site whose thing it shows, also after a direct
link or in a second tab. It stands behind the gate, which has refused what is not one's own.
"""

from django.contrib import messages
from django.shortcuts import redirect

from . import addresses, arguments
from .addresses import Who
from .current import Place, current_site, own_sites, switch_to
from .owners import all_owners
from .scope import scope_of

# Asked from within a screen, for what it may refer to: no screen by themselves.
PARTS = ("wagtailadmin_api:", "wagtailadmin_choose", "wagtailadmin_editing_sessions:")


class FollowMiddleware:
    """Gives each request of the CMS its current site, and the user a place in the tree."""

    def __init__(self, get_response):
        self.get_response = get_response

    def __call__(self, request):
        return self.get_response(request)

    def process_view(self, request, view, args, kwargs):
        if not getattr(request, "is_cms", False) or getattr(request, "is_dummy", False):
            return None
        match = request.resolver_match
        if addresses.LEVEL_OF.get(match.view_name, Who.NEVER) == Who.OPEN:
            return None
        if not request.user.is_authenticated or current_site(request) is None:
            return None
        kind, pk = _thing(match.view_name, kwargs)
        scope = scope_of(request.user)
        if kind and (scope.sees_all or len(scope.roles) > 1):
            _follow(request, kind, pk)
        site = current_site(request)
        request.user._place = Place(
            site,
            is_whole=scope.sees_all and site.profile.is_national,
            page_id=pk if kind == "page" else None,
        )
        if match.view_name == "wagtailsettings:edit" and "pk" not in kwargs:
            return redirect(match.view_name, kwargs["app_name"], kwargs["model_name"], site.pk)
        return None


def _thing(name: str, kwargs: dict) -> tuple[str | None, int | None]:
    """The kind and the id of what an address is about: its first id."""
    if name in arguments.SHARED_TOO or name.startswith(PARTS):
        return None, None
    for key, value in kwargs.items():
        kind = arguments.KIND_OF_ARGUMENT.get(key)
        if key == "pk":
            kind = arguments.KIND_OF_PK.get(name.rpartition(":")[0])
        if kind and str(value).isdecimal():
            return kind, int(value)
    return None, None


def _follow(request, kind: str, pk: int) -> None:
    owners = {owner.site_id for owner in all_owners({kind: {pk}})[kind][pk]} - {None}
    if not owners or current_site(request).pk in owners:
        return
    sites = own_sites(request.user).select_related("profile", "root_page", "sitetheme")
    site = sites.filter(pk__in=owners).first()
    if site is None:
        return
    is_screen = request.method == "GET" and "x-requested-with" not in request.headers
    if is_screen:
        switch_to(request, site)
        messages.info(request, f"Je bent nu aan het werk voor {site.site_name}.")
    else:
        # A form of a tab that was open: it is for its own site, and the next screen tells.
        request._current_site = site
