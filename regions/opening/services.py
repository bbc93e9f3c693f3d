"""Open a site: its home page, hosts, palette, contact, library, roles and menu.

Every step looks first whether its work stands, so a run that broke is simply run again and a
second run changes nothing.
"""

from django.conf import settings
from django.core.exceptions import ValidationError
from django.db import transaction
from wagtail.models import Collection, Locale, Page, Site

from regions.models import Region
from themes.models import Palette, SiteTheme
from werkcentrum.contact.models import ContactDetails
from werkcentrum.content.models import HomePage
from werkcentrum.content.statement import AccessibilityStatement
from werkcentrum.navigation.models import Menu
from werkcentrum.tenancy.models import SiteAlias, SiteLibrary, SiteProfile, validate_hostname
from werkcentrum.tenancy.roles import grant_roles, locale_roots

RESERVED_LABELS = {"cms", "www", "mail", "api", "static", "media"}


@transaction.atomic
def open_region(
    region: Region,
    *,
    hostname: str | None = None,
    palette: Palette = Palette.PAARS,
    state: SiteProfile.State = SiteProfile.State.BASIC,
) -> Site:
    """Open the site of a region and return it; run again, it completes what is missing.

    ``hostname`` is the canonical host, by default the region's label below the base domain. The
    other standard address of the region, and ``www.`` of both, become aliases.

    Raises ValidationError (Dutch) for a hostname that is malformed, reserved or taken.
    """
    # One opening at a time: of one region by two processes, and of two below the same root.
    Page.objects.select_for_update().get(depth=1)
    region.refresh_from_db(fields=["site"])
    name = f"Werkcentrum {region.name}"
    subdomain = f"{region.label}.{settings.BASE_DOMAIN}"
    own_domain = own_domain_of(region)
    hostname = hostname or subdomain
    if region.site is None:
        region.site = _open_site(
            hostname,
            name=name,
            slug=f"regio-{region.label}",
            hero_title=f"Welkom bij {name}",
            hero_text="Heb je een vraag over werk, leren of personeel? Loop binnen, bel of "
            "schrijf. We helpen je verder.",
        )
        region.save(update_fields=["site"])
    complete_site(region.site, kind=SiteProfile.Kind.REGION, state=state, palette=palette)
    add_aliases(region.site, {subdomain, own_domain})
    return region.site


def open_national_site(
    *, hostname: str, palette: Palette = Palette.PAARS, payoff: str = ""
) -> Site:
    """Open the national site, live at once, and return it. Raises ValidationError as above."""
    site = Site.objects.filter(profile__kind=SiteProfile.Kind.NATIONAL).first()
    if site is None:
        with transaction.atomic():
            site = _open_site(
                hostname,
                name="Werkcentrum",
                slug="landelijk",
                hero_title="Werk, leren of personeel? Samen vinden we de weg.",
                hero_text="Bij het Werkcentrum in jouw regio kun je terecht met elke vraag over "
                "werk. Gratis, en zonder afspraak.",
            )
            complete_site(
                site,
                kind=SiteProfile.Kind.NATIONAL,
                state=SiteProfile.State.LIVE,
                palette=palette,
            )
            SiteTheme.objects.filter(site=site).update(payoff=payoff)
            Site.objects.exclude(pk=site.pk).update(is_default_site=False)
            Site.objects.filter(pk=site.pk).update(is_default_site=True)
            site.refresh_from_db()
            add_aliases(site, {site.hostname})
    return site


def open_subsite(
    *,
    name: str,
    hostname: str,
    slug: str,
    palette: Palette = Palette.PAARS,
    hero_title: str,
    hero_text: str,
    state: SiteProfile.State = SiteProfile.State.HIDDEN,
) -> Site:
    """Open a national subsite, a campaign say, and return it. Raises ValidationError as above."""
    site = Site.objects.filter(hostname=hostname, profile__kind=SiteProfile.Kind.SUBSITE).first()
    if site is None:
        with transaction.atomic():
            site = _open_site(
                hostname,
                name=name,
                slug=slug,
                hero_title=hero_title,
                hero_text=hero_text,
            )
            complete_site(site, kind=SiteProfile.Kind.SUBSITE, state=state, palette=palette)
            add_aliases(site, {hostname})
    return site


def set_state(site: Site, state: SiteProfile.State) -> None:
    """Decide what visitors of a site see. Raises ValidationError (Dutch) for the national site."""
    if site.profile.is_national and state != SiteProfile.State.LIVE:
        raise ValidationError("De landelijke site blijft live: alle andere sites verwijzen ernaar.")
    site.profile.state = state
    site.profile.save(update_fields=["state"])


def own_domain_of(region: Region) -> str:
    """The region's own domain; in the demo a name below the base domain stands for it."""
    if settings.BASE_DOMAIN.endswith("localhost"):
        return f"werkcentrum{region.label}.{settings.BASE_DOMAIN}"
    return region.own_domain or f"werkcentrum{region.label}.nl"


def open_language(site: Site, language_code: str, **texts) -> HomePage:
    """Give a site a home page in another language, as a draft, with the rights of the Dutch one.

    ``texts`` are fields of the home page in that language. Returns the home page.
    """
    locale, _created = Locale.objects.get_or_create(language_code=language_code)
    home = site.root_page.specific
    translation = home.get_translation_or_none(locale)
    if translation is None:
        with transaction.atomic():
            translation = home.copy_for_translation(locale)
            for name, value in texts.items():
                setattr(translation, name, value)
            translation.save()
            Menu.objects.get_or_create(site=site, locale=locale)
            grant_roles(site)
    return translation


def check_hostname(hostname: str, *, but: Site | None = None) -> str:
    """A hostname that a site may take, in lower case. Raises ValidationError (Dutch)."""
    hostname = hostname.strip().lower().rstrip(".")
    validate_hostname(hostname)
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


def is_reserved(hostname: str) -> bool:
    """Whether a host is the CMS's or kept free below the base domain."""
    label = hostname.split(".", 1)[0]
    kept_free = label in RESERVED_LABELS and hostname == f"{label}.{settings.BASE_DOMAIN}"
    return hostname == settings.CMS_HOST or kept_free


def add_aliases(site: Site, hostnames: set[str]) -> None:
    """Let these hosts, and ``www.`` of each, lead to the site, except its own and taken ones."""
    hosts = {host for host in {site.hostname, *hostnames} if not is_reserved(host)}
    wanted = {name for host in hosts for name in (host, f"www.{host}")} - {site.hostname}
    taken = set(Site.objects.filter(hostname__in=wanted).values_list("hostname", flat=True))
    taken |= set(SiteAlias.objects.filter(hostname__in=wanted).values_list("hostname", flat=True))
    SiteAlias.objects.bulk_create(
        SiteAlias(site=site, hostname=name) for name in sorted(wanted - taken)
    )


def _open_site(hostname, *, name, slug, hero_title, hero_text) -> Site:
    hostname = check_hostname(hostname)
    dutch = Locale.objects.get(language_code=settings.LANGUAGE_CODE)
    # A page with this slug may be the home of another site: editors can change slugs.
    home = HomePage.objects.filter(slug=slug, depth=2, sites_rooted_here=None).first()
    if home is None or Site.objects.filter(root_page__translation_key=home.translation_key):
        root = Page.get_first_root_node()
        while root.get_children().filter(slug=slug).exists():
            slug += "-2"
        home = root.add_child(
            instance=HomePage(
                title=name, slug=slug, locale=dutch, hero_title=hero_title, hero_text=hero_text
            )
        )
        home.save_revision().publish(skip_permission_checks=True)
    return Site.objects.create(
        hostname=hostname, port=settings.SITE_PORT, root_page=home, site_name=name
    )


def complete_site(site: Site, *, kind, state, palette) -> None:
    """Give a site each of the things it needs and does not have yet; what is there stays."""
    SiteProfile.objects.get_or_create(site=site, defaults={"kind": kind, "state": state})
    SiteTheme.objects.get_or_create(site=site, defaults={"palette": palette})
    ContactDetails.objects.get_or_create(site=site)
    AccessibilityStatement.objects.get_or_create(site=site)
    if not SiteLibrary.objects.filter(site=site).exists():
        is_national = kind == SiteProfile.Kind.NATIONAL
        collection = Collection.get_first_root_node().add_child(
            name="Landelijke beeldbank" if is_national else site.site_name
        )
        SiteLibrary.objects.create(site=site, collection=collection)
    for home in locale_roots(site):
        Menu.objects.get_or_create(site=site, locale_id=home.locale_id)
    grant_roles(site)
