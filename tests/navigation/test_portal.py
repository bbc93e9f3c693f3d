"""What stands around a page: menu, way to the national site, languages, breadcrumbs, footer."""

import re

import pytest
from wagtail.models import Locale, Page
from wagtail.rich_text import RichText

from regions.opening.services import open_language
from werkcentrum.content.models import ContentPage
from werkcentrum.delivery.obligatory import OBLIGATORY_PAGES
from werkcentrum.navigation.models import Menu, MenuItem

pytestmark = pytest.mark.django_db


def add(parent, title, slug, live=True, **fields):
    page = parent.add_child(
        instance=ContentPage(title=title, slug=slug, live=False, locale=parent.locale, **fields)
    )
    revision = page.save_revision()
    if live:
        revision.publish(skip_permission_checks=True)
    return ContentPage.objects.get(pk=page.pk)


def fill(site, *entries, language="nl", fixed=False):
    locale = Locale.objects.get(language_code=language)
    menu, _created = Menu.objects.get_or_create(site=site, locale=locale)
    for number, entry in enumerate(entries, menu.items.count()):
        target = {"page": entry} if isinstance(entry, Page) else {"path": entry, "label": entry}
        MenuItem.objects.create(menu=menu, sort_order=number, on_every_site=fixed, **target)


@pytest.fixture
def english(national):
    home = open_language(national, "en", title="Werkcentrum", hero_title="Work and learning")
    home.save_revision().publish(skip_permission_checks=True)
    return home


def links(answer, css_class) -> list[tuple[str, str]]:
    """(address, words) of the links with a class, in the order of the page."""
    found = re.findall(rf'<a class="{css_class}[^"]*" href="([^"]*)"[^>]*>(.*?)</a>', answer.text)
    return [(href, re.sub(r"<svg.*?</svg>|<[^>]*>", "", words).strip()) for href, words in found]


def menu_of(answer):
    return links(answer, "wc-menu__link")


# -- Menu --------------------------------------------------------------------------------------


def test_national_entries_stand_first_and_own_ones_beside_them(national, region_a, visit):
    fill(national, add(national.root_page, "Ik zoek werk", "ik-zoek-werk"), fixed=True)
    fill(national, add(national.root_page, "Over ons", "over-ons"))
    fill(region_a, add(region_a.root_page, "Techniek in Oost", "techniek"))
    assert menu_of(visit(region_a)) == [
        ("https://localhost/ik-zoek-werk/", "Ik zoek werk"),
        ("/techniek/", "Techniek in Oost"),
    ]
    assert menu_of(visit(national)) == [
        ("/ik-zoek-werk/", "Ik zoek werk"),
        ("/over-ons/", "Over ons"),
    ]


def test_a_national_entry_leads_to_the_own_page_where_there_is_one(
    national, region_a, region_b, visit
):
    national_page = add(national.root_page, "Ik zoek werk", "ik-zoek-werk")
    deep = add(national_page, "Solliciteren", "solliciteren")
    fill(national, national_page, deep, fixed=True)
    own = add(region_a.root_page, "Werk in Oost", "ik-zoek-werk")
    add(own, "Solliciteren", "solliciteren", live=False)
    assert menu_of(visit(region_a)) == [
        ("/ik-zoek-werk/", "Ik zoek werk"),
        ("https://localhost/ik-zoek-werk/solliciteren/", "Solliciteren"),
    ]
    assert menu_of(visit(region_b))[0][0] == "https://localhost/ik-zoek-werk/"


def test_a_fixed_page_is_the_sites_own_and_the_finder_the_national_one(national, region_a, visit):
    fill(national, "/contact/", "/jouw-werkcentrum/", fixed=True)
    fill(region_a, "/over-deze-site/", "/jouw-werkcentrum/regios/")
    assert [href for href, _words in menu_of(visit(region_a))] == [
        "/contact/",
        "https://localhost/jouw-werkcentrum/",
        "/over-deze-site/",
        "https://localhost/jouw-werkcentrum/regios/",
    ]
    for href, _words in menu_of(visit(region_a)):
        host = "localhost" if href.startswith("https") else region_a
        assert visit(host, href.removeprefix("https://localhost")).status_code == 200


def test_another_region_does_not_stand_in_the_menu(region_a, region_b, visit):
    fill(region_b, add(region_b.root_page, "Alleen West", "west"))
    assert "Alleen West" not in visit(region_a).text


def test_a_page_that_is_taken_offline_leaves_the_menu(national, region_a, visit):
    fixed = add(national.root_page, "Landelijk", "landelijk")
    own = add(region_a.root_page, "Eigen", "eigen")
    fill(national, fixed, fixed=True)
    fill(region_a, own)
    assert len(menu_of(visit(region_a))) == 2
    for page in (fixed, own):
        page.unpublish()
    assert menu_of(visit(region_a)) == []
    assert menu_of(visit(national)) == []


def test_the_entry_of_the_page_itself_and_that_of_its_section_are_marked(region_a, visit):
    section = add(region_a.root_page, "Leren", "leren")
    add(section, "Taal", "taal")
    add(region_a.root_page, "Leren werken", "leren-werken")
    fill(region_a, section, "/contact/")
    marks = re.compile(r'wc-menu__link" href="([^"]*)" aria-current="([a-z]+)"')
    assert marks.findall(visit(region_a, "/leren/").text) == [("/leren/", "page")]
    assert marks.findall(visit(region_a, "/leren/taal/").text) == [("/leren/", "true")]
    assert marks.findall(visit(region_a, "/contact/").text) == [("/contact/", "page")]
    assert marks.findall(visit(region_a, "/leren-werken/").text) == []
    assert marks.findall(visit(region_a).text) == []


def test_the_english_menu_is_a_menu_of_its_own(national, english, visit):
    fill(national, add(national.root_page, "Ik zoek werk", "ik-zoek-werk"))
    fill(national, add(english, "Find work", "find-work"), "/contact/", language="en")
    assert [href for href, _ in menu_of(visit(national))] == ["/ik-zoek-werk/"]
    answer = visit(national, "/en/")
    assert [href for href, _ in menu_of(answer)] == ["/en/find-work/", "/en/contact/"]


def test_a_region_in_english_shows_national_entries_in_english(national, region_a, english, visit):
    home = open_language(region_a, "en", title="Werkcentrum Oost")
    home.save_revision().publish(skip_permission_checks=True)
    page = add(english, "Find work", "find-work")
    fill(national, page, "/contact/", "/jouw-werkcentrum/", language="en", fixed=True)
    assert [href for href, _ in menu_of(visit(region_a, "/en/"))] == [
        "https://localhost/en/find-work/",
        "/en/contact/",
        "https://localhost/en/jouw-werkcentrum/",
    ]
    add(home, "Work in the east", "find-work")
    assert menu_of(visit(region_a, "/en/"))[0] == ("/en/find-work/", "Find work")


# -- The way to the national site ----------------------------------------------------------------


def way_to_national(answer):
    return links(answer, "wc-topbar__link")[0][0]


def test_the_way_to_the_national_site_stays_on_the_subject(national, region_a, visit):
    add(add(national.root_page, "Leren", "leren"), "Taal", "taal")
    section = add(region_a.root_page, "Leren", "leren")
    add(section, "Taal", "taal")
    add(section, "Alleen hier", "alleen-hier")
    for path, target in (
        ("/", "https://localhost/"),
        ("/leren/", "https://localhost/leren/"),
        ("/leren/taal/", "https://localhost/leren/taal/"),
        ("/leren/alleen-hier/", "https://localhost/"),
        ("/privacy/", "https://localhost/privacy/"),
        ("/bestaat-niet/", "https://localhost/"),
    ):
        assert way_to_national(visit(region_a, path)) == target, path


def test_a_national_draft_is_no_subject_to_stay_on(national, region_a, visit):
    add(national.root_page, "Leren", "leren", live=False)
    add(region_a.root_page, "Leren", "leren")
    assert way_to_national(visit(region_a, "/leren/")) == "https://localhost/"


def test_the_way_to_the_national_site_keeps_the_language(national, region_a, english, visit):
    home = open_language(region_a, "en", title="Werkcentrum Oost")
    home.save_revision().publish(skip_permission_checks=True)
    add(english, "Learning", "learning")
    add(home, "Learning", "learning")
    add(home, "Only here", "only-here")
    for path, target in (
        ("/en/", "https://localhost/en/"),
        ("/en/learning/", "https://localhost/en/learning/"),
        ("/en/only-here/", "https://localhost/en/"),
    ):
        assert way_to_national(visit(region_a, path)) == target, path
    english.refresh_from_db()
    english.unpublish()
    assert way_to_national(visit(region_a, "/en/only-here/")) == "https://localhost/"


def test_the_national_site_leads_to_the_finder(national, visit):
    assert way_to_national(visit(national)) == "/jouw-werkcentrum/"


# -- Languages -----------------------------------------------------------------------------------


def alternates(answer):
    return dict(re.findall(r'<link rel="alternate" hreflang="(\w+)" href="([^"]*)"', answer.text))


def switch(answer):
    pattern = r'href="([^"]*)" lang="(\w+)" hreflang="\w+"( aria-current="true")?>([^<]*)<'
    return [
        (code, href, bool(current), words)
        for href, code, current, words in re.findall(pattern, answer.text)
    ]


def test_a_page_in_two_languages_says_so_in_both(national, english, visit):
    dutch = add(national.root_page, "Contact met een gids", "gids")
    add(english, "Meet a guide", "guide", translation_key=dutch.translation_key)
    both = {"nl": "https://localhost/gids/", "en": "https://localhost/en/guide/"}
    for path, here in (("/gids/", "nl"), ("/en/guide/", "en")):
        answer = visit(national, path)
        assert f'<html lang="{here}"' in answer.text
        assert alternates(answer) == both
        assert switch(answer) == [
            ("nl", "/gids/", here == "nl", "Nederlands"),
            ("en", "/en/guide/", here == "en", "English"),
        ]


@pytest.mark.parametrize("path", ["", "contact/", "sitemap/", "jouw-werkcentrum/"])
def test_homes_and_fixed_pages_exist_in_every_language(national, english, visit, path):
    for prefix in ("/", "/en/"):
        assert alternates(visit(national, prefix + path)) == {
            "nl": f"https://localhost/{path}",
            "en": f"https://localhost/en/{path}",
        }


def test_without_a_translation_the_switch_leads_to_the_home(national, english, visit):
    add(national.root_page, "Alleen Nederlands", "alleen")
    answer = visit(national, "/alleen/")
    assert alternates(answer) == {}
    assert [(code, href) for code, href, *_ in switch(answer)] == [
        ("nl", "/alleen/"),
        ("en", "/en/"),
    ]
    answer = visit(national, "/bestaat-niet/")
    assert [(code, href) for code, href, *_ in switch(answer)] == [("nl", "/"), ("en", "/en/")]


def test_a_draft_translation_does_not_exist_yet(national, english, visit):
    dutch = add(national.root_page, "Gids", "gids")
    add(english, "Guide", "guide", live=False, translation_key=dutch.translation_key)
    assert alternates(visit(national, "/gids/")) == {}
    assert visit(national, "/en/guide/").status_code == 404
    Page.objects.get(pk=english.pk).unpublish()
    answer = visit(national, "/gids/")
    assert switch(answer) == []
    assert visit(national, "/en/").status_code == 404
    assert visit(national, "/en/contact/").status_code == 404


def test_a_site_in_one_language_has_no_switch(region_a, visit):
    answer = visit(region_a)
    assert switch(answer) == []
    assert alternates(answer) == {}


# -- Place on the site ---------------------------------------------------------------------------


def test_breadcrumbs_name_the_way_from_the_home(national, english, region_a, visit):
    section = add(region_a.root_page, "Leren", "leren")
    add(add(section, "Taal", "taal"), "Cursus", "cursus")
    crumbs = re.compile(
        r'wc-crumbs__item">(?:<a class="nl-link" href="([^"]*)">)?(?:<span[^>]*>)?([^<]*)'
    )
    assert crumbs.findall(visit(region_a, "/leren/taal/cursus/").text) == [
        ("/", "Home"),
        ("/leren/", "Leren"),
        ("/leren/taal/", "Taal"),
        ("", "Cursus"),
    ]
    assert crumbs.findall(visit(region_a, "/privacy/").text) == [("/", "Home"), ("", "Privacy")]
    assert crumbs.findall(visit(region_a).text) == []
    assert crumbs.findall(visit(national, "/en/contact/").text)[0][0] == "/en/"


def test_a_draft_between_is_left_out_of_the_breadcrumbs(region_a, visit):
    section = add(region_a.root_page, "Leren", "leren")
    add(section, "Taal", "taal")
    section.unpublish()
    answer = visit(region_a, "/leren/taal/")
    assert answer.status_code == 200
    assert 'href="/leren/"' not in answer.text


@pytest.mark.parametrize("path", ["/", "/leren/", "/contact/", "/contact/?q=1&x=2"])
def test_the_canonical_address_is_on_the_canonical_host(region_a, visit, path):
    add(region_a.root_page, "Leren", "leren")
    answer = visit(region_a, path)
    clean = path.split("?")[0]
    assert f'<link rel="canonical" href="https://oost.localhost{clean}">' in answer.text


def test_a_draft_is_never_served(region_a, visit):
    add(region_a.root_page, "Geheim plan", "geheim", live=False)
    for query in ("", "?preview=1", "?draft", "?edit=1"):
        answer = visit(region_a, f"/geheim/{query}")
        assert answer.status_code == 404
        assert "Geheim plan" not in answer.text
    assert "Geheim plan" not in visit(region_a, "/sitemap/").text


def test_a_link_to_a_page_that_goes_offline_becomes_plain_text(region_a, visit):
    target = add(region_a.root_page, "Doel", "doel")
    text = f'<p>Lees <a linktype="page" id="{target.pk}">het doel</a> eerst.</p>'
    add(region_a.root_page, "Bron", "bron", body=[("text", RichText(text))])
    assert 'href="/doel/"' in visit(region_a, "/bron/").text
    target.unpublish()
    answer = visit(region_a, "/bron/")
    assert "het doel" in answer.text
    assert "/doel/" not in answer.text


def test_a_page_of_one_site_does_not_answer_on_another(region_a, region_b, national, visit):
    add(region_a.root_page, "Alleen Oost", "alleen-oost")
    assert visit(region_a, "/alleen-oost/").status_code == 200
    for site in (region_b, national):
        assert visit(site, "/alleen-oost/").status_code == 404
        assert visit(site, "/regio-oost/alleen-oost/").status_code == 404


def test_the_footer_leads_to_the_obligatory_pages(national, english, region_a, visit):
    for slug, _title in OBLIGATORY_PAGES.values():
        assert f'href="/{slug}/"' in visit(region_a).text
        assert f'href="/en/{slug}/"' in visit(national, "/en/").text
        assert visit(region_a, f"/{slug}/").status_code == 200
