"""What a site switched off is gone from its menus, blocks, addresses and screens."""

import json

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.urls import reverse

from regions.models import Referral
from regions.opening.services import open_language
from tests.isolation.world import enter, person
from tests.performance.bodies import add_page
from werkcentrum.contact.models import Location
from werkcentrum.content.models import ContentPage
from werkcentrum.navigation.models import Menu, MenuItem
from werkcentrum.tenancy import features
from werkcentrum.tenancy.models import Role, SiteProfile

pytestmark = pytest.mark.django_db
HOURS = {"type": "opening_hours", "value": {"title": "Wanneer we open zijn"}}
QUOTE = {"type": "quote", "value": {"text": "Een citaat van hier", "name": "Sam", "role": ""}}


def switch(site, **choices):
    SiteProfile.objects.filter(site=site).update(features=choices)
    site.refresh_from_db()


def place(site, name="Stadhuis"):
    return Location.objects.create(
        site=site, name=name, slug="s", street="Plein 1", postcode="1234 AB", town="Dorp"
    )


@pytest.fixture
def agenda():
    """A part as a later app registers it: with blocks, an address, a page type and a screen."""
    yield features.register(
        "trial",
        label="Agenda",
        blocks=["quote"],
        paths=["over-deze-site/"],
        page_types=["content.ContentPage"],
        screens=["referrals"],
    )
    features.forget("trial")


def words(answer):
    return answer.content.decode()


def test_a_part_has_its_default_until_a_site_chooses(region_a, region_b):
    features.register("trial", label="Wegwijzer", default=False)
    switch(region_a, trial=True)

    assert features.is_on(region_a, "trial")
    assert not features.is_on(region_b, "trial")
    features.forget("trial")
    with pytest.raises(KeyError):
        features.is_on(region_a, "trial")


def test_a_part_that_is_off_is_gone_for_visitors(agenda, region_a, region_b, visit):
    for site in (region_a, region_b):
        home = site.root_page.specific
        page = add_page(home, title="Een avond", slug="avond")
        menu = Menu.objects.get(site=site)
        MenuItem.objects.create(menu=menu, path="/over-deze-site/", label="Over ons")
        MenuItem.objects.create(menu=menu, page=page, label="De avond")
        home.body = json.dumps([QUOTE])
        home.save_revision().publish(skip_permission_checks=True)
    switch(region_a, trial=False)

    here, there = words(visit(region_a)), words(visit(region_b))
    for word in ("Een citaat van hier", ">Over ons<", ">De avond<"):
        assert word not in here
        assert word in there
    for path in ("/over-deze-site/", "/avond/"):
        assert visit(region_a, path).status_code == 404
        assert visit(region_b, path).status_code == 200


def test_a_part_that_is_off_is_gone_from_the_cms(agenda, region_a, region_b):
    # The gate asks for a path of its own app; the part of this test borrows that of referrals.
    manager, other = (person(site, Role.MANAGER, "baas") for site in (region_a, region_b))
    switch(region_a, trial=False)
    add = [
        reverse("wagtailadmin_pages:add", args=["content", "contentpage", site.root_page_id])
        for site in (region_a, region_b)
    ]
    here, there = enter(manager), enter(other)

    assert here.get("/cms/referrals/").status_code == 404
    assert there.get("/cms/referrals/").status_code == 200
    assert "/cms/referrals/" not in words(here.get("/cms/"))
    assert "/cms/referrals/" in words(there.get("/cms/"))
    assert here.get(add[0]).status_code == 302
    assert there.get(add[1]).status_code == 200


def editor_of(client, page):
    return words(client.get(reverse("wagtailadmin_pages:edit", args=[page.pk])))


def test_the_editor_offers_blocks_of_what_the_site_uses(region_a, region_b):
    for site in (region_a, region_b):
        add_page(site.root_page.specific, title="Uren", slug="uren")
    switch(region_a, locations=False)
    page, other = (ContentPage.objects.descendant_of(s.root_page)[0] for s in (region_a, region_b))

    here = editor_of(enter(person(region_a, Role.EDITOR, "ed")), page)
    there = editor_of(enter(person(region_b, Role.EDITOR, "ed")), other)

    # Twice: in the body and in a column.
    assert "Openingstijden" not in here
    assert "Openingstijden" in there
    assert "Contactgegevens" in here


def test_a_block_of_a_part_that_is_off_stays_in_the_page_and_out_of_sight(region_a, visit):
    place(region_a)
    items = [{"type": "item", "id": str(n), "value": [HOURS][n:]} for n in (0, 1)]
    columns = {"type": "two_columns", "value": {"columns": items}}
    page = add_page(region_a.root_page.specific, title="Uren", slug="uren")
    page.body = json.dumps([HOURS, columns])
    page.save_revision().publish(skip_permission_checks=True)
    assert words(visit(region_a, "/uren/")).count("Wanneer we open zijn") == 2
    switch(region_a, locations=False)

    assert "Wanneer we open zijn" not in words(visit(region_a, "/uren/"))
    assert "Wanneer we open zijn" in editor_of(enter(person(region_a, Role.EDITOR, "ed")), page)
    switch(region_a, locations=True)
    assert words(visit(region_a, "/uren/")).count("Wanneer we open zijn") == 2


def test_a_block_that_is_not_offered_cannot_be_sent_either(region_a):
    page = add_page(region_a.root_page.specific, title="Uren", slug="uren")
    switch(region_a, locations=False)
    client = enter(person(region_a, Role.EDITOR, "ed"))
    form = {
        "title": "Uren",
        "slug": "uren",
        "lead": "",
        "seo_title": "",
        "search_description": "",
        "body-count": "1",
        "body-0-type": "opening_hours",
        "body-0-order": "0",
        "body-0-deleted": "",
        "body-0-id": "",
        "body-0-value-title": "Wanneer we open zijn",
        "comments-TOTAL_FORMS": "0",
        "comments-INITIAL_FORMS": "0",
    }

    answer = client.post(reverse("wagtailadmin_pages:edit", args=[page.pk]), form)

    assert answer.status_code == 302
    assert "Wanneer" not in str(ContentPage.objects.get(pk=page.pk).get_latest_revision().content)


def test_locations_that_are_off_are_gone_from_contact_and_home(region_a, region_b, visit):
    for site in (region_a, region_b):
        place(site)
    switch(region_a, locations=False)

    for path in ("/", "/contact/"):
        assert "Dorp" not in words(visit(region_a, path))
        assert "Dorp" in words(visit(region_b, path))
    manager = enter(person(region_a, Role.MANAGER, "baas"))
    assert manager.get(reverse("locations:index")).status_code == 404


def test_referrals_that_are_off_are_gone_from_the_one_page_of_a_basic_site(region_a, visit):
    SiteProfile.objects.filter(site=region_a).update(state=SiteProfile.State.BASIC)
    Referral.objects.create(site=region_a, label="Het oude loket", url="https://loket.example/")
    assert "Het oude loket" in words(visit(region_a))

    switch(region_a, referrals=False)

    assert "Het oude loket" not in words(visit(region_a))


def test_a_language_that_is_off_is_gone_for_visitors_and_stays_for_editors(region_a, visit):
    english = open_language(region_a, "en", title="Home")
    english.save_revision().publish(skip_permission_checks=True)
    assert visit(region_a, "/en/").status_code == 200
    switch(region_a, language_en=False)

    for path in ("/en/", "/en/contact/", "/en/privacy/"):
        assert visit(region_a, path).status_code == 404
    assert "/en/" not in words(visit(region_a))
    manager = enter(person(region_a, Role.MANAGER, "baas"))
    assert manager.get(reverse("wagtailadmin_pages:edit", args=[english.pk])).status_code == 200


def test_switches_cost_a_visitor_no_query(region_a, visit):
    visit(region_a)
    with CaptureQueriesContext(
        connection,
    ) as before:
        visit(region_a)
    switch(region_a, referrals=False, language_en=False)
    visit(region_a)
    with CaptureQueriesContext(connection) as after:
        visit(region_a)

    assert len(after) == len(before)
