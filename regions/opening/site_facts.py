"""What the checks of readiness look at: the facts of any number of sites in a fixed number of
queries, so that the list of all regions costs no more than one of them."""

from collections import Counter, defaultdict
from dataclasses import dataclass

from django.db.models import Count
from wagtail.models import Site

from werkcentrum.contact.models import ContactDetails, Location
from werkcentrum.content.statement import AccessibilityStatement
from werkcentrum.tenancy.models import Membership, Role, SiteProfile

from .models import CopiedPage
from .records import Acceptance, HostCheck, WorkingAgreements


@dataclass
class Facts:
    """What the checks look at, of one site."""

    site: Site
    contact: ContactDetails
    statement: AccessibilityStatement | None = None
    national_statement: AccessibilityStatement | None = None
    host_check: HostCheck | None = None
    locations: int = 0
    without_hours: int = 0
    acceptance: Acceptance | None = None
    agreements: WorkingAgreements | None = None
    # Pages with the words of the blueprint; with words for what was not known at the opening.
    unchanged: int = 0
    gaps: int = 0
    managers: int = 0
    signed_in: int = 0


def load(sites: list[Site]) -> list[Facts]:
    """The facts of each of these sites."""

    def by_site(rows):
        return {row.site_id: row for row in rows}

    national = SiteProfile.objects.filter(kind=SiteProfile.Kind.NATIONAL).values("site")
    contacts = by_site(ContactDetails.objects.filter(site__in=sites))
    statements = by_site(
        AccessibilityStatement.objects.filter(site__in=sites)
        | AccessibilityStatement.objects.filter(site__in=national)
    )
    of_nation = statements.get(next((row["site"] for row in national), None))
    checks = by_site(HostCheck.objects.filter(site__in=sites))
    agreements = WorkingAgreements.objects.current()
    accepted = by_site(Acceptance.objects.filter(site__in=sites, agreements=agreements))
    unchanged = Counter(
        CopiedPage.objects.unchanged().filter(site__in=sites).values_list("site", flat=True)
    )
    gaps = Counter(
        CopiedPage.objects.with_gaps().filter(site__in=sites).values_list("site", flat=True)
    )
    locations = defaultdict(list)
    for site_id, hours in (
        Location.objects.filter(site__in=sites)
        .annotate(hours=Count("opening_hours", distinct=True) + Count("stops", distinct=True))
        .values_list("site", "hours")
    ):
        locations[site_id].append(hours)
    managers = defaultdict(list)
    for site_id, last_login in (
        Membership.objects.active()
        .filter(site__in=sites, role=Role.MANAGER, user__is_active=True)
        .values_list("site", "user__last_login")
    ):
        managers[site_id].append(last_login)
    return [
        Facts(
            site=site,
            contact=contacts.get(site.pk) or ContactDetails(site=site),
            statement=statements.get(site.pk),
            national_statement=of_nation,
            host_check=checks.get(site.pk),
            locations=len(locations[site.pk]),
            without_hours=sum(not hours for hours in locations[site.pk]),
            acceptance=accepted.get(site.pk),
            agreements=agreements,
            unchanged=unchanged[site.pk],
            gaps=gaps[site.pk],
            managers=len(managers[site.pk]),
            signed_in=sum(at is not None for at in managers[site.pk]),
        )
        for site in sites
    ]
