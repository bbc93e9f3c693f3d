from datetime import time, timedelta

import pytest
from django.utils import timezone

from werkcentrum.content.indexes import index_below
from werkcentrum.events.models import AgendaPage, EventPage


def make_agenda(site) -> AgendaPage:
    """The agenda of a site, made where it has none."""
    return index_below(site.root_page, AgendaPage)


def make_event(agenda, title="Spreekuur", *, days=7, audiences=(), extra=(), skipped=(), **fields):
    """A live event, ``days`` from today, at ten until twelve unless told otherwise."""
    values = {
        "day": timezone.localdate() + timedelta(days=days),
        "from_time": time(10),
        "until_time": time(12),
        "summary": "Stel je vraag aan een gids.",
        "town": "Oosterdorp",
    } | fields
    event = EventPage(title=title, **values)
    event.locale = agenda.locale
    event.audiences = audiences
    event.extra_days = extra
    event.skipped_days = skipped
    agenda = AgendaPage.objects.get(pk=agenda.pk)
    agenda.add_child(instance=event)
    event.save_revision().publish(skip_permission_checks=True)
    event.refresh_from_db()
    return event


@pytest.fixture
def agenda(region_a):
    return make_agenda(region_a)


@pytest.fixture
def other_agenda(region_b):
    return make_agenda(region_b)
