"""The dates of an event in words, in the language of the moment."""

from datetime import date, timedelta

from django.utils.formats import date_format
from django.utils.translation import gettext as _
from django.utils.translation import ngettext, pgettext

from werkcentrum.contact.opening_hours import clock

from .schedule import WEEKDAYS, Moment, Repeats, days_of_week, week_of_month


def long_date(day: date, *, weekday: bool = True) -> str:
    """``dinsdag 5 januari 2027``."""
    return date_format(day, "l j F Y" if weekday else "j F Y")


def times(moment: Moment) -> str:
    """``10.00 tot 12.00 uur``, ``vanaf 10.00 uur``; "" for a whole day."""
    if moment.all_day:
        return ""
    opens, closes = clock(moment.starts_at.time()), clock(moment.ends_at.time())
    if not moment.has_end:
        return _("vanaf %(opens)s uur") % {"opens": opens}
    return _("%(opens)s tot %(closes)s uur") % {"opens": opens, "closes": closes}


def in_words(moment: Moment) -> str:
    """``dinsdag 5 januari 2027, 10.00 tot 12.00 uur``; several days with both their dates."""
    first, last = long_date(moment.day), long_date(moment.last_day)
    if moment.day == moment.last_day:
        return ", ".join(filter(None, [first, times(moment)]))
    if moment.all_day:
        return _("%(first)s tot en met %(last)s") % {"first": first, "last": last}
    opens, closes = clock(moment.starts_at.time()), clock(moment.ends_at.time())
    if not moment.has_end:
        words = _("%(first)s, %(opens)s uur, tot en met %(last)s")
    else:
        words = _("%(first)s, %(opens)s uur, tot %(last)s, %(closes)s uur")
    return words % {"first": first, "last": last, "opens": opens, "closes": closes}


def ordinal(number: int) -> str:
    """The week of a month: ``eerste`` to ``vijfde``, ``laatste`` for -1."""
    return {
        1: pgettext("of the month", "eerste"),
        2: pgettext("of the month", "tweede"),
        3: pgettext("of the month", "derde"),
        4: pgettext("of the month", "vierde"),
        5: pgettext("of the month", "vijfde"),
        -1: pgettext("of the month", "laatste"),
    }[number]


def weekdays_in_words(day: date, weekdays=()) -> str:
    """``dinsdag en donderdag``: the days of a week of what begins on ``day``."""
    monday = day - timedelta(days=day.weekday())
    held = [WEEKDAYS.index(code) for code in days_of_week(day, weekdays)]
    *names, last = [date_format(monday + timedelta(days=number), "l") for number in held]
    if not names:
        return last
    return _("%(days)s en %(last)s") % {"days": ", ".join(names), "last": last}


def rhythm(repeats: str, day: date, weekdays=()) -> str:
    """``Elke dinsdag``, ``De tweede dinsdag van de maand``; "" for what does not come again."""
    weekday = date_format(day, "l")
    if repeats == Repeats.WEEKLY:
        return _("Elke %(weekday)s") % {"weekday": weekdays_in_words(day, weekdays)}
    if repeats == Repeats.FORTNIGHTLY:
        return _("Om de week op %(weekday)s") % {"weekday": weekdays_in_words(day, weekdays)}
    if repeats == Repeats.MONTHLY_DATE:
        return _("Elke maand op de %(number)se") % {"number": day.day}
    if repeats in (Repeats.MONTHLY_WEEKDAY, Repeats.MONTHLY_LAST):
        week = -1 if repeats == Repeats.MONTHLY_LAST else week_of_month(day)
        return _("Elke maand op de %(ordinal)s %(weekday)s") % {
            "ordinal": ordinal(week),
            "weekday": weekday,
        }
    return ""


def series(repeats: str, moment: Moment, until: date | None, weekdays=()) -> str:
    """``Elke dinsdag, 10.00 tot 12.00 uur, tot en met 30 juni 2027``."""
    end = _("tot en met %(day)s") % {"day": long_date(until, weekday=False)} if until else ""
    return ", ".join(filter(None, [rhythm(repeats, moment.day, weekdays), times(moment), end]))


def more(count: int) -> str:
    """How often an event comes after the first time that is shown."""
    return ngettext("en nog %(count)s keer", "en nog %(count)s keer", count) % {"count": count}
