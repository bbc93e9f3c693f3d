"""Calendars, read back by another parser."""

from datetime import UTC, date, datetime, time, timedelta

import pytest
import vobject
from dateutil.rrule import rrulestr
from django.utils import timezone

from werkcentrum.events.models import EventPage, ExtraDay, SkippedDay
from werkcentrum.events.schedule import ZONE

from .conftest import make_event

pytestmark = pytest.mark.django_db


def read(visit, site, path):
    answer = visit(site, path)
    assert answer.status_code == 200
    assert answer["Content-Type"] == "text/calendar; charset=utf-8"
    assert all(len(line) <= 75 for line in answer.content.split(b"\r\n"))
    return vobject.readOne(answer.content.decode())


def test_a_series_says_every_moment_over_the_change_of_the_clock(region_a, agenda, visit):
    event = make_event(
        agenda,
        day=date(2027, 3, 9),
        repeats="weekly",
        repeats_until=date(2027, 4, 13),
        skipped=[SkippedDay(day=date(2027, 3, 23))],
        extra=[
            ExtraDay(day=date(2027, 4, 1)),
            ExtraDay(day=date(2027, 4, 3), from_time=time(19), until_time=time(21)),
        ],
    )
    calendar = read(visit, region_a, f"/agenda/{event.slug}/evenement.ics")
    main, other = calendar.vevent_list

    until = datetime(2027, 4, 13, 21, 59, 59, tzinfo=UTC)
    assert main.rrule.value == f"FREQ=WEEKLY;UNTIL={until:%Y%m%dT%H%M%SZ};BYDAY=TU"
    start = main.dtstart.value
    assert start.utcoffset() == timedelta(hours=1)
    # Another parser's arithmetic: wall time, then less the exceptions and with the extra days.
    rule = main.rrule.value.replace(f"UNTIL={until:%Y%m%dT%H%M%SZ}", "UNTIL=20270413T235959")
    walls = {moment for moment in rrulestr(rule, dtstart=start.replace(tzinfo=None))}
    walls -= {one.replace(tzinfo=None) for one in main.exdate.value}
    walls |= {one.replace(tzinfo=None) for one in main.rdate.value}
    walls.remove(other.contents["recurrence-id"][0].value.replace(tzinfo=None))
    walls.add(other.dtstart.value.replace(tzinfo=None))
    ours = {moment.starts_at.replace(tzinfo=None) for moment in event.schedule.moments()}
    assert walls == ours
    assert main.uid.value == other.uid.value
    assert main.dtend.value - start == timedelta(hours=2)
    assert calendar.vtimezone.tzid.value == ZONE.key
    assert main.url.value == f"https://oost.localhost/agenda/{event.slug}/"


def test_all_day_events_are_dates(region_a, agenda, visit):
    event = make_event(
        agenda,
        day=date(2027, 3, 9),
        from_time=None,
        until_time=None,
        last_day=date(2027, 3, 10),
    )
    found = read(visit, region_a, f"/agenda/{event.slug}/evenement.ics").vevent
    assert (found.dtstart.value, found.dtend.value) == (date(2027, 3, 9), date(2027, 3, 11))


def test_hostile_words_stay_words(region_a, agenda, visit):
    words = "Kom; hier, \\;\r\nEND:VEVENT\nBEGIN:VEVENT\n\x00 en 🎉 " + "lang " * 40
    event = make_event(agenda, "Titel\r\nSTATUS:CANCELLED", summary=words.replace("\x00", ""))
    calendar = read(visit, region_a, f"/agenda/{event.slug}/evenement.ics")
    assert len(calendar.vevent_list) == 1
    assert calendar.vevent.status.value == "CONFIRMED"
    assert calendar.vevent.summary.value == "Titel\nSTATUS:CANCELLED"
    assert "Kom; hier, \\;\nEND:VEVENT\nBEGIN:VEVENT\nen 🎉" in calendar.vevent.description.value


def test_a_calendar_keeps_its_names_and_says_what_changed(
    region_a, region_b, agenda, other_agenda, visit
):
    event = make_event(agenda, "In Oost", town="Delft")
    make_event(agenda, "Elders", town="Rotterdam")
    make_event(other_agenda, "In West")
    make_event(agenda, "Voorbij", days=-2)
    path = "/agenda/agenda.ics?plaats=delft"
    first = read(visit, region_a, path)
    assert [one.summary.value for one in first.vevent_list] == ["In Oost"]
    assert all(line.value for one in first.vevent_list for line in one.getChildren())

    later = EventPage.objects.get(pk=event.pk)
    later.is_cancelled = True
    later.save_revision().publish(skip_permission_checks=True)
    EventPage.objects.filter(pk=event.pk).update(
        last_published_at=timezone.now() + timedelta(minutes=1)
    )
    second = read(visit, region_a, path)
    before, after = first.vevent, second.vevent
    assert after.uid.value == before.uid.value
    assert after.status.value == "CANCELLED"
    assert int(after.sequence.value) > int(before.sequence.value)
    assert after.contents["last-modified"][0].value > before.contents["last-modified"][0].value


def test_the_agenda_shows_where_to_subscribe(region_a, agenda, visit):
    make_event(agenda, town="Delft")
    shown = visit(region_a, "/agenda/?plaats=delft").content.decode()
    assert "webcal://oost.localhost/agenda/agenda.ics?plaats=delft" in shown
    assert 'type="text/calendar"' in shown
    for path in ("/agenda/evenement.ics", "/agenda/spreekuur/agenda.ics", "/agenda.ics"):
        assert visit(region_a, path).status_code == 404
