"""Opening hours read as people say them, and a script can count with them."""

from dataclasses import dataclass
from datetime import time

import pytest
from django.utils import translation
from hypothesis import given, settings
from hypothesis import strategies as st

from werkcentrum.contact.models import Location, OpeningHours
from werkcentrum.contact.opening_hours import DAYS, Week


@dataclass
class Row:
    weekday: int
    opens_at: time
    closes_at: time
    by_appointment: bool = False


def row(day, opens, closes, by_appointment=False):
    return Row(day, time.fromisoformat(opens), time.fromisoformat(closes), by_appointment)


def lines(*rows):
    return [str(line) for line in Week(rows).lines]


def test_equal_days_are_one_line():
    assert lines(*[row(day, "09:00", "17:00") for day in range(1, 6)]) == [
        "maandag tot en met vrijdag 9.00 tot 17.00 uur",
        "zaterdag en zondag gesloten",
    ]


def test_a_break_at_noon_is_said():
    assert lines(row(2, "13:30", "17:00"), row(2, "09:00", "12:00"))[1] == (
        "dinsdag 9.00 tot 12.00 uur en 13.30 tot 17.00 uur"
    )


def test_two_days_in_a_row_are_joined_by_and():
    assert lines(row(1, "09:00", "12:00"), row(2, "09:00", "12:00"))[0] == (
        "maandag en dinsdag 9.00 tot 12.00 uur"
    )


def test_equal_days_that_are_not_in_a_row_stay_apart():
    week = Week([row(1, "09:00", "12:00"), row(3, "09:00", "12:00")])
    assert [line.days for line in week.lines] == [
        "maandag",
        "dinsdag",
        "woensdag",
        "donderdag tot en met zondag",
    ]


def test_a_location_without_hours_has_no_lines():
    assert not Week([])
    assert Week([]).lines == []


def test_hours_by_appointment_say_so():
    assert lines(row(1, "09:00", "12:00"), row(1, "13:00", "17:00", True))[0] == (
        "maandag 9.00 tot 12.00 uur en 13.00 tot 17.00 uur (op afspraak)"
    )


def test_a_location_knows_its_week():
    hours = [OpeningHours(weekday=1, opens_at=time(9), closes_at=time(17))]
    assert str(Location(name="Centrum", opening_hours=hours).week.lines[0]) == (
        "maandag 9.00 tot 17.00 uur"
    )


@pytest.mark.parametrize("language", ["nl", "en"])
def test_hours_read_in_each_language(language):
    with translation.override(language):
        assert all(str(line) for line in Week([row(1, "09:00", "17:00")]).lines)


@settings(deadline=None)
@given(
    st.lists(
        st.builds(
            row,
            st.integers(1, 7),
            st.sampled_from(["08:00", "09:00"]),
            st.sampled_from(["12:00", "17:00"]),
        ),
        min_size=1,
    )
)
def test_every_day_is_said_exactly_once(rows):
    told = []
    for line in Week(rows).lines:
        names = [day for day, name in DAYS.items() if str(name) in line.days]
        told += range(names[0], names[-1] + 1)
    assert told == list(DAYS)


@pytest.mark.parametrize(
    ("days", "opened", "closed"),
    [
        ([1, 2, 3, 4, 5], "maandag tot en met vrijdag", "Gesloten op zaterdag en zondag"),
        ([1, 2, 3, 4, 5, 6], "maandag tot en met zaterdag", "Gesloten op zondag"),
        ([2, 4], "dinsdag, donderdag", "Op andere dagen gesloten"),
        ([1, 2, 3, 4, 5, 6, 7], "maandag tot en met zondag", ""),
    ],
)
def test_a_week_tells_its_open_and_closed_days(days, opened, closed):
    week = Week(OpeningHours(weekday=day, opens_at=time(9), closes_at=time(17)) for day in days)
    assert week.open_days == opened
    assert week.closed_note == closed
