"""Sends visitors of an old address on, when nothing stands there any more."""

from django.http import HttpResponsePermanentRedirect
from wagtail.models import Site

from werkcentrum.delivery.addresses import page_url, site_and_path
from werkcentrum.tenancy.models import SiteProfile

from .models import Redirect


class RedirectMiddleware:
    """Looks for a redirect when the answer is 404; a page that is there costs no query more."""

    def __init__(self, get_response):
        self.get_response = get_response

    def __call__(self, request):
        response = self.get_response(request)
        if response.status_code == 404 and not getattr(request, "is_cms", True):
            return self.find(request) or response
        return response

    def find(self, request):
        site = Site.find_for_request(request)
        if site is None or getattr(request, "is_dummy", False):
            return None
        target = find_target(request, site)
        # A page that the site does not show now would lead here again.
        if not target or target == request.path:
            return None
        return HttpResponsePermanentRedirect(target)


def find_target(request, site: Site, hostname: str = "") -> str:
    """Where a request of a site leads, "" for nowhere; ``hostname`` is an old host of the site."""
    redirect = Redirect.objects.for_request(request, site, hostname)
    if redirect is None or not redirect.page_id:
        return redirect.url if redirect else ""
    page = redirect.page
    root, _path = site_and_path(page.url_path, request)
    is_basic = site.profile.state == SiteProfile.State.BASIC
    is_shown = not is_basic or page.depth == 2 or root is None or root.site_id != site.pk
    return page_url(page, request) if page.live and is_shown else ""
