"""The locations of the demo, when they are open, and whom one can ask.

Days are counted from the day on which the demo is loaded: there is always something to come.
"""

from dataclasses import dataclass
from datetime import timedelta

from django.utils import timezone

from werkcentrum.contact.models import (
    Adviser,
    Consultation,
    Location,
    OpeningHours,
    SpecialHours,
    Stop,
)

from .contacts import clock_time, postcode_of
from .texts.facts import TOWNS, Facts

Kind = Location.Kind


@dataclass(frozen=True)
class Place:
    """A location: ``hours`` are (first day, last day, opens, closes), ``town`` is its gemeente.

    Without a street it has no address: it is mobile.
    """

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
    host: str = ""
    facilities: tuple[str, ...] = ()
    # The middle of a town: the streets are nobody's.
    point: tuple[float, float] | None = None
    # (first day, last day, opens, closes, why); None for the times when it is closed.
    special: tuple = ()
    # (subject, held by, weekday, how often, from, until)
    consultations: tuple = ()
    # (days, street, gemeente, from, until, note)
    stops: tuple = ()


@dataclass(frozen=True)
class Person:
    """Somebody to ask: ``audiences`` are slugs."""

    function: str
    name: str = ""
    audiences: tuple[str, ...] = ()
    sector: str = ""
    # The last two digits of 088 - 000 00; without any, the general number.
    number: int | None = None
    has_email: bool = False


def usual_place(facts: Facts) -> Place:
    """The one location of a plain region."""
    late = ((1, 3, 9, 17), (4, 4, 9, 20), (5, 5, 9, 17))
    return Place(
        name=facts.pick(f"{facts.town} Centrum", f"Werkplein {facts.town}", f"Balie {facts.town}"),
        slug="centrum",
        kind=facts.pick(Kind.SERVICE, Kind.FLAGSHIP, Kind.SERVICE, Kind.INFORMATION),
        street=f"Voorbeeldplein {facts.number}",
        town=facts.centre,
        special=facts.pick((), ((16, 16, 13, 17, "Teamoverleg"),), ()),
        facilities=facts.pick(("step_free",), ("step_free", "near_transport"), ()),
        hours=facts.pick(((1, 5, 9, 17),), late, ((1, 4, 8.5, 16.5), (5, 5, 8.5, 12.5))),
        note=facts.pick("", "Naast het station.", "In het stadskantoor.", "In de bibliotheek."),
    )


def usual_people(facts: Facts) -> list[Person]:
    """The one adviser of a plain region, without a name."""
    return [Person("Adviseur voor werkgevers", audiences=("werkgever",), has_email=True)]


def make_places(site, places: list[Place]) -> None:
    """Make the locations of a site, in order, with all that belongs to them."""
    rows: dict[type, list] = {}
    for number, place in enumerate(places):
        latitude, longitude = place.point or (None, None)
        location = Location.objects.create(
            site=site,
            name=place.name,
            slug=place.slug,
            kind=place.kind,
            **_address(place),
            latitude=latitude,
            longitude=longitude,
            host=place.host,
            by_appointment=place.by_appointment,
            accessibility=place.accessibility,
            note=place.note,
            sort_order=number,
            **dict.fromkeys(place.facilities, True),
        )
        for row in _rows_of(location, place):
            rows.setdefault(type(row), []).append(row)
    for model, some in rows.items():
        model.objects.bulk_create(some)


def _address(place: Place) -> dict[str, str]:
    if not place.street:
        return {}
    return {
        "street": place.street,
        "postcode": f"{place.pc4} AA" if place.pc4 else postcode_of(place.town),
        "town": TOWNS.get(place.town, place.town),
    }


def _rows_of(location, place: Place):
    today = timezone.localdate()
    for first, last, opens, closes in place.hours:
        for day in range(first, last + 1):
            yield OpeningHours(
                location=location,
                weekday=day,
                opens_at=clock_time(opens),
                closes_at=clock_time(closes),
            )
    for first, last, opens, closes, reason in place.special:
        yield SpecialHours(
            location=location,
            starts_on=today + timedelta(first),
            ends_on=today + timedelta(last) if last > first else None,
            opens_at=None if opens is None else clock_time(opens),
            closes_at=None if closes is None else clock_time(closes),
            reason=reason,
        )
    for subject, held_by, weekday, repeats, opens, closes in place.consultations:
        yield Consultation(
            location=location,
            subject=subject,
            held_by=held_by,
            weekday=weekday,
            repeats=repeats,
            opens_at=clock_time(opens),
            closes_at=clock_time(closes),
        )
    for days, street, town, opens, closes, note in place.stops:
        yield Stop(
            location=location,
            starts_on=today + timedelta(days),
            street=street,
            postcode=postcode_of(town),
            town=TOWNS.get(town, town),
            opens_at=clock_time(opens),
            closes_at=clock_time(closes),
            note=note,
        )


def make_people(site, people: list[Person], facts: Facts, audiences) -> None:
    """Make the advisers of a site, in order."""
    for number, person in enumerate(people):
        adviser = Adviser(
            site=site,
            function=person.function,
            name=person.name,
            sector=person.sector,
            phone="" if person.number is None else f"088 - 000 00 {person.number:02}",
            email=f"adviseurs.{facts.label}@werkcentrum.example" if person.has_email else "",
            sort_order=number,
        )
        adviser.audiences = [audiences[slug] for slug in person.audiences]
        adviser.save()
