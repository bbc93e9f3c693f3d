"""What a site still needs before it goes live: computed from what is there, never ticked."""

from collections.abc import Iterable
from dataclasses import dataclass
from functools import partial
from urllib.parse import urlencode

from django.db.models.enums import TextChoices
from django.urls import reverse
from django.utils import timezone
from wagtail.models import Site

from werkcentrum.contact.models import ContactDetails
from werkcentrum.content.statement import AccessibilityStatement
from werkcentrum.tenancy.features import is_on

from .records import HostCheck
from .site_facts import load


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


def readiness(site: Site) -> list[Check]:
    """The checks of one site, in the order to go through them."""
    return readiness_of([site])[site.pk]


def readiness_of(sites: Iterable[Site]) -> dict[int, list[Check]]:
    """The checks of each of these sites, by its id."""
    return {facts.site.pk: [check(facts) for check in CHECKS] for facts in load(list(sites))}


def missing(checks: list[Check]) -> list[Check]:
    """What is not there; what could not be checked is not missing."""
    return [check for check in checks if check.outcome == Outcome.MISSING]


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


def check_texts(facts) -> Check:
    """Visitors read words about their own region, not those that every region starts with."""
    url = reverse("wagtailadmin_explore", args=[facts.site.root_page_id])
    one = partial(_result, "texts", "Eigen teksten", url=url, done="Alle teksten zijn aangepast.")
    if facts.gaps:
        pages = "1 pagina" if facts.gaps == 1 else f"{facts.gaps} pagina's"
        return one(False, todo=f"Op {pages} staat nog tekst die je moet invullen.", blocks=True)
    pages = "1 pagina heeft" if facts.unchanged == 1 else f"{facts.unchanged} pagina's hebben"
    return one(not facts.unchanged, todo=f"{pages} nog de tekst van het basisformat. Pas die aan.")


CHECKS = (
    check_domain,
    check_contact,
    check_controller,
    check_privacy,
    check_agreements,
    check_sender,
    check_hours,
    check_accessibility,
    check_texts,
    check_manager,
)
