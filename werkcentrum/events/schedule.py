"""When an event is: its moments, from the day it begins and the rule by which it comes again.

All is kept in the wall time of Amsterdam, so that "every Tuesday at ten" is at ten in winter and in
summer. A rule is an RRULE of RFC 5545 (3.3.10); dateutil works it out.
"""

from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import UTC, date, datetime, time, timedelta
from heapq import merge
from itertools import islice
from zoneinfo import ZoneInfo

from dateutil.rrule import rrulestr
from django.db import models

ZONE = ZoneInfo("Europe/Amsterdam")
WEEKDAYS = ("MO", "TU", "WE", "TH", "FR", "SA", "SU")
# Nobody reads further ahead; also the end of a rule without one.
FURTHEST = timedelta(days=366 * 20)


class Repeats(models.TextChoices):
    """How an event comes again; on which weekday or date, its first day says.

    In a week it may be held on more days.
    """

    WEEKLY = "weekly", "elke week"
    FORTNIGHTLY = "fortnightly", "om de week"
    MONTHLY_DATE = "monthly_date", "elke maand op dezelfde datum (de 5e)"
    MONTHLY_WEEKDAY = "monthly_weekday", "elke maand op dezelfde weekdag (de tweede dinsdag)"
    MONTHLY_LAST = "monthly_last", "elke maand op de laatste (de laatste dinsdag)"


BY_WEEK = (Repeats.WEEKLY, Repeats.FORTNIGHTLY)


def days_of_week(day: date, weekdays=()) -> list[str]:
    """The codes of the weekdays of what begins on ``day`` and is held on these, Monday first."""
    held = {WEEKDAYS[day.weekday()], *weekdays}
    return [code for code in WEEKDAYS if code in held]


def week_of_month(day: date) -> int:
    """Which of its weekday in the month a day is: 1 for the first Tuesday."""
    return (day.day - 1) // 7 + 1


def is_last_of_month(day: date) -> bool:
    """Whether it is the last day of its weekday in the month."""
    return (day + timedelta(days=7)).month != day.month


def make_rule(repeats: str, day: date, until: date | None, *, all_day: bool, weekdays=()) -> str:
    """The RRULE of an event that begins on ``day``; "" for one that does not come again.

    ``weekdays``: codes of the days on which it is held in a week, beside that of its first day.
    UNTIL is the end of its day, in UTC where the event has a time (RFC 5545, 3.3.10).
    """
    weekday, in_a_week = WEEKDAYS[day.weekday()], ",".join(days_of_week(day, weekdays))
    rules = {
        Repeats.WEEKLY: f"FREQ=WEEKLY;BYDAY={in_a_week}",
        Repeats.FORTNIGHTLY: f"FREQ=WEEKLY;INTERVAL=2;BYDAY={in_a_week}",
        Repeats.MONTHLY_DATE: f"FREQ=MONTHLY;BYMONTHDAY={day.day}",
        Repeats.MONTHLY_WEEKDAY: f"FREQ=MONTHLY;BYDAY={week_of_month(day)}{weekday}",
        Repeats.MONTHLY_LAST: f"FREQ=MONTHLY;BYDAY=-1{weekday}",
    }
    rule = rules.get(repeats, "")
    if rule and until:
        end = datetime.combine(until, time(23, 59, 59), ZONE).astimezone(UTC)
        rule += f";UNTIL={until:%Y%m%d}" if all_day else f";UNTIL={end:%Y%m%dT%H%M%SZ}"
    return rule


@dataclass(frozen=True, order=True)
class Moment:
    """One time that an event is held; without a known end it lasts until the day is over."""

    starts_at: datetime
    ends_at: datetime
    all_day: bool = False
    has_end: bool = True

    @property
    def day(self) -> date:
        return self.starts_at.date()

    @property
    def last_day(self) -> date:
        """The last day of it, midnight being the end of the day before."""
        return max((self.ends_at - timedelta(microseconds=1)).date(), self.day)


@dataclass(frozen=True)
class Schedule:
    """The days and times of an event; ``extra`` are (day, from, until), ``skipped`` are days."""

    day: date
    from_time: time | None = None
    until_time: time | None = None
    last_day: date | None = None
    rule: str = ""
    until: date | None = None
    extra: list[tuple] = field(default_factory=list)
    skipped: frozenset = frozenset()

    def moment(self, day: date, from_time=None, until_time=None) -> Moment:
        """What a day of the event becomes; its own times when it has any."""
        starts = from_time or self.from_time
        ends = until_time or (self.until_time if from_time is None else None)
        length = (self.last_day or self.day) - self.day
        begin = datetime.combine(day, starts or time.min, ZONE)
        if starts is None or ends is None:
            end = datetime.combine(day + length + timedelta(days=1), time.min, ZONE)
        else:
            end = datetime.combine(day + length, ends, ZONE)
        return Moment(begin, end, starts is None, starts is not None and ends is not None)

    def _days(self) -> Iterator[date]:
        if not self.rule:
            yield self.day
            return
        # The last day is judged as a day: dateutil knows no UNTIL in UTC beside a wall time.
        rule = ";".join(part for part in self.rule.split(";") if not part.startswith("UNTIL="))
        last = min(self.until or date.max, self.day + FURTHEST)
        for moment in rrulestr(rule, dtstart=datetime.combine(self.day, time.min)):
            if moment.date() > last:
                return
            yield moment.date()

    def moments(self) -> Iterator[Moment]:
        """All moments, the earliest first; each once."""
        regular = (self.moment(day) for day in self._days() if day not in self.skipped)
        extra = sorted(self.moment(*one) for one in self.extra)
        before = None
        for moment in merge(regular, extra):
            if moment != before:
                yield moment
            before = moment

    def coming(self, at: datetime, most: int | None = None) -> list[Moment]:
        """The moments that are not over at ``at``."""
        ahead = (moment for moment in self.moments() if moment.ends_at > at)
        return list(islice(ahead, most))
