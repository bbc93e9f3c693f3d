"""Open now: the script goes by the clock of the Netherlands, wherever the phone is."""

import json
import os
import subprocess
from datetime import date, time
from pathlib import Path

import pytest

from werkcentrum.contact.calendar import Calendar
from werkcentrum.contact.models import OpeningHours, SpecialHours
from werkcentrum.contact.opening_hours import Week

SCRIPT = Path(__file__).parents[2] / "static/src/js/opening.js"
# UTC; in December the Netherlands are an hour ahead, in July two.
MOMENTS = {
    "2026-12-14T08:30:00Z": "open 12.00",  # Monday 9.30
    "2026-12-14T11:00:00Z": "later 13.00",
    "2026-12-14T16:00:00Z": "tomorrow 9.00",  # 17.00: closing time is closed
    "2026-12-13T23:30:00Z": "later 9.00",  # Monday 0.30, still Sunday in New York
    "2026-12-18T18:00:00Z": "closed",  # Friday evening
    "2026-12-20T20:00:00Z": "tomorrow 9.00",  # Sunday
    "2026-12-24T20:00:00Z": "closed",  # tomorrow is a holiday
    "2026-12-25T10:00:00Z": "closed",
    "2026-12-29T10:00:00Z": "later 14.00",  # a day with other hours
    "2026-12-28T18:00:00Z": "tomorrow 14.00",
    "2027-01-17T22:00:00Z": "closed",  # the last day that the page knows of: not of tomorrow
    "2027-01-18T10:00:00Z": None,  # a page from an old cache says nothing
}
SUMMER = {
    "2026-07-06T07:30:00Z": "open 12.00",  # Monday 9.30
    "2026-07-06T06:30:00Z": "later 9.00",
    "2026-03-29T22:30:00Z": "later 9.00",  # Monday 0.30, hours after the clock went forward
}


def week():
    hours = [(day, time(9), time(12)) for day in range(1, 6)]
    hours += [(day, time(13), time(17)) for day in range(1, 6)]
    return Week(
        OpeningHours(weekday=day, opens_at=opens, closes_at=closes) for day, opens, closes in hours
    )


def say(today, moments, zone):
    other = SpecialHours(starts_on=date(2026, 12, 29), opens_at=time(14), closes_at=time(16))
    found = Calendar(week(), [other], today=today)
    given = {
        "script": SCRIPT.as_uri(),
        "hours": found.data,
        "until": found.known_until,
        "moments": list(moments),
    }
    done = subprocess.run(
        ["node", Path(__file__).with_name("now_open.mjs")],
        input=json.dumps(given),
        env={"PATH": os.environ["PATH"], "TZ": zone},
        capture_output=True,
        text=True,
        check=True,
    )
    return dict(zip(moments, json.loads(done.stdout), strict=True))


@pytest.mark.parametrize("zone", ["Europe/Amsterdam", "America/New_York", "Pacific/Auckland"])
def test_it_is_open_by_the_clock_of_the_netherlands(zone):
    said = say(date(2026, 12, 14), MOMENTS, zone)
    assert {moment: line for moment, (line, _hidden) in said.items()} == MOMENTS
    # What was still to come when the page was made, is not read when it has passed.
    hidden = [moment for moment, (_line, is_hidden) in said.items() if is_hidden]
    assert hidden == [moment for moment in MOMENTS if moment >= "2026-12-25"]


def test_summer_time_is_counted_with():
    for moment, line in SUMMER.items():
        said = say(date.fromisoformat(moment[:10]), [moment], "America/New_York")
        assert said[moment][0] == line
