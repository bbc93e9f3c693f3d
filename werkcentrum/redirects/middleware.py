"""Sends visitors of an old address on, when nothing stands there any more."""

from django.http import HttpResponsePermanentRedirect
from wagtail.models import Site

from werkcentrum.delivery.addresses import page_url
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
        redirect = Redirect.objects.for_request(request, site)
        if redirect is None:
            return None
        target = redirect.url
        if redirect.page_id:
            page = redirect.page
            is_basic = site.profile.state == SiteProfile.State.BASIC
            target = page_url(page, request) if page.live else ""
            # A page that is not there would lead here again.
            if is_basic and target.startswith("/") and page.depth > 2:
                target = ""
        return HttpResponsePermanentRedirect(target) if target else None
