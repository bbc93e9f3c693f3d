"""Addresses as people write them and as browsers ask them, in the one form that is stored."""

import re
import unicodedata
from urllib.parse import SplitResult, parse_qsl, unquote, urlencode, urlsplit

from django.conf import settings
from django.core.exceptions import ValidationError
from wagtail.models import Page, Site

from werkcentrum.delivery.addresses import language_prefix
from werkcentrum.delivery.obligatory import FIXED_PATHS
from werkcentrum.tenancy.models import SiteAlias

LONGEST = 255
# What the portal answers by itself, on every site.
OURS = ("/cms", "/media", "/static", "/-", "/.well-known", "/robots.txt", "/sitemap.xml")
NONSENSE = re.compile(r"[\x00-\x1f\x7f\\]")


def stored_form(path: str, query: str) -> str | None:
    """The form that is stored, of a decoded path; None for what no address looks like."""
    path = re.sub("/+", "/", "/" + unicodedata.normalize("NFC", path).strip())
    if NONSENSE.search(path) or {".", ".."} & set(path.split("/")):
        return None
    path = path.rstrip("/") or "/"
    pairs = sorted(parse_qsl(query, keep_blank_values=True))
    stored = (f"{path}?{urlencode(pairs)}" if pairs else path).lower()
    return stored if len(stored) <= LONGEST else None


def split(address: str) -> SplitResult:
    """The parts of an address. Raises ValidationError (Dutch) for what is none."""
    try:
        parts = urlsplit(address.strip())
        parts.port  # noqa: B018 (it is looked at only when asked for)
    except ValueError:
        parts = None
    if parts is None or NONSENSE.search(address):
        raise ValidationError("Dit is geen adres. Kopieer het uit je browser.")
    return parts


def normalise(address: str, site: Site) -> str:
    """The stored form of an old address of a site, with or without the site's name before it.

    Raises ValidationError (Dutch) for an address that is of elsewhere, in use by the portal
    itself, or none at all.
    """
    parts = split(address)
    is_full = parts.scheme or parts.netloc
    if is_full and (
        parts.scheme not in ("http", "https") or (parts.hostname or "") not in hosts_of(site)
    ):
        raise ValidationError("Dit adres is niet van deze site. Begin met /, zoals /over-ons/.")
    stored = stored_form(unquote(parts.path), parts.query)
    if stored is None:
        raise ValidationError("Dit is geen adres. Het begint met / en is niet te lang.")
    path = stored.split("?")[0]
    if path == "/":
        raise ValidationError("De homepagina kun je niet doorverwijzen.")
    if _without_language(path).strip("/") + "/" in FIXED_PATHS or any(
        path == one or path.startswith(f"{one}/") for one in OURS
    ):
        raise ValidationError("Dit adres is op elke site in gebruik.")
    return stored


def asked(request) -> list[str]:
    """What a request may be stored as: with its query first, then without."""
    path = request.path_info
    found = [stored_form(path, request.META.get("QUERY_STRING", "")), stored_form(path, "")]
    return list(dict.fromkeys(one for one in found if one))


def hosts_of(site: Site) -> set[str]:
    """Every host that leads to a site."""
    aliases = SiteAlias.objects.filter(site=site).values_list("hostname", flat=True)
    return {site.hostname, *aliases}


def site_of_host(hostname: str) -> Site | None:
    """The site of this portal that a host leads to."""
    return (
        Site.objects.filter(hostname=hostname).first()
        or Site.objects.filter(aliases__hostname=hostname).first()
    )


def pages_at(site: Site, stored: list[str]) -> dict[str, Page]:
    """The pages, drafts too, that stand at these addresses of a site; two queries."""
    roots = [root for root in Site.get_site_root_paths() if root.site_id == site.pk]
    # Dutch has no prefix: every address would fit it.
    roots.sort(key=lambda root: -len(language_prefix(root.language_code)))
    wanted = {}
    for path in stored:
        for root in roots:
            prefix = language_prefix(root.language_code)
            place = f"{path.rstrip('/')}/"
            if place.startswith(prefix):
                wanted[root.root_path + place.removeprefix(prefix)] = path
                break
    found = Page.objects.filter(url_path__in=wanted)
    return {wanted[page.url_path]: page for page in found}


def _without_language(path: str) -> str:
    for code, _name in settings.LANGUAGES:
        prefix = language_prefix(code)
        if prefix != "/" and f"{path}/".startswith(prefix):
            return f"{path}/".removeprefix(prefix)
    return path
