"""Merge two regions: pages, library, locations, people and addresses go to the one that stays.

The site of the other closes for good without a hostname; its row, its settings and its history
stay. All in one transaction: it happens whole or not at all. A dry run does all of it and takes it
back, so it says exactly what would happen.
"""

from dataclasses import dataclass, field
from datetime import timedelta

from django.core.exceptions import PermissionDenied, ValidationError
from django.db import transaction
from django.utils import timezone
from django.utils.text import slugify
from wagtail.models import Site

from regions.models import Municipality, Region
from regions.updates import refresh_search_names
from werkcentrum.delivery.addresses import path_below
from werkcentrum.history.recording import record
from werkcentrum.quality.models import BrokenLink
from werkcentrum.tenancy.models import (
    SiteAlias,
    SiteOwned,
    SiteProfile,
)
from werkcentrum.tenancy.roles import grant_roles
from werkcentrum.tenancy.scope import scope_of

from . import merged_pages as pages
from . import merged_services as services
from . import merged_things as things
from .homes import lock_the_tree
from .models import CopiedPage
from .records import Capture
from .states import set_state

# A capture this old still shows the site as it was.
CAPTURE_COUNTS = timedelta(days=1)


@dataclass
class Report:
    """What a merger does, or would do: Dutch lines under headings."""

    ended: str
    survivor: str
    parts: dict[str, list[str]] = field(default_factory=dict)

    def add(self, heading: str, lines: list[str], nothing: str = "") -> None:
        self.parts[heading] = lines or ([nothing] if nothing else [])

    @property
    def filled(self) -> list[tuple[str, list[str]]]:
        return [(heading, lines) for heading, lines in self.parts.items() if lines]


def recent_capture(site: Site) -> Capture | None:
    """The capture that was made before a merger: of the last day, and whole."""
    since = timezone.now() - CAPTURE_COUNTS
    return Capture.objects.filter(site=site, finished_at__gt=since, error="").first()


@transaction.atomic
def merge_regions(*, ended: Region, survivor: Region, user=None, dry_run: bool = False) -> Report:
    """Let a region end in another one. Done before, it does nothing and says so.

    With ``dry_run`` everything is done and taken back. ``user`` None is the server itself.

    Raises ValidationError (Dutch) for two regions that cannot merge or a site that was not
    captured, PermissionDenied for who is no national manager.
    """
    if user is not None and not scope_of(user).manages_all:
        raise PermissionDenied
    # One at a time: with openings, moves and other mergers.
    lock_the_tree()
    ended, survivor = (
        Region.objects.select_related("site__profile", "merged_into").get(pk=region.pk)
        for region in (ended, survivor)
    )
    report = Report(ended.werkcentrum_name, survivor.werkcentrum_name)
    if ended.merged_into_id == survivor.pk:
        report.add("Klaar", [f"{report.ended} is al opgegaan in {report.survivor}."])
        return report
    _check(ended, survivor, dry_run)
    site, target = ended.site, survivor.site
    slug = slugify(f"uit-{site.site_name}")[:60]
    promises = services.keep_promises(ended) + services.keep_promises(survivor)
    slug, lines = pages.move_pages(site, target, slug)
    report.add("Pagina's", lines, "Er zijn geen pagina's om te verhuizen.")
    report.add("Beeld en documenten", things.move_library(site, target))
    report.add("Diensten", promises)
    report.add("Vestigingen", things.move_locations(site, target))
    report.add("Adviseurs", things.move_advisers(site, target))
    report.add("Partners", services.move_partners(site, target))
    # What pages refer to is there by now, so they can be saved.
    report.add("Links", pages.end_homes(site, target, slug))
    report.add("Beoordelingen", pages.stop_reviews(target, slug))
    report.add("Menu", pages.drop_menu(site))
    report.add("Doorverwijzingen", things.move_referrals(site, target))
    report.add("Meldingen", things.move_notices(site, target))
    report.add("Agenda's van anderen", pages.move_sources(site, target))
    report.add("Voorbeeldlinks", things.end_previews(site, target))
    report.add("Mensen", things.move_people(site, target))
    report.add(
        "Oude adressen", pages.move_redirects(site, target, lambda path: path_below(slug, path))
    )
    report.add("Hosts", _move_hosts(site, target, slug))
    report.add("Gemeenten en zoeker", _move_facts(ended, survivor))
    report.add("De site die sluit", _end_site(site, user, report.survivor))
    _prove(site, target)
    detail = f"{report.ended} in {report.survivor}"
    for one in (site, target):
        record("site.merge", site=one, user=user, obj=one, detail=detail)
    if dry_run:
        transaction.set_rollback(True)
    return report


def _check(ended, survivor, dry_run):
    if ended.pk == survivor.pk:
        raise ValidationError("Kies twee verschillende regio's.")
    for region in (ended, survivor):
        if region.merged_into_id:
            raise ValidationError(f"{region.name} is al opgegaan in {region.merged_into.name}.")
        if region.site is None:
            raise ValidationError(f"{region.name} heeft nog geen site. Open die eerst.")
    if survivor.site.profile.state == SiteProfile.State.GONE:
        raise ValidationError(f"De site van {survivor.name} is gesloten. Open die eerst.")
    if not dry_run and ended.site.profile.answers and recent_capture(ended.site) is None:
        raise ValidationError(
            f"Leg de site van {ended.name} eerst vast, zoals hij nu is. Dat blijft een dag geldig."
        )


def _move_hosts(site, target, slug) -> list[str]:
    # A host that came with an earlier merger keeps the page that its own pages stand below.
    SiteAlias.objects.filter(site=site, below="").update(below=slug)
    aliases = SiteAlias.objects.filter(site=site)
    for alias in aliases.exclude(below=slug):
        alias.below = f"{slug}/{alias.below}"
        alias.save(update_fields=["below"])
    hosts = [site.hostname, *aliases.values_list("hostname", flat=True)]
    aliases.update(site=target)
    old = site.hostname
    # A name that never exists (RFC 2606): a Site must have one.
    site.hostname = f"gesloten-{site.pk}.invalid"
    site.save(update_fields=["hostname"])
    SiteAlias.objects.create(site=target, hostname=old, below=slug)
    return [f"{host} stuurt door naar {target.hostname}." for host in hosts]


def _move_facts(ended, survivor) -> list[str]:
    moved = list(Municipality.objects.filter(region=ended).values_list("name", flat=True))
    Municipality.objects.filter(region=ended).update(region=survivor)
    ended.merged_into = survivor
    names = [ended.name, ended.cbs_name, *ended.aliases, *ended.former_names]
    survivor.former_names = list(dict.fromkeys([*survivor.former_names, *names]))
    survivor.provinces = list(dict.fromkeys([*survivor.provinces, *ended.provinces]))
    # What merged into the ended region earlier goes along.
    Region.objects.filter(merged_into=ended).update(merged_into=survivor)
    ended.save()
    survivor.save()
    refresh_search_names()
    said = [f"De gemeenten {', '.join(moved)} horen bij {survivor.name}."] if moved else []
    return [*said, f"Wie {ended.name} zoekt, vindt {survivor.name}."]


def _end_site(site, user, survivor) -> list[str]:
    # Its pages are no copies of a blueprint that its managers still have to change.
    CopiedPage.objects.filter(site=site).delete()
    # Its pages stand elsewhere now; the next check of that site finds what is broken on them.
    BrokenLink.objects.filter(site=site).delete()
    set_state(site, SiteProfile.State.GONE, user=user, reason=f"opgegaan in {survivor}")
    grant_roles(site)
    return [
        "De site sluit, zonder adres. De instellingen, de geschiedenis en de vastlegging blijven."
    ]


def _prove(site, target):
    """Raise ValidationError (Dutch) when anything of the two sites refers to another one."""
    for one in (site, target):
        homes = pages.homes_by_language(one).values()
        things = [
            page for home in homes for page in home.get_descendants(inclusive=True).specific()
        ]
        for model in SiteOwned.__subclasses__():
            if model is not CopiedPage:
                things += model._base_manager.filter(site=one)
        leaving = pages.leaving(things, one)
        if leaving:
            raise ValidationError(
                f"Dit verwijst naar buiten {one.site_name}: {', '.join(leaving[:10])}. "
                "Pas dat eerst aan. Er is niets veranderd."
            )
