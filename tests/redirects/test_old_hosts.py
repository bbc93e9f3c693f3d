"""A website that stopped: its host leads to a region's site, each address to where it belongs."""

import pytest
from django.core.exceptions import ValidationError
from django.db import connection
from django.test.utils import CaptureQueriesContext

from regions.opening.moving import move_site
from tests.performance.bodies import add_page
from werkcentrum.redirects.importing import preview, take_in
from werkcentrum.redirects.models import Redirect
from werkcentrum.redirects.services import add_redirect
from werkcentrum.tenancy.models import SiteAlias, SiteProfile

pytestmark = pytest.mark.django_db

OLD_SITES = """oud;nieuw
https://wsp.example/;/werkgevers/
http://www.wsp.example/Over-Ons.html;/werkgevers/
https://wsp.example/contact;/contact-wsp/
https://leerwerk.example/contact;/contact/
https://wsp.example/nieuws/*;https://oost.localhost/werkgevers/
leerwerk.example/over-ons.html;https://www.uwv.nl/leren
https://leerwerk.example/*;/leren/
/over-ons.html;/
/nieuws/*;/leren/
"""


@pytest.fixture
def old(region_a, region_b):
    """Two old websites of region A, and one of region B."""
    for slug in ("werkgevers", "contact-wsp", "leren"):
        add_page(region_a.root_page, title=slug, slug=slug)
    for site, host in (
        (region_a, "wsp.example"),
        (region_a, "www.wsp.example"),
        (region_a, "leerwerk.example"),
        (region_b, "rmt.example"),
    ):
        SiteAlias.objects.create(site=site, hostname=host)
    return region_a


def leads(visit, site, path):
    answer = visit(site, path)
    return answer.headers.get("Location", answer.status_code)


def test_a_list_of_whole_old_websites_leads_each_address_on(old, region_b, visit):
    lines = preview(OLD_SITES, old)
    assert [line.outcome for line in lines if line.errors] == []
    assert take_in(OLD_SITES, old, user=None) == 9
    here = "https://oost.localhost"
    for host, path, target in (
        ("wsp.example", "/", f"{here}/werkgevers/"),
        ("www.wsp.example", "/over-ons.html?utm=x", f"{here}/werkgevers/"),
        ("wsp.example", "/contact/", f"{here}/contact-wsp/"),
        ("wsp.example", "/nieuws", f"{here}/werkgevers/"),
        ("wsp.example", "/nieuws/2019/banen", f"{here}/werkgevers/"),
        # What nobody named goes to the same path on the site.
        ("wsp.example", "/iets/", f"{here}/iets/"),
        ("wsp.example", "/nieuwsbrief", f"{here}/nieuwsbrief"),
        ("leerwerk.example", "/over-ons.html", "https://www.uwv.nl/leren"),
        ("leerwerk.example", "/contact", f"{here}/contact/"),
        ("leerwerk.example", "/", f"{here}/leren/"),
        ("leerwerk.example", "/wat/dan/ook?x=%00", f"{here}/leren/"),
        ("leerwerk.example", "/" + "x" * 3000, f"{here}/leren/"),
        ("leerwerk.example", "/robots.txt", f"{here}/robots.txt"),
        (old, "/over-ons.html", "/"),
        (old, "/nieuws/2019", "/leren/"),
        (old, "/iets/", 404),
        (old, "/contact/", 200),
        ("rmt.example", "/over-ons.html", "https://west.localhost/over-ons.html"),
        (region_b, "/over-ons.html", 404),
        ("leerwerk.example", "/a/../b", f"{here}/a/../b"),
    ):
        assert leads(visit, host, path) == target, (host, path)


def test_a_host_of_another_region_or_of_nobody_is_refused(old, region_b):
    for address in (
        "https://rmt.example/x",
        "https://nergens.example/*",
        "https://wsp.example/-/live",
        "https://wsp.example/.well-known/x",
        "https://wsp.example/a\x00",
        "https://wsp.example/" + "x" * 250,
        "ftp://wsp.example/x",
        "/*",
        "https://oost.localhost/*",
        "/cms/*",
    ):
        with pytest.raises(ValidationError):
            add_redirect(site=old, old_path=address, url="https://elders.example/")
    (line,) = preview("https://rmt.example/x;/jouw-werkcentrum/\n", old)
    assert "landelijke team" in line.outcome
    # The finder is on the national site only.
    assert "geen pagina" in line.outcome


def test_no_circles_by_way_of_an_old_host_or_of_all_that_follows(old, region_b):
    add_redirect(site=old, old_path="https://wsp.example/a", url="https://elders.example/")
    add_redirect(site=old, old_path="/b/*", url="https://elders.example/")
    for old_path, url in (
        ("https://leerwerk.example/*", "https://leerwerk.example/x"),
        ("https://leerwerk.example/*", "https://wsp.example/a"),
        ("https://leerwerk.example/x", "https://oost.localhost/b/c"),
        ("/c/*", "https://oost.localhost/c/d"),
        ("/d", "https://www.wsp.example/a"),
        ("/d", "https://wsp.example/b/c"),
    ):
        with pytest.raises(ValidationError):
            add_redirect(site=old, old_path=old_path, url=url)
    # A page that is there leads no further.
    add_page(add_page(old.root_page, title="B", slug="b"), title="C", slug="c")
    add_redirect(site=old, old_path="/d", url="https://oost.localhost/b/c/")
    with pytest.raises(ValidationError, match="komt al op dit adres uit"):
        add_redirect(site=old, old_path="/b/c/*", url="https://elders.example/")


def test_an_old_host_that_becomes_the_address_of_the_site_keeps_its_redirects(old, visit):
    take_in(OLD_SITES, old, user=None)
    move_site(site=old, hostname="wsp.example")
    old.refresh_from_db()
    for path, target in (
        ("/over-ons.html", "/"),
        ("/nieuws/2019", "/leren/"),
        ("/contact/", 200),
        ("/iets/", 404),
    ):
        assert leads(visit, old, path) == target
    assert leads(visit, "leerwerk.example", "/x") == "https://wsp.example/leren/"


def test_an_old_host_shows_no_page_that_its_site_does_not_show(old, visit):
    take_in(OLD_SITES, old, user=None)
    SiteProfile.objects.filter(site=old).update(state=SiteProfile.State.BASIC)
    assert leads(visit, "wsp.example", "/over-ons.html") == "https://oost.localhost/over-ons.html"
    SiteProfile.objects.filter(site=old).update(state=SiteProfile.State.GONE)
    assert leads(visit, "leerwerk.example", "/x") == "https://oost.localhost/x"
    SiteProfile.objects.filter(site=old).update(state=SiteProfile.State.HIDDEN)
    assert leads(visit, "leerwerk.example", "/x") == 404


def test_an_old_host_costs_one_query_however_many_addresses_it_has(old, visit):
    def count():
        visit("wsp.example", "/iets/a/b/c/")
        with CaptureQueriesContext(connection) as captured:
            visit("wsp.example", "/iets/a/b/c/")
        return len(captured)

    few = count()
    page = old.root_page
    Redirect.objects.bulk_create(
        Redirect(site=old, old_path=f"https://wsp.example/{number}", page=page)
        for number in range(2000)
    )
    assert count() == few <= 4
