"""Who answers on which host."""

import pytest
from django.test import Client

from regions.opening.services import open_region
from tests.conftest import make_region
from werkcentrum.tenancy.models import SiteProfile

pytestmark = pytest.mark.django_db


def set_state(site, state):
    SiteProfile.objects.filter(site=site).update(state=state)


def test_a_region_answers_on_its_own_host(region_a, region_b, visit):
    assert "Werkcentrum Oost" in visit(region_a).text
    assert "Werkcentrum West" not in visit(region_a).text


def test_a_region_opened_a_moment_ago_answers_at_once(national, visit):
    assert visit("noord.localhost").status_code == 404
    open_region(make_region("AM93", "Noord", "noord"), state=SiteProfile.State.LIVE)
    assert visit("noord.localhost").status_code == 200


@pytest.mark.parametrize("host", ["elders.example", "127.0.0.1", "oost.localhost.example"])
def test_an_unknown_host_shows_nothing_of_any_site(region_a, visit, host):
    answer = visit(host)
    assert answer.status_code == 404
    assert "Werkcentrum" not in answer.text


def test_a_malformed_host_is_refused(national, visit):
    answer = visit('oost.localhost"><script>')
    assert answer.status_code == 400
    assert answer.headers["Content-Security-Policy"].startswith("default-src 'none'")


def test_a_hidden_site_looks_like_an_unknown_host(region_a, visit):
    set_state(region_a, SiteProfile.State.HIDDEN)
    assert visit(region_a).content == visit("elders.example").content


def test_a_closed_site_says_so_and_shows_the_way(region_a, visit):
    set_state(region_a, SiteProfile.State.GONE)
    for path in ("/", "/contact/", "/bestaat-niet/"):
        answer = visit(region_a, path)
        assert answer.status_code == 410
        assert 'href="https://localhost/"' in answer.text


@pytest.mark.parametrize(
    "alias", ["www.oost.localhost", "werkcentrumoost.localhost", "www.werkcentrumoost.localhost"]
)
def test_an_alias_leads_to_the_same_path_on_the_canonical_host(region_a, visit, alias):
    answer = visit(alias, "/contact/?vraag=1")
    assert answer.status_code == 301
    assert answer.headers["Location"] == "https://oost.localhost/contact/?vraag=1"


def test_http_goes_to_https_on_the_same_name_first(region_a, settings):
    settings.SECURE_SSL_REDIRECT = True
    answer = Client(headers={"host": "www.oost.localhost"}).get("/contact/")
    assert answer.status_code == 301
    assert answer.headers["Location"] == "https://www.oost.localhost/contact/"


def test_a_site_in_state_basic_has_one_page_and_the_obligatory_ones(region_a, visit):
    set_state(region_a, SiteProfile.State.BASIC)
    assert "Gemeente Oost" in visit(region_a).text
    assert visit(region_a, "/privacy/").status_code == 200
    assert visit(region_a, "/een-pagina/").status_code == 404


def test_the_cms_answers_on_its_own_host_only(region_a, national, visit):
    assert visit("cms.localhost", "/cms/login/").status_code == 200
    assert visit("cms.localhost", "/").headers["Location"] == "/cms/"
    for host in (region_a, national):
        assert visit(host, "/cms/login/").status_code == 404
        assert visit(host, "/cms/").status_code == 404


@pytest.mark.parametrize("path", ["/contact/", "/privacy/", "/en/"])
def test_no_page_of_a_site_answers_on_the_cms_host(national, visit, path):
    assert visit("cms.localhost", path).status_code == 404


def test_nothing_can_be_posted_to_a_public_host(region_a):
    answer = Client(headers={"host": region_a.hostname}).post("/", {"a": "b"})
    assert answer.status_code == 405
