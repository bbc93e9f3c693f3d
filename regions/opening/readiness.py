"""What a site still needs before it goes live: computed from what is there, never ticked.

All facts of any number of sites are read in a fixed number of queries, so that the list of all
regions costs no more than one of them.
"""

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass
from functools import partial
from urllib.parse import urlencode

from django.db.models import Count
from django.db.models.enums import TextChoices
from django.urls import reverse
from django.utils import timezone
from wagtail.models import Site

from werkcentrum.contact.models import ContactDetails, Location
from werkcentrum.content.statement import AccessibilityStatement
from werkcentrum.tenancy.features import is_on
from werkcentrum.tenancy.models import Membership, Role, SiteProfile

from .records import Acceptance, HostCheck, WorkingAgreements


class Outcome(TextChoices):
    OK = "ok", "in orde"
    MISSING = "missing", "ontbreekt"
    UNCHECKED = "unchecked", "niet gecontroleerd"


@dataclass(frozen=True)
class Check:
    """One thing that a site needs, and where to arrange it."""

    name: str
    label: str
    outcome: Outcome
    # What to do (Dutch), or what was found; and the screen for it, "" when that is elsewhere.
    text: str
    url: str = ""
    # Without it the site does not go live, unless a national manager says why.
    blocks: bool = False

    @property
    def is_ok(self):
        return self.outcome == Outcome.OK


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
    managers: int = 0
    signed_in: int = 0


def readiness(site: Site) -> list[Check]:
    """The checks of one site, in the order to go through them."""
    return readiness_of([site])[site.pk]


def readiness_of(sites: Iterable[Site]) -> dict[int, list[Check]]:
    """The checks of each of these sites, by its id."""
    return {facts.site.pk: [check(facts) for check in CHECKS] for facts in _load(list(sites))}


def missing(checks: list[Check]) -> list[Check]:
    """What is not there; what could not be checked is not missing."""
    return [check for check in checks if check.outcome == Outcome.MISSING]


def _load(sites: list[Site]) -> list[Facts]:
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
    locations = defaultdict(list)
    for site_id, hours in (
        Location.objects.filter(site__in=sites)
        .annotate(hours=Count("opening_hours"))
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
            managers=len(managers[site.pk]),
            signed_in=sum(at is not None for at in managers[site.pk]),
        )
        for site in sites
    ]


def _setting(model, site) -> str:
    return reverse(
        "wagtailsettings:edit", args=[model._meta.app_label, model._meta.model_name, site.pk]
    )


def _of(site, name: str) -> str:
    return f"{reverse(name)}?{urlencode({'site': site.pk})}"


def _result(name, label, is_ok, *, todo, url="", done="", blocks=False) -> Check:
    outcome = Outcome.OK if is_ok else Outcome.MISSING
    return Check(name, label, outcome, done if is_ok else todo, url, blocks)


def check_domain(facts) -> Check:
    """The hostname answers with a valid certificate, as far as somebody looked."""
    result, hostname = facts.host_check, facts.site.hostname
    one = partial(Check, "domain", "Domein en certificaat", blocks=True)
    url = reverse("sites:site", args=[facts.site.pk])
    if result is None or result.hostname != hostname:
        return one(Outcome.UNCHECKED, f"{hostname} is nog niet gecontroleerd.", url)
    when = timezone.localtime(result.checked_at).strftime("%d-%m-%Y %H.%M")
    text = f"{result.detail} Gecontroleerd op {when}.".strip()
    outcome = {
        HostCheck.Outcome.OK: Outcome.OK,
        HostCheck.Outcome.FAILED: Outcome.MISSING,
        HostCheck.Outcome.UNCHECKED: Outcome.UNCHECKED,
    }[result.outcome]
    return one(outcome, text, url)


def check_sender(facts) -> Check:
    """Who answers a mail of the site reaches the region."""
    return _result(
        "sender",
        "Afzenderadres",
        bool(facts.contact.email),
        todo="Vul bij Contactgegevens het e-mailadres in. Antwoorden op mail van de site gaan "
        "daarheen.",
        done=facts.contact.email,
        url=_setting(ContactDetails, facts.site),
    )


def check_contact(facts) -> Check:
    contact = facts.contact
    return _result(
        "contact",
        "Contactgegevens",
        bool((contact.phone or contact.email) and contact.postal_address),
        todo="Vul een telefoonnummer of e-mailadres in, en het postadres.",
        done="Bezoekers kunnen bellen, mailen of schrijven.",
        url=_setting(ContactDetails, facts.site),
        blocks=True,
    )


def check_hours(facts) -> Check:
    one = partial(
        _result, "hours", "Vestigingen en openingstijden", url=_of(facts.site, "locations:index")
    )
    if not is_on(facts.site, "locations"):
        return one(True, todo="", done="Deze site gebruikt geen vestigingen.")
    if not facts.locations:
        return one(False, todo="Voeg de vestigingen toe, met hun openingstijden.")
    return one(
        not facts.without_hours,
        todo="Geef elke vestiging openingstijden.",
        done="Elke vestiging heeft openingstijden.",
    )


def check_controller(facts) -> Check:
    """Who is responsible for personal data (AVG, article 13) and for the site."""
    contact = facts.contact
    return _result(
        "controller",
        "Verantwoordelijke organisaties",
        bool(contact.controller and contact.responsible_organisation),
        todo="Vul in welke organisaties verantwoordelijk zijn voor de website en voor "
        "persoonsgegevens.",
        done=contact.controller,
        url=_setting(ContactDetails, facts.site),
        blocks=True,
    )


def check_privacy(facts) -> Check:
    """The privacy statement makes itself from the controller and the address for questions."""
    contact = facts.contact
    return _result(
        "privacy",
        "Privacyverklaring",
        bool(contact.controller and contact.privacy_email),
        todo="Vul het e-mailadres voor vragen over privacy in, en de verwerkingsverantwoordelijke.",
        done="De privacyverklaring is compleet.",
        url=_setting(ContactDetails, facts.site),
        blocks=True,
    )


def check_accessibility(facts) -> Check:
    """A statement is obligatory (Besluit digitale toegankelijkheid overheid, article 3)."""
    one = partial(
        _result,
        "accessibility",
        "Toegankelijkheidsverklaring",
        todo="Vul de toegankelijkheidsverklaring in. Zonder verklaring geldt status E.",
        url=_setting(AccessibilityStatement, facts.site),
    )
    none = AccessibilityStatement.Status.E
    if facts.statement and facts.statement.status != none:
        return one(True, done=f"Status {facts.statement.status}.")
    if facts.national_statement and facts.national_statement.status != none:
        return one(True, done="De landelijke verklaring geldt.")
    return one(False)


def check_agreements(facts) -> Check:
    one = partial(
        Check,
        "agreements",
        "Werkafspraken",
        url=reverse("sites:agreements", args=[facts.site.pk]),
        blocks=True,
    )
    if facts.agreements is None:
        return one(outcome=Outcome.UNCHECKED, text="Er zijn nog geen werkafspraken.")
    if facts.acceptance is None:
        return one(
            outcome=Outcome.MISSING, text="Een beheerder leest de werkafspraken en gaat akkoord."
        )
    when = timezone.localtime(facts.acceptance.accepted_at).strftime("%d-%m-%Y")
    return one(outcome=Outcome.OK, text=f"Akkoord: {facts.acceptance.accepted_by_name}, {when}.")


def check_manager(facts) -> Check:
    todo = "Vraag de eerste beheerder om zich aan te melden in het CMS."
    if not facts.managers:
        todo = "Nodig een beheerder uit voor deze site."
    return _result(
        "manager",
        "Eerste beheerder",
        bool(facts.signed_in),
        todo=todo,
        done="Een beheerder heeft zich aangemeld.",
    )


CHECKS = (
    check_domain,
    check_contact,
    check_controller,
    check_privacy,
    check_agreements,
    check_sender,
    check_hours,
    check_accessibility,
    check_manager,
)
