"""Events as iCalendar (RFC 5545): a file that other calendars read, and can subscribe to."""

from datetime import UTC, datetime, timedelta

from icalendar import Calendar, Event, Timezone, vRecur, vText

from werkcentrum.delivery.addresses import full_url

from .models import EventPage
from .schedule import ZONE, Moment

PRODUCT = "-//Werkcentrum//Agenda//NL"
# How often who subscribed looks again (RFC 7986, 5.7).
REFRESH = timedelta(hours=6)
# The rule of the European Union since 1996, in the place of a list of every change of the clock.
AMSTERDAM = b"""BEGIN:VTIMEZONE
TZID:Europe/Amsterdam
BEGIN:DAYLIGHT
DTSTART:19960331T020000
RRULE:FREQ=YEARLY;BYMONTH=3;BYDAY=-1SU
TZNAME:CEST
TZOFFSETFROM:+0100
TZOFFSETTO:+0200
END:DAYLIGHT
BEGIN:STANDARD
DTSTART:19961027T030000
RRULE:FREQ=YEARLY;BYMONTH=10;BYDAY=-1SU
TZNAME:CET
TZOFFSETFROM:+0200
TZOFFSETTO:+0100
END:STANDARD
END:VTIMEZONE
"""


def calendar_of(events: list[EventPage], *, name: str, request, address: str = "") -> bytes:
    """The file that holds these events; ``address`` is where the calendar itself is to be had."""
    calendar = Calendar()
    calendar.add("prodid", PRODUCT)
    calendar.add("version", "2.0")
    calendar.add("calscale", "GREGORIAN")
    for key in ("name", "x-wr-calname"):
        calendar.add(key, vText(_clean(name)))
    calendar.add("x-wr-timezone", ZONE.key)
    calendar.add("refresh-interval", REFRESH, parameters={"VALUE": "DURATION"})
    calendar.add("x-published-ttl", "PT6H")
    if address:
        calendar.add("source", address, parameters={"VALUE": "URI"})
    calendar.add_component(Timezone.from_ical(AMSTERDAM))
    for event in events:
        for component in components(event, request):
            calendar.add_component(component)
    return calendar.to_ical()


def components(event: EventPage, request) -> list[Event]:
    """The event, and one more component for each extra day that has times of its own."""
    schedule = event.schedule
    first = schedule.moment(schedule.day)
    own_times = [one for one in schedule.extra if one[1] is not None]
    main = _component(event, first, request)
    if schedule.rule:
        main.add("rrule", vRecur.from_ical(schedule.rule))
    extra = sorted({schedule.moment(day) for day, *_times in schedule.extra} - {first})
    skipped = sorted(schedule.moment(day) for day in schedule.skipped)
    if extra:
        _add_days(main, "rdate", extra)
    if skipped and schedule.rule:
        _add_days(main, "exdate", skipped)
    found = [main]
    for day, *times in own_times:
        # What differs from the rest replaces the day as the rest has it.
        other = _component(event, schedule.moment(day, *times), request)
        _add_day(other, "recurrence-id", schedule.moment(day))
        found.append(other)
    return found


def _component(event: EventPage, moment: Moment, request) -> Event:
    component = Event()
    # Of one event for ever, wherever its page moves; each translation is an event of its own.
    component.add("uid", f"{event.translation_key}-{event.locale.language_code}@werkcentrum.nl")
    changed = (event.last_published_at or datetime.now(UTC)).astimezone(UTC).replace(microsecond=0)
    created = (event.first_published_at or changed).astimezone(UTC).replace(microsecond=0)
    component.add("dtstamp", changed)
    component.add("created", created)
    component.add("last-modified", changed)
    # Grows with every publication, and needs no counter.
    component.add("sequence", max(0, int((changed - created).total_seconds())))
    _add_day(component, "dtstart", moment)
    if moment.all_day:
        component.add("dtend", moment.last_day + timedelta(days=1))
    elif moment.has_end:
        component.add("dtend", moment.ends_at)
    url = full_url(event, request)
    texts = {
        "summary": str(event.heading),
        "description": event.summary,
        "location": ", ".join(event.address_lines) or ("Online" if event.is_online else ""),
    }
    for key, text in texts.items():
        if text := _clean(text):
            component.add(key, vText(text))
    if url:
        component.add("url", url)
    component.add("status", "CANCELLED" if event.is_cancelled else "CONFIRMED")
    if event.is_cancelled:
        component.add("transp", "TRANSPARENT")
    return component


def _clean(text: str) -> str:
    """Without control characters, which no text of a calendar may hold (RFC 5545, 3.3.11)."""
    lines = (" ".join(line.split()) for line in text.splitlines())
    text = "\n".join(line for line in lines if line)
    return "".join(character for character in text if character == "\n" or character.isprintable())


def _add_day(component: Event, name: str, moment: Moment) -> None:
    component.add(name, moment.day if moment.all_day else moment.starts_at)


def _add_days(component: Event, name: str, moments: list[Moment]) -> None:
    is_date = moments[0].all_day
    component.add(
        name,
        [moment.day if is_date else moment.starts_at for moment in moments],
        parameters={"VALUE": "DATE"} if is_date else {},
    )
