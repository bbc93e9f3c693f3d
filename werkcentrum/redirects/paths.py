"""Addresses as people write them and as browsers ask them, in the one form that is stored.

An address of the site itself is stored as a path. One of an old host that leads here now keeps its
host, without ``www.``: there the same path may have been about something else. ``/*`` at the end
stands for all that follows.
"""

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
# On an old host: health, previews, and what belongs to the host itself.
OURS_ON_EVERY_HOST = ("/-", "/.well-known")
NOT_MOVED = ("/robots.txt", "/sitemap.xml", "/favicon.ico")
ALL_BELOW = "/*"
NONSENSE = re.compile(r"[\x00-\x1f\x7f\\]")


def stored_form(path: str, query: str) -> str | None:
    """The form that is stored, of a decoded path; None for what no address looks like."""
    path = _clean(path)
    if path is None:
        return None
    pairs = sorted(parse_qsl(query, keep_blank_values=True))
    stored = f"{path}?{urlencode(pairs)}".lower() if pairs else path
    return stored if len(stored) <= LONGEST else None


def _clean(path: str) -> str | None:
    path = re.sub("/+", "/", "/" + unicodedata.normalize("NFC", path).strip())
    if NONSENSE.search(path) or {".", ".."} & set(path.split("/")):
        return None
    return (path.rstrip("/") or "/").lower()


def ways(path: str, query: str, host: str = "") -> list[str]:
    """What an address may be stored as, the most exact first: with its query, without, and below
    each part of its path. ``host`` is an old one, as :func:`old_host` gives it."""
    clean = _clean(path)
    if clean is None:
        return []
    exact = [stored_form(path, query), stored_form(path, "")]
    parts = [part for part in clean.split("/") if part]
    if clean in NOT_MOVED:
        above = []
    else:
        above = ["/".join(["", *parts[:n]]) + ALL_BELOW for n in range(len(parts), -1, -1)]
    found = [host + one for one in [*exact, *above] if one]
    return list(dict.fromkeys(one for one in found if len(one) <= LONGEST))


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
    hosts = {_bare(host) for host in hosts_of(site)}
    if _bare(address.strip().split("/")[0].lower()) in hosts:
        address = f"https://{address.strip()}"
    parts = split(address)
    if (parts.scheme or parts.netloc) and (
        parts.scheme not in ("http", "https") or _bare(parts.hostname or "") not in hosts
    ):
        raise ValidationError(
            "Dit adres is niet van deze site. Begin met /, zoals /over-ons/. Is het van een oude "
            "site van jullie? Vraag het landelijke team om dat oude adres te laten doorsturen."
        )
    host = old_host(parts.hostname or "", site)
    stored = stored_form(unquote(parts.path), parts.query)
    if stored is None or len(host + stored) > LONGEST:
        raise ValidationError("Dit is geen adres. Het begint met / en is niet te lang.")
    path = stored.split("?")[0]
    if not host and path in ("/", ALL_BELOW):
        raise ValidationError("De homepagina kun je niet doorverwijzen.")
    ours = OURS_ON_EVERY_HOST if host else OURS
    if (not host and fixed_page(path) in FIXED_PATHS) or any(
        path == one or path.startswith(f"{one}/") for one in ours
    ):
        raise ValidationError("Dit adres is op elke site in gebruik.")
    return host + stored


def asked(request, site: Site, hostname: str = "") -> list[str]:
    """What a request may be stored as; ``hostname`` is the old host that it came in on, if any."""
    query = request.META.get("QUERY_STRING", "")
    host = old_host(hostname, site)
    found = ways(request.path_info, query, host)
    if not host:
        # The site moved to what was an old host before.
        own = ways(request.path_info, query, f"https://{_bare(site.hostname)}")
        found += [one for one in own if not one.endswith(ALL_BELOW)]
    return found


def _bare(hostname: str) -> str:
    return hostname.removeprefix("www.")


def old_host(hostname: str, site: Site) -> str:
    """What the stored form of an address on this host begins with; "" for the site's own host."""
    is_own = not hostname or _bare(hostname) == _bare(site.hostname)
    return "" if is_own else f"https://{_bare(hostname)}"


def hosts_of(site: Site) -> set[str]:
    """Every host that leads to a site; asked once a Site object: a list has many lines."""
    if not hasattr(site, "_hosts"):
        aliases = SiteAlias.objects.filter(site=site).values_list("hostname", flat=True)
        site._hosts = {site.hostname, *aliases}
    return site._hosts


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


def fixed_page(path: str) -> str:
    """A path as fixed pages are named: ``contact/`` for ``/contact`` and ``/en/contact``."""
    return _without_language(path).strip("/") + "/"


def _without_language(path: str) -> str:
    for code, _name in settings.LANGUAGES:
        prefix = language_prefix(code)
        if prefix != "/" and f"{path}/".startswith(prefix):
            return f"{path}/".removeprefix(prefix)
    return path
