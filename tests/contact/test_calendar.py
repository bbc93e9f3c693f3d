"""Special hours and national holidays: what a page says, and what the script knows."""

from datetime import date, time, timedelta

from django.utils import translation
from hypothesis import given, settings
from hypothesis import strategies as st

from werkcentrum.contact.calendar import KNOWN, Calendar
from werkcentrum.contact.models import OpeningHours, SpecialHours
from werkcentrum.contact.opening_hours import Week
from werkcentrum.contact.public_holidays import holiday

MONDAY = date(2026, 12, 14)
OFFICE = Week(
    OpeningHours(weekday=day, opens_at=time(9), closes_at=time(17)) for day in range(1, 6)
)


def special(first, last=None, opens=None, closes=None, reason="", by_appointment=False):
    return SpecialHours(
        starts_on=date.fromisoformat(first),
        ends_on=date.fromisoformat(last) if last else None,
        opens_at=opens and time.fromisoformat(opens),
        closes_at=closes and time.fromisoformat(closes),
        reason=reason,
        by_appointment=by_appointment,
    )


def calendar(*rows, today=MONDAY, week=OFFICE, closed_on_holidays=True):
    return Calendar(week, rows, today=today, closed_on_holidays=closed_on_holidays)


def told(found):
    return [(one.days, one.times, one.day.reason) for one in found.exceptions]


def test_a_holiday_is_closed_and_named():
    assert told(calendar()) == [
        ("vrijdag 25 december", "gesloten", "Eerste kerstdag"),
        ("vrijdag 1 januari", "gesloten", "Nieuwjaarsdag"),
    ]


def test_a_location_may_be_open_on_holidays():
    assert told(calendar(closed_on_holidays=False)) == []


def test_hours_of_one_day_go_before_a_holiday():
    row = special("2026-12-25", opens="10:00", closes="12:00", reason="Kerstontbijt")
    assert told(calendar(row))[0] == (
        "vrijdag 25 december",
        "10.00 tot 12.00 uur",
        "Kerstontbijt",
    )


def test_a_long_closing_is_one_line_weekends_and_holidays_included():
    row = special("2026-12-21", "2027-01-03", reason="Kerstvakantie")
    assert told(calendar(row)) == [
        ("maandag 21 december tot en met vrijdag 1 januari", "gesloten", "Kerstvakantie")
    ]


def test_other_hours_for_a_longer_time_open_no_closed_day_and_no_holiday():
    row = special("2026-12-24", "2026-12-29", opens="10:00", closes="15:00")
    found = calendar(row)
    assert found.on(date(2026, 12, 24)).periods == ((time(10), time(15), False),)
    assert found.on(date(2026, 12, 25)).periods == ()
    assert found.on(date(2026, 12, 26)).periods == ()
    assert found.on(date(2026, 12, 30)).periods == ((time(9), time(17), False),)


def test_a_day_within_a_closing_may_be_open():
    rows = [
        special("2026-12-21", "2026-12-24"),
        special("2026-12-22", opens="09:00", closes="12:00"),
    ]
    assert [times for _days, times, _reason in told(calendar(*rows))][:3] == [
        "gesloten",
        "9.00 tot 12.00 uur",
        "gesloten",
    ]


def test_liberation_day_is_closed_every_fifth_year():
    with translation.override("nl"):
        assert holiday(date(2030, 5, 5)) == "Bevrijdingsdag"
        assert holiday(date(2027, 5, 5)) == ""
    with translation.override("en"):
        assert holiday(date(2026, 4, 27)) == "King's Day"


def test_the_script_gets_the_week_and_the_days_that_differ():
    rows = [
        special("2026-12-16", opens="13:00", closes="17:00"),
        special("2026-12-17", opens="13:00", closes="17:00", by_appointment=True),
    ]
    week = Week([OpeningHours(weekday=3, opens_at=time(9), closes_at=time(12))])
    assert calendar(*rows, week=week).data == ("3 09:00-12:00;2026-12-16 13:00-17:00;2026-12-17")
    assert calendar().data.endswith(";5 09:00-17:00;2026-12-25;2027-01-01")
    assert calendar().known_until == "2027-01-17"


days = st.integers(-10, 60).map(lambda number: MONDAY + timedelta(number))
rows = st.builds(
    lambda first, length, hours: SpecialHours(
        starts_on=first,
        ends_on=first + timedelta(length) if length else None,
        opens_at=hours and time(10),
        closes_at=hours and time(15),
        reason="x",
    ),
    days,
    st.integers(0, 90),
    st.booleans().map(lambda is_open: is_open or None),
)


@settings(deadline=None)
@given(st.lists(rows, max_size=40), st.booleans())
def test_whatever_is_planned_the_data_stays_small_and_says_what_the_page_says(planned, closed):
    found = calendar(*planned, closed_on_holidays=closed)
    assert len(found.data) < 5 * 14 + KNOWN * (11 + 12 * 40)
    entries = dict(entry.partition(" ")[::2] for entry in found.data.split(";"))
    for day in found.ahead(KNOWN):
        periods = found.on(day).periods
        told = entries.get(day.isoformat(), entries.get(str(day.isoweekday()), ""))
        assert told.split() == [f"{one.opens:%H:%M}-{one.closes:%H:%M}" for one in periods]
    listed = found.exceptions
    assert all(one.first <= one.last for one in listed)
    assert all(one.last < other.first for one, other in zip(listed, listed[1:], strict=False))
