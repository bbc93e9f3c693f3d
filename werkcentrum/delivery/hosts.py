"""Which site answers on which host, and what every other host gets.

Unknown hosts and hidden sites get a 404 without any site's content, a closed site 410 with a way
to the national site, an alias a 301 to the canonical host. The CMS lives on a host of its own.
"""

from django.conf import settings
from django.db.models import Q
from django.http import (
    HttpResponse,
    HttpResponseNotAllowed,
    HttpResponsePermanentRedirect,
    HttpResponseRedirect,
)
from django.http.request import split_domain_port
from wagtail.models import Page, Site

from werkcentrum.tenancy import features
from werkcentrum.tenancy.models import SiteProfile

from .addresses import path_below_home
from .errors import gone, page_not_found, unknown_host

CMS_PATH = "/cms/"
# Nothing on a public host takes a form yet.
SAFE_METHODS = ("GET", "HEAD", "OPTIONS")
# Health answers on every host, known or not.
HEALTH_PATHS = ("/-/live", "/-/ready")
# What both kinds of host serve.
SHARED_PATHS = ("/static/", settings.MEDIA_URL)
# One-to-one facts of a site that nearly every page shows.
SITE_FACTS = ("root_page", "profile", "sitetheme", "contactdetails", "region")
# A page has thirty columns; of a site's root only these are asked.
UNUSED_OF_ROOT = [
    f"root_page__{field.name}"
    for field in Page._meta.concrete_fields
    if field.name
    not in ("id", "path", "depth", "url_path", "translation_key", "locale", "content_type", "live")
]


def sites_for_host(hostname: str) -> tuple[Site | None, Site | None]:
    """The site with this canonical hostname and the national site, in one query."""
    found = national = None
    rows = (
        Site.objects.select_related(*SITE_FACTS)
        .defer(*UNUSED_OF_ROOT)
        .filter(Q(hostname=hostname) | Q(profile__kind=SiteProfile.Kind.NATIONAL))
    )
    for site in rows:
        if site.hostname == hostname:
            found = site
        if getattr(site, "profile", None) and site.profile.is_national:
            national = site
    return found, national


class HostMiddleware:
    """Decide by the host who answers, and give the request its ``Site``.

    Sets ``request.is_cms``, ``request._wagtail_site`` (Wagtail's own place for it) and
    ``request.national_site``. The tables are read on each request, so that a region which another
    process opened answers at once.
    """

    def __init__(self, get_response):
        self.get_response = get_response

    def __call__(self, request):
        return self.answer(request) or self.get_response(request)

    def answer(self, request) -> HttpResponse | None:
        """The response for a request that gets no further, or None."""
        hostname = split_domain_port(request.get_host())[0]
        request.is_cms = hostname == settings.CMS_HOST
        request.national_site = None
        if request.path_info in HEALTH_PATHS:
            return None
        if request.is_cms:
            return self.answer_cms(request)
        site, national = sites_for_host(hostname)
        request.national_site = national
        if site is None:
            return self.answer_alias(request, hostname)
        request._wagtail_site = site
        if getattr(request, "is_dummy", False):
            # A preview in the CMS: of hidden sites too, the CMS has checked who may see it.
            return None
        profile = getattr(site, "profile", None)
        if profile is None or profile.state == SiteProfile.State.HIDDEN:
            return unknown_host(request)
        if profile.state == SiteProfile.State.GONE:
            return gone(request)
        if request.path_info.startswith(CMS_PATH):
            return page_not_found(request)
        if features.hides_path(site, path_below_home(request.path_info)):
            return page_not_found(request)
        if request.method not in SAFE_METHODS:
            return HttpResponseNotAllowed(SAFE_METHODS)
        return None

    @staticmethod
    def answer_cms(request):
        if request.path_info.startswith((CMS_PATH, *SHARED_PATHS)):
            return None
        if request.path_info == "/":
            return HttpResponseRedirect(CMS_PATH)
        return unknown_host(request)

    @staticmethod
    def answer_alias(request, hostname):
        if getattr(request, "is_dummy", False):
            return None
        site = (
            Site.objects.select_related("profile")
            .filter(aliases__hostname=hostname, profile__isnull=False)
            .exclude(profile__state=SiteProfile.State.HIDDEN)
            .first()
        )
        if site is None:
            return unknown_host(request)
        return HttpResponsePermanentRedirect(site.root_url + request.get_full_path())
