"""The screens to move, rename and merge: who finds them, and what bad input does."""

import pytest

from regions.models import Region
from tests.isolation.world import enter, person, rows
from tests.performance.bodies import add_page
from werkcentrum.history.models import Entry
from werkcentrum.tenancy.models import Role

from .test_capture import captured

pytestmark = pytest.mark.django_db
SCREENS = ("hostname", "name", "merge")


@pytest.fixture
def boss(national):
    return enter(person(national, Role.MANAGER, "landelijk"))


@pytest.mark.parametrize("screen", SCREENS)
def test_only_national_managers_find_these_screens(region_a, region_b, national, boss, screen):
    url = f"/cms/sites/{region_a.pk}/{screen}/"
    before = rows(but={"history.entry"})
    for site, role in ((region_a, Role.MANAGER), (region_b, Role.MANAGER), (national, "publisher")):
        client = enter(person(site, role, "ander"))
        before = rows(but={"history.entry"})
        assert client.get(url).status_code == 404
        form = {"hostname": "x.nl", "name": "Oost", "into": region_b.region.pk}
        assert client.post(url, form).status_code == 404
        assert rows(but={"history.entry"}) == before
    assert enter(None).get(url).status_code == 302
    assert boss.get(url).status_code == 200


def test_a_site_moves_by_its_screen_and_bad_names_come_back_with_a_reason(region_a, boss):
    url = f"/cms/sites/{region_a.pk}/hostname/"
    answer = boss.post(url, {"hostname": "https://oost.nl", "was": "oost.localhost"})
    assert answer.status_code == 200
    assert "https://oost.nl" in answer.content.decode()
    assert "zonder https" in answer.content.decode()
    assert "intussen" in boss.post(url, {"hostname": "oost.nl", "was": "x.nl"}).content.decode()

    assert boss.post(url, {"hostname": "oost.nl", "was": "oost.localhost"}).status_code == 302

    region_a.refresh_from_db()
    assert region_a.hostname == "oost.nl"


def test_two_sites_swap_by_the_screen(region_a, region_b, boss):
    url = f"/cms/sites/{region_a.pk}/hostname/"
    for other in ("", "x", "999999", str(region_a.pk)):
        assert (
            boss.post(url, {"swap": "1", "other": other, "was": "oost.localhost"}).status_code
            == 200
        )

    boss.post(url, {"swap": "1", "other": region_b.pk, "was": "oost.localhost"})

    region_a.refresh_from_db()
    assert region_a.hostname == "west.localhost"


def test_a_region_is_renamed_by_its_screen(region_a, region_b, national, boss):
    url = f"/cms/sites/{region_a.pk}/name/"
    assert "al een regio" in boss.post(url, {"name": "West"}).content.decode()
    assert boss.post(url, {"name": "<b>Ost</b>"}).status_code == 302
    assert "<b>Ost" not in boss.get(f"/cms/sites/{region_a.pk}/").content.decode()
    assert boss.get(f"/cms/sites/{national.pk}/name/").status_code == 404


def test_a_merger_asks_for_the_name_of_the_region_that_ends(region_a, region_b, boss):
    add_page(region_a.root_page.specific, title="Zorg in Oost", slug="zorg")
    url = f"/cms/sites/{region_a.pk}/merge/"
    west = region_b.region.pk
    plan = boss.get(url, {"into": west}).content.decode()
    assert "Zorg in Oost" in plan
    assert "zodra de site is vastgelegd" in plan
    assert boss.post(url, {"into": west, "name": "Oost"}).status_code == 200
    captured(region_a)
    for form in ({"into": west, "name": "West"}, {"into": "x"}, {"into": region_a.region.pk}):
        assert boss.post(url, {"name": "Oost"} | form).status_code == 200
    assert Region.objects.get(pk=region_a.region.pk).merged_into is None

    answer = boss.post(url, {"into": west, "name": "oost"})

    assert answer["Location"] == f"/cms/sites/{region_b.pk}/"
    assert Region.objects.get(pk=region_a.region.pk).merged_into == region_b.region
    assert boss.get("/cms/sites/").status_code == 200
    assert boss.get(f"/cms/sites/{region_a.pk}/").status_code == 200


def test_the_host_of_an_old_website_leads_to_a_site_and_no_more(region_a, region_b, boss, visit):
    url = f"/cms/sites/{region_a.pk}/hostname/"
    for old, words in (
        ("https://wsp.example/", "zonder https"),
        ("west.localhost", "van een andere site"),
        ("www.west.localhost", "van een andere site"),
        ("oost.localhost", "al naar deze site"),
        ("cms.localhost", "gereserveerd"),
        ("<b>x", "geldige hostnaam"),
    ):
        text = boss.post(url, {"add": "1", "old": old}).content.decode()
        assert words in text, old
        assert "<b>x" not in text
    assert visit("wsp.example").status_code == 404
    assert boss.post(url, {"add": "1", "old": " WWW.wsp.example"}).status_code == 302
    for host in ("wsp.example", "www.wsp.example"):
        assert visit(host, "/x/?y").headers["Location"] == "https://oost.localhost/x/?y"
    elsewhere = f"/cms/sites/{region_b.pk}/hostname/"
    assert "leidt niet" in boss.post(elsewhere, {"remove": "1", "old": "wsp.example"}).text
    assert "van de site zelf" in boss.post(url, {"remove": "1", "old": "oost.localhost"}).text
    assert boss.post(url, {"remove": "1", "old": "www.wsp.example"}).status_code == 302
    assert visit("wsp.example").status_code == 404
    said = Entry.objects.filter(site=region_a, action__endswith="_host").values_list("action")
    assert {one for (one,) in said} == {"site.add_host", "site.remove_host"}
