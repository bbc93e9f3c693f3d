"""A week of opening hours, as lines for people."""

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import time
from typing import NamedTuple

from django.utils.functional import cached_property
from django.utils.translation import gettext, gettext_lazy

DAYS = {
    1: gettext_lazy("maandag"),
    2: gettext_lazy("dinsdag"),
    3: gettext_lazy("woensdag"),
    4: gettext_lazy("donderdag"),
    5: gettext_lazy("vrijdag"),
    6: gettext_lazy("zaterdag"),
    7: gettext_lazy("zondag"),
}


class Period(NamedTuple):
    """From when until when one can come, and whether only with an appointment."""

    opens: time
    closes: time
    by_appointment: bool = False


@dataclass(frozen=True)
class Line:
    """Days that are open at the same times, and those times; both ready to read."""

    days: str
    times: str
    is_open: bool

    def __str__(self):
        return f"{self.days} {self.times}"


def days_text(first: int, last: int) -> str:
    """``maandag``, ``maandag en dinsdag`` or ``maandag tot en met vrijdag``; 1 is Monday."""
    if first == last:
        return str(DAYS[first])
    if last == first + 1:
        return gettext("%(first)s en %(last)s") % {"first": DAYS[first], "last": DAYS[last]}
    return gettext("%(first)s tot en met %(last)s") % {"first": DAYS[first], "last": DAYS[last]}


def runs_text(days: Iterable[int]) -> str:
    """Days in words, those in a row together: ``maandag, woensdag tot en met vrijdag``."""
    runs: list[list[int]] = []
    for day in days:
        if runs and runs[-1][1] == day - 1:
            runs[-1][1] = day
        else:
            runs.append([day, day])
    return ", ".join(days_text(first, last) for first, last in runs)


def clock(moment: time) -> str:
    """``9.00``: hours without a leading zero, minutes after a full stop."""
    return f"{moment.hour}.{moment.minute:02}"


def period_text(opens: time, closes: time, by_appointment: bool = False) -> str:
    """``9.00 tot 12.00 uur``, or ``9.00 tot 12.00 uur (op afspraak)``."""
    times = {"opens": clock(opens), "closes": clock(closes)}
    if by_appointment:
        return gettext("%(opens)s tot %(closes)s uur (op afspraak)") % times
    return gettext("%(opens)s tot %(closes)s uur") % times


def times_text(periods: Iterable[Period]) -> str:
    """``9.00 tot 12.00 uur en 13.00 tot 17.00 uur``, or ``gesloten`` without any period."""
    texts = [period_text(*period) for period in periods]
    if not texts:
        return gettext("gesloten")
    text = texts[0]
    for later in texts[1:]:
        text = gettext("%(first)s en %(last)s") % {"first": text, "last": later}
    return text


class Week:
    """The opening hours of one location. Takes rows of ``OpeningHours``."""

    def __init__(self, rows: Iterable):
        self.periods: dict[int, list[Period]] = defaultdict(list)
        for row in rows:
            self.periods[row.weekday].append(
                Period(row.opens_at, row.closes_at, row.by_appointment)
            )
        for periods in self.periods.values():
            periods.sort()

    def __bool__(self):
        return bool(self.periods)

    @cached_property
    def lines(self) -> list[Line]:
        """Days in a row with the same times are one line; none when nothing is known."""
        if not self:
            return []
        groups: list[tuple[int, int, list[Period]]] = []
        for day in DAYS:
            periods = self.periods.get(day, [])
            if groups and groups[-1][2] == periods:
                groups[-1] = (groups[-1][0], day, periods)
            else:
                groups.append((day, day, periods))
        return [
            Line(days_text(first, last), times_text(periods), bool(periods))
            for first, last, periods in groups
        ]

    @cached_property
    def open_days(self) -> str:
        """The days that are open at all: ``maandag tot en met zaterdag``."""
        return runs_text(day for day in DAYS if self.periods.get(day))

    @cached_property
    def closed_note(self) -> str:
        """When it is closed: ``Gesloten op zaterdag en zondag``; "" when it never is."""
        days = runs_text(day for day in DAYS if not self.periods.get(day))
        if "," in days:
            return gettext("Op andere dagen gesloten")
        return gettext("Gesloten op %(days)s") % {"days": days} if days else ""
