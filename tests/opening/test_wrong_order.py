"""Orders of work that make no sense get a sentence, and change nothing."""

import pytest
from django.core.exceptions import ValidationError
from django.urls import reverse
from wagtail.models import Collection

from regions.opening import languages
from regions.opening.languages import begin_language
from regions.opening.making import make_blueprints
from regions.opening.merging import merge_regions
from regions.opening.models import Blueprint
from regions.opening.moving import add_old_host, move_site, rename_region, swap_sites
from regions.opening.practice import open_practice_sites
from regions.opening.services import open_region
from regions.opening.states import set_state, states_for
from tests.conftest import make_region
from tests.isolation.world import enter, person, rows
from tests.performance.bodies import block
from werkcentrum.tenancy.models import Role, SiteLibrary

from .test_capture import captured

pytestmark = pytest.mark.django_db


def test_a_region_that_ended_in_another_stays_closed_and_without_an_address(
    region_a, region_b, national
):
    captured(region_a)
    merge_regions(ended=region_a.region, survivor=region_b.region)
    boss = person(national, Role.MANAGER, "baas")
    region_a.refresh_from_db()
    before = rows()
    for act in (
        lambda: set_state(region_a, "live", user=boss, reason="toch"),
        lambda: set_state(region_a, "basic", user=boss),
        lambda: move_site(site=region_a, hostname="nieuw.localhost"),
        lambda: swap_sites(first=region_b, second=region_a),
        lambda: add_old_host(site=region_a, hostname="oud.example"),
        lambda: open_region(region_a.region),
    ):
        with pytest.raises(ValidationError, match="opgegaan in"):
            act()
    with pytest.raises(ValidationError, match="gereserveerd"):
        move_site(site=region_b, hostname=region_a.hostname)
    assert states_for(boss, region_a) == []
    client = enter(boss)
    url = reverse("sites:hostname", args=[region_b.pk])
    form = {"swap": "1", "other": region_a.pk, "was": region_b.hostname}
    assert "opgegaan in" in client.post(url, form).text
    url = reverse("sites:state", args=[region_a.pk, "live"])
    assert "opgegaan in" in client.post(url, {"reason": "toch"}).text
    assert rows() == before


def test_regions_open_and_merge_when_collections_were_renamed(region_a, region_b, national):
    """A tree of collections that is not in order of names gets no place twice."""
    for site, name in ((national, "Zeven"), (region_a, "Acht"), (region_b, "Zes")):
        Collection.objects.filter(pk=site.library.collection_id).update(name=name)
    noord = open_region(make_region("AM93", "Noord", "noord"))
    Collection.objects.filter(pk=noord.library.collection_id).update(name="Aap")
    captured(region_a)
    merge_regions(ended=region_a.region, survivor=region_b.region)
    rename_region(region=region_b.region, name="Aalten")
    paths = list(Collection.objects.order_by("path").values_list("path", "depth", "numchild"))
    assert all(len(path) == depth * Collection.steplen for path, depth, _count in paths)
    assert Collection.find_problems() == ([], [], [], [], [])
    names = [one.name for one in Collection.get_first_root_node().get_children()]
    assert names == sorted(names)
    acht = Collection.objects.get(name="Acht")
    assert acht.get_parent() == SiteLibrary.objects.get(site=region_b).collection


def test_a_practice_site_stays_as_it_is_when_the_blueprint_is_broken(national, region_a):
    make_blueprints()
    (practice,) = open_practice_sites([("Jan", "jan@gemeente.example")])
    home = Blueprint.objects.get(kind="region").site.root_page.specific
    home.body = home.body.stream_block.to_python([block("text", "<p>[[bestaat niet]]</p>")])
    home.save()
    jan = person(practice, Role.MANAGER, "jan")
    for user in (jan, person(national, Role.MANAGER, "baas")):
        client, before = enter(user), rows()
        answer = client.post(reverse("opening:reset", args=[practice.pk]), follow=True)
        assert answer.status_code == 200
        assert "Het basisformat klopt niet" in answer.text
        assert rows() == before


def test_of_two_people_who_open_a_language_the_second_hears_that_it_is_open(region_a, monkeypatch):
    boss = person(region_a, Role.MANAGER, "baas")
    order = []
    monkeypatch.setattr(languages, "lock_the_tree", lambda: order.append("lock"))
    offered = languages.offered_languages
    monkeypatch.setattr(
        languages, "offered_languages", lambda site: order.append("look") or offered(site)
    )
    begin_language(site=region_a, language_code="en", user=boss)
    # Who looks before the lock sees what is no longer so.
    assert order == ["lock", "look"]
    with pytest.raises(ValidationError, match="al open"):
        begin_language(site=region_a, language_code="en", user=boss)
