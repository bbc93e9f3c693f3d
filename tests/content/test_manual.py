"""The manual for editors is read in the CMS, and every kind of page leads to it."""

import re

import pytest
from django.urls import reverse
from wagtail.models import get_page_models

from tests.tenancy.test_workplace import at_work
from werkcentrum.content.manual import ManualPanel, chapters, render
from werkcentrum.content.models import ContentPage, HomePage
from werkcentrum.tenancy.models import Role

pytestmark = pytest.mark.django_db


def test_every_chapter_opens_for_everybody_and_its_links_lead_on(region_a):
    client = at_work((region_a, Role.VIEWER))
    for name in chapters():
        url = reverse("manual:index") if name == "index" else reverse("manual:chapter", args=[name])
        answer = client.get(url)
        assert answer.status_code == 200, name
        text = answer.text.split('class="wc-manual"')[1].split("</main>")[0]
        assert answer.text.count("<h1") == 1, name
        assert ".md" not in text
        for link in re.findall(r'href="(/cms/[^"#]*)', text):
            assert client.get(link).status_code == 200, (name, link)


@pytest.mark.parametrize("name", ["bestaat-niet", "index.md", "README"])
def test_there_is_nothing_but_chapters(region_a, name):
    client = at_work((region_a, Role.VIEWER))
    assert client.get(f"/cms/handleiding/{name}/").status_code == 404
    assert client.get("/cms/handleiding/..%2F..%2FREADME/").status_code == 404


def test_a_chapter_holds_no_html_of_its_own_and_its_headings_have_a_name():
    title, html = render("# Titel\n\n## Na te kijken\n\n<script>x</script> [a](dashboard.md#b)")
    assert title == "Titel"
    assert 'id="na-te-kijken"' in html
    assert "<script>" not in html
    assert 'href="/cms/handleiding/dashboard/#b"' in html


def test_pages_lead_to_chapters_that_are_there():
    for model in get_page_models():
        panels = getattr(model, "content_panels", [])
        led = [panel for panel in panels if isinstance(panel, ManualPanel)]
        assert all(panel.chapter in chapters() for panel in led), model
        if model in (ContentPage, HomePage):
            assert led, model


def test_the_editor_says_what_a_page_is_for(region_a):
    client = at_work((region_a, Role.EDITOR))
    home = region_a.root_page_id
    form = client.get(reverse("wagtailadmin_pages:add", args=["content", "contentpage", home])).text
    assert "Een pagina gaat over één onderwerp" in form
    assert reverse("manual:chapter", args=["eerste-pagina"]) in form
