"""sitemap.xml names what visitors can open on a site, and nothing else; robots.txt names it."""

import re
from datetime import datetime
from urllib.parse import urlsplit
from xml.etree import ElementTree

import pytest
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
from wagtail.models import Page, Site

from regions.opening.services import open_language, open_region
from tests.conftest import make_region
from tests.isolation.world import person
from tests.performance.bodies import add_page
from werkcentrum.delivery import previews, sitemap
from werkcentrum.delivery.obligatory import OBLIGATORY_PAGES
from werkcentrum.tenancy import features
from werkcentrum.tenancy.models import Role, SiteProfile

pytestmark = pytest.mark.django_db
SITEMAPS = "{http://www.sitemaps.org/schemas/sitemap/0.9}"
XHTML = "{http://www.w3.org/1999/xhtml}"
OBLIGATORY = {f"/{slug}/" for slug, _title in OBLIGATORY_PAGES.values()}
FIXED = OBLIGATORY | {"/locaties/"}
State = SiteProfile.State


def read(answer) -> dict[str, dict]:
    """What a sitemap says, by address, after holding it against the schema and the protocol.

    The rules are those of sitemap.xsd 0.9, and of Google's page on localised versions.
    """
    assert answer.status_code == 200
    assert answer.headers["Content-Type"] == "application/xml; charset=utf-8"
    assert len(answer.content) < 50 * 1024**2
    root = ElementTree.fromstring(answer.content)
    assert root.tag == f"{SITEMAPS}urlset"
    assert 0 < len(root) <= 50_000
    found = {}
    for url in root:
        assert url.tag == f"{SITEMAPS}url"
        names = [child.tag for child in url]
        links = url.findall(f"{XHTML}link")
        kinds = [f"{SITEMAPS}loc", f"{SITEMAPS}lastmod"]
        # In this order, and nothing of another kind.
        assert names in (
            kinds[:1] + [f"{XHTML}link"] * len(links),
            kinds + [f"{XHTML}link"] * len(links),
        )
        loc, changed = url.findtext(kinds[0]), url.findtext(kinds[1])
        parts = urlsplit(loc)
        assert 12 <= len(loc) <= 2048
        assert loc.isascii()
        assert (parts.scheme, parts.query, parts.fragment) == ("https", "", "")
        assert loc not in found
        if changed:
            assert datetime.fromisoformat(changed).tzinfo
        alternates = {link.get("hreflang"): link.get("href") for link in links}
        assert {link.get("rel") for link in links} <= {"alternate"}
        assert not links or (loc in alternates.values() and len(alternates) == len(links) > 1)
        found[loc] = {"changed": changed, "alternates": alternates}
    for one in found.values():
        # A translation that does not name this one back counts for nothing.
        for href in one["alternates"].values():
            assert found[href]["alternates"] == one["alternates"]
    return found


def paths(visit, site) -> set[str]:
    found = read(visit(site, "/sitemap.xml"))
    root = Site.objects.get(pk=site.pk).root_url
    assert all(loc.startswith(f"{root}/") for loc in found)
    return {loc.removeprefix(root) for loc in found}


def english(site):
    home = open_language(site, "en", title="Werkcentrum")
    home.save_revision().publish(skip_permission_checks=True)
    return Page.objects.get(pk=home.pk)


def set_state(site, state):
    SiteProfile.objects.filter(site=site).update(state=state)


def test_it_names_the_live_pages_of_one_site_in_every_language(national, region_a, region_b, visit):
    page = add_page(region_a.root_page, title="Leren", slug="leren")
    page.save_revision().publish(skip_permission_checks=True)
    add_page(page, title="Diep", slug="ééntje")
    add_page(page, title="Plan", slug="geheim", live=False)
    add_page(region_b.root_page, title="West", slug="west")
    home = english(region_a)
    add_page(
        home, title="Learn", slug="learn", locale=home.locale, translation_key=page.translation_key
    )
    found = read(visit(region_a, "/sitemap.xml"))
    root = "https://oost.localhost"
    both = {"nl": f"{root}/leren/", "en": f"{root}/en/learn/"}
    assert found[both["nl"]]["alternates"] == found[both["en"]]["alternates"] == both
    assert found[f"{root}/leren/%C3%A9%C3%A9ntje/"]["alternates"] == {}
    assert found[both["nl"]]["changed"]
    assert found[f"{root}/en/contact/"]["alternates"]["nl"] == f"{root}/contact/"
    pages = {"/", "/en/", "/leren/", "/leren/%C3%A9%C3%A9ntje/", "/en/learn/"}
    listed = paths(visit, region_a)
    assert listed == pages | FIXED | {f"/en{path}" for path in FIXED}
    for path in listed:
        assert visit(region_a, path).status_code == 200, path
    assert {"/west/", "/"} <= paths(visit, region_b)
    assert not {"/leren/", "/en/"} & paths(visit, region_b)
    assert {"/jouw-werkcentrum/", "/jouw-werkcentrum/regios/"} <= paths(visit, national)


def test_a_language_and_a_part_that_are_off_are_left_out(region_a, region_b, visit):
    add_page(english(region_a), title="Learn", slug="learn")
    for site in (region_a, region_b):
        index = add_page(site.root_page, title="Agenda", slug="agenda")
        add_page(index, title="Banenmarkt", slug="banenmarkt")
    features.register("by_path", label="Agenda", paths=["agenda/", "over-deze-site/"])
    features.register("by_type", label="Pagina", page_types=["content.ContentPage"])
    try:
        assert {"/agenda/banenmarkt/", "/en/learn/"} <= paths(visit, region_a)
        off = {"by_path": False, "language_en": False}
        SiteProfile.objects.filter(site=region_a).update(features=off)
        assert paths(visit, region_a) == {"/"} | FIXED - {"/over-deze-site/"}
        SiteProfile.objects.filter(site=region_b).update(features={"by_type": False})
        assert paths(visit, region_b) == {"/"} | FIXED
    finally:
        features.forget("by_path")
        features.forget("by_type")


def test_the_state_of_a_site_decides_what_machines_find(region_a, visit):
    add_page(region_a.root_page, title="Leren", slug="leren")
    set_state(region_a, State.BASIC)
    assert paths(visit, region_a) == {"/"} | OBLIGATORY
    where = "Sitemap: https://oost.localhost/sitemap.xml"
    assert where in visit(region_a, "/robots.txt").text.splitlines()
    for state, status in ((State.HIDDEN, 404), (State.GONE, 410)):
        set_state(region_a, state)
        for path in ("/sitemap.xml", "/robots.txt"):
            answer = visit(region_a, path)
            assert answer.status_code == status
            assert "oost.localhost" not in answer.text
    for host in ("cms.localhost", "elders.example"):
        assert visit(host, "/sitemap.xml").status_code == 404
    answer = visit("www.oost.localhost", "/sitemap.xml")
    assert answer.headers["Location"] == "https://oost.localhost/sitemap.xml"


def test_who_holds_a_preview_link_gets_no_sitemap(region_a):
    set_state(region_a, State.HIDDEN)
    link = previews.share_site(site=region_a, user=person(region_a, Role.MANAGER, "iep"))
    client = Client(headers={"host": region_a.hostname})
    client.get(f"/-/voorbeeld/{link.token}/")
    assert client.get("/sitemap/").status_code == 200
    assert client.get("/sitemap.xml").status_code == 404
    assert client.get("/robots.txt").text == "User-agent: *\nDisallow: /\n"


def test_many_pages_and_sites_cost_the_same_few_queries(region_a, visit):
    def count():
        Site.get_site_root_paths()
        with CaptureQueriesContext(connection) as captured:
            read(visit(region_a, "/sitemap.xml"))
        return len(captured)

    english(region_a)
    few = count()
    for number in range(30):
        add_page(region_a.root_page, title="Pagina", slug=f"pagina-{number}")
    for number in range(3):
        open_region(make_region(f"AM8{number}", f"N{number}", f"n{number}"), state=State.LIVE)
    assert count() == few <= 10


def test_a_long_list_comes_in_parts(region_a, region_b, visit, monkeypatch):
    monkeypatch.setattr(sitemap, "MOST", 3)
    answer = visit(region_a, "/sitemap.xml")
    root = ElementTree.fromstring(answer.content)
    assert root.tag == f"{SITEMAPS}sitemapindex"
    parts = [one.text for one in root.iter(f"{SITEMAPS}loc")]
    assert parts[0] == "https://oost.localhost/sitemap.xml?deel=1"
    found = [set(read(visit(region_a, part.partition(".localhost")[2]))) for part in parts]
    assert [len(one) for one in found[:-1]] == [3] * (len(found) - 1)
    monkeypatch.undo()
    assert set().union(*found) == set(read(visit(region_a, "/sitemap.xml")))


@pytest.mark.parametrize("value", ["0", "-1", "99", "", "1.0", "²", "%00", "1&deel=x", "<b>"])
def test_a_part_that_is_not_there_is_the_whole(region_a, visit, monkeypatch, value):
    assert read(visit(region_a, f"/sitemap.xml?deel={value}"))
    monkeypatch.setattr(sitemap, "MOST", 3)
    text = visit(region_a, f"/sitemap.xml?deel={value}").text
    assert re.search("<sitemapindex|<urlset", text)
    assert "<b>" not in text
