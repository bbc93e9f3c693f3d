"""Serving pages: Wagtail's own view behind a faster way to find the page."""

from django.http import Http404
from django.utils.translation import get_language
from wagtail.models import Page, Site
from wagtail.views import serve as wagtail_serve

from werkcentrum.delivery.homes import homes
from werkcentrum.tenancy.features import hides_page_type
from werkcentrum.tenancy.models import SiteProfile


def find_page(request, path: str) -> Page | None:
    """The live page at a path of this site, in two queries however deep; or None.

    Wagtail walks the path level by level, at two queries each.
    """
    home = homes(request).get(get_language())
    if home is None:
        return None
    slugs = [slug for slug in path.split("/") if slug]
    if not slugs:
        return home
    page = (
        # The slug is there for its index; url_path has none.
        Page.objects.live()
        .filter(slug=slugs[-1], url_path=f"{home.url_path}{'/'.join(slugs)}/")
        .first()
    )
    if page is None:
        return None
    page = page.specific
    page.locale = home.locale
    return page


def serve(request, path):
    """Answer with the page at ``path``; a site in state basic has its home page only."""
    site = Site.find_for_request(request)
    if site.profile.state == SiteProfile.State.BASIC and path.strip("/"):
        raise Http404
    if get_language() not in homes(request):
        raise Http404
    page = find_page(request, path)
    if page is not None:
        request._wagtail_route_for_request = (page, [], {})
    else:
        # Pages that answer on paths of their own below them, such as a feed.
        route = Page.route_for_request(request, path)
        page = route and route[0]
    if page is not None and hides_page_type(site, type(page)):
        raise Http404
    return wagtail_serve(request, path)
