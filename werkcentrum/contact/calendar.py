"""The days of a location as they will be: its week, with special hours and national holidays.

A page says what holds in the coming weeks, and carries it as data: the script that says "nu open"
counts with the clock of the Netherlands, so a page may be cached for weeks and stays right.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, timedelta

from django.utils.formats import date_format
from django.utils.functional import cached_property
from django.utils.translation import gettext

from .opening_hours import Period, Week, times_text
from .public_holidays import holiday

# Exceptions are read so far ahead; the script may go by a page of so many days old.
LISTED = 28  # days
KNOWN = 35  # days


@dataclass(frozen=True)
class Day:
    """What holds on one day, and why it is not as in other weeks."""

    periods: tuple[Period, ...]
    reason: str = ""
    # Whether an editor wrote the reason (in Dutch), rather than the calendar.
    is_written: bool = False


@dataclass
class Exceptional:
    """Days in a row that are not as in other weeks, ready to read."""

    first: date
    last: date
    day: Day

    @property
    def days(self) -> str:
        """``vrijdag 25 december``, or from the first to the last day."""
        first, last = (date_format(one, "l j F") for one in (self.first, self.last))
        if self.first == self.last:
            return first
        return gettext("%(first)s tot en met %(last)s") % {"first": first, "last": last}

    @property
    def times(self) -> str:
        return times_text(self.day.periods)


class Calendar:
    """The days of one location from ``today`` on.

    ``special`` are rows of ``SpecialHours``. What is about one day goes before what is about a
    longer time, and closed before other hours: a holiday in the summer stays a holiday.
    """

    def __init__(self, week: Week, special: Iterable, *, today: date, closed_on_holidays=True):
        self.week, self.today, self.closed_on_holidays = week, today, closed_on_holidays
        self.special = [row for row in special if row.last_day >= today]

    def __bool__(self):
        return bool(self.week) or bool(self.special)

    def usual(self, day: date) -> tuple[Period, ...]:
        """What the week says about a day."""
        return tuple(self.week.periods.get(day.isoweekday(), ()))

    def on(self, day: date) -> Day:
        """What holds on a day."""
        rows = [row for row in self.special if row.starts_on <= day <= row.last_day]
        exact = [row for row in rows if row.starts_on == row.last_day]
        if exact:
            return _day_of(exact)
        closing = [row for row in rows if row.is_closed]
        if closing:
            return _day_of(closing)
        if self.closed_on_holidays and (name := holiday(day)):
            return Day((), name)
        usual = self.usual(day)
        # Other hours for a longer time open no day that is closed otherwise.
        return _day_of(rows) if rows and usual else Day(usual)

    def ahead(self, days: int) -> list[date]:
        return [self.today + timedelta(number) for number in range(days)]

    @cached_property
    def exceptions(self) -> list[Exceptional]:
        """The days of the coming four weeks that differ from the week, those in a row together."""
        found: list[Exceptional] = []
        between_is_closed = True
        for date_ in self.ahead(LISTED):
            day, usual = self.on(date_), self.usual(date_)
            if day.periods == usual:
                # A weekend within a holiday does not break it in two.
                between_is_closed = between_is_closed and not usual
                continue
            if found and found[-1].day == day and between_is_closed:
                found[-1].last = date_
            else:
                found.append(Exceptional(date_, date_, day))
            between_is_closed = True
        return found

    @cached_property
    def data(self) -> str:
        """For ``data-hours``: ``1 09:00-17:00;2 09:00-12:00 13:00-17:00;2026-12-25``.

        First the days of the week, 1 is Monday, then dates that differ. Without what is by
        appointment only: nobody can walk in then.
        """
        entries = [_entry(str(day), periods) for day, periods in sorted(self.week.periods.items())]
        for date_ in self.ahead(KNOWN):
            periods = self.on(date_).periods
            if periods != self.usual(date_):
                entries.append(_entry(date_.isoformat(), periods))
        return ";".join(entries)

    @property
    def known_until(self) -> str:
        """The last day, as ISO date, of which ``data`` knows whether it is special."""
        return (self.today + timedelta(KNOWN - 1)).isoformat()


def _day_of(rows) -> Day:
    reason = next((row.reason for row in rows if row.reason), "")
    periods = [Period(row.opens_at, row.closes_at, row.by_appointment) for row in rows]
    if any(row.is_closed for row in rows):
        periods = []
    return Day(tuple(sorted(periods)), reason, is_written=bool(reason))


def _entry(key: str, periods: Iterable[Period]) -> str:
    walk_in = [
        f"{period.opens:%H:%M}-{period.closes:%H:%M}"
        for period in periods
        if not period.by_appointment
    ]
    return " ".join([key, *walk_in])
