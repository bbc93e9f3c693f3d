"""Locations as visitors find them: the overview, each page, and the nearest in the country."""

from datetime import timedelta

import pytest
from django.contrib.auth import get_user_model
from django.core.exceptions import PermissionDenied, ValidationError
from django.db import connection
from django.forms.models import model_to_dict
from django.test import Client
from django.test.utils import CaptureQueriesContext
from django.urls import reverse
from django.utils import timezone
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from regions.models import Municipality, Postcode
from regions.opening.services import open_language
from tests.contact.forms import location_form, rows_of
from tests.performance.bodies import add_page, block, make_image
from werkcentrum.contact.distance import between
from werkcentrum.contact.loading import load_hours
from werkcentrum.contact.models import (
    Adviser,
    Consultation,
    Location,
    OpeningHours,
    SpecialHours,
    Stop,
)
from werkcentrum.taxonomy.models import Audience
from werkcentrum.tenancy.models import Role, SiteProfile
from werkcentrum.tenancy.roles import assign

pytestmark = pytest.mark.django_db

# Den Haag, Delft, Utrecht, Groningen.
POINTS = {
    "2511": (52.077, 4.299),
    "2611": (52.007, 4.356),
    "3511": (52.091, 5.122),
    "9711": (53.219, 6.567),
}


@pytest.fixture
def postcodes(region_a):
    municipality = Municipality.objects.first()
    for pc4, (latitude, longitude) in POINTS.items():
        Postcode.objects.create(
            pc4=pc4, municipality=municipality, latitude=latitude, longitude=longitude
        )
    Postcode.objects.create(pc4="1000", municipality=municipality)


def place(site, name, postcode="2511 AB", **fields):
    return Location.objects.create(
        site=site,
        name=name,
        slug=name.lower(),
        street="Plein 1",
        postcode=postcode,
        town="Stad",
        **fields,
    )


def test_each_site_shows_its_own_locations_and_no_others(region_a, region_b, visit):
    place(region_a, "Oostbalie")
    place(region_b, "Westbalie")
    for site, own, other in (
        (region_a, "Oostbalie", "Westbalie"),
        (region_b, "Westbalie", "Oostbalie"),
    ):
        text = visit(site, "/locaties/").text
        assert own in text
        assert other not in text
        assert visit(site, f"/locaties/{own.lower()}/").status_code == 200
        assert visit(site, f"/locaties/{other.lower()}/").status_code == 404


def test_a_page_tells_all_there_is(region_a, visit):
    today = timezone.localdate()
    one = place(
        region_a,
        "Balie",
        kind="mobile",
        host="Bibliotheek <b>Oost</b>",
        step_free=True,
        accessibility="Bel aan.",
        latitude=52.07,
        longitude=4.3,
    )
    times = {"location": one, "opens_at": "10:00", "closes_at": "12:00"}
    Consultation.objects.create(subject="Geldzorgen", weekday=2, repeats=1, **times)
    Stop.objects.create(starts_on=today + timedelta(1), street="Markt", town="Dorp", **times)
    Stop.objects.create(starts_on=today - timedelta(1), street="Kade", town="Dorp", **times)
    text = visit(region_a, "/locaties/balie/").text
    for words in (
        "Bibliotheek &lt;b&gt;Oost&lt;/b&gt;",
        "Zonder drempels",
        "elke eerste dinsdag van de maand, 10.00 tot 12.00 uur",
        "Markt",
        "https://www.openstreetmap.org/directions?route=%3B52.07%2C4.3",
    ):
        assert words in text
    assert "Kade" not in text
    assert "Ringleiding" not in text
    assert '"@type":"Place"' in text


def test_without_scripts_the_coming_exceptions_are_read(region_a, visit):
    one = place(region_a, "Balie")
    today = timezone.localdate()
    OpeningHours.objects.create(
        location=one, weekday=today.isoweekday(), opens_at="09:00", closes_at="17:00"
    )
    closing = {"location": one, "reason": "Verbouwing"}
    SpecialHours.objects.create(starts_on=today, **closing)
    SpecialHours.objects.create(starts_on=today + timedelta(70), reason="Ver weg", location=one)
    for path in ("/locaties/", "/locaties/balie/", "/contact/"):
        text = visit(region_a, path).text
        assert "Verbouwing" in text
        assert "Ver weg" not in text
        assert f"{today.isoformat()}" in text


def test_a_site_without_locations_says_where_to_ask(region_a, visit):
    assert 'href="/contact/"' in visit(region_a, "/locaties/").text


def test_a_site_that_uses_no_locations_has_none_of_these_pages(region_a, national, visit):
    place(region_a, "Balie")
    SiteProfile.objects.filter(site=region_a).update(features={"locations": False})
    for path in ("/locaties/", "/locaties/balie/"):
        assert visit(region_a, path).status_code == 404
    assert "Balie" not in visit(national, "/locaties/?postcode=2511").text


def test_the_nearest_of_all_regions_comes_first(postcodes, national, region_a, region_b, visit):
    place(region_a, "Groningen", "9711 AA")
    place(region_a, "Delft", "2611 AA")
    place(region_b, "Haags", "2511 ZZ")
    # Its own point counts, not that of its postcode.
    place(region_b, "Utrecht", "9711 AA", latitude=52.09, longitude=5.12)
    answer = visit(national, "/locaties/?postcode=2511+ab")
    order = ["Haags", "Delft", "Utrecht", "Groningen"]
    assert sorted(order, key=answer.text.index) == order
    assert f'href="{region_b.root_url}/locaties/haags/"' in answer.text
    assert region_a.site_name in answer.text
    assert "ongeveer 8 kilometer" in answer.text
    assert answer["X-Robots-Tag"] == "noindex"


def test_a_mobile_location_is_near_where_it_comes(postcodes, national, region_a, visit):
    bus = place(region_a, "Bus", "9711 AA", kind="mobile")
    place(region_a, "Delft", "2611 AA")
    stop = {"street": "Markt", "town": "Stad", "opens_at": "10:00", "closes_at": "12:00"}
    tomorrow = timezone.localdate() + timedelta(1)
    Stop.objects.create(location=bus, starts_on=tomorrow, postcode="2511 AA", **stop)
    text = visit(national, "/locaties/?postcode=2511").text
    assert text.index(">Bus<") < text.index(">Delft<")


def test_only_sites_that_answer_are_found(postcodes, national, region_a, region_b, visit):
    place(region_a, "Haags")
    place(region_b, "Westelijk")
    SiteProfile.objects.filter(site=region_b).update(state="hidden")
    for path in ("/locaties/", "/locaties/?postcode=2511"):
        assert "West" not in visit(national, path).text


@pytest.mark.parametrize("asked", ["1000", "9999", "abc", "", "2511abc", "<script>", "²⁵¹¹"])
def test_a_postcode_that_we_do_not_know_has_an_answer(postcodes, national, visit, asked):
    answer = visit(national, f"/locaties/?postcode={asked}")
    assert answer.status_code == 200
    assert "<script>" not in answer.text.replace("<script ", "")


@settings(
    max_examples=60,
    deadline=None,
    suppress_health_check=[HealthCheck.function_scoped_fixture],
)
@given(asked=st.text(max_size=30), slug=st.text(max_size=30))
def test_nothing_in_an_address_breaks_the_page(postcodes, national, region_a, asked, slug):
    for site in (national, region_a):
        client = Client(headers={"host": site.hostname})
        assert client.get("/locaties/", {"postcode": asked}).status_code == 200
        assert client.get("/locaties/", {slug: asked}).status_code == 200


def test_the_number_of_queries_is_small_and_always_the_same(
    postcodes, national, region_a, region_b, visit
):
    def count(site, path):
        visit(site, path)
        with CaptureQueriesContext(
            connection,
        ) as asked:
            assert visit(site, path).status_code == 200
        return len(asked)

    today = timezone.localdate()

    def fill(site, number):
        for one in range(number):
            row = place(site, f"p{site.pk}-{number}-{one}", "2611 AA")
            times = {"location": row, "opens_at": "10:00", "closes_at": "12:00"}
            OpeningHours.objects.create(
                location=row, weekday=1, opens_at="09:00", closes_at="17:00"
            )
            SpecialHours.objects.create(starts_on=today, **times)
            Consultation.objects.create(weekday=1, subject="x", **times)
            Stop.objects.create(starts_on=today, postcode="2511 AA", **times)

    paths = [
        (national, "/locaties/"),
        (national, "/locaties/?postcode=2511"),
        (region_a, "/locaties/"),
        (region_a, "/contact/"),
        (region_a, f"/locaties/p{region_a.pk}-1-0/"),
    ]
    fill(region_a, 1)
    few = [count(site, path) for site, path in paths]
    fill(region_a, 6)
    fill(region_b, 7)
    assert [count(site, path) for site, path in paths] == few
    assert max(few) <= 12, few


def test_the_pages_exist_in_the_languages_of_a_site(region_a, national, visit):
    place(region_a, "Balie", accessibility="Bel aan.")
    assert visit(region_a, "/en/locaties/").status_code == 404
    open_language(region_a, "en", title="East").save_revision().publish()
    text = visit(region_a, "/en/locaties/balie/").text
    assert '<html lang="en"' in text
    assert '<p lang="nl">Bel aan.</p>' in text
    assert "Bel aan." in text


# -- What a location may be ----------------------------------------------------------------------


@pytest.mark.parametrize(
    ("fields", "wrong"),
    [
        ({"latitude": 52.07, "longitude": 4.3}, None),
        ({"latitude": 48.85, "longitude": 2.35}, {"latitude", "longitude"}),
        ({"latitude": 4.3, "longitude": 52.07}, {"latitude", "longitude"}),
        ({"latitude": 52.07}, {"longitude"}),
        ({"latitude": 53.2, "longitude": 6.5}, {"latitude"}),
        ({"street": ""}, {"street"}),
        ({"street": "", "postcode": "", "town": "", "kind": "mobile"}, None),
    ],
)
def test_a_point_lies_in_the_netherlands_and_near_its_postcode(postcodes, region_a, fields, wrong):
    values = {"street": "Plein 1", "postcode": "2511 AB", "town": "Stad"} | fields
    one = Location(site=region_a, name="Balie", slug="balie", **values)
    if wrong is None:
        one.full_clean()
        return
    with pytest.raises(ValidationError) as refused:
        one.full_clean()
    assert set(refused.value.message_dict) == wrong


@pytest.mark.parametrize(
    ("row", "is_right"),
    [
        ({"starts_on": "2026-12-25"}, True),
        ({"starts_on": "2026-12-25", "ends_on": "2026-12-24"}, False),
        ({"starts_on": "2026-12-25", "opens_at": "09:00"}, False),
        ({"starts_on": "2026-12-25", "opens_at": "09:00", "closes_at": "08:00"}, False),
        ({"starts_on": "2026-12-25", "opens_at": "09:00", "closes_at": "12:00"}, True),
        ({"starts_on": "2026-12-25", "by_appointment": "on"}, False),
    ],
)
def test_the_cms_takes_special_hours_that_make_sense(region_a, row, is_right):
    user = get_user_model().objects.create_user("m@werkcentrum.example")
    assign(user, region_a, Role.MANAGER)
    client = Client(headers={"host": "cms.localhost"})
    client.force_login(user)
    form = location_form() | rows_of("special_hours", row)
    answer = client.post(reverse("locations:add"), form)
    assert (answer.status_code == 302) is is_right
    assert SpecialHours.objects.count() == is_right


def test_the_distance_is_that_of_the_map():
    assert 55 < between(POINTS["2511"], POINTS["3511"]) < 58
    assert between(POINTS["2511"], POINTS["2511"]) == 0


def test_machines_read_where_and_when(region_a):
    one = place(region_a, "Balie", latitude=52.07, longitude=4.3, step_free=True)
    for day in (1, 2):
        OpeningHours.objects.create(location=one, weekday=day, opens_at="09:00", closes_at="17:00")
    today = timezone.localdate()
    monday = today + timedelta((7 - today.weekday()) % 7)
    SpecialHours.objects.create(location=one, starts_on=monday)
    Location.objects.update(closed_on_holidays=False)
    data = Location.objects.get().structured_data("https://oost.example")
    assert data["@type"] == "Place"
    assert data["url"] == "https://oost.example/locaties/balie/"
    assert data["address"]["postalCode"] == "2511 AB"
    assert data["geo"]["latitude"] == 52.07
    assert data["openingHoursSpecification"] == [
        {
            "@type": "OpeningHoursSpecification",
            "dayOfWeek": ["Monday", "Tuesday"],
            "opens": "09:00",
            "closes": "17:00",
        }
    ]
    (closed,) = data["specialOpeningHoursSpecification"]
    assert closed["validFrom"] == closed["validThrough"] == monday.isoformat()
    assert closed["opens"] == closed["closes"] == "00:00"


# -- Advisers ------------------------------------------------------------------------------------


def test_advisers_are_those_of_the_site(region_a, region_b, visit):
    Adviser.objects.create(site=region_a, function="Adviseur zorg", name="Sam de Boer")
    Adviser.objects.create(site=region_b, function="Adviseur techniek", email="t@x.example")
    assert "Sam de Boer" in visit(region_a, "/contact/").text
    assert "techniek" not in visit(region_a, "/contact/").text
    assert 'href="mailto:t@x.example"' in visit(region_b, "/contact/").text
    SiteProfile.objects.filter(site=region_a).update(features={"advisers": False})
    assert "Sam de Boer" not in visit(region_a, "/contact/").text


def test_a_block_of_advisers_shows_who_is_for_an_audience(region_a, region_b, visit):
    for site, name, audiences in (
        (region_a, "Wim voor werkgevers", ["werkgever"]),
        (region_a, "Joke voor jongeren", ["jongere"]),
        (region_a, "Ali voor allen", []),
        (region_b, "Bo van elders", ["werkgever"]),
    ):
        adviser = Adviser(site=site, function="Adviseur", name=name)
        adviser.audiences = Audience.objects.kept().filter(slug__in=audiences)
        adviser.save()
    shown = {}
    # A term stands for those below it; for whom there is nobody, who is for all.
    for slug in ("werkgever", "werkzoekende", "werkende", "is-er-niet", ""):
        body = [block("advisers", {"title": "Vraag het", "audiences": [slug] if slug else []})]
        title = slug or "alle"
        add_page(region_a.root_page.specific, title=title, slug=title, body=body)
        text = visit(region_a, f"/{title}/").text
        shown[slug] = {name for name in ("Wim", "Joke", "Ali", "Bo") if f">{name} v" in text}
    assert shown == {
        "werkgever": {"Wim"},
        "werkzoekende": {"Joke"},
        "werkende": {"Ali"},
        "is-er-niet": {"Ali"},
        "": {"Wim", "Joke", "Ali"},
    }


def test_an_adviser_has_no_photo_of_another_region(region_a, region_b):
    theirs = make_image("Van west", region_b.library.collection)
    with pytest.raises(PermissionDenied):
        Adviser.objects.create(site=region_a, function="Adviseur", photo=theirs)
    user = get_user_model().objects.create_user("m@werkcentrum.example")
    assign(user, region_a, Role.MANAGER)
    client = Client(headers={"host": "cms.localhost"})
    client.force_login(user)
    form = {"function": "Adviseur", "sort_order": "0", "photo": str(theirs.pk)}
    answer = client.post(reverse("advisers:add"), form)
    assert answer.status_code == 200
    assert not Adviser.objects.exists()
    own = make_image("Van oost", region_a.library.collection)
    assert client.post(reverse("advisers:add"), form | {"photo": str(own.pk)}).status_code == 302
    assert Adviser.objects.get().site == region_a


def test_all_hours_come_in_one_query_as_they_are(region_a, region_b, django_assert_num_queries):
    today = timezone.localdate()
    rows = {}
    for one in (place(region_a, "Een"), place(region_b, "Twee")):
        times = {"location": one, "opens_at": "10:00", "closes_at": "12:30"}
        OpeningHours.objects.create(weekday=2, by_appointment=True, **times)
        OpeningHours.objects.create(weekday=1, **times)
        SpecialHours.objects.create(
            starts_on=today, ends_on=today + timedelta(2), reason=one.name, location=one
        )
        SpecialHours.objects.create(starts_on=today, reason="Kort", by_appointment=True, **times)
        Stop.objects.create(
            starts_on=today, street="Markt", postcode="2511 AA", town="Dorp", note="x", **times
        )
        rows[one.pk] = {
            name: list(getattr(one, name).order_by("pk").values())
            for name in ("opening_hours", "special_hours", "stops")
        }
    place(region_a, "Leeg")
    with django_assert_num_queries(2):
        found = load_hours(Location.objects.order_by("pk"))
        for one in found:
            for name, expected in rows.get(one.pk, {}).items():
                told = [
                    model_to_dict(row) | {"location_id": row.location_id}
                    for row in getattr(one, name).all()
                ]
                told.sort(key=lambda row: row["id"])
                assert [{key: row[key] for key in expected[0]} for row in told] == expected
    assert not found[-1].calendar
    assert load_hours([]) == []
