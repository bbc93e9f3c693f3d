"""Hostnames of sites: which one a site may take, and the other ones that lead to it."""

import re

from django.conf import settings
from django.core.exceptions import ValidationError
from wagtail.models import Site

from regions.models import Region
from werkcentrum.tenancy.models import SiteAlias, validate_hostname

RESERVED_LABELS = {"cms", "www", "mail", "api", "static", "media"}


def own_domain_of(region: Region) -> str:
    """The region's own domain; in the demo a name below the base domain stands for it."""
    if settings.BASE_DOMAIN.endswith("localhost"):
        return f"werkcentrum{region.label}.{settings.BASE_DOMAIN}"
    return region.own_domain or f"werkcentrum{region.label}.nl"


def subdomain_of(region: Region) -> str:
    """The region's standard address below the base domain."""
    return f"{region.label}.{settings.BASE_DOMAIN}"


def check_hostname(hostname: str, *, but: Site | None = None) -> str:
    """A hostname that a site may take, in lower case. Raises ValidationError (Dutch).

    ``but`` is a site whose own hosts are free to it.
    """
    hostname = hostname.strip().lower().rstrip(".")
    _check_form(hostname)
    if is_reserved(hostname):
        raise ValidationError(f"De hostnaam {hostname} is gereserveerd. Kies een andere.")
    taken = Site.objects.filter(hostname=hostname)
    if but is not None:
        taken = taken.exclude(pk=but.pk)
    aliases = SiteAlias.objects.filter(hostname=hostname)
    if but is not None:
        aliases = aliases.exclude(site=but)
    if taken.exists() or aliases.exists():
        raise ValidationError(f"De hostnaam {hostname} is al van een andere site.")
    return hostname


def _check_form(hostname: str) -> None:
    """Raise ValidationError that says what is wrong with the form of a hostname."""
    if "://" in hostname:
        raise ValidationError(
            "Vul alleen de hostnaam in, zonder https:// ervoor. "
            "Bijvoorbeeld: haaglanden.werkcentrum.nl"
        )
    if "/" in hostname:
        raise ValidationError(
            "Vul alleen de hostnaam in, zonder schuine streep en wat daarna komt. "
            "Bijvoorbeeld: haaglanden.werkcentrum.nl"
        )
    if re.search(r":\d*$", hostname):
        raise ValidationError(
            "Vul de hostnaam in zonder poort (de dubbele punt met een getal). "
            "Bijvoorbeeld: haaglanden.werkcentrum.nl"
        )
    if not hostname.isascii():
        raise ValidationError(
            "Schrijf een hostnaam met letters als ü of é in de vorm die computers gebruiken"
            f"{_computer_form(hostname)}. Controleer of dat de naam is die je bedoelt."
        )
    validate_hostname(hostname)


def _computer_form(hostname: str) -> str:
    try:
        return f": {hostname.encode('idna').decode()}"
    except UnicodeError:
        return ""


def is_reserved(hostname: str) -> bool:
    """Whether a host is the CMS's or kept free below the base domain."""
    label = hostname.split(".", 1)[0]
    kept_free = label in RESERVED_LABELS and hostname == f"{label}.{settings.BASE_DOMAIN}"
    # Sites on their way to another address, or merged into another, have such a name (RFC 2606).
    return hostname == settings.CMS_HOST or kept_free or hostname.endswith(".invalid")


def standard_aliases(hostnames: set[str], *, but: str) -> list[str]:
    """These hosts and ``www.`` of each that no site has yet, without ``but`` itself."""
    hosts = {host for host in {but, *hostnames} if not is_reserved(host)}
    wanted = {name for host in hosts for name in (host, f"www.{host}")} - {but}
    taken = set(Site.objects.filter(hostname__in=wanted).values_list("hostname", flat=True))
    taken |= set(SiteAlias.objects.filter(hostname__in=wanted).values_list("hostname", flat=True))
    return sorted(wanted - taken)


def add_aliases(site: Site, hostnames: set[str]) -> None:
    """Let these hosts, and ``www.`` of each, lead to the site, except its own and taken ones."""
    SiteAlias.objects.bulk_create(
        SiteAlias(site=site, hostname=name)
        for name in standard_aliases(hostnames, but=site.hostname)
    )
