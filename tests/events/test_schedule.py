"""When an event is, worked out from its rule."""

from datetime import date, datetime, time

import pytest
from django.utils.translation import override

from werkcentrum.events import wording
from werkcentrum.events.schedule import ZONE, Repeats, Schedule, make_rule


def schedule(day, repeats="", until=None, weekdays=(), **fields):
    times = {"from_time": time(10), "until_time": time(12)} | fields
    all_day = times["from_time"] is None
    rule = make_rule(repeats, day, until, all_day=all_day, weekdays=weekdays)
    return Schedule(day=day, rule=rule, until=until, **times)


def days(found, most=4):
    return [moment.day for moment in found.coming(datetime(2026, 1, 1, tzinfo=ZONE), most)]


@pytest.mark.parametrize(
    ("repeats", "day", "expected"),
    [
        (Repeats.WEEKLY, date(2027, 1, 5), [(1, 5), (1, 12), (1, 19)]),
        (Repeats.FORTNIGHTLY, date(2027, 1, 5), [(1, 5), (1, 19), (2, 2)]),
        (Repeats.MONTHLY_DATE, date(2027, 1, 31), [(1, 31), (3, 31), (5, 31)]),
        (Repeats.MONTHLY_WEEKDAY, date(2027, 1, 12), [(1, 12), (2, 9), (3, 9)]),
        (Repeats.MONTHLY_LAST, date(2027, 1, 26), [(1, 26), (2, 23), (3, 30)]),
    ],
)
def test_a_rule_gives_the_days_that_people_expect(repeats, day, expected):
    assert days(schedule(day, repeats), 3) == [date(2027, *one) for one in expected]


@pytest.mark.parametrize(
    ("repeats", "expected"),
    [
        (Repeats.WEEKLY, [(1, 7), (1, 12), (1, 14), (1, 19)]),
        # A week is one from Monday: what begins on a Thursday leaves out the next Tuesday.
        (Repeats.FORTNIGHTLY, [(1, 7), (1, 19), (1, 21), (2, 2)]),
    ],
)
def test_a_week_may_have_more_days(repeats, expected):
    found = schedule(date(2027, 1, 7), repeats, weekdays=["TH", "TU"])
    assert "BYDAY=TU,TH" in found.rule
    assert days(found) == [date(2027, *one) for one in expected]


def test_it_ends_on_the_last_day_that_was_named_and_leaves_out_what_was_skipped():
    found = schedule(
        date(2027, 1, 5),
        Repeats.WEEKLY,
        date(2027, 1, 26),
        skipped=frozenset([date(2027, 1, 12)]),
        extra=[(date(2027, 1, 14), time(19), None), (date(2027, 1, 5), None, None)],
    )
    assert days(found, None) == [date(2027, 1, day) for day in (5, 14, 19, 26)]
    assert found.rule == "FREQ=WEEKLY;BYDAY=TU;UNTIL=20270126T225959Z"


def test_ten_in_the_morning_stays_ten_when_the_clock_changes():
    found = schedule(date(2027, 3, 23), Repeats.WEEKLY, date(2027, 4, 6))
    offsets = [moment.starts_at.utcoffset().seconds // 3600 for moment in found.moments()]
    assert offsets == [1, 2, 2]
    assert {moment.starts_at.hour for moment in found.moments()} == {10}


@pytest.mark.parametrize(
    ("fields", "words"),
    [
        ({}, "dinsdag 5 januari 2027, 10.00 tot 12.00 uur"),
        ({"until_time": None}, "dinsdag 5 januari 2027, vanaf 10.00 uur"),
        ({"from_time": None, "until_time": None}, "dinsdag 5 januari 2027"),
        (
            {"last_day": date(2027, 1, 6)},
            "dinsdag 5 januari 2027, 10.00 uur, tot woensdag 6 januari 2027, 12.00 uur",
        ),
    ],
)
def test_a_moment_reads_as_people_say_it(fields, words):
    (moment,) = schedule(date(2027, 1, 5), **fields).moments()
    with override("nl"):
        assert wording.in_words(moment) == words


def test_a_series_reads_as_people_say_it():
    found = schedule(date(2027, 1, 12), Repeats.MONTHLY_WEEKDAY)
    moment = next(found.moments())
    with override("nl"):
        words = wording.series(Repeats.MONTHLY_WEEKDAY, moment, None)
    assert words == "Elke maand op de tweede dinsdag, 10.00 tot 12.00 uur"


@pytest.mark.parametrize(
    ("language", "weekdays", "words"),
    [
        ("nl", ["TH"], "Elke dinsdag en donderdag"),
        ("nl", ["FR", "TH", "TU"], "Elke dinsdag, donderdag en vrijdag"),
        ("en", ["TH"], "Every Tuesday and Thursday"),
    ],
)
def test_the_days_of_a_week_read_as_people_say_them(language, weekdays, words):
    with override(language):
        assert wording.rhythm(Repeats.WEEKLY, date(2027, 1, 5), weekdays) == words
