"""The agenda as visitors see it."""

import json
import re
from datetime import date, time, timedelta

import pytest
from django.utils import timezone

from werkcentrum.events.models import ExtraDay, Occurrence
from werkcentrum.taxonomy.models import Audience

from .conftest import make_event

pytestmark = pytest.mark.django_db


def test_the_agenda_lists_what_is_to_come_of_its_own_site(
    region_a, region_b, agenda, other_agenda, visit
):
    make_event(agenda, "Inloop in Oost")
    make_event(other_agenda, "Inloop in West")
    make_event(agenda, "Al geweest", days=-3)
    draft = make_event(agenda, "Nog een concept")
    draft.unpublish()

    shown = visit(region_a, "/agenda/").content.decode()

    assert "Inloop in Oost" in shown
    assert "1 agenda-item gevonden" in shown
    for hidden in ("Inloop in West", "Al geweest", "Nog een concept"):
        assert hidden not in shown


def test_an_event_page_says_when_where_and_how(region_a, agenda, visit):
    event = make_event(
        agenda,
        day=date(2027, 1, 5),
        repeats="weekly",
        repeats_until=date(2027, 6, 30),
        venue="Bibliotheek",
        street="Dorpsstraat 1",
        registration_url="https://aanmelden.example/",
    )
    shown = visit(region_a, f"/agenda/{event.slug}/").content.decode()

    assert "Elke dinsdag, 10.00 tot 12.00 uur, tot en met 30 juni 2027" in shown
    assert "Bibliotheek" in shown
    assert "https://aanmelden.example/" in shown
    assert "Gratis" in shown
    assert "evenement.ics" in shown
    told = re.search(r'<script type="application/ld\+json">(.*?)</script>', shown)[1]
    said = next(one for one in json.loads(told)["@graph"] if one["@type"] == "Event")
    assert said["startDate"] == "2027-01-05T10:00:00+01:00"
    assert said["location"][0]["name"] == "Bibliotheek"
    assert said["eventStatus"] == "https://schema.org/EventScheduled"


def test_an_empty_agenda_says_what_one_can_do(region_a, agenda, visit):
    shown = visit(region_a, "/agenda/").content.decode()
    assert "Er staat nu niets in de agenda" in shown
    assert "/contact/" in shown


def test_after_its_last_date_an_event_says_so(region_a, agenda, visit):
    event = make_event(agenda, days=-2, registration_url="https://aanmelden.example/")
    shown = visit(region_a, f"/agenda/{event.slug}/").content.decode()
    assert "Dit is al geweest" in shown
    assert "aanmelden.example" not in shown
    assert 'href="/agenda/"' in shown


def test_cancelled_and_full_show_everywhere(region_a, agenda, visit):
    off = make_event(agenda, "Banenmarkt", is_cancelled=True, registration_url="https://x.example/")
    make_event(agenda, "Workshop", is_full=True, registration_url="https://x.example/")
    listed = visit(region_a, "/agenda/").content.decode()
    page = visit(region_a, f"/agenda/{off.slug}/").content.decode()
    assert "Geannuleerd: Banenmarkt" in listed
    assert ">Vol<" in listed
    assert "<title>Geannuleerd: Banenmarkt" in page
    assert "x.example" not in page


def test_filters_by_audience_place_and_period(region_a, agenda, visit):
    employer, seeker = (
        Audience.objects.kept().filter(slug__in=["werkgever", "werkzoekende"]).order_by("slug")
    )
    make_event(agenda, "Voor bazen", audiences=[employer], town="Rotterdam", days=40)
    make_event(agenda, "Voor zoekers", audiences=[seeker], is_online=True, town="")

    def titles(query):
        shown = visit(region_a, f"/agenda/?{query}").content.decode()
        return [one for one in ("Voor bazen", "Voor zoekers") if one in shown]

    later = timezone.localdate() + timedelta(days=20)
    assert titles("doelgroep=werkgever") == ["Voor bazen"]
    assert titles("doelgroep=werkgever&doelgroep=werkzoekende") == ["Voor bazen", "Voor zoekers"]
    assert titles("plaats=rotterdam") == ["Voor bazen"]
    assert titles("plaats=online") == ["Voor zoekers"]
    assert titles(f"van={later}") == ["Voor bazen"]
    assert titles(f"tot={later.day}-{later.month}-{later.year}") == ["Voor zoekers"]


def test_a_date_that_is_none_is_said_and_loses_nothing(region_a, agenda, visit):
    make_event(agenda, "In Rotterdam", town="Rotterdam")
    make_event(agenda, "In Delft", town="Delft")
    shown = visit(region_a, "/agenda/?van=volgende+week&plaats=delft").content.decode()
    assert "“volgende week” is geen datum" in shown
    assert 'value="volgende week"' in shown
    assert "In Delft" in shown
    assert "In Rotterdam" not in shown


def test_garbage_is_never_an_error(region_a, agenda, visit):
    make_event(agenda)
    names = ("van", "tot", "plaats", "doelgroep", "onderwerp", "pagina")
    garbage = ("%00", "-1", "9999-99-99", "0001-01-01", "1-1-1", "9" * 30, "%3Cscript%3E", "%F0%9F")
    for path in ("/agenda/", "/agenda/agenda.ics"):
        for value in garbage:
            query = "&".join(f"{name}={value}&{name}={value}" for name in names)
            answer = visit(region_a, f"{path}?{query}")
            assert answer.status_code == 200
            assert b"<script>" not in answer.content


def test_moments_follow_what_is_published(agenda):
    event = make_event(
        agenda,
        repeats="weekly",
        extra=[ExtraDay(day=timezone.localdate() + timedelta(days=3), from_time=time(19))],
    )
    assert 70 < event.occurrences.count() <= 200
    first = event.occurrences.first()
    assert timezone.localtime(first.starts_at).hour == 19
    assert not first.has_end
    event.repeats = ""
    event.extra_days = []
    event.save_revision().publish(skip_permission_checks=True)
    assert event.occurrences.count() == 1
    event.unpublish()
    assert not Occurrence.objects.filter(event=event).exists()


def test_a_site_without_an_agenda_has_none(region_a, agenda, visit):
    event = make_event(agenda)
    region_a.profile.features = {"agenda": False}
    region_a.profile.save()
    for path in ("/agenda/", f"/agenda/{event.slug}/", "/agenda/agenda.ics"):
        assert visit(region_a, path).status_code == 404
