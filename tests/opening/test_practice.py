"""Practice sites: hidden, one's own, and gone or new with one click."""

import pytest
from django.contrib.auth.models import Group
from django.core.exceptions import PermissionDenied, ValidationError
from django.urls import reverse
from wagtail.models import Collection, Page, Site, Task, Workflow

from regions.opening.copying import pages_of_site
from regions.opening.making import make_blueprints
from regions.opening.practice import (
    open_practice_sites,
    practice_sites,
    remove_practice_site,
    reset_practice_site,
)
from regions.opening.services import open_language
from regions.opening.states import set_state
from tests.isolation.world import enter, person, plant
from tests.performance.bodies import add_page, every_block, furnish
from werkcentrum.content.models import ContentPage
from werkcentrum.media.models import Document, Image, Video
from werkcentrum.people.models import Invitation
from werkcentrum.tenancy.models import Membership, Role, SiteProfile
from werkcentrum.tenancy.roles import assign

pytestmark = pytest.mark.django_db


@pytest.fixture
def practice(national):
    make_blueprints()
    (site,) = open_practice_sites([("Jan", "jan@gemeente.example")])
    return site


@pytest.fixture
def jan(practice):
    return person(practice, Role.MANAGER, "jan")


def counts():
    models = (Site, Page, Collection, Group, Task, Workflow, Image, Document, Video, SiteProfile)
    return {model.__name__: model.objects.count() for model in models}


def test_a_practice_site_is_hidden_named_and_full_of_pages(practice, visit):
    assert practice.site_name == "Oefensite Jan"
    assert practice.hostname == "oefen-jan.localhost"
    assert visit(practice).status_code == 404
    assert pages_of_site(practice).count() > 10
    assert Invitation.objects.get(site=practice).role == Role.MANAGER
    with pytest.raises(ValidationError, match="verborgen"):
        set_state(practice, "live")


def test_somebody_sees_a_page_of_the_own_practice_site_and_nobody_elses(practice, jan):
    (other,) = open_practice_sites([("Piet", "piet@gemeente.example")])
    client = enter(jan)
    for site, status in ((practice, 200), (other, 404)):
        page = pages_of_site(site).last()
        url = reverse("wagtailadmin_pages:view_draft", args=[page.pk])
        assert client.get(url).status_code == status


def test_no_list_of_regions_has_it(practice, visit):
    assert "Oefensite" not in visit("localhost", "/jouw-werkcentrum/regios/").content.decode()


def test_a_national_manager_makes_several_at_once(national):
    client = enter(person(national, Role.MANAGER, "landelijk"))
    people = (
        "Jan Jansen, jan@gemeente.example\n\n Sjöan <b>, sj@gemeente.example\nJan Jansen, x@y.nl"
    )
    answer = client.post(reverse("opening:practice"), {"people": people})
    assert answer.status_code == 302
    hosts = {site.hostname.split(".")[0] for site in practice_sites()}
    assert hosts == {"oefen-jan-jansen", "oefen-jan-jansen-2", "oefen-sjoan-b"}
    assert "&lt;b&gt;" in client.get(reverse("opening:practice")).content.decode()


@pytest.mark.parametrize("people", ["", "Jan", "Jan, geen adres", ", a@b.nl", "A, a@b.nl\n" * 21])
def test_a_line_that_makes_no_sense_makes_nothing(national, people):
    client = enter(person(national, Role.MANAGER, "landelijk"))
    answer = client.post(reverse("opening:practice"), {"people": people})
    assert "Er is nog niets gemaakt" in answer.content.decode()
    assert not practice_sites().exists()


def test_starting_over_brings_back_the_blueprint_and_keeps_the_people(practice, jan):
    home = practice.root_page.specific
    home.add_child(instance=ContentPage(title="Probeersel", slug="probeersel", lead="x"))
    client = enter(jan)
    url = reverse("opening:reset", args=[practice.pk])
    assert "begint opnieuw" in client.get(url).content.decode()
    assert practice_sites().get() == practice
    client.post(url)
    fresh = practice_sites().get()
    assert fresh.hostname == practice.hostname
    assert not Page.objects.filter(title="Probeersel").exists()
    assert Membership.objects.get(user=jan).site == fresh
    assert "Dit is een oefensite" in client.get("/cms/").content.decode()


def test_removing_takes_everything_along_and_nothing_else(national, region_a):
    make_blueprints()
    plant(region_a, "oostwoord")
    before = counts()
    (site,) = open_practice_sites([("Jan", "jan@gemeente.example")])
    things = furnish(site)
    add_page(site.root_page, title="Alles", slug="alles", body=every_block(things)).save_revision()
    open_language(site, "en", title="English")
    jan = person(site, Role.EDITOR, "jan")
    draft = add_page(site.root_page, title="Nieuw", slug="nieuw", live=False)
    draft.save_revision(user=jan)
    draft.get_workflow().start(draft, jan)
    manager = person(national, Role.MANAGER, "landelijk")
    remove_practice_site(Site.objects.get(pk=site.pk), user=manager)
    assert counts() == before
    assert Page.find_problems() == ([], [], [], [], [])
    assert national.history.filter(action="practice.remove", label="Oefensite Jan").exists()


def test_a_site_that_is_no_practice_site_is_never_taken_away(national, region_a):
    manager = person(national, Role.MANAGER, "landelijk")
    for work in (reset_practice_site, remove_practice_site):
        with pytest.raises(ValidationError):
            work(region_a, user=manager)
    client = enter(manager)
    for name in ("reset", "remove"):
        assert client.post(reverse(f"opening:{name}", args=[region_a.pk])).status_code == 404


@pytest.mark.parametrize("role", [Role.VIEWER, Role.EDITOR, Role.PUBLISHER])
def test_another_role_or_another_region_starts_nothing_over(practice, region_a, role):
    theirs, low = person(region_a, Role.MANAGER, "oost"), person(practice, role, "laag")
    for user in (theirs, low):
        with pytest.raises(PermissionDenied):
            remove_practice_site(practice, user=user)
        for name in ("reset", "remove"):
            url = reverse(f"opening:{name}", args=[practice.pk])
            assert enter(user).get(url).status_code == 404
            assert enter(user).post(url).status_code == 404
    assert practice_sites().get() == practice


def test_a_role_that_ended_starts_nothing_over(practice, jan):
    Membership.objects.filter(user=jan).update(is_active=False)
    jan = type(jan).objects.get(pk=jan.pk)
    with pytest.raises(PermissionDenied):
        remove_practice_site(practice, user=jan)
    assign(jan, practice, Role.MANAGER)
    jan = type(jan).objects.get(pk=jan.pk)
    remove_practice_site(practice, user=jan)
    assert not practice_sites().exists()
