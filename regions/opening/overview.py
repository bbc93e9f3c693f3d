"""All sites as a list to work from: by name, never by merit."""

from dataclasses import dataclass
from datetime import datetime

from django.db.models import Count, Max
from django.db.models.functions import Substr
from wagtail.models import Page, Site

from werkcentrum.tenancy.models import Membership, SiteProfile
from werkcentrum.tenancy.owners import STEPS

from .readiness import readiness_of

Kind = SiteProfile.Kind


@dataclass(frozen=True)
class Row:
    """One site in the list."""

    site: Site
    name: str
    ready: int
    of: int
    people: int
    changed: datetime | None

    @property
    def profile(self):
        return self.site.profile


def people_counts(sites) -> dict[int, int]:
    """How many people work for each of these sites. One query."""
    rows = Membership.objects.active().filter(site__in=sites, user__is_active=True).order_by()
    return dict(rows.values_list("site").annotate(Count("user")))


def last_changes(sites) -> dict[int, datetime]:
    """When somebody last changed a page of each of these sites. Two queries."""
    keys = {site.root_page.translation_key: site.pk for site in sites}
    homes = dict(
        Page.objects.filter(depth=2, translation_key__in=keys).values_list(
            "path", "translation_key"
        )
    )
    found = {}
    rows = (
        Page.objects.filter(depth__gte=2, latest_revision_created_at__isnull=False)
        .annotate(home=Substr("path", 1, STEPS))
        .filter(home__in=list(homes))
        .order_by()
        .values_list("home")
        .annotate(Max("latest_revision_created_at"))
    )
    for home, at in rows:
        site = keys[homes[home]]
        found[site] = max(at, found.get(site, at))
    return found


def all_rows() -> list[Row]:
    """Every site with a profile by name, the national one among them: a fixed number of queries."""
    sites = list(
        Site.objects.filter(profile__isnull=False).select_related("profile", "region", "root_page")
    )
    checks, people, changes = readiness_of(sites), people_counts(sites), last_changes(sites)
    rows = [
        Row(
            site=site,
            name=site.region.name if getattr(site, "region", None) else site.site_name,
            ready=sum(check.is_ok for check in checks[site.pk]),
            of=len(checks[site.pk]),
            people=people.get(site.pk, 0),
            changed=changes.get(site.pk),
        )
        for site in sites
    ]
    return sorted(rows, key=lambda row: row.name.casefold())


def groups(rows: list[Row]) -> list[tuple[str, list[Row]]]:
    """The rows under the kinds of site, the regions first."""
    kinds = (
        ("Regio's", (Kind.REGION,)),
        ("Landelijke site en subsites", (Kind.NATIONAL, Kind.SUBSITE)),
        ("Basisformat en oefensites", (Kind.BLUEPRINT, Kind.PRACTICE)),
    )
    return [
        (heading, [row for row in rows if row.profile.kind in members])
        for heading, members in kinds
    ]


def narrowed(rows: list[Row], *, query: str = "", state: str = "") -> list[Row]:
    """The rows whose name or host holds the words, in one state."""
    words = query.casefold().split()
    return [
        row
        for row in rows
        if (not state or row.profile.state == state)
        and all(word in f"{row.name} {row.site.hostname}".casefold() for word in words)
    ]
