"""The listing block: content finds its reader by its tags, own first, then national."""

from datetime import timedelta

import pytest
from django.test import RequestFactory
from django.utils import timezone
from wagtail.models import Page, Site

from tests.articles.conftest import add_article, listing
from tests.events.conftest import make_agenda, make_event
from tests.performance.bodies import add_page
from tests.performance.test_queries import warm
from werkcentrum.taxonomy.models import Audience
from werkcentrum.tenancy.models import SiteProfile

pytestmark = pytest.mark.django_db


@pytest.fixture
def titles(visit):
    """The titles of the entries of the first listing on a page, in order."""

    def of(site, path):
        text = visit(site, path).content.decode()
        block = text.partition("wc-block--listing")[2].partition("</section>")[0]
        return [
            part.partition(">")[2].partition("<")[0]
            for part in block.split('class="wc-item__title">')[1:]
            for part in [part.partition("<a")[2]]
        ]

    return of


def page_with(site, wish, slug="pagina", audiences=()):
    page = add_page(site.root_page.specific, title="Pagina", slug=slug, body=[listing(**wish)])
    page.audiences = Audience.objects.kept().filter(slug__in=audiences)
    page.save()
    return page


@pytest.fixture
def everywhere(national, region_a, region_b):
    """News for employers on three sites, and news for others."""
    for site, name in ((national, "landelijk"), (region_a, "oost"), (region_b, "west")):
        add_article(site, f"Werkgevers {name}", audiences=["werkgever"], day=5)
        add_article(site, f"Jongeren {name}", audiences=["jongere"], day=9)
    return region_a


def test_own_comes_first_and_then_national_with_its_origin(everywhere, titles, visit):
    page_with(everywhere, {}, audiences=["werkgever"])
    assert titles(everywhere, "/pagina/") == ["Werkgevers oost", "Werkgevers landelijk"]
    assert "van Werkcentrum" in visit(everywhere, "/pagina/").content.decode()


@pytest.mark.parametrize(
    ("wish", "expected"),
    [
        ({"source": "own"}, ["Werkgevers oost"]),
        ({"source": "national"}, ["Werkgevers landelijk"]),
        ({"which": "chosen", "audiences": ["jongere"], "source": "own"}, ["Jongeren oost"]),
        # Who asks for jobseekers gets what is for young ones, too.
        ({"which": "chosen", "audiences": ["werkzoekende"], "source": "own"}, ["Jongeren oost"]),
        ({"which": "all", "source": "own"}, ["Jongeren oost", "Werkgevers oost"]),
        ({"which": "all", "number": 1}, ["Jongeren oost"]),
        (
            {"which": "chosen", "audiences": ["jongere", "werkgever"], "match": "all"},
            [],
        ),
    ],
)
def test_it_shows_what_was_asked_for(everywhere, titles, wish, expected):
    page_with(everywhere, wish, audiences=["werkgever"])
    assert titles(everywhere, "/pagina/") == expected


def test_a_term_that_is_no_more_breaks_nothing(everywhere, visit):
    page_with(everywhere, {"which": "chosen", "audiences": ["bestaat-niet"], "number": 99})
    assert visit(everywhere, "/pagina/").status_code == 200


def test_an_empty_listing_says_what_to_do(region_a, visit):
    page_with(region_a, {})
    text = visit(region_a, "/pagina/").content.decode()
    assert "Er staat nu niets in deze lijst" in text
    assert "Neem contact op" in text


def test_what_a_site_does_not_use_is_in_no_listing(everywhere, titles, visit):
    page_with(everywhere, {"which": "all"})
    profile = SiteProfile.objects.get(site=everywhere)
    profile.features = {"nieuws": False}
    profile.save()
    assert titles(everywhere, "/pagina/") == []


def test_the_national_site_that_has_no_news_gives_none(everywhere, national, titles):
    page_with(everywhere, {"which": "all"})
    profile = SiteProfile.objects.get(site=national)
    profile.features = {"nieuws": False}
    profile.save()
    assert titles(everywhere, "/pagina/") == ["Jongeren oost", "Werkgevers oost"]


def test_the_editor_is_told_why_an_item_is_shown(everywhere):
    page = page_with(everywhere, {}, audiences=["werkgever"])
    answer = page.make_preview_request(
        original_request=RequestFactory().get("/", headers={"host": "cms.localhost"})
    )
    text = answer.render().content.decode()
    assert "label “Werkgevers”" in text
    assert "van deze site" in text


def test_three_listings_stay_within_their_budget(everywhere, national):
    home = everywhere.root_page.specific
    for number in range(8):
        add_article(everywhere, f"Meer {number}", audiences=["werkgever"])
        add_article(national, f"Landelijk meer {number}", audiences=["werkgever"])
    add_page(
        home,
        title="Drie",
        slug="drie",
        body=[
            listing(which="all"),
            listing(which="chosen", audiences=["werkgever"], source="national"),
            listing(),
        ],
    )
    Site.get_site_root_paths()
    found = warm(everywhere, "/drie/")
    print(len(found))  # noqa: T201
    assert len(found) <= 18, "\n".join(found)


@pytest.mark.parametrize(
    ("order", "expected"),
    [
        ("natural", ["Appel", "Morgen", "Boom", "Citroen"]),
        ("newest", ["Citroen", "Morgen", "Appel", "Boom"]),
        ("title", ["Appel", "Boom", "Citroen", "Morgen"]),
        ("nonsense", ["Appel", "Morgen", "Boom", "Citroen"]),
    ],
)
def test_kinds_stand_in_the_order_that_was_asked_for(region_a, titles, order, expected):
    """Three articles and an event; what came online last is not what is about the last day."""
    pages = [
        add_article(region_a, "Boom", day=8),
        add_article(region_a, "Appel", day=9),
        make_event(make_agenda(region_a), "Morgen", days=1),
        add_article(region_a, "citroen", day=2),
    ]
    for minute, page in enumerate(pages):
        moment = timezone.now() - timedelta(hours=1) + timedelta(minutes=minute)
        Page.objects.filter(pk=page.pk).update(first_published_at=moment)
    page_with(region_a, {"kinds": [], "which": "all", "order": order, "number": 4, "source": "own"})
    assert [one.capitalize() for one in titles(region_a, "/pagina/")] == expected


def test_an_order_shows_no_more_than_was_asked_for(everywhere, titles):
    page_with(everywhere, {"which": "all", "order": "title", "number": 3})
    found = ["Jongeren oost", "Werkgevers oost", "Jongeren landelijk"]
    assert titles(everywhere, "/pagina/") == found
