"""A region with only its basic page gets the pages of the blueprint afterwards, and no other."""

import pytest
from django.core.exceptions import ValidationError
from django.db import transaction
from django.urls import reverse
from wagtail.models import Site

from regions.opening.afterwards import give_pages, is_plain, plain_sites
from regions.opening.copying import pages_of_site
from regions.opening.languages import open_language
from regions.opening.making import make_blueprints
from regions.opening.models import Blueprint, CopiedPage
from regions.opening.services import open_region
from tests.conftest import make_region
from tests.isolation.world import enter, person, rows
from tests.performance.bodies import add_page
from werkcentrum.content.deleting import delete_page
from werkcentrum.content.models import ContentPage
from werkcentrum.content.rewriting import words_of
from werkcentrum.navigation.models import Menu, MenuItem
from werkcentrum.tenancy.models import Role

pytestmark = pytest.mark.django_db


@pytest.fixture
def noord(national):
    """A region in state basic, opened before there was a blueprint."""
    site = open_region(make_region("AM93", "Noord", "noord"))
    site.contactdetails.phone = "088 123 45 67"
    site.contactdetails.save()
    make_blueprints()
    return site


@pytest.fixture
def manager(national):
    return enter(person(national, Role.MANAGER, "landelijk"))


def written() -> dict:
    """All pages, revisions and menus. Rights are given anew whenever a region is opened."""
    kinds = ("wagtailcore.page", "wagtailcore.revision", "content.", "navigation.", "opening.")
    return {name: found for name, found in rows().items() if name.startswith(kinds)}


def test_opening_it_again_gives_it_the_pages(noord, visit):
    assert is_plain(noord)
    open_region(noord.region)
    pages = list(pages_of_site(noord).specific())
    assert len(pages) == CopiedPage.objects.filter(site=noord).count() >= 12
    assert all(page.live and page.latest_revision for page in pages)
    words = " ".join(word for page in pages for word in words_of(page))
    assert "088 123 45 67" in words
    assert "[[" not in words
    assert MenuItem.objects.filter(menu__site=noord).exists()
    noord.refresh_from_db()
    assert noord.profile.state == "basic"
    assert visit(noord).status_code == 200
    assert noord.history.filter(action="site.pages").exists()
    # A third time changes nothing.
    before = written()
    open_region(noord.region)
    assert written() == before


def its_own_page(site):
    add_page(site.root_page.specific, title="Van ons", slug="van-ons", live=False)


def a_page_in_the_bin(site):
    its_own_page(site)
    user = person(site, Role.MANAGER, "noord")
    delete_page(page=ContentPage.objects.get(slug="van-ons"), user=user)


def its_own_words(site):
    home = site.root_page.specific
    home.hero_title = "Welkom bij ons"
    home.save_revision()


def another_language(site):
    open_language(site, "en")


def going_live(site):
    site.profile.state = "live"
    site.profile.save()


def test_what_a_region_made_itself_is_never_overwritten(noord, manager):
    url = reverse("opening:pages", args=[noord.pk])
    for change in (its_own_page, a_page_in_the_bin, its_own_words, another_language, going_live):
        with transaction.atomic():
            change(Site.objects.get(pk=noord.pk))
            assert not is_plain(noord), change
            assert noord not in plain_sites()
            before = written()
            open_region(noord.region)
            with pytest.raises(ValidationError, match="heeft al eigen pagina"):
                give_pages(noord)
            assert "heeft al eigen pagina" in manager.post(url, follow=True).text
            assert written() == before, change
            transaction.set_rollback(True)
    assert is_plain(noord)


def test_a_menu_with_entries_stays_as_it_is(noord):
    menu = Menu.objects.get(site=noord)
    MenuItem.objects.create(menu=menu, path="/contact/", label="Bel ons")
    give_pages(noord)
    assert [str(item) for item in menu.items.all()] == ["Bel ons"]


def test_the_screen_says_what_happens_and_does_it_once(noord, manager):
    url = reverse("opening:pages", args=[noord.pk])
    assert url in manager.get(reverse("opening:index")).text
    before = rows()
    assert "Over ons" in manager.get(url).text
    assert rows() == before
    assert "heeft nu de pagina" in manager.post(url, follow=True).text
    count = pages_of_site(noord).count()
    assert "heeft al eigen pagina" in manager.post(url, follow=True).text
    assert pages_of_site(noord).count() == count
    assert url not in manager.get(reverse("opening:index")).text


def test_a_broken_blueprint_gives_nothing(noord, manager):
    blueprint = Blueprint.objects.get(kind="region")
    item = MenuItem.objects.filter(menu__site=blueprint.site).first()
    MenuItem.objects.filter(pk=item.pk).update(label="[[naam van de gemeente]]")
    before = rows()
    url = reverse("opening:pages", args=[noord.pk])
    for answer in (manager.get(url), manager.post(url, follow=True)):
        assert answer.status_code == 200
        assert "[[naam van de gemeente]] bestaat niet" in answer.text
    assert rows() == before


def test_only_national_managers_do_this(noord):
    url, before = reverse("opening:pages", args=[noord.pk]), written()
    for client in (enter(None), *(enter(person(noord, role, "noord")) for role in Role)):
        for answer in (client.get(url), client.post(url)):
            assert answer.status_code in (302, 404)
    assert written() == before


def test_a_label_of_the_blueprints_menu_is_checked_when_it_is_saved(noord, manager, region_a):
    site = Blueprint.objects.get(kind="region").site
    home = site.root_page
    form = {
        "items-TOTAL_FORMS": "1",
        "items-INITIAL_FORMS": "0",
        "items-0-page": home.pk,
        "items-0-path": "",
        "items-0-ORDER": "1",
    }
    manager.post(reverse("workplace:switch"), {"site": site.pk})
    menu = Menu.objects.get(site=site)
    menu.items.all().delete()
    url = reverse("menus:edit", args=[menu.pk])
    for label in ("[[naam van de gemeente]]", "Over [[", "]]"):
        answer = manager.post(url, form | {"items-0-label": label})
        assert answer.status_code == 200
        assert "nvulveld" in answer.text
        assert not menu.items.exists()
    label = "Over [[naam van de regio]]"
    assert manager.post(url, form | {"items-0-label": label}).status_code == 302
    # What is too long once filled in stops an opening, and is not cut off.
    MenuItem.objects.filter(menu=menu).update(label="[[gemeenten]]" * 3)
    with pytest.raises(ValidationError, match="tekens"):
        give_pages(noord)
    # Elsewhere brackets are but brackets.
    manager.post(reverse("workplace:switch"), {"site": region_a.pk})
    menu = Menu.objects.get(site=region_a)
    form |= {"items-0-page": region_a.root_page_id, "items-0-label": "[[x]]"}
    assert manager.post(reverse("menus:edit", args=[menu.pk]), form).status_code == 302
