"""What visitors see when there is nothing to see."""

import re
from unittest import mock

import pytest
from django.db import OperationalError
from django.db.backends.utils import CursorWrapper
from django.test import Client

from werkcentrum.tenancy.models import SiteProfile

pytestmark = pytest.mark.django_db

NOINDEX = '<meta name="robots" content="noindex">'


@pytest.mark.parametrize("debug", [True, False])
def test_a_missing_page_is_said_in_the_palette_of_the_site(
    region_a, region_b, visit, settings, debug
):
    settings.DEBUG = debug
    for site, palette, other in ((region_a, "groen", "West"), (region_b, "rood", "Oost")):
        for path in ("/bestaat-niet/", "/a/b/c/", "/a.html", "/cms/", "/%00/"):
            answer = visit(site, path)
            assert answer.status_code == 404
            assert f'data-palette="{palette}"' in answer.text
            assert "<h1" in answer.text
            assert "Deze pagina bestaat niet" in answer.text
            assert NOINDEX in answer.text
            assert 'rel="canonical"' not in answer.text
            assert other not in answer.text


def test_a_closed_site_says_so_in_its_palette(region_a, visit):
    SiteProfile.objects.filter(site=region_a).update(state=SiteProfile.State.GONE)
    answer = visit(region_a, "/contact/")
    assert answer.status_code == 410
    assert 'data-palette="groen"' in answer.text
    assert "Deze website is gesloten" in answer.text
    assert NOINDEX in answer.text
    for href in re.findall(r'<a [^>]*href="(https?://[^"]*|/[^"]*)"', answer.text):
        # Its own addresses are gone, so nothing may lead there but its name.
        assert href.startswith("https://localhost/") or href == "/", href


def broken(*args, **kwargs):
    raise OperationalError("the database is unreachable")


@pytest.mark.parametrize("path", ["/", "/contact/", "/bestaat-niet/", "/en/", "/robots.txt"])
def test_without_a_database_the_answer_is_a_page_too(region_a, path):
    client = Client(headers={"host": region_a.hostname}, raise_request_exception=False)
    with mock.patch.object(CursorWrapper, "execute", broken):
        answer = client.get(path)
    assert answer.status_code == 500
    assert '<html lang="nl"' in answer.text
    assert "Er ging iets mis" in answer.text
    assert NOINDEX in answer.text
    assert "no-store" in answer.headers["Cache-Control"]
    assert answer.headers["Content-Security-Policy"].startswith("default-src 'none'")
    assert "OperationalError" not in answer.text


def test_an_error_in_a_page_is_a_page_without_details(region_a):
    client = Client(headers={"host": region_a.hostname}, raise_request_exception=False)
    with mock.patch("werkcentrum.content.views.find_page", side_effect=RuntimeError("geheim")):
        answer = client.get("/")
    assert answer.status_code == 500
    assert "Er ging iets mis" in answer.text
    assert "geheim" not in answer.text
    assert "Vary" not in answer.headers
    assert not answer.cookies


def test_what_no_browser_sends_is_refused_in_dutch(region_a):
    answer = Client(headers={"host": "<"}).get("/")
    assert answer.status_code == 400
    assert "Deze vraag begrijpen we niet" in answer.text
    assert "Werkcentrum" not in answer.text
