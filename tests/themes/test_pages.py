"""The frame around every page: what it says of itself, its ways, and what it never holds."""

import re

import pytest
from django.db import connection
from django.template.loader import render_to_string
from django.test import Client
from django.test.utils import CaptureQueriesContext

from werkcentrum.content.models import ContentPage

pytestmark = pytest.mark.django_db


def get(path="/", host="localhost"):
    return Client(headers={"host": host}).get(path)


def html(response):
    return response.content.decode()


@pytest.fixture
def page_of_region(region_a):
    home = region_a.root_page
    page = home.add_child(
        instance=ContentPage(title="Scholing & werk", slug="scholing", lead="Dit kan in 2027.")
    )
    page.save_revision().publish()
    return page


def test_a_page_names_itself_and_its_site(page_of_region):
    text = html(get("/scholing/", "oost.localhost"))
    assert "<title>Scholing &amp; werk - Werkcentrum Oost</title>" in text
    assert '<meta name="description" content="Dit kan in 2027.">' in text
    assert re.search(r'<link rel="canonical" href="[^"]+//oost\.localhost[^"]*/scholing/">', text)


def test_a_page_wears_the_palette_and_the_language_of_its_site(national, region_a):
    assert '<html lang="nl" dir="ltr" data-palette="paars">' in html(get())
    assert '<html lang="nl" dir="ltr" data-palette="groen">' in html(get("/", "oost.localhost"))


def test_the_skip_link_comes_first_and_leads_to_the_content(national):
    text = html(get())
    body = text[text.index("<body>") :]
    first = re.search(r"<a [^>]*>", body)[0]
    assert 'href="#main"' in first
    assert '<main id="main" tabindex="-1">' in text


def test_a_page_has_one_title_and_one_of_each_landmark(page_of_region):
    text = html(get("/scholing/", "oost.localhost"))
    for element in ("h1", "main", "footer"):
        assert len(re.findall(rf"<{element}[ >]", text)) == 1
    names = re.findall(r'<nav [^>]*aria-label(?:ledby)?="([^"]+)"', text)
    assert len(names) == len(set(names))


def test_the_logo_carries_the_region_in_lighter_weight_and_the_nation_carries_none(region_a):
    assert '<span class="wc-logo__region">Oost</span>' in html(get("/", "oost.localhost"))
    assert "wc-logo__region" not in html(get())


@pytest.mark.parametrize("path", ["/", "/scholing/", "/contact/", "/bestaat-niet/"])
def test_nothing_stands_in_line_and_nothing_comes_from_elsewhere(page_of_region, path):
    text = html(get(path, "oost.localhost"))
    # A data block is no script: browsers never run it.
    text = text.replace('<script type="application/ld+json">', "<data>")
    assert not re.search(r"<style|\sstyle=|\son[a-z]+=|<script(?![^>]*\ssrc=)", text)
    assert not re.search(r'(?:src|srcset|data)="(?:https?:)?//', text)
    stylesheets = re.findall(r'<link rel="(?:stylesheet|preload|icon)" href="([^"]+)"', text)
    assert len(stylesheets) == 3
    assert all(address.startswith("/static/") for address in stylesheets)


def test_a_missing_page_shows_the_way_in_the_palette_of_its_site(region_a):
    response = get("/bestaat-niet/", "oost.localhost")
    text = html(response)
    assert response.status_code == 404
    assert 'data-palette="groen"' in text
    assert "<title>Deze pagina bestaat niet - Werkcentrum Oost</title>" in text
    assert '<meta name="robots" content="noindex">' in text
    assert 'rel="canonical"' not in text


def test_a_missing_national_page_offers_the_finder(national):
    text = html(get("/bestaat-niet/"))
    assert 'action="/jouw-werkcentrum/"' in text


def test_a_broken_page_needs_no_database_and_no_context():
    with CaptureQueriesContext(connection) as queries:
        text = render_to_string("500.html")
    assert len(queries) == 0
    assert "Er ging iets mis" in text
    assert not re.search(r"<style|\sstyle=|<script", text)
