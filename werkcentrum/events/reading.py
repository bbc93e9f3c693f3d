"""Reading a calendar of another program: events in the fields that ours have.

Nothing in it is trusted: what is too long is cut, what is no rule of ours becomes separate days,
and what cannot be read is left out.
"""

import hashlib
import json
from collections import defaultdict
from dataclasses import asdict, dataclass, field
from datetime import date, datetime, time, timedelta
from itertools import islice

from dateutil.rrule import rrulestr
from django.core.serializers.json import DjangoJSONEncoder
from icalendar import Calendar

from .schedule import WEEKDAYS, ZONE, Repeats, is_last_of_month, week_of_month

MOST_EVENTS = 500
MOST_DAYS = 60
AHEAD = timedelta(days=548)
FREQUENCIES = ("DAILY", "WEEKLY", "MONTHLY", "YEARLY")
FIRST, LAST = date(2000, 1, 1), date(2099, 12, 31)


@dataclass
class Read:
    """An event as a calendar tells it, by its UID."""

    uid: str
    title: str
    summary: str
    text: str
    place: str
    url: str
    is_cancelled: bool
    day: date
    from_time: time | None = None
    until_time: time | None = None
    last_day: date | None = None
    repeats: str = ""
    weekdays: list = field(default_factory=list)
    repeats_until: date | None = None
    extra: list = field(default_factory=list)
    skipped: list = field(default_factory=list)

    @property
    def mark(self) -> str:
        """The same for two readings that say the same."""
        says = asdict(self)
        if not self.weekdays:
            # As events were marked before they could be held on more days of a week.
            del says["weekdays"]
        told = json.dumps(says, cls=DjangoJSONEncoder, sort_keys=True)
        return hashlib.sha256(told.encode()).hexdigest()


def read_calendar(data: bytes, now: datetime) -> list[Read]:
    """The events of a calendar that are not long over. Raises ValueError for what is none."""
    try:
        calendar = Calendar.from_ical(data)
    except (ValueError, IndexError, KeyError, TypeError, AttributeError) as error:
        raise ValueError("no calendar") from error
    by_uid = defaultdict(list)
    for component in calendar.walk("VEVENT")[: MOST_EVENTS * 2]:
        uid = clean(component.get("UID"), 255)
        if uid:
            by_uid[uid].append(component)
    found = []
    for uid, components in list(by_uid.items())[:MOST_EVENTS]:
        try:
            event = _read(uid, components, now)
        except (ValueError, TypeError, AttributeError, KeyError, OverflowError):
            continue  # One that cannot be read keeps no other out.
        if event is not None:
            found.append(event)
    return found


def clean(value, most: int) -> str:
    """Words without control characters, on lines of their own, of at most this length."""
    lines = (" ".join(line.split()) for line in str(value or "").splitlines())
    text = "\n".join(line for line in lines if line)
    text = "".join(one for one in text if one == "\n" or one.isprintable())
    return text[:most].strip()


def _wall(value) -> tuple[date, time | None]:
    """A day and a time in Amsterdam; no time for a whole day."""
    if not isinstance(value, datetime):
        found = value, None
    elif value.tzinfo is None:
        found = value.date(), value.time()
    else:
        local = value.astimezone(ZONE)
        found = local.date(), local.time()
    if not FIRST <= found[0] <= LAST:
        raise ValueError("a day that is none of ours")
    return found[0], found[1] and found[1].replace(second=0, microsecond=0)


def _read(uid: str, components: list, now: datetime) -> Read | None:
    main = next((one for one in components if "RECURRENCE-ID" not in one), None)
    if main is None:
        return None
    day, starts = _wall(main.decoded("DTSTART"))
    last, ends = _end(main, day, starts)
    text = clean(main.get("DESCRIPTION"), 5000)
    url = clean(main.get("URL"), 200)
    event = Read(
        uid=uid,
        title=clean(main.get("SUMMARY"), 200).replace("\n", " ") or "Zonder titel",
        summary=text.split("\n")[0][:280],
        text=text,
        place=clean(main.get("LOCATION"), 120).replace("\n", " "),
        url=url if url.startswith("https://") else "",
        is_cancelled=str(main.get("STATUS", "")).upper() == "CANCELLED",
        day=day,
        from_time=starts,
        until_time=ends,
        last_day=last if last != day else None,
    )
    _read_days(event, main, components, now)
    days = [event.last_day or event.day, event.repeats_until, *(one[0] for one in event.extra)]
    goes_on = bool(event.repeats) and event.repeats_until is None
    is_over = max(one for one in days if one) < now.date()
    return None if is_over and not goes_on else event


def _end(main, day, starts) -> tuple[date, time | None]:
    """The last day and the time it ends; a whole day ends the day before DTEND."""
    if "DTEND" in main:
        last, ends = _wall(main.decoded("DTEND"))
    elif "DURATION" in main:
        begin = main.decoded("DTSTART")
        last, ends = _wall(begin + main.decoded("DURATION"))
    else:
        return day, None
    if starts is None:
        return max(last - timedelta(days=1), day), None
    if (last, ends or time.min) <= (day, starts):
        return day, None
    if ends == time.min:
        return last - timedelta(days=1), None
    return last, ends


def _listed(main, name: str):
    """The values of EXDATE or RDATE, which may stand there more than once."""
    found = main.get(name, [])
    for one in found if isinstance(found, list) else [found]:
        for value in one.dts:
            # A period has a beginning and an end.
            yield value.dt[0] if isinstance(value.dt, tuple) else value.dt


def _read_days(event: Read, main, components, now) -> None:
    """Fill in how it comes again, and on which days it does not."""
    rule = main.get("RRULE")
    if isinstance(rule, list):
        rule = rule[0]
    if rule:
        event.repeats, event.weekdays, event.repeats_until, days = _rule(rule, event.day, now)
        event.extra = [(one, None, None) for one in days]
    event.skipped = sorted({_wall(one)[0] for one in _listed(main, "EXDATE")})[:MOST_DAYS]
    for value in _listed(main, "RDATE"):
        day, starts = _wall(value)
        event.extra.append((day, None if starts == event.from_time else starts, None))
    # What stands apart, with times of its own, replaces the day as the rule has it.
    apart = []
    for other in components:
        if "RECURRENCE-ID" not in other:
            continue
        event.skipped.append(_wall(other.decoded("RECURRENCE-ID"))[0])
        if str(other.get("STATUS", "")).upper() != "CANCELLED":
            day, starts = _wall(other.decoded("DTSTART"))
            apart.append((day, starts, _end(other, day, starts)[1]))
    gone = set(event.skipped)
    kept = {one for one in event.extra if one[0] not in gone} | set(apart)
    event.extra = sorted(kept, key=lambda one: (one[0], one[1] or time.min))[:MOST_DAYS]
    event.skipped = sorted(gone)[:MOST_DAYS] if event.repeats else []


def _rule(rule, day: date, now) -> tuple[str, list[str], date | None, list[date]]:
    """A rule of ours with its weekdays and its last day, or else the days that it gives."""
    parts = {name.upper(): values for name, values in rule.items()}
    until = parts.get("UNTIL", [None])[0]
    until = _wall(until)[0] if until else None
    ours, weekdays = _ours(parts, day)
    if ours and "COUNT" not in parts:
        return ours, weekdays, until, []
    if str(parts["FREQ"][0]).upper() not in FREQUENCIES:
        raise ValueError("a rule for every hour")
    parted = rule.to_ical().decode().upper().split(";")
    text = ";".join(part for part in parted if not part.startswith(("UNTIL=", "COUNT=")))
    # With an end, whatever the rule says: some give no day at all.
    horizon = min(until or LAST, (now + AHEAD).date())
    found = rrulestr(text, dtstart=datetime.combine(day, time.min)).replace(
        until=datetime.combine(horizon, time.min)
    )
    count = parts.get("COUNT", [None])[0]
    days = (moment.date() for moment in islice(found, count))
    ahead = (one for one in days if one != day and one >= now.date())
    return "", [], None, list(islice(ahead, MOST_DAYS))


def _ours(parts: dict, day: date) -> tuple[str, list[str]]:
    """The way of repeating that says the same as a rule, and its weekdays when there are more.

    ("", []) for a rule that is none of ours.
    """
    known = {"FREQ", "INTERVAL", "BYDAY", "BYMONTHDAY", "UNTIL", "WKST", "COUNT"}
    if set(parts) - known:
        return "", []
    often, every = str(parts["FREQ"][0]).upper(), parts.get("INTERVAL", [1])[0]
    days = [str(one).upper() for one in parts.get("BYDAY", [])]
    dates = parts.get("BYMONTHDAY", [])
    weekday = WEEKDAYS[day.weekday()]
    if often == "WEEKLY" and not dates:
        return _weekly(every, days, weekday, str(parts.get("WKST", ["MO"])[0]).upper())
    if often == "MONTHLY" and every == 1:
        if not days and dates in ([], [day.day]):
            return Repeats.MONTHLY_DATE, []
        if days in ([f"{week_of_month(day)}{weekday}"], [f"+{week_of_month(day)}{weekday}"]):
            return Repeats.MONTHLY_WEEKDAY, []
        if days == [f"-1{weekday}"] and is_last_of_month(day):
            return Repeats.MONTHLY_LAST, []
    return "", []


def _weekly(every: int, days: list[str], weekday: str, begins: str) -> tuple[str, list[str]]:
    """The same for a rule by the week; ``begins`` is the day on which its weeks begin."""
    held = [code for code in WEEKDAYS if code in days] or [weekday]
    if set(days) - set(WEEKDAYS) or weekday not in held:
        return "", []
    if len(held) > 1 and every != 1 and begins != "MO":
        # Which days fall in the same fortnight depends on it.
        return "", []
    return {1: Repeats.WEEKLY, 2: Repeats.FORTNIGHTLY}.get(every, ""), held[1:] and held
