"""Somebody deletes what a page refers to: it can still be saved, and its editor hears of it."""

import pytest
from django.core.exceptions import PermissionDenied
from django.urls import reverse
from wagtail.test.utils.form_data import inline_formset, nested_form_data, rich_text, streamfield

from tests.events.conftest import make_agenda, make_event
from tests.performance.bodies import add_page, block, furnish, make_image
from tests.tenancy.test_workplace import at_work
from werkcentrum.contact.models import Location
from werkcentrum.content.models import ContentPage
from werkcentrum.media.models import Document, Image, Video
from werkcentrum.tenancy.models import Role

pytestmark = pytest.mark.django_db


def text_with(document: int) -> str:
    return f'<p>Haal de <a linktype="document" id="{document}">folder</a>.</p>'


@pytest.fixture
def publisher(region_a):
    return at_work((region_a, Role.PUBLISHER))


@pytest.fixture
def page(region_a):
    """A live page of which all that it refers to was deleted."""
    things = furnish(region_a)
    image = {"image": things["images"][0], "alt": "Balie", "decorative": False, "caption": ""}
    video = {"title": "", "video": things["video"], "url": "", "poster": None, "transcript": ""}
    body = [
        block("text", text_with(things["document"])),
        block("download", {"title": "Folders", "documents": [things["document"]]}),
        block("image", image),
        block("video", video),
        block("quote", {"text": "Fijn", "who": "Iemand"}),
    ]
    page = add_page(region_a.root_page.specific, title="Aardbei", slug="aardbei", body=body)
    page.save_revision().publish(skip_permission_checks=True)
    for model in (Document, Image, Video):
        model.objects.all().delete()
    return ContentPage.objects.get(pk=page.pk)


def save(client, page, *blocks, **fields):
    values = {"title": "Aardbei", "slug": "aardbei", "lead": "Nieuw", "body": streamfield(blocks)}
    data = nested_form_data(values | {"comments": inline_formset([])} | fields)
    return client.post(reverse("wagtailadmin_pages:edit", args=[page.pk]), data)


def test_the_editor_hears_which_blocks_to_mend(publisher, page, region_a, visit):
    shown = publisher.get(reverse("wagtailadmin_pages:edit", args=[page.pk])).text
    for said in (
        "Blok 1 (Tekst): een document.",
        "Blok 2 (Downloads): een document.",
        "Blok 3 (Afbeelding): een afbeelding.",
        "Blok 4 (Video): een video.",
    ):
        assert said in shown
    assert "Blok 5" not in shown
    assert visit(region_a, "/aardbei/").status_code == 200


def test_a_page_without_anything_gone_says_nothing(publisher, region_a):
    things = furnish(region_a)
    body = [block("text", text_with(things["document"]))]
    page = add_page(region_a.root_page.specific, title="Aardbei", slug="aardbei", body=body)
    page.save_revision()
    shown = publisher.get(reverse("wagtailadmin_pages:edit", args=[page.pk])).text
    assert "is iets verwijderd" not in shown


def test_a_link_to_what_is_gone_keeps_nobody_from_saving(publisher, page):
    text = text_with(page.body.raw_data[1]["value"]["documents"][0]["value"])
    assert save(publisher, page, ("text", rich_text(text))).status_code == 302
    answer = save(publisher, page, ("text", rich_text(text)), **{"action-publish": "1"})
    assert answer.status_code == 302
    page.refresh_from_db()
    assert page.lead == "Nieuw"
    assert "folder" in str(page.body)
    page.unpublish()
    assert not ContentPage.objects.get(pk=page.pk).live


def test_a_new_link_to_what_is_not_there_is_refused(publisher, page, region_a):
    """An id of nothing may be another site's tomorrow."""
    nothing = text_with(987654)
    answer = save(publisher, page, ("text", rich_text(nothing)))
    assert answer.status_code == 200
    assert "of het is er niet meer" in answer.text
    with pytest.raises(PermissionDenied):
        add_page(region_a.root_page.specific, title="B", slug="b", body=[block("text", nothing)])


def test_the_editor_hears_that_a_chosen_place_or_picture_is_gone(publisher, region_a):
    place = Location.objects.create(
        site=region_a, name="Balie", slug="balie", street="Weg 1", postcode="1234 AB", town="Dorp"
    )
    image = make_image("beeld", region_a.library.collection)
    event = make_event(make_agenda(region_a), location=place, image=image)
    place.delete()
    image.delete()
    url = reverse("wagtailadmin_pages:edit", args=[event.pk])
    shown = publisher.get(url).text
    assert "Vestiging: wat je gekozen had." in shown
    assert "Afbeelding: wat je gekozen had." in shown
