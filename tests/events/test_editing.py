"""Events in the CMS: what an editor may fill in, and holding one again."""

from datetime import date, timedelta

import pytest
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import override
from wagtail.test.utils.form_data import inline_formset, nested_form_data, streamfield
from wagtail.users.models import UserProfile

from regions.opening.making import make_blueprints
from regions.opening.merging import merge_regions
from regions.opening.services import open_region
from tests.conftest import make_region
from tests.isolation.world import enter, person
from werkcentrum.contact.models import Location
from werkcentrum.events import wording
from werkcentrum.events.models import AgendaPage, EventPage, ExtraDay
from werkcentrum.events.schedule import WEEKDAYS
from werkcentrum.tenancy.models import Role, SiteProfile

from .conftest import make_event

pytestmark = pytest.mark.django_db


def make_location(site, name):
    return Location.objects.create(
        site=site, name=name, slug="plek", street="Plein 1", postcode="1234 AB", town="Dorp"
    )


def form(**fields):
    values = {
        "title": "Inloop",
        "slug": "inloop",
        "summary": "Kom langs.",
        "day": "2027-01-05",
        "body": streamfield([]),
        "extra_days": inline_formset([]),
        "skipped_days": inline_formset([]),
        "comments": inline_formset([]),
        "action-publish": "1",
    }
    # Boxes of one name go as they are: nested, a list is a form of its own.
    weekdays = {"weekdays": fields.pop("weekdays", [])}
    return nested_form_data(values | fields) | weekdays


@pytest.fixture
def publisher(region_a):
    return enter(person(region_a, Role.PUBLISHER, "eind"))


def test_a_publisher_makes_an_event_at_an_own_location_only(region_a, region_b, agenda, publisher):
    own, other = make_location(region_a, "Hier"), make_location(region_b, "Geheim West")
    add = reverse("wagtailadmin_pages:add", args=["events", "eventpage", agenda.pk])
    shown = publisher.get(add).content.decode()
    assert "Hier" in shown
    assert "Geheim West" not in shown

    refused = publisher.post(add, form(location=other.pk))
    assert refused.status_code == 200
    assert "Geheim West" not in refused.content.decode()
    assert not EventPage.objects.exists()

    publisher.post(add, form(location=own.pk, repeats="weekly", repeats_until="2027-02-02"))
    event = EventPage.objects.get()
    assert event.rule == "FREQ=WEEKLY;BYDAY=TU;UNTIL=20270202T225959Z" or event.rule == (
        "FREQ=WEEKLY;BYDAY=TU;UNTIL=20270202"
    )
    assert event.occurrences.count() == 5


@pytest.mark.parametrize(
    ("fields", "said"),
    [
        ({"from_time": "12:00", "until_time": "10:00"}, "De eindtijd moet na de begintijd"),
        ({"last_day": "2027-01-01"}, "De laatste dag ligt voor de eerste"),
        ({"repeats": "monthly_last"}, "Kies als datum de laatste van de maand"),
        ({"repeats_until": "2027-03-01"}, "Kies hoe vaak het terugkomt"),
        ({"day": "9999-12-31"}, "day"),
        ({"weekdays": ["TU", "TH"]}, "Dagen kies je alleen bij"),
        ({"repeats": "weekly", "weekdays": ["TH"]}, "5 januari 2027 is een dinsdag."),
        ({"repeats": "weekly", "weekdays": ["XX"]}, "XX"),
    ],
)
def test_dates_that_make_no_sense_are_refused(agenda, publisher, fields, said):
    add = reverse("wagtailadmin_pages:add", args=["events", "eventpage", agenda.pk])
    answer = publisher.post(add, form(**fields))
    assert answer.status_code == 200
    assert said in answer.content.decode()
    assert not EventPage.objects.exists()


@pytest.mark.parametrize("language", ["nl", "en"])
@pytest.mark.parametrize("typed", ["02-03-2027", "2027-03-02"])
def test_a_day_is_typed_and_shown_as_the_dutch_write_it(agenda, publisher, language, typed):
    user_id = publisher.session["_auth_user_id"]
    UserProfile.objects.create(user_id=user_id, preferred_language=language)
    publisher.post(
        reverse("wagtailadmin_pages:add", args=["events", "eventpage", agenda.pk]), form(day=typed)
    )
    event = EventPage.objects.get()
    assert event.day == date(2027, 3, 2)
    edit = publisher.get(reverse("wagtailadmin_pages:edit", args=[event.pk])).content.decode()
    assert 'name="day" value="02-03-2027"' in edit


def test_an_event_of_two_days_a_week_says_when_it_is(agenda, publisher, visit, region_a):
    day = timezone.localdate() + timedelta(days=7)
    other = day + timedelta(days=2)
    codes = [WEEKDAYS[one.weekday()] for one in (day, other)]
    add = reverse("wagtailadmin_pages:add", args=["events", "eventpage", agenda.pk])
    fields = {"day": f"{day:%d-%m-%Y}", "repeats": "weekly", "weekdays": codes}
    assert "De eerstvolgende data" not in publisher.get(add).content.decode()
    assert publisher.post(add, form(**fields)).status_code == 302
    event = EventPage.objects.get()
    assert event.weekdays == codes
    days = list(event.occurrences.values_list("starts_at", flat=True)[:3])
    assert [timezone.localdate(one) for one in days] == [day, other, day + timedelta(days=7)]
    edit = publisher.get(reverse("wagtailadmin_pages:edit", args=[event.pk])).content.decode()
    with override("nl"):
        for text in (edit, visit(region_a, "/agenda/inloop/").text):
            assert wording.long_date(other) in text
            assert wording.rhythm("weekly", day, codes) in text
    calendar = visit(region_a, "/agenda/inloop/evenement.ics").text
    assert f"BYDAY={','.join(sorted(codes, key=WEEKDAYS.index))}" in calendar


def test_an_event_is_held_again_as_a_draft(region_a, region_b, agenda, other_agenda, publisher):
    event = make_event(
        agenda,
        repeats="weekly",
        is_cancelled=True,
        extra=[ExtraDay(day=timezone.localdate())],
        registration_closes=timezone.localdate() + timedelta(days=5),
    )
    other = make_event(other_agenda)
    edit = publisher.get(reverse("wagtailadmin_pages:edit", args=[event.pk])).content.decode()
    again = reverse("events:again", args=[event.pk])
    assert again in edit
    assert publisher.get(again).status_code == 200
    assert publisher.get(reverse("events:again", args=[other.pk])).status_code == 404

    answer = publisher.post(again, {"day": "2027-05-04"})
    copy = EventPage.objects.get(day=date(2027, 5, 4))
    assert answer.url == reverse("wagtailadmin_pages:edit", args=[copy.pk])
    assert publisher.get(answer.url).status_code == 200
    assert not copy.live
    assert (copy.repeats, copy.is_cancelled, copy.extra_days.count()) == ("", False, 0)
    assert copy.registration_closes == date(2027, 5, 2)
    assert copy.get_latest_revision_as_object().day == copy.day
    assert not copy.occurrences.exists()
    event.refresh_from_db()
    assert event.live
    assert event.repeats == "weekly"


def test_a_new_region_has_an_agenda_of_its_own(national, visit):
    make_blueprints()
    site = open_region(make_region("AM93", "Noord", "noord"), state=SiteProfile.State.LIVE)
    assert AgendaPage.objects.child_of(site.root_page).live().count() == 1
    shown = visit(site, "/agenda/")
    assert shown.status_code == 200
    assert b'href="/agenda/"' in visit(site, "/").content


def test_events_go_along_when_regions_merge(region_a, region_b, agenda, visit):
    event = make_event(agenda, location=make_location(region_a, "Plek"))
    region_a.profile.state = SiteProfile.State.HIDDEN
    region_a.profile.save()
    merge_regions(ended=region_a.region, survivor=region_b.region)
    path = f"/uit-werkcentrum-oost/agenda/{event.slug}/"
    assert visit(region_b, path).status_code == 200
    assert b"VEVENT" in visit(region_b, f"{path}evenement.ics").content
