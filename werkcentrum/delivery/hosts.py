"""Which site answers on which host, and what every other host gets.

Unknown hosts and hidden sites get a 404 without any site's content, a closed site 410 with a way
to the national site, an alias a 301 to the canonical host. The CMS lives on a host of its own.
Preview links work on the hosts of every site that is not gone, aliases and hidden ones included.
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
from wagtail import hooks
from wagtail.models import Page, Site

from werkcentrum.tenancy import features
from werkcentrum.tenancy.models import SiteAlias, SiteProfile

from .addresses import path_below, path_below_home
from .errors import gone, page_not_found, unknown_host
from .preview_views import PREVIEW_PATH, keep_private, open_site
from .previews import COOKIE

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


def site_of_alias(hostname: str) -> Site | None:
    """The site that has this hostname beside its canonical one."""
    rows = Site.objects.select_related(*SITE_FACTS).defer(*UNUSED_OF_ROOT)
    return rows.filter(aliases__hostname=hostname, profile__isnull=False).first()


class HostMiddleware:
    """Decide by the host who answers, and give the request its ``Site``.

    Sets ``request.is_cms``, ``request._wagtail_site`` (Wagtail's own place for it) and
    ``request.national_site``. The tables are read on each request, so that a region which another
    process opened answers at once.
    """

    def __init__(self, get_response):
        self.get_response = get_response

    def __call__(self, request):
        response = self.answer(request) or self.get_response(request)
        is_preview = request.path_info.startswith(PREVIEW_PATH) and not request.is_cms
        if is_preview or getattr(request, "preview_link", None):
            keep_private(response)
        return response

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
        if request.path_info.startswith(PREVIEW_PATH):
            return self.answer_preview(request, site or site_of_alias(hostname))
        if COOKIE in request.COOKIES and not getattr(request, "is_dummy", False):
            shown = site or site_of_alias(hostname)
            if (ended := open_site(request, shown)) is not None:
                return ended
            site = shown if getattr(request, "preview_link", None) else site
        if site is None:
            return self.answer_alias(request, hostname)
        request._wagtail_site = site
        if getattr(request, "is_dummy", False):
            # A preview in the CMS: of hidden sites too, the CMS has checked who may see it.
            return None
        profile = getattr(site, "profile", None)
        if profile is None or profile.state == SiteProfile.State.HIDDEN:
            if request.path_info.startswith(settings.MEDIA_URL):
                # The draft behind a preview link shows pictures. Their names cannot be guessed,
                # and every other host serves them too.
                del request._wagtail_site
                return None
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
    def answer_preview(request, site):
        """Let preview links through on every host: they do not tell which hosts are of a site."""
        if request.method not in SAFE_METHODS:
            return HttpResponseNotAllowed(SAFE_METHODS)
        profile = getattr(site, "profile", None)
        if profile is not None and profile.state != SiteProfile.State.GONE:
            request._wagtail_site = site
        return None

    @staticmethod
    def answer_alias(request, hostname):
        if getattr(request, "is_dummy", False):
            return None
        alias = (
            SiteAlias.objects.select_related("site__profile")
            .filter(hostname=hostname, site__profile__isnull=False)
            .exclude(site__profile__state=SiteProfile.State.HIDDEN)
            .first()
        )
        if alias is None:
            return unknown_host(request)
        if alias.site.profile.answers:
            # An app above this one knows addresses that lead elsewhere.
            for find in hooks.get_hooks("old_address"):
                if target := find(request, alias.site, hostname):
                    return HttpResponsePermanentRedirect(target)
        root, path = alias.site.root_url, request.get_full_path()
        return HttpResponsePermanentRedirect(root + path_below(alias.below, path))
