"""For which site somebody is at work in the CMS at this moment."""

from wagtail.models import Site

from .models import SiteProfile
from .roles import sites_of

SESSION_KEY = "site"


def current_site(request) -> Site | None:
    """The site that somebody is at work for: the one they switched to, if they may still.

    Otherwise the national site if that is theirs, else the first of their sites by name. None for
    who works for no site. Asked once per request.
    """
    if not hasattr(request, "_current_site"):
        request._current_site = _find(request)
    return request._current_site


def switch_to(request, site: Site) -> None:
    """Go to work for another site. The caller has checked that it is one of theirs."""
    request.session[SESSION_KEY] = site.pk
    request._current_site = site


def _find(request) -> Site | None:
    if not request.user.is_authenticated:
        return None
    sites = sites_of(request.user).select_related("profile", "root_page")
    chosen = request.session.get(SESSION_KEY)
    found = sites.filter(pk=chosen).first() if isinstance(chosen, int) else None
    if found is None:
        found = sites.filter(profile__kind=SiteProfile.Kind.NATIONAL).first()
    return found or sites.filter(profile__isnull=False).order_by("site_name", "pk").first()
