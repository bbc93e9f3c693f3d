"""The agenda costs the same however many events and sites there are."""

from datetime import timedelta

import pytest
from django.utils import timezone

from tests.performance.bodies import make_image
from tests.performance.test_queries import warm
from werkcentrum.events.models import EventPage, ExtraDay
from werkcentrum.events.occurrences import derive
from werkcentrum.taxonomy.models import Audience

from .conftest import make_agenda, make_event

pytestmark = pytest.mark.django_db
BUDGET = 15


def fill(agenda, number, start=0):
    """Events with all that a list shows of them, made fast."""
    seeker = Audience.objects.kept().first()
    for count in range(start, start + number):
        event = EventPage(
            title=f"Bijeenkomst {count}",
            day=timezone.localdate() + timedelta(days=count % 40),
            summary="Kom langs.",
            town=f"Plaats {count % 9}",
            repeats="weekly" if count % 5 == 0 else "",
            locale=agenda.locale,
            audiences=[seeker],
        )
        agenda.add_child(instance=event)
    derive(EventPage.objects.all())


def test_a_long_agenda_costs_what_a_short_one_does(region_a, region_b, agenda):
    fill(agenda, 3)
    short = warm(region_a, "/agenda/")
    fill(agenda, 50, start=3)
    fill(make_agenda(region_b), 5)
    long = warm(region_a, "/agenda/?doelgroep=werkzoekende&plaats=plaats-1&plaats=plaats-2")
    plain = warm(region_a, "/agenda/")
    print(len(short), len(plain), len(long))  # noqa: T201
    assert len(short) == len(plain), "\n".join(plain)
    assert len(long) <= BUDGET, "\n".join(long)


def test_an_event_stays_within_its_budget(region_a, agenda):
    event = make_event(agenda, repeats="weekly", extra=[ExtraDay(day=timezone.localdate())])
    event.image = make_image("beeld", region_a.library.collection)
    event.save()
    found = warm(region_a, f"/agenda/{event.slug}/")
    print(len(found))  # noqa: T201
    assert len(found) <= BUDGET, "\n".join(found)
