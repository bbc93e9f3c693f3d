"""Open a site: that of a region, a national subsite, or the national site itself."""

from django.core.exceptions import ValidationError
from django.db import transaction
from django.utils.text import slugify
from wagtail.models import Site

from regions.models import Region
from themes.models import Palette, SiteTheme
from werkcentrum.taxonomy.first_terms import load_first_terms
from werkcentrum.tenancy.models import SiteProfile

from .afterwards import give_pages, is_plain
from .blueprint import blueprint_for
from .copying import index_pages, publish_pages
from .furnishing import complete_site
from .homes import lock_the_tree, make_site
from .hostnames import add_aliases, check_hostname, is_reserved, own_domain_of, subdomain_of
from .languages import open_language
from .models import Opening
from .running import begin, carry_on

Kind = SiteProfile.Kind

__all__ = [
    "add_aliases",
    "check_hostname",
    "complete_site",
    "is_reserved",
    "open_language",
    "open_national_site",
    "open_region",
    "open_subsite",
    "own_domain_of",
    "region_opening",
    "subsite_opening",
]


def open_region(
    region: Region,
    *,
    hostname: str | None = None,
    palette: Palette = Palette.PAARS,
    state: SiteProfile.State = SiteProfile.State.BASIC,
    from_blueprint: bool = True,
    **asked,
) -> Site:
    """Open the site of a region and return it; run again, it completes what is missing.

    ``hostname`` is the canonical host, by default the region's label below the base domain. The
    other standard address of the region, and ``www.`` of both, become aliases. The site starts
    with the pages of the blueprint, or with a plain home when there is no blueprint or
    ``from_blueprint`` is False. A basic site with nothing but that home gets the pages afterwards.
    ``asked`` are further fields of an Opening: ``manager_email``, ``contact``, ``started_by``.

    Raises ValidationError (Dutch) for a hostname that is malformed, reserved or taken, and for a
    blueprint with a broken reference.
    """
    with transaction.atomic():
        lock_the_tree()
        opening = region_opening(
            region,
            hostname=hostname,
            palette=palette,
            state=state,
            from_blueprint=from_blueprint,
            **asked,
        )
        if opening is not None:
            opening = begin(opening)
        else:
            complete_site(region.site, kind=SiteProfile.Kind.REGION, state=state, palette=palette)
            add_aliases(region.site, {subdomain_of(region), own_domain_of(region)})
            if from_blueprint and is_plain(region.site) and blueprint_for(Kind.REGION):
                give_pages(region.site, user=asked.get("started_by"))
    if opening is not None:
        carry_on(opening)
        region.refresh_from_db(fields=["site"])
    return region.site


def region_opening(
    region: Region, *, hostname: str | None = None, from_blueprint: bool = True, **asked
) -> Opening | None:
    """What is to be written down to open a region, not saved; its unfinished opening if it has
    one, and None when its site is there. Raises ValidationError (Dutch) for a region that ended in
    another."""
    region.refresh_from_db(fields=["site", "merged_into"])
    if region.merged_into is not None:
        raise ValidationError(f"{region.name} is opgegaan in {region.merged_into.name}.")
    unfinished = region.openings.unfinished().first()
    if unfinished is not None or region.site is not None:
        return unfinished
    return Opening(
        kind=SiteProfile.Kind.REGION,
        region=region,
        name=region.werkcentrum_name,
        slug=f"regio-{region.label}",
        hostname=hostname or subdomain_of(region),
        blueprint=blueprint_for(SiteProfile.Kind.REGION) if from_blueprint else None,
        **asked,
    )


def open_subsite(
    *,
    name: str,
    hostname: str,
    palette: Palette = Palette.PAARS,
    state: SiteProfile.State = SiteProfile.State.HIDDEN,
    from_blueprint: bool = True,
    **asked,
) -> Site:
    """Open a national subsite, a campaign say, and return it. Arguments and errors as above."""
    site = Site.objects.filter(hostname=hostname, profile__kind=SiteProfile.Kind.SUBSITE).first()
    if site is not None and not site.openings.unfinished().exists():
        return site
    opening = subsite_opening(
        name=name,
        hostname=hostname,
        palette=palette,
        state=state,
        from_blueprint=from_blueprint,
        **asked,
    )
    return carry_on(begin(opening))


def subsite_opening(*, name: str, from_blueprint: bool = True, **asked) -> Opening:
    """What is to be written down to open a subsite, not saved."""
    return Opening(
        kind=SiteProfile.Kind.SUBSITE,
        name=name,
        slug=slugify(name)[:60] or "subsite",
        blueprint=blueprint_for(SiteProfile.Kind.SUBSITE) if from_blueprint else None,
        **asked,
    )


@transaction.atomic
def open_national_site(
    *, hostname: str, palette: Palette = Palette.PAARS, payoff: str = ""
) -> Site:
    """Open the national site, live at once, and return it. Raises ValidationError as above."""
    lock_the_tree()
    load_first_terms()
    site = Site.objects.filter(profile__kind=SiteProfile.Kind.NATIONAL).first()
    if site is None:
        site = make_site(
            check_hostname(hostname),
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
        publish_pages(site)
        index_pages(site)
        SiteTheme.objects.filter(site=site).update(payoff=payoff)
        Site.objects.exclude(pk=site.pk).update(is_default_site=False)
        Site.objects.filter(pk=site.pk).update(is_default_site=True)
        site.refresh_from_db()
        add_aliases(site, {site.hostname})
    return site
