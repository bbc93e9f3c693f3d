"""The editor says how the text reads that stands in it, and of no other page."""

import pytest
from django.urls import reverse

from tests.performance.bodies import add_page, block
from tests.tenancy.test_workplace import at_work
from werkcentrum.tenancy.models import Role

from .test_readability import EASY, HARD

pytestmark = pytest.mark.django_db


def long_page(site, text=HARD, **fields):
    body = [block("text", f"<h2>Kop</h2><p>{text}</p>"), block("notice", {"kind": "info"})]
    page = add_page(site.root_page.specific, title="Uitleg", slug="uitleg", body=body, **fields)
    page.save_revision()
    return page


def type_in(client, page, **changed):
    """Send what stands in the form to the preview, as the editor does."""
    data = {"title": page.title, "slug": page.slug, "lead": "", "body-count": "0"} | changed
    data |= {"comments-TOTAL_FORMS": "0", "comments-INITIAL_FORMS": "0"}
    url = reverse("wagtailadmin_pages:preview_on_edit", args=[page.pk])
    assert client.post(url, data).json()["is_valid"]


def test_the_panel_judges_the_draft_and_then_what_stands_in_the_form(region_a):
    client = at_work((region_a, Role.EDITOR))
    page = long_page(region_a)
    url = reverse("readability:edit", args=[page.pk])
    editor = client.get(reverse("wagtailadmin_pages:edit", args=[page.pk])).text
    assert f'data-readability="{url}"' in editor
    saved = client.get(url).text
    assert "Leest moeilijk" in saved
    assert f'href="#block-{page.body[0].id}-section"' in saved
    assert "Liever: om" in saved
    type_in(
        client, page, lead=EASY + " Bij het <script>alert(1)</script> WSP en de leerwerkloketten."
    )
    typed = client.get(url).text
    assert "Leest goed" in typed
    assert "Het Werkcentrum in je regio" in typed
    assert "<script" not in typed
    page.refresh_from_db()
    assert page.lead == "Een korte inleiding."


def test_a_page_that_is_being_made_is_judged_too(region_a):
    client = at_work((region_a, Role.EDITOR))
    home = region_a.root_page
    names = ["content", "contentpage", home.pk]
    url = reverse("readability:add", args=names)
    assert (
        f'data-readability="{url}"'
        in client.get(reverse("wagtailadmin_pages:add", args=names)).text
    )
    assert "Nog te weinig tekst" in client.get(url).text
    data = {"title": "Nieuw", "slug": "nieuw", "lead": EASY, "body-count": "0"}
    data |= {"comments-TOTAL_FORMS": "0", "comments-INITIAL_FORMS": "0"}
    client.post(reverse("wagtailadmin_pages:preview_on_add", args=names), data)
    assert "Leest goed" in client.get(url).text


def test_nobody_reads_a_page_of_another_region_by_it(region_a, region_b):
    client = at_work((region_a, Role.MANAGER))
    theirs = reverse("readability:edit", args=[long_page(region_b).pk])
    assert client.get(theirs).status_code == 404
    below = ["content", "contentpage", region_b.root_page_id]
    assert client.get(reverse("readability:add", args=below)).status_code == 404
    viewer = at_work((region_b, Role.VIEWER))
    assert viewer.get(theirs).status_code in (302, 403, 404)
    home = region_a.root_page_id
    for kind in (("no", "kind"), ("media", "image"), ("accounts", "user"), ("wagtailcore", "page")):
        assert client.get(reverse("readability:add", args=[*kind, home])).status_code in (200, 404)


def test_another_language_than_dutch_is_not_judged(region_a):
    from regions.opening.services import open_language

    english = open_language(region_a, "en", title="Oost in English")
    client = at_work((region_a, Role.EDITOR))
    editor = client.get(reverse("wagtailadmin_pages:edit", args=[english.pk])).text
    assert "data-readability" not in editor
    assert "data-content-readability-score" in editor
    assert client.get(reverse("readability:edit", args=[english.pk])).status_code == 404
