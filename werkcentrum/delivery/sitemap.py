"""sitemap.xml: every address of a site that search engines may show (sitemaps.org, version 0.9).

Which addresses those are follows from what the site is: its state, the languages it speaks and the
parts it uses. The number of queries depends on none of them.
"""

import re
from collections import defaultdict
from collections.abc import Iterator
from datetime import UTC
from typing import NamedTuple
from xml.sax.saxutils import escape, quoteattr

from django.contrib.contenttypes.models import ContentType
from django.db.models import Q, TextField
from django.db.models.functions import Cast
from django.http import Http404, HttpResponse
from django.utils.encoding import iri_to_uri
from django.views.decorators.http import require_safe
from wagtail import hooks
from wagtail.models import Page, Site

from werkcentrum.tenancy.features import hidden_page_types, hidden_paths
from werkcentrum.tenancy.models import SiteProfile

from .addresses import NATIONAL_PATHS, OBLIGATORY_PATHS, language_prefix
from .homes import homes
from .obligatory import FIXED_PATHS, UNLISTED_PATHS

# A file may hold 50,000 addresses and 50 MB; with their translations this many stay below both.
MOST = 10_000
LONGEST = 2048
# An address that stays as it is.
PLAIN = re.compile(r"[a-z0-9/:._-]+")
NAMESPACES = (
    'xmlns="http://www.sitemaps.org/schemas/sitemap/0.9" xmlns:xhtml="http://www.w3.org/1999/xhtml"'
)


class Address(NamedTuple):
    """One address of a site, in one language."""

    path: str
    language: str
    # What its translations share.
    subject: object
    # When it was last published, as a sitemap says it; "" when nobody knows.
    changed: str = ""


def fixed_paths(site: Site) -> list[str]:
    """The pages below its home that this site has by itself."""
    is_basic = site.profile.state == SiteProfile.State.BASIC
    paths = sorted(OBLIGATORY_PATHS if is_basic else FIXED_PATHS - UNLISTED_PATHS)
    off = hidden_paths(site)
    elsewhere = () if site.profile.is_national else NATIONAL_PATHS
    return [path for path in paths if not path.startswith((*off, *elsewhere))]


def addresses_of(request) -> Iterator[Address]:
    """Every address of the site that is asked for; the pages in two queries.

    An app that has addresses of its own gives their paths with the hook ``sitemap_paths``, called
    with the site.
    """
    site, spoken = Site.find_for_request(request), homes(request)
    more = [path for find in hooks.get_hooks("sitemap_paths") for path in find(site)]
    for language, home in spoken.items():
        prefix = language_prefix(language)
        changed = home.last_published_at
        changed = changed.astimezone(UTC).isoformat(timespec="seconds") if changed else ""
        yield Address(prefix, language, home.translation_key, changed)
        for path in [*fixed_paths(site), *more]:
            yield Address(prefix + path, language, path)
    if spoken and site.profile.state == SiteProfile.State.LIVE:
        yield from _pages(site, spoken)


def _pages(site: Site, spoken: dict[str, Page]) -> Iterator[Address]:
    off, types_off = hidden_paths(site), hidden_page_types(site)
    below = Q()
    for home in spoken.values():
        below |= Q(path__startswith=home.path, depth__gt=home.depth)
    pages = Page.objects.live().filter(below).order_by("path")
    if types_off:
        labels = (label.split(".") for label in types_off)
        types = [ContentType.objects.get_by_natural_key(*label).pk for label in labels]
        pages = pages.exclude(content_type__in=types)
    by_place = {
        home.path: (language_prefix(language), language, len(home.url_path))
        for language, home in spoken.items()
    }
    # In one language a page has no translations to be put beside.
    subject = "translation_key" if len(spoken) > 1 else "pk"
    # Both databases write it alike, in UTC; to read it as a moment costs more than all else here.
    pages = pages.annotate(changed=Cast("last_published_at", TextField()))
    for place, url_path, key, at in pages.values_list("path", "url_path", subject, "changed"):
        prefix, language, start = by_place[place[: 2 * Page.steplen]]
        path = url_path[start:]
        if not (off and path.startswith(off)):
            changed = f"{at[:10]}T{at[11:19]}+00:00" if at else ""
            yield Address(prefix + path, language, key, changed)


@require_safe
def sitemap(request):
    """The list of addresses, or of its parts (``?deel=2``) when it is too long for one file."""
    if getattr(request, "preview_link", None):
        # What is shown to who holds a link is not for search engines.
        raise Http404
    root = Site.find_for_request(request).root_url
    entries = list(_entries(root, addresses_of(request)))
    parts = [entries[start : start + MOST] for start in range(0, len(entries), MOST)]
    part = request.GET.get("deel", "")
    if len(parts) <= 1:
        text = _file("urlset", entries)
    elif part in map(str, range(1, len(parts) + 1)):
        text = _file("urlset", parts[int(part) - 1])
    else:
        places = (f"{root}{request.path}?deel={number}" for number in range(1, len(parts) + 1))
        text = _file("sitemapindex", (f"<sitemap><loc>{one}</loc></sitemap>" for one in places))
    return HttpResponse(text, content_type="application/xml; charset=utf-8")


def _entries(root: str, addresses: Iterator[Address]) -> Iterator[str]:
    """An element for each address, with all translations of its subject."""
    subjects = defaultdict(list)
    for address in addresses:
        url = root + address.path
        if not PLAIN.fullmatch(url):
            url = iri_to_uri(url)
        if len(url) <= LONGEST:
            subjects[address.subject].append((url, address))
    for translations in subjects.values():
        links = "".join(
            f'<xhtml:link rel="alternate" hreflang="{address.language}" href={quoteattr(url)}/>'
            for url, address in (translations if len(translations) > 1 else ())
        )
        for url, address in translations:
            loc = url if PLAIN.fullmatch(url) else escape(url)
            changed = f"<lastmod>{address.changed}</lastmod>" if address.changed else ""
            yield f"<url><loc>{loc}</loc>{changed}{links}</url>"


def _file(name: str, elements) -> str:
    lines = "\n".join(elements)
    return f'<?xml version="1.0" encoding="UTF-8"?>\n<{name} {NAMESPACES}>\n{lines}\n</{name}>\n'
