"""Explorer, choosers and lists of files start and end at the site that one is at work for."""

import pytest
from django.core.files.base import ContentFile
from django.urls import reverse
from wagtail.models import Page

from regions.opening.services import open_language
from tests.performance.bodies import add_page, make_image
from tests.tenancy.test_workplace import at_work, go, place
from werkcentrum.content.choosers import PageChooser
from werkcentrum.media.models import Document
from werkcentrum.tenancy.models import Role

pytestmark = pytest.mark.django_db


@pytest.fixture
def boss(national):
    return at_work((national, Role.MANAGER))


@pytest.fixture
def both(region_a, region_b):
    return at_work((region_a, Role.PUBLISHER), (region_b, Role.PUBLISHER))


@pytest.fixture
def pages(region_a, region_b, national):
    """A page with a page below it on each site, by site."""
    found = {}
    for site, word in ((region_a, "Aardbei"), (region_b, "Braam"), (national, "Noot")):
        page = add_page(site.root_page.specific, title=f"{word} boven", slug=word.lower())
        add_page(page, title=f"{word} onder", slug="onder")
        add_page(site.root_page.specific, title=f"{word} concept", slug="concept", live=False)
        found[site] = page
    return found


def explore(client, page=None):
    name = "wagtailadmin_explore" if page else "wagtailadmin_explore_root"
    return client.get(reverse(name, args=[page.pk] if page else []), follow=True)


def test_the_explorer_starts_at_the_home_of_the_current_site(both, boss, pages, region_a, region_b):
    root = Page.get_first_root_node()
    for client in (both, boss):
        for here, word, other in ((region_a, "Aardbei", "Braam"), (region_b, "Braam", "Aardbei")):
            go(client, here)
            for answer in (explore(client), explore(client, root)):
                home = reverse("wagtailadmin_explore", args=[here.root_page_id])
                assert answer.redirect_chain[-1][0] == home
                assert f"{word} boven" in answer.text
                assert other not in answer.text


def test_the_way_up_ends_at_the_home(both, boss, pages, region_a):
    root = reverse("wagtailadmin_explore_root")
    for client in (both, boss):
        go(client, region_a)
        for name in ("wagtailadmin_explore", "wagtailadmin_pages:edit"):
            answer = client.get(reverse(name, args=[pages[region_a].pk]))
            assert f'href="{reverse("wagtailadmin_explore", args=[region_a.root_page_id])}"' in (
                answer.text
            )
            assert f'href="{root}"' not in answer.text


def test_a_home_in_another_language_is_a_top_of_its_own(both, region_a):
    english = open_language(region_a, "en", title="Work centre East")
    page = add_page(english, title="About us", slug="about")
    answer = explore(both, english)
    assert not answer.redirect_chain
    assert "About us" in answer.text
    trail = explore(both, page).text
    assert reverse("wagtailadmin_explore", args=[english.pk]) in trail
    # And the Dutch home offers the way there.
    assert reverse("wagtailadmin_explore", args=[english.pk]) in explore(both).text


def test_national_staff_at_the_national_site_sees_a_list_of_sites(
    boss, region_a, region_b, national
):
    open_language(region_a, "en", title="Work centre East")
    text = explore(boss).text
    order = [text.index(site.root_page.title) for site in (region_a, region_b)]
    assert order == sorted(order)
    assert "Work centre East" not in text
    assert place(explore(boss)) == national.site_name


def test_a_search_finds_pages_of_the_current_site_only(both, boss, pages, region_a, region_b):
    url = reverse("wagtailadmin_pages:search")
    for client in (both, boss):
        go(client, region_a)
        for word, found in (("Aardbei", True), ("Braam", False), ("Noot", False)):
            assert (f"{word} onder" in client.get(f"{url}?q={word}").text) is found


def test_the_panel_of_the_side_bar_lists_the_current_site_only(both, boss, pages, region_a):
    url = reverse("wagtailadmin_api:pages:listing") + "?for_explorer=1&child_of="
    for client in (both, boss):
        go(client, region_a)
        assert "Aardbei boven" in client.get(f"{url}{region_a.root_page_id}").text
        listed = client.get(url + "root")
        assert "Braam" not in listed.text
        assert "Noot" not in listed.text


def choose(client, page=None, query=""):
    name = "wagtailadmin_choose_page_child" if page else "wagtailadmin_choose_page"
    return client.get(reverse(name, args=[page.pk] if page else []) + query).json()["html"]


def test_a_chooser_starts_at_home_with_the_national_pages_as_second(
    both, boss, pages, region_a, region_b, national
):
    root = Page.get_first_root_node()
    for client in (both, boss):
        go(client, region_a)
        for html in (choose(client), choose(client, root)):
            assert "Aardbei boven" in html
            assert "Aardbei concept" in html
            assert "Landelijke pagina" in html
            assert "Braam" not in html
            assert region_b.site_name not in html
        shared = choose(client, national.root_page)
        assert "Noot boven" in shared
        assert "Noot concept" not in shared
        assert "Braam" not in choose(client, region_b.root_page)


def test_a_chooser_calls_a_page_what_visitors_call_it(both, boss, pages, region_a, national):
    page = pages[national]
    page.title = "Noot geheim"
    page.save_revision()
    below = add_page(page, title="Noot dieper", slug="dieper")
    draft = add_page(region_a.root_page, title="Eerst", slug="eerst", live=False)
    draft.title = "Later"
    draft.save_revision()
    search = reverse("wagtailadmin_choose_page_search") + "?q=Noot"
    chosen = reverse("wagtailadmin_choose_page_chosen_multiple") + f"?id={page.pk}"
    block = PageChooser()
    assert block.get_form_state(page.pk)["adminTitle"] == "Noot boven"
    for client in (both, boss):
        go(client, region_a)
        for text in (
            choose(client, national.root_page),
            choose(client, national.root_page, "?multiple=1"),
            choose(client, page),
            choose(client, below),
            client.get(search).text,
            client.get(chosen).text,
        ):
            assert "Noot boven" in text
            assert "Noot geheim" not in text
        assert "Later" in choose(client, region_a.root_page)


def test_a_search_in_a_chooser_finds_own_and_national_pages(both, boss, pages, region_a):
    url = reverse("wagtailadmin_choose_page_search")
    for client in (both, boss):
        go(client, region_a)
        found = {word: client.get(f"{url}?q={word}").text for word in ("Aardbei", "Noot", "Braam")}
        assert "Aardbei concept" in found["Aardbei"]
        assert "Noot boven" in found["Noot"]
        assert "Noot concept" not in found["Noot"]
        assert "Braam boven" not in found["Braam"]


def test_files_are_listed_of_the_current_site_and_chosen_from_the_shared_too(
    both, boss, region_a, region_b, national
):
    for site, word in ((region_a, "Aardbei"), (region_b, "Braam"), (national, "Noot")):
        library = site.library.collection
        make_image(f"{word}beeld", library)
        Document.objects.create(
            title=f"{word}stuk", collection=library, file=ContentFile(b"x", f"{word}.txt")
        )
    for client in (both, boss):
        go(client, region_a)
        for listing, chooser, what in (
            ("wagtailimages:index", "wagtailimages_chooser:choose_results", "beeld"),
            ("wagtaildocs:index", "wagtaildocs_chooser:choose_results", "stuk"),
        ):
            listed = client.get(reverse(listing)).text
            assert f"Aardbei{what}" in listed
            assert f"Noot{what}" not in listed
            offered = client.get(reverse(chooser)).text
            assert f"Aardbei{what}" in offered
            assert f"Noot{what}" in offered
            assert f"Braam{what}" not in listed + offered


def test_an_upload_of_national_staff_goes_to_the_library_of_the_current_site(
    boss, region_a, region_b
):
    go(boss, region_a)
    form = boss.get(reverse("wagtailimages:add_multiple")).text
    assert region_b.library.collection.name not in form
