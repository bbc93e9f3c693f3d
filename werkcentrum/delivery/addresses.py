"""Addresses of pages, computed from what a request already knows.

``Page.get_url`` is right but slow in numbers: it reverses the URL configuration and reads the
cache for every link, and a home page has sixty. These functions read the same facts once.
"""

from functools import lru_cache

from django.conf import settings
from django.utils.translation import get_language_from_path
from wagtail.models import Page, Site

from .obligatory import OBLIGATORY_PAGES

# Pages that every site has, whatever its name is.
OBLIGATORY_PATHS = tuple(f"{slug}/" for slug, _title in OBLIGATORY_PAGES.values())
# Fixed pages that only the national site has.
NATIONAL_PATHS = ("jouw-werkcentrum/",)
# What search engines ask of every host.
MACHINES = ("robots.txt", "sitemap.xml")


@lru_cache
def language_prefix(language_code: str) -> str:
    """``/`` for Dutch, ``/en/`` for English (i18n_patterns without a prefix for the default)."""
    return "/" if language_code == settings.LANGUAGE_CODE else f"/{language_code}/"


def path_below_home(path: str) -> str:
    """A path without its slash and language: ``agenda/`` for ``/agenda/`` and ``/en/agenda/``."""
    return path.removeprefix(
        language_prefix(get_language_from_path(path) or settings.LANGUAGE_CODE)
    )


def path_below(slug: str, path: str) -> str:
    """Where a page of a site that merged stands now: below the page with this slug.

    Its home page and the fixed pages are those of the site it merged into.
    """
    rest = path_below_home(path)
    fixed = (*OBLIGATORY_PATHS, "locaties/", *NATIONAL_PATHS)
    apart = (*fixed, "media/", "static/", ".well-known/", *MACHINES)
    if not slug or not rest or rest.startswith(("?", *apart)):
        return path
    return f"{path.removesuffix(rest)}{slug}/{rest}"


def root_paths(request=None):
    """Wagtail's list of the home pages of all sites, in every language; read once a request."""
    if request is None:
        return Site.get_site_root_paths()
    try:
        return request._wagtail_cached_site_root_paths
    except AttributeError:
        request._wagtail_cached_site_root_paths = Site.get_site_root_paths()
        return request._wagtail_cached_site_root_paths


def site_and_path(url_path: str, request=None):
    """The SiteRootPath a page's ``url_path`` lies under and its path there, or ``(None, "")``."""
    for root in root_paths(request):
        if url_path.startswith(root.root_path):
            return root, language_prefix(root.language_code) + url_path[len(root.root_path) :]
    return None, ""


def home_path(site: Site, language_code: str, request=None) -> str:
    """The ``url_path`` of a site's home page in a language, live or not; "" without one."""
    for root in root_paths(request):
        if root.site_id == site.pk and root.language_code == language_code:
            return root.root_path
    return ""


def page_url(page: Page, request=None) -> str:
    """A path for a page of the site that is asked for, a full address otherwise; "" without one."""
    root, path = site_and_path(page.url_path, request)
    if root is None:
        return ""
    site = getattr(request, "_wagtail_site", None)
    return path if site is not None and site.pk == root.site_id else root.root_url + path


def full_url(page: Page, request=None) -> str:
    """The full address of a page on its own site; "" when it lies on none."""
    root, path = site_and_path(page.url_path, request)
    return "" if root is None else root.root_url + path


def fixed_url(path: str, language_code: str, request=None) -> str:
    """The address of a fixed page such as ``contact/``; the finder's is on the national site."""
    url = language_prefix(language_code) + path
    site = getattr(request, "_wagtail_site", None)
    national = getattr(request, "national_site", None)
    if path.startswith(NATIONAL_PATHS) and national and site and site.pk != national.pk:
        return national.root_url + url
    return url
