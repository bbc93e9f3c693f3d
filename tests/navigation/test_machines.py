"""What search engines and link previews read of a page, and what hostile words cannot do there."""

import json
import re
from html.parser import HTMLParser
from pathlib import Path

import pytest

from regions.opening.services import open_language
from tests.isolation.world import person
from tests.performance.bodies import add_page, block, furnish, make_image
from themes.motif import motif
from werkcentrum.content.models import ContentPage
from werkcentrum.delivery import previews
from werkcentrum.delivery.structured_data import script, tidy
from werkcentrum.services.models import Partner
from werkcentrum.tenancy.models import Role, SiteProfile

pytestmark = pytest.mark.django_db
ROOT = Path(__file__).parents[2]
HOSTILE = "</script><script>alert(1)</script><!--<script>&amp;\"'>\u2028\u2029\x85 {{ 7*7 }} é 😀"


class Head(HTMLParser):
    """The head of a page as a browser reads it."""

    def __init__(self, answer):
        super().__init__()
        self.metas, self.links, self.scripts, self._data = {}, [], [], None
        self.feed(answer.text)

    def handle_starttag(self, tag, attrs):
        attributes = dict(attrs)
        if tag == "meta" and "property" in attributes:
            assert attributes["property"] not in self.metas
            self.metas[attributes["property"]] = attributes["content"]
        if tag == "link":
            self.links.append(attributes)
        if tag == "script":
            self.scripts.append(attributes)
            self._data = [] if attributes.get("type") == "application/ld+json" else None

    def handle_data(self, data):
        if self._data is not None:
            self._data.append(data)

    def handle_endtag(self, tag):
        if tag == "script" and self._data is not None:
            self.graph = json.loads("".join(self._data))["@graph"]
            self._data = None

    def things(self, kind):
        return [thing for thing in getattr(self, "graph", []) if thing["@type"] == kind]


def addresses(value):
    """Every value that should be an address, at every depth."""
    if isinstance(value, dict):
        for name, one in value.items():
            if name in ("@id", "url", "item", "logo") and isinstance(one, str):
                yield one
            yield from addresses(one)
    elif isinstance(value, list):
        for one in value:
            yield from addresses(one)


def give_partners(site, *names):
    for order, (name, link) in enumerate(names):
        words = {"name": name, "link": link, "summary": "Helpt.", "sort_order": order}
        Partner.objects.create(site=site, **words)


def test_a_home_page_says_who_works_together(region_a, region_b, visit):
    give_partners(
        region_a, ("UWV", "https://www.uwv.nl"), (HOSTILE, "javascript:alert(1)"), ("uwv", "")
    )
    give_partners(region_b, ("Alleen West", ""))
    region_a.contactdetails.phone = "088 123 45 67"
    region_a.contactdetails.postal_address = "Postbus 1\n1000 AA Oost"
    region_a.contactdetails.save()
    head = Head(visit(region_a))
    (us,) = head.things("Organization")
    assert us["@id"] == "https://oost.localhost/#organization"
    assert us["name"] == "Werkcentrum Oost"
    assert us["areaServed"] == {"@type": "AdministrativeArea", "name": "Oost"}
    assert (us["telephone"], us["address"]) == ("088 123 45 67", "Postbus 1, 1000 AA Oost")
    assert "email" not in us
    assert us["member"] == [
        {"@type": "Organization", "name": "UWV", "url": "https://www.uwv.nl"},
        {"@type": "Organization", "name": HOSTILE},
    ]
    (site,) = head.things("WebSite")
    assert site["publisher"] == {"@id": us["@id"]}
    assert head.things("BreadcrumbList") == []
    assert "Alleen West" not in visit(region_a).text
    SiteProfile.objects.filter(site=region_a).update(state=SiteProfile.State.BASIC)
    assert Head(visit(region_a)).things("Organization")[0]["name"] == us["name"]


def test_every_page_below_home_says_where_it_stands(national, region_a, visit):
    home = open_language(region_a, "en", title="Werkcentrum Oost")
    home.save_revision().publish(skip_permission_checks=True)
    section = add_page(region_a.root_page, title="Leren", slug="leren")
    add_page(section, title=HOSTILE, slug="diep")
    root = "https://oost.localhost"
    (trail,) = Head(visit(region_a, "/leren/diep/?x=1")).things("BreadcrumbList")
    assert [(one["position"], one["name"], one["item"]) for one in trail["itemListElement"]] == [
        (1, "Home", f"{root}/"),
        (2, "Leren", f"{root}/leren/"),
        (3, HOSTILE, f"{root}/leren/diep/"),
    ]
    for site, path in (
        (region_a, "/contact/"),
        (region_a, "/en/privacy/"),
        (national, "/jouw-werkcentrum/regios/"),
    ):
        (trail,) = Head(visit(site, path)).things("BreadcrumbList")
        assert trail["itemListElement"][-1]["item"] == f"{site.root_url}{path}"
    for path in ("/", "/leren/", "/en/", "/contact/", "/sitemap/"):
        graph = getattr(Head(visit(region_a, path)), "graph", [])
        assert all(one.startswith(f"{root}/") for one in addresses(graph)), path


def test_a_link_elsewhere_shows_what_the_page_shows(national, region_a, region_b, visit):
    page = add_page(region_a.root_page, title=HOSTILE, slug="leren")
    found = Head(visit(region_a, "/leren/?utm_source=x")).metas
    assert found == {
        "og:title": HOSTILE,
        "og:description": "Een korte inleiding.",
        "og:type": "website",
        "og:url": "https://oost.localhost/leren/",
        "og:site_name": "Werkcentrum Oost",
        "og:locale": "nl_NL",
        "og:image": "https://oost.localhost/static/share-groen.png",
        "og:image:width": "1200",
        "og:image:height": "630",
    }
    assert Head(visit(region_b)).metas["og:image"].endswith("/static/share-rood.png")
    assert Head(visit(national, "/jouw-werkcentrum/")).metas["og:title"]
    things = furnish(region_a)
    picture = {"image": things["images"][0], "alt": "Een gids", "caption": ""}
    item = {"type": "item", "id": "1", "value": [block("image", picture)]}
    columns = block("two_columns", {"title": "", "columns": [item]})
    page.body = [block("partners", {"title": "Partners"}), columns]
    page.save()
    shown = Head(visit(region_a, "/leren/")).metas["og:image"]
    assert re.fullmatch(r"https://oost\.localhost/media/images/\w{32}/[\w.-]+\.jpg", shown)
    assert visit(region_a, shown.partition(".localhost")[2]).status_code == 200
    # The file is gone.
    image = make_image("weg", region_a.library.collection)
    image.file.storage.delete(image.file.name)
    picture["image"] = image.pk
    page.body = [columns]
    page.save()
    assert Head(visit(region_a, "/leren/")).metas["og:image"].endswith("share-groen.png")


def test_a_page_type_adds_things_and_feeds_of_its_own(region_a, visit, monkeypatch):
    add_page(region_a.root_page, title="Agenda", slug="agenda")
    monkeypatch.setattr(
        ContentPage,
        "structured_data",
        lambda page, request: {"@type": "Event", "name": HOSTILE, "url": "", "offers": [None]},
        raising=False,
    )
    monkeypatch.setattr(
        ContentPage,
        "feeds",
        lambda page, request: [(HOSTILE, "text/calendar", f"{page.slug}.ics?a=1&b=2")],
        raising=False,
    )
    monkeypatch.setattr(ContentPage, "open_graph_type", "article", raising=False)
    head = Head(visit(region_a, "/agenda/"))
    assert head.things("Event") == [{"@type": "Event", "name": HOSTILE}]
    assert head.things("BreadcrumbList")
    assert head.metas["og:type"] == "article"
    (feed,) = [one for one in head.links if one.get("type") == "text/calendar"]
    assert feed["rel"] == "alternate"
    assert (feed["title"], feed["href"]) == (HOSTILE, "agenda.ics?a=1&b=2")


def test_no_words_end_the_element_they_stand_in():
    text = script([{"name": HOSTILE, HOSTILE: ["\ud800", "\x00"]}])
    assert re.findall("[<>]", text[len('<script type="application/ld+json">') :]) == ["<", ">"]
    assert text.isascii()
    assert not set("&\u2028\u2029") & set(text)
    assert json.loads(text.partition(">")[2].rpartition("<")[0])["@graph"][0]["name"] == HOSTILE


def test_what_is_empty_is_left_out_and_what_is_zero_is_not():
    event = {"a": "", "b": None, "c": [{}, {"d": ()}], "e": 0, "f": False, "g": ["", "x"]}
    assert tidy(event) == {"e": 0, "f": False, "g": ["x"]}
    assert script([{}]) == ""


def test_what_is_not_public_says_nothing(region_a, visit):
    page = add_page(region_a.root_page, title="Plan", slug="plan", live=False)
    page.save_revision()
    link = previews.share_page(page=page, user=person(region_a, Role.MANAGER, "iep"))
    for answer in (
        visit(region_a, f"/-/voorbeeld/{link.token}/"),
        visit(region_a, "/bestaat-niet/"),
    ):
        head = Head(answer)
        assert head.metas == {}
        assert "ld+json" not in answer.text
    SiteProfile.objects.filter(site=region_a).update(state=SiteProfile.State.GONE)
    assert "ld+json" not in visit(region_a).text


def test_the_picture_of_a_palette_is_the_motif():
    assert (ROOT / "static/src/share.svg").read_text() == motif("Werkcentra", "card")
