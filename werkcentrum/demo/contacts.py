"""How to reach each Werkcentrum of the demo: numbers, locations, opening hours, referrals.

No number, address or host here is anybody's. The Netherlands reserve no range for fiction, so
numbers have only noughts where an operator's code would stand (088 - 000 00 xx and 0800 - 0000:
neither is given out), streets are called Voorbeeldplein, and hosts end in ``.example`` (RFC 2606).
"""

from dataclasses import dataclass
from datetime import date, time

from regions.models import Municipality, Postcode, Referral
from werkcentrum.contact.models import ContactDetails, Location, OpeningHours

from .texts.facts import Facts

NATIONAL_PHONE = "0800 - 0000"
WEEKDAYS = "maandag tot en met vrijdag, 9.00 tot 17.00 uur"
# The day on which the law is meant to start and the names WSP, RMT and Leerwerkloket go.
LAST_DAY_OF_OLD_NAMES = date(2027, 1, 1)
Kind = Location.Kind


@dataclass(frozen=True)
class Place:
    """A location: ``hours`` are (first day, last day, opens, closes), ``town`` is its gemeente."""

    name: str
    slug: str
    kind: str
    street: str
    town: str
    hours: tuple = ((1, 5, 9, 17),)
    by_appointment: bool = False
    accessibility: str = ""
    note: str = ""
    pc4: str = ""


def phone(facts: Facts) -> str:
    return f"088 - 000 00 {facts.number:02}"


def fill_contact(site, *, phone, email, organisation, controller, address) -> None:
    """Fill the contact details of a site."""
    ContactDetails.objects.filter(site=site).update(
        phone=phone,
        phone_hours=WEEKDAYS,
        email=email,
        postal_address=address,
        responsible_organisation=organisation,
        controller=controller,
        privacy_email=f"privacy.{email}",
    )


def fill_regional_contact(site, facts: Facts) -> None:
    fill_contact(
        site,
        phone=phone(facts),
        email=f"{facts.label}@werkcentrum.example",
        organisation=f"Gemeente {facts.town}",
        controller=f"Gemeente {facts.town}",
        address=f"{facts.werkcentrum}\nPostbus 0\n{postcode_of(facts.centre)} {facts.town}",
    )


def usual_place(facts: Facts) -> Place:
    """The one location of a plain region."""
    late = ((1, 3, 9, 17), (4, 4, 9, 20), (5, 5, 9, 17))
    return Place(
        name=facts.pick(f"{facts.town} Centrum", f"Werkplein {facts.town}", f"Balie {facts.town}"),
        slug="centrum",
        kind=facts.pick(Kind.SERVICE, Kind.FLAGSHIP, Kind.SERVICE, Kind.INFORMATION),
        street=f"Voorbeeldplein {facts.number}",
        town=facts.centre,
        hours=facts.pick(((1, 5, 9, 17),), late, ((1, 4, 8.5, 16.5), (5, 5, 8.5, 12.5))),
        accessibility="Toegankelijk met een rolstoel.",
        note=facts.pick("", "Naast het station.", "In het stadskantoor.", "In de bibliotheek."),
    )


def make_places(site, places: list[Place], town_names: dict[str, str]) -> None:
    """Make the locations of a site, in order, with their opening hours."""
    hours = []
    for number, place in enumerate(places):
        location = Location.objects.create(
            site=site,
            name=place.name,
            slug=place.slug,
            kind=place.kind,
            street=place.street,
            postcode=f"{place.pc4} AA" if place.pc4 else postcode_of(place.town),
            town=town_names.get(place.town, place.town),
            by_appointment=place.by_appointment,
            accessibility=place.accessibility,
            note=place.note,
            sort_order=number,
        )
        for first, last, opens, closes in place.hours:
            hours += [
                OpeningHours(
                    location=location,
                    weekday=day,
                    opens_at=clock_time(opens),
                    closes_at=clock_time(closes),
                )
                for day in range(first, last + 1)
            ]
    OpeningHours.objects.bulk_create(hours)


def clock_time(hour: float) -> time:
    """A time of day from hours, ``9.5`` for half past nine."""
    return time(int(hour), int(hour % 1 * 60))


def postcode_of(municipality: str) -> str:
    """A postcode of a gemeente, with letters nobody needs: ``2511 AA``."""
    pc4 = (
        Postcode.objects.filter(municipality__in=Municipality.objects.filter(name=municipality))
        .order_by("pc4")
        .values_list("pc4", flat=True)
        .first()
    )
    return f"{pc4 or '1000'} AA"


def make_referrals(site, rows, audiences) -> None:
    """Referrals of ``(label, url, audience slug or "", last day or None)``."""
    Referral.objects.bulk_create(
        Referral(
            site=site,
            label=label,
            url=url,
            audience=audiences.get(audience),
            ends_on=ends_on,
            sort_order=number,
        )
        for number, (label, url, audience, ends_on) in enumerate(rows)
    )


def present_websites(name: str, label: str):
    """The four websites that a region has today."""
    until = LAST_DAY_OF_OLD_NAMES
    return (
        (f"Werken en leren in {name}", f"https://www.{label}-werkt.example/", "", None),
        (
            f"Regionaal Mobiliteitsteam {name}",
            f"https://www.rmt-{label}.example/",
            "werkende",
            until,
        ),
        (
            f"Leerwerkloket {name}",
            f"https://www.leerwerkloket-{label}.example/",
            "werkzoekende",
            until,
        ),
        (f"WerkgeversServicepunt {name}", f"https://www.wsp-{label}.example/", "werkgever", until),
    )
