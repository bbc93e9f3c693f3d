"""A page costs the same however many blocks it has and however many sites there are."""

import pytest
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
from wagtail.models import Locale, Site

from regions.opening.services import open_language, open_region
from tests.conftest import make_region
from werkcentrum.content.models import HomePage
from werkcentrum.navigation.models import Menu, MenuItem
from werkcentrum.tenancy.models import SiteProfile

from .bodies import add_page, block, every_block, furnish, link

pytestmark = pytest.mark.django_db

HOME, DEPTH_3 = 12, 15


@pytest.fixture
def site(national, region_a):
    """A region with everything a page can show around its body."""
    national_home = national.root_page.specific
    subject = add_page(national_home, title="Ik zoek werk", slug="ik-zoek-werk")
    add_page(national_home, title="Ik ben werkgever", slug="ik-ben-werkgever")
    menu = Menu.objects.get(site=national)
    MenuItem.objects.create(menu=menu, page=subject, on_every_site=True, sort_order=1)
    region_a.things = furnish(region_a)
    open_language(region_a, "en", title="Werkcentrum Oost").save_revision().publish(
        skip_permission_checks=True
    )
    home = region_a.root_page.specific
    own = Menu.objects.get(site=region_a, locale=Locale.objects.get(language_code="nl"))
    MenuItem.objects.create(menu=own, page_id=region_a.things["pages"][0], sort_order=1)
    branch = add_page(home, title="Ik zoek werk", slug="ik-zoek-werk")
    region_a.deep_parent = add_page(branch, title="Solliciteren", slug="solliciteren")
    return region_a


def queries(site, path) -> list[str]:
    """The queries of an anonymous visit, with Wagtail's list of site roots known."""
    client = Client(headers={"host": site.hostname})
    Site.get_site_root_paths()
    with CaptureQueriesContext(connection) as captured:
        answer = client.get(path)
    assert answer.status_code == 200
    return [query["sql"] for query in captured]


def warm(site, path):
    """The first visit makes the renditions of pictures."""
    queries(site, path)
    return queries(site, path)


def deep_page(site, body, slug):
    return add_page(site.deep_parent, title="Alle bouwstenen", slug=slug, body=body).slug


def test_a_home_page_stays_within_its_budget(site, settings):
    home = HomePage.objects.get(pk=site.root_page_id)
    home.entrances = [
        block(
            "entrance",
            {
                "icon": "briefcase",
                "title": f"Ingang {n}",
                "text": "Tekst",
                "links": [link(label="Ga", page=page) for page in site.things["pages"]],
            },
        )
        for n in range(3)
    ]
    home.body = every_block(site.things)
    home.save()
    found = warm(site, "/")
    assert len(found) <= HOME, "\n".join(found)


def test_a_deep_page_with_every_block_stays_within_its_budget(site):
    slug = deep_page(site, every_block(site.things), "alles")
    found = warm(site, f"/ik-zoek-werk/solliciteren/{slug}/")
    assert len(found) <= DEPTH_3, "\n".join(found)


def test_twenty_blocks_cost_no_more_than_two(site):
    body = every_block(site.things)
    few = deep_page(site, body, "een-keer")
    many = deep_page(site, [*body, *body[:20], *body[:4]], "vaak")
    path = "/ik-zoek-werk/solliciteren/"
    assert len(warm(site, f"{path}{few}/")) == len(warm(site, f"{path}{many}/"))


def test_thirty_six_sites_cost_no_more_than_two(site):
    slug = deep_page(site, every_block(site.things), "alles")
    path = f"/ik-zoek-werk/solliciteren/{slug}/"
    before = {path: len(warm(site, path)) for path in ("/", path, "/contact/")}
    for number in range(34):
        region = make_region(f"AM{number + 40}", f"Regio {number}", f"regio{number}")
        open_region(region, state=SiteProfile.State.LIVE)
    assert Site.objects.count() == 36
    assert {path: len(warm(site, path)) for path in before} == before


@pytest.mark.parametrize("path", ["/contact/", "/privacy/", "/toegankelijkheid/", "/sitemap/"])
def test_an_obligatory_page_is_cheap(site, path):
    assert len(warm(site, path)) <= 8
