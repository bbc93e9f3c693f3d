"""Events from calendars of others: as drafts, and never over the work of an editor."""

from datetime import UTC, date, datetime, time, timedelta

import pytest
from django.urls import reverse

from tests.isolation.world import enter, person
from werkcentrum.delivery import outside
from werkcentrum.events import fetching, importing
from werkcentrum.events.calendars import calendar_of
from werkcentrum.events.fetching import FetchError, fetch
from werkcentrum.events.importing import import_source
from werkcentrum.events.models import EventPage, ExtraDay, SkippedDay
from werkcentrum.events.reading import read_calendar
from werkcentrum.events.sources import CalendarSource
from werkcentrum.tenancy.models import Role

from .conftest import make_event

NOW = datetime(2027, 1, 1, tzinfo=UTC)
EVENT = "UID:{uid}\nSUMMARY:{title}\nDTSTART;TZID=Europe/Amsterdam:20270302T190000\n{more}"


def calendar(*events) -> bytes:
    parts = [f"BEGIN:VEVENT\n{event}\nEND:VEVENT" for event in events]
    text = "\n".join(["BEGIN:VCALENDAR", "VERSION:2.0", "PRODID:x", *parts, "END:VCALENDAR", ""])
    return text.replace("\n", "\r\n").encode()


def told(uid="a", title="Lezing", more="DTEND;TZID=Europe/Amsterdam:20270302T210000"):
    return EVENT.format(uid=uid, title=title, more=more)


@pytest.fixture
def source(agenda, region_a):
    return CalendarSource.objects.create(
        site=region_a, name="Bibliotheek", url="https://bibliotheek.example/agenda.ics"
    )


@pytest.fixture
def elsewhere(monkeypatch):
    """What the other website says; ``elsewhere["data"]``."""
    answer = {"data": b""}
    monkeypatch.setattr(importing, "fetch", lambda url: answer["data"])
    return answer


@pytest.mark.django_db
def test_what_is_new_comes_as_a_draft_and_follows_until_an_editor_was_there(source, elsewhere):
    elsewhere["data"] = calendar(told(), told("b", "Cursus"))
    assert "Nieuw als concept (2)" in import_source(source, NOW)
    first, second = EventPage.objects.order_by("title")
    assert (first.title, first.live, first.from_time) == ("Cursus", False, time(19))
    assert import_source(source, NOW) == "Niets nieuws."

    draft = second.get_latest_revision_as_object()
    draft.title = "Onze lezing"
    draft.save_revision().publish(skip_permission_checks=True)
    elsewhere["data"] = calendar(told(title="Nieuwe titel"), told("b", "Cursus Word"))
    said = import_source(source, NOW)
    assert "door jullie bewerkt: kijk zelf (1): Onze lezing" in said
    assert "Veranderd, als concept (1): Cursus Word" in said
    first.refresh_from_db()
    second.refresh_from_db()
    assert (second.title, second.live) == ("Onze lezing", True)
    assert second.get_latest_revision_as_object().title == "Onze lezing"
    assert first.get_latest_revision_as_object().title == "Cursus Word"

    elsewhere["data"] = calendar(told("b", "Cursus Word"))
    assert "Niet meer in de bron (1): Onze lezing" in import_source(source, NOW)
    first.delete()
    assert "Nieuw" not in import_source(source, NOW)
    assert EventPage.objects.get().live


@pytest.mark.django_db
@pytest.mark.parametrize(
    ("rule", "repeats", "weekdays", "extra"),
    [
        ("FREQ=WEEKLY;BYDAY=TU,TH", "weekly", ["TU", "TH"], False),
        ("FREQ=WEEKLY;BYDAY=TH,TU;WKST=SU", "weekly", ["TU", "TH"], False),
        ("FREQ=WEEKLY;INTERVAL=2;BYDAY=TU,TH", "fortnightly", ["TU", "TH"], False),
        ("FREQ=WEEKLY;BYDAY=TU", "weekly", [], False),
        # None of ours: its days stand apart.
        ("FREQ=WEEKLY;INTERVAL=2;BYDAY=TU,TH;WKST=SU", "", [], True),
        ("FREQ=WEEKLY;BYDAY=WE,TH", "", [], True),
        ("FREQ=WEEKLY;BYDAY=1TU,TH", "", [], True),
    ],
)
def test_a_rule_of_several_weekdays_is_ours(source, elsewhere, rule, repeats, weekdays, extra):
    # The fifth of January 2027 is a Tuesday.
    body = f"UID:week\nDTSTART;VALUE=DATE:20270105\nSUMMARY:Inloop\nRRULE:{rule}"
    elsewhere["data"] = calendar(body)
    import_source(source, NOW)
    event = EventPage.objects.get()
    assert (event.repeats, event.weekdays) == (repeats, weekdays)
    assert event.extra_days.exists() == extra


@pytest.mark.django_db
def test_hostile_calendars_do_no_harm(source, elsewhere, region_b):
    script = "<script>alert(1)</script>"
    elsewhere["data"] = calendar(
        told(title=script, more=f"DESCRIPTION:{script}\\n[x](javascript:x)\nURL:javascript:x"),
        told("secondly", more="RRULE:FREQ=SECONDLY;BYMONTH=2;BYMONTHDAY=30"),
        told("never", more="RRULE:FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=30"),
        told("never", more="RRULE:FREQ=DAILY;BYMONTH=2;BYMONTHDAY=30;COUNT=5"),
        told("thrice", "Drie keer", more="RRULE:FREQ=DAILY;COUNT=3"),
        told("daily", "Elke dag", more="RRULE:FREQ=DAILY"),
        "UID:none\nSUMMARY:Geen datum",
        "UID:far\nDTSTART:99991231T235959Z",
        "UID:old\nDTSTART:00010101T000000",
    )
    import_source(source, NOW)
    for event in EventPage.objects.all():
        body = str(event.body.get_prep_value())
        assert "<script" not in body
        assert "javascript:" not in body.replace("[x](javascript:x)", "")
        assert not event.live
    assert EventPage.objects.get(title="Drie keer").extra_days.count() == 2
    assert EventPage.objects.get(title="Elke dag").extra_days.count() == 60
    for data in (b"", b"<html>", b"\x00\xff", b"BEGIN:VCALENDAR\r\nBEGIN:VEVENT"):
        elsewhere["data"] = data
        assert "Niet gelukt" in import_source(source, NOW)


@pytest.mark.django_db
def test_our_own_calendar_reads_back_equal(agenda, rf):
    event = make_event(
        agenda,
        day=date(2027, 3, 9),
        repeats="monthly_weekday",
        repeats_until=date(2027, 12, 31),
        skipped=[SkippedDay(day=date(2027, 4, 13))],
        extra=[ExtraDay(day=date(2027, 4, 3), from_time=time(19), until_time=time(21))],
    )
    request = rf.get("/")
    (read,) = read_calendar(calendar_of([event], name="x", request=request), NOW)
    for name in ("title", "summary", "day", "from_time", "until_time", "repeats", "repeats_until"):
        assert getattr(read, name) == getattr(event, name), name
    assert read.extra == [(date(2027, 4, 3), time(19), time(21))]
    assert date(2027, 4, 13) in read.skipped


@pytest.mark.parametrize(
    ("url", "number"),
    [
        ("http://bibliotheek.example/", "8.8.8.8"),
        ("https://bibliotheek.example:8443/", "8.8.8.8"),
        ("https://intern.example/", "10.0.0.1"),
        ("https://intern.example/", "::ffff:127.0.0.1"),
        ("file:///etc/passwd", "8.8.8.8"),
        ("https://[", "8.8.8.8"),
    ],
)
def test_nothing_is_asked_of_our_own_network(monkeypatch, url, number):
    monkeypatch.setattr(
        outside.socket, "getaddrinfo", lambda *a, **k: [(None, None, None, "", (number, 443))]
    )
    monkeypatch.setattr(outside.socket, "create_connection", lambda *a: pytest.fail("asked"))
    with pytest.raises(FetchError):
        fetch(url)


class Answer:
    """One answer of another website, without end when ``body`` is None."""

    def __init__(self, status=200, body=None, **headers):
        self.status, self.body, self.headers = status, body, headers

    def request(self, *args, **kwargs):
        pass

    def getresponse(self):
        return self

    def read1(self, size):
        if self.body is None:
            return b"x" * size
        body, self.body = self.body, b""
        return body

    def close(self):
        pass


def test_a_calendar_has_bounds_and_redirects_are_judged(monkeypatch):
    answers = {
        "big.example": Answer(),
        "ok.example": Answer(body=b"data"),
        "moved.example": Answer(302, Location="https://intern.example/"),
        "round.example": Answer(302, Location="https://round.example/"),
    }

    def number(host, port):
        if host == "intern.example":
            raise outside.PrivateHostError(host)
        return "8.8.8.8"

    monkeypatch.setattr(fetching.outside, "public_number", number)
    monkeypatch.setattr(fetching.outside, "connection_to", lambda s, host, *rest: answers[host])
    assert fetch("https://ok.example/") == b"data"
    for name, said in (("big", "te groot"), ("moved", "open internet"), ("round", "te vaak")):
        with pytest.raises(FetchError, match=said):
            fetch(f"https://{name}.example/")


@pytest.mark.django_db
def test_a_manager_keeps_the_sources_of_the_own_site(region_a, region_b, agenda):
    manager, editor = (
        enter(person(region_a, role, "eigen")) for role in (Role.MANAGER, Role.EDITOR)
    )
    theirs = CalendarSource.objects.create(
        site=region_b, name="Geheim West", url="https://west.example/a.ics"
    )
    url = "/cms/agendas-van-anderen/"
    fields = {"name": "Bieb", "url": "https://bieb.example/a.ics"}
    assert editor.post(f"{url}new/", fields).status_code == 404
    refused = manager.post(f"{url}new/", fields | {"url": "http://bieb.example/a.ics"})
    assert "https://" in refused.content.decode()
    assert manager.post(f"{url}new/", fields).status_code == 302
    assert CalendarSource.objects.get(name="Bieb").site == region_a
    shown = manager.get(url).content.decode()
    assert "Bieb" in shown
    assert "Geheim West" not in shown
    assert manager.get(f"{url}edit/{theirs.pk}/").status_code == 404


@pytest.mark.django_db
def test_a_manager_fetches_a_calendar_at_once_and_sees_what_came(source, elsewhere, region_b):
    manager = enter(person(source.site, Role.MANAGER, "eigen"))
    screen = reverse("calendar_sources:fetch", args=[source.pk])
    assert screen in manager.get(reverse("calendar_sources:index")).text
    assert screen in manager.get(reverse("calendar_sources:edit", args=[source.pk])).text
    assert "Er is nog niets overgenomen" in manager.get(screen).text
    elsewhere["data"] = calendar(told(), told("b", "<b>Cursus"))
    shown = manager.post(screen, follow=True).text
    assert "Nieuw als concept (2)" in shown
    assert "&lt;b&gt;Cursus" in shown
    assert "Lezing" in shown
    # Not again at every click.
    elsewhere["data"] = b""
    assert "net opgehaald" in manager.post(screen, follow=True).text
    assert "Nieuw als concept" in CalendarSource.objects.get().result
    CalendarSource.objects.update(fetched_at=NOW - timedelta(days=365))
    assert "Niet gelukt" in manager.post(screen, follow=True).text
    for other in (
        enter(person(region_b, Role.MANAGER, "ander")),
        enter(person(source.site, Role.PUBLISHER, "eind")),
    ):
        assert other.get(screen).status_code in (403, 404)
        assert other.post(screen).status_code in (403, 404)
    manager.post(reverse("calendar_sources:delete", args=[source.pk]))
    assert not CalendarSource.objects.exists()
    assert EventPage.objects.count() == 2
