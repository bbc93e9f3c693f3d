"""The language of a page stands in its address; what is no language is no page."""

import re

import pytest

from .conftest import BASIC, NATIONAL, REGION

pytestmark = pytest.mark.django_db

PATHS = ["/en/", "/en/contact/", "/en/privacy/", "/en/ik-zoek/", "/en/jouw-werkcentrum/"]


@pytest.mark.parametrize("host", [REGION, BASIC])
@pytest.mark.parametrize("path", PATHS)
def test_a_site_without_english_has_no_english_pages(portal, ask, host, path):
    answer = ask(host, path)
    assert answer.status_code == 404
    assert '<html lang="nl"' in answer.text
    assert 'href="/en/' not in answer.text


@pytest.mark.parametrize("path", ["/de/", "/de/contact/", "/nl/", "/nl/contact/", "/xx/", "/EN/"])
def test_another_language_is_no_page(portal, ask, path):
    assert ask(NATIONAL, path).status_code == 404


@pytest.mark.parametrize(
    "code", ["en-gb", "en_US", "en-", "en@x", "e", "enn", "%00", "%ff", "en%20"]
)
def test_something_like_a_language_is_no_page(portal, ask, code):
    assert ask(NATIONAL, f"/{code}/").status_code == 404


@pytest.mark.parametrize("wish", ["en", "de", "fr;q=9", "*", "\xff", "en-" * 2_000, "x" * 9_000])
def test_what_a_browser_prefers_changes_nothing(portal, ask, wish):
    plain = ask(NATIONAL, "/contact/")
    answer = ask(NATIONAL, "/contact/", HTTP_ACCEPT_LANGUAGE=wish, HTTP_COOKIE="django_language=en")
    assert answer.content == plain.content
    assert answer.headers["Content-Language"] == "nl"
    assert "Vary" not in answer.headers


def test_an_english_page_says_so(portal, ask):
    answer = ask(NATIONAL, "/en/contact/")
    assert answer.status_code == 200
    assert answer.headers["Content-Language"] == "en"
    assert '<html lang="en"' in answer.text


def test_a_missing_english_page_is_told_in_english_with_links_that_work(portal, ask):
    answer = ask(NATIONAL, "/en/bestaat-niet/")
    assert answer.status_code == 404
    assert '<html lang="en"' in answer.text
    for path in set(re.findall(r'<a [^>]*href="(/[^"]*)"', answer.text)):
        assert ask(NATIONAL, path).status_code == 200, path


@pytest.mark.parametrize("host", [NATIONAL, REGION, BASIC])
@pytest.mark.parametrize("path", ["/bestaat-niet/", "/a/b/c/", "/en/x/", "/jouw-werkcentrum/x/"])
def test_every_link_of_a_missing_page_works(portal, ask, host, path):
    answer = ask(host, path)
    assert answer.status_code == 404
    links = re.findall(r'<a [^>]*href="(?:https://([a-z.]+))?(/[^"]*)"', answer.text)
    assert len(links) > 5
    for other, target in set(links):
        assert ask(other or host, target).status_code == 200, (other, target)
