import html
import json
import re
from datetime import timedelta
from urllib.parse import quote

import pytest
from django.db import connection
from django.template import Context, Template
from django.test.utils import CaptureQueriesContext
from django.utils import timezone
from wagtail.models import Site

from regions.models import Referral, Region
from regions.names import PROVINCES
from regions.opening.services import open_region
from werkcentrum.contact.models import ContactDetails
from werkcentrum.tenancy.models import SiteProfile

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("geography")]

FINDER = "/jouw-werkcentrum/"
QUERY_LIMIT = 6
NATIONAL_PHONE = "088 000 11 22"


@pytest.fixture
def portal(national):
    """The national site; Haaglanden live, Achterhoek basic, Twente hidden, the rest not open."""
    ContactDetails.objects.update_or_create(site=national, defaults={"phone": NATIONAL_PHONE})
    for label, state, phone in (
        ("haaglanden", SiteProfile.State.LIVE, "070 000 00 01"),
        ("achterhoek", SiteProfile.State.BASIC, ""),
        ("twente", SiteProfile.State.HIDDEN, "053 000 00 01"),
    ):
        site = open_region(Region.objects.get(label=label), state=state)
        ContactDetails.objects.update_or_create(site=site, defaults={"phone": phone})
    return national


@pytest.fixture
def ask(portal, visit):
    """The page that answers what someone typed."""

    def answer(typed):
        response = visit(portal, f"{FINDER}?q={quote(typed)}")
        assert response.status_code == 200
        response.text_of_page = html.unescape(response.content.decode())
        return response

    return answer


def title(response) -> str:
    return html.unescape(re.search(r"<title>(.*?)</title>", response.content.decode())[1])


def test_an_answer_has_its_own_address_and_leads_to_the_regions_site(ask):
    page = ask("2611 ab")
    assert "Jouw Werkcentrum: Haaglanden" in title(page)
    assert "Postcode 2611 hoort bij de regio Haaglanden" in page.text_of_page
    assert f'href="{Region.objects.get(label="haaglanden").site.root_url}/"' in page.text_of_page
    assert "070 000 00 01" in page.text_of_page
    for gemeente in ("Delft", "Westland", "Den Haag"):
        assert gemeente in page.text_of_page


def test_a_basic_region_answers_with_its_site_and_its_current_referrals(ask):
    site = Region.objects.get(label="achterhoek").site
    yesterday = timezone.localdate() - timedelta(days=1)
    for label, ends_on in (("WSP", None), ("RMT", None), ("Oud", yesterday)):
        Referral.objects.create(site=site, label=label, url="https://e.org/", ends_on=ends_on)
    page = ask("Doetinchem").text_of_page
    assert f'href="{site.root_url}/"' in page
    assert "2 websites die je nu al helpen" in page


def test_a_basic_region_without_referrals_promises_none(ask):
    assert "die je nu al help" not in ask("Doetinchem").text_of_page


@pytest.mark.parametrize("place", ["Enschede", "Eindhoven"])
def test_a_region_whose_site_does_not_answer_leads_to_the_national_team(ask, place):
    page = ask(place).text_of_page
    assert "heeft nog geen eigen website" in page
    assert NATIONAL_PHONE in page
    assert 'href="/contact/"' in page
    assert "twente.localhost" not in page
    assert "053 000 00 01" not in page


def test_more_regions_are_a_list_of_links_that_answer(ask):
    page = ask("Beek")
    assert "Welke regio zoek je met “Beek”?" in title(page)
    links = re.findall(r'class="wc-choice" href="([^"]+)"', page.content.decode())
    assert len(links) == 3
    assert "Beek (Montferland)" in page.text_of_page
    assert f"{FINDER}?q=Werkcentrum%20Achterhoek" in links


def test_a_postcode_in_two_regions_asks_for_the_gemeente(ask):
    page = ask("7351")
    assert "Postcode 7351 ligt in 2 regio’s" in title(page)
    assert "Apeldoorn" in page.text_of_page
    assert "Ede" in page.text_of_page


def test_a_near_miss_asks_what_was_meant(ask):
    page = ask("Amsterdan").text_of_page
    assert "Bedoelde je:" in page
    assert f'href="{FINDER}?q=Amsterdam"' in page


@pytest.mark.parametrize("typed", ["xxqqzz", "😀", "1000", "<script>alert(1)</script>", '"', "%"])
def test_nonsense_gets_examples_the_list_and_a_phone_number(ask, typed):
    page = ask(typed).content.decode()
    assert "<script>alert" not in page
    assert f'href="{FINDER}?q=2511"' in page
    assert f'href="{FINDER}regios/"' in page
    assert NATIONAL_PHONE in page


@pytest.mark.parametrize(
    "query",
    [
        "q=%00",
        "q=Delft%00",
        "q=%ff%fe",
        "q=%ED%A0%80",
        "q=" + "x" * 3000,
        "q=%22%27%28",
        "q[]=1",
        "q=1&q=2",
        "q=%F0%9F%98%80",
        "x=%22",
        "q",
        "&&==&",
        "q=%E2%80%AE",
    ],
)
@pytest.mark.parametrize("path", ["", "suggesties/", "regios/"])
def test_bad_input_never_breaks_a_page(portal, visit, path, query):
    assert visit(portal, f"{FINDER}{path}?{query}").status_code == 200


def test_an_empty_question_says_what_to_fill_in(ask, portal, visit):
    assert "Vul eerst een postcode, plaats of gemeente in." in ask("").text_of_page
    assert "Vul eerst" not in visit(portal, FINDER).content.decode()


def test_what_was_typed_stays_in_the_field(ask):
    assert 'value="Amsterdan"' in ask("Amsterdan").text_of_page


def test_answers_are_no_pages_for_search_engines(portal, visit):
    assert visit(portal, f"{FINDER}?q=Delft")["X-Robots-Tag"] == "noindex"
    assert "X-Robots-Tag" not in visit(portal, FINDER)
    page = visit(portal, f"{FINDER}?q=Delft").content.decode()
    assert re.search(r'rel="canonical" href="http[^"?]*/jouw-werkcentrum/"', page)


@pytest.mark.parametrize("path", ["", "?q=Delft", "suggesties/?q=del", "regios/"])
def test_a_regions_site_has_no_finder(portal, visit, path):
    site = Region.objects.get(label="haaglanden").site
    assert visit(site, FINDER + path).status_code == 404


@pytest.mark.parametrize("path", ["", "?q=Delft", "suggesties/?q=del", "regios/"])
def test_nothing_sets_a_cookie_or_writes_inline(portal, visit, path):
    response = visit(portal, FINDER + path)
    assert not response.cookies
    assert not re.search(r"\sstyle=|<style|\son\w+=", response.content.decode())


@pytest.mark.parametrize(
    "typed",
    ["Delft", "2611", "Doetinchem", "Enschede", "Beek", "7351", "Limburg", "Amsterdan", "xq", ""],
)
def test_an_answer_costs_at_most_six_queries(portal, visit, typed):
    Site.get_site_root_paths()
    with CaptureQueriesContext(connection) as queries:
        visit(portal, f"{FINDER}?q={typed}")
    assert len(queries) <= QUERY_LIMIT, [q["sql"][:100] for q in queries]


def test_suggestions_are_a_short_list_that_may_be_kept(portal, visit):
    response = visit(portal, f"{FINDER}suggesties/?q=Be")
    labels = json.loads(response.content)
    assert len(labels) == 8
    assert "Beek" in labels
    assert "public" in response["Cache-Control"]
    assert "max-age" in response["Cache-Control"]
    assert not response.cookies
    assert "Cookie" not in response.get("Vary", "")


def test_the_overview_has_every_region_and_the_same_cost_for_one_site_or_many(portal, visit):
    def cost():
        Site.get_site_root_paths()
        with CaptureQueriesContext(connection) as queries:
            page = visit(portal, f"{FINDER}regios/").content.decode()
        return len(queries), html.unescape(page)

    cost()  # what all pages keep in the cache is read once
    few, page = cost()
    for region in Region.objects.all():
        assert region.name in page
    for region in Region.objects.filter(site=None)[:10]:
        open_region(region, state=SiteProfile.State.LIVE)
    assert cost()[0] == few <= QUERY_LIMIT


def test_a_region_in_two_provinces_stands_under_both(portal, visit):
    page = html.unescape(visit(portal, f"{FINDER}regios/").content.decode())
    by_province = page.split('id="by-province"')[1]
    sections = dict(zip(PROVINCES, by_province.split("<h3")[1:], strict=True))
    assert [p for p, section in sections.items() if ">Groningen<" in section.split("<ul")[1]] == [
        "Drenthe",
        "Groningen",
    ]


def test_the_overview_links_to_sites_that_answer_only(portal, visit):
    page = visit(portal, f"{FINDER}regios/").content.decode()
    assert "http://haaglanden.localhost" in page or "https://haaglanden.localhost" in page
    assert "//achterhoek.localhost" in page
    assert "//twente.localhost" not in page
    assert "nog geen website" in page
    assert "alleen contactgegevens" in page


def test_the_tile_map_asks_one_query_and_names_every_region(portal):
    template = Template("{% load finder %}{% tile_map %}")
    with CaptureQueriesContext(connection) as queries:
        drawn = html.unescape(template.render(Context()))
    assert len(queries) == 1
    assert drawn.count("<li") == 35
    for region in Region.objects.all():
        assert f">{region.name}</span></a>" in drawn
        assert f'data-column="{region.map_column}" data-row="{region.map_row}"' in drawn
