"""The page of a site and the list of all, for who works there and for national managers."""

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from regions.opening.agreements import publish_agreements
from regions.opening.records import Acceptance, HostCheck, WorkingAgreements
from regions.opening.services import open_region
from tests.conftest import make_region
from tests.isolation.world import enter, person
from werkcentrum.tenancy.features import all_features
from werkcentrum.tenancy.models import Role, SiteProfile

pytestmark = pytest.mark.django_db


def words(answer):
    assert answer.status_code == 200
    return answer.content.decode()


@pytest.fixture
def boss(national):
    return enter(person(national, Role.MANAGER, "landelijk"))


def test_a_manager_sees_the_own_site_and_no_national_actions(region_a, region_b, boss):
    manager = enter(person(region_a, Role.MANAGER, "baas"))

    own = words(manager.get(f"/cms/sites/{region_a.pk}/"))
    assert "Klaar voor live" in own
    assert "Onderdelen kiezen" in own
    assert manager.get("/cms/sites/mine/")["Location"] == f"/cms/sites/{region_a.pk}/"
    for word in ("Vastleggingen", "Adres wijzigen", "Samenvoegen", "Sluiten"):
        assert word not in own
        assert word in words(boss.get(f"/cms/sites/{region_a.pk}/"))
    assert manager.get(f"/cms/sites/{region_b.pk}/").status_code == 404
    assert manager.get("/cms/sites/").status_code == 404


def test_an_editor_reads_what_the_site_needs_and_has_no_buttons(region_a):
    editor = enter(person(region_a, Role.EDITOR, "ed"))

    page = words(editor.get(f"/cms/sites/{region_a.pk}/"))

    assert "Klaar voor live" in page
    assert "<form" not in page.split('class="wc-site"')[1]
    assert editor.get(f"/cms/sites/{region_a.pk}/features/").status_code == 404


def test_a_manager_chooses_what_the_site_uses(region_a, region_b):
    manager = enter(person(region_a, Role.MANAGER, "baas"))
    url = f"/cms/sites/{region_a.pk}/features/"

    manager.post(url, {"feature": ["referrals", "language_en", "bestaat-niet"]})

    features = SiteProfile.objects.get(site=region_a).features
    kept = {"referrals", "language_en"}
    assert features == {one.name: False for one in all_features() if one.name not in kept}
    assert "Vestigingen uit" in region_a.history.get(action="site.features").detail
    other = f"/cms/sites/{region_b.pk}/features/"
    assert manager.post(other, {"feature": []}).status_code == 404
    assert SiteProfile.objects.get(site=region_b).features == {}


def test_a_manager_accepts_the_agreements_for_the_own_site_only(region_a, region_b, boss):
    boss.post("/cms/sites/agreements/", {"text": "We helpen elkaar. <script>"})
    version = WorkingAgreements.objects.current()
    manager = enter(person(region_a, Role.MANAGER, "baas"))
    url = f"/cms/sites/{region_a.pk}/agreements/"
    assert "<script>" not in words(manager.get(url)).split("wc-reading")[1].split("</form")[0]

    manager.post(url, {"version": version.pk})

    row = Acceptance.objects.get()
    assert (row.site, row.accepted_by_name) == (region_a, "baas manager kenmerk")
    other = f"/cms/sites/{region_b.pk}/agreements/"
    assert manager.post(other, {"version": version.pk}).status_code == 404
    for who in (boss, enter(person(region_a, Role.EDITOR, "ed"))):
        assert who.post(url, {"version": version.pk}).status_code == 404
    for number in ("", "x", "99999", "9" * 40):
        assert manager.post(url, {"version": number}).status_code == 404
    assert Acceptance.objects.count() == 1


def test_an_old_version_is_not_accepted_any_more(region_a, national):
    user = person(national, Role.MANAGER, "n")
    old = publish_agreements(text="Een.", user=user)
    publish_agreements(text="Twee.", user=user)
    manager = enter(person(region_a, Role.MANAGER, "baas"))

    manager.post(f"/cms/sites/{region_a.pk}/agreements/", {"version": old.pk})

    assert not Acceptance.objects.exists()


def test_the_same_agreements_or_none_are_no_new_version(boss):
    boss.post("/cms/sites/agreements/", {"text": "Een."})
    for text in ("Een.", " Een.\n", "", "   "):
        assert "error-message" in words(boss.post("/cms/sites/agreements/", {"text": text}))
    assert WorkingAgreements.objects.count() == 1


def test_the_list_has_all_sites_by_name_and_can_be_narrowed(region_a, region_b, boss):
    SiteProfile.objects.filter(site=region_a).update(state="basic")

    page = words(boss.get("/cms/sites/"))
    assert page.index(">Oost<") < page.index(">West<")
    only_basic = words(boss.get("/cms/sites/?state=basic"))
    assert ">Oost<" in only_basic
    assert ">West<" not in only_basic
    found = words(boss.get("/cms/sites/?q=WEST.local"))
    assert ">West<" in found
    assert ">Oost<" not in found
    assert "geen site" in words(boss.get("/cms/sites/?q=<script>%00"))
    assert ">Oost<" in words(boss.get("/cms/sites/?state=<b>"))


def test_the_list_costs_the_same_for_two_regions_and_for_thirty_six(region_a, region_b, boss):
    boss.get("/cms/sites/")
    with CaptureQueriesContext(connection) as few:
        boss.get("/cms/sites/")
    for number in range(10, 44):
        open_region(make_region(f"AM{number}", f"Regio {number}", f"regio{number}"))
    with CaptureQueriesContext(connection) as many:
        boss.get("/cms/sites/")

    assert len(many) == len(few)


def test_the_dashboard_says_where_the_own_site_or_all_regions_stand(region_a, region_b, boss):
    manager = enter(person(region_a, Role.MANAGER, "baas"))

    own = words(manager.get("/cms/"))
    assert "Klaar voor live" in own
    assert "West" not in own
    everything = words(boss.get("/cms/"))
    assert ">Oost<" in everything
    assert ">West<" in everything


def test_a_check_of_the_domain_is_kept_with_its_time(region_a, region_b):
    manager = enter(person(region_a, Role.MANAGER, "baas"))

    manager.post(f"/cms/sites/{region_a.pk}/check/")

    assert HostCheck.objects.get().site == region_a
    assert manager.post(f"/cms/sites/{region_b.pk}/check/").status_code == 404
