"""Layer 7: what a page or a menu refers to stays within its site, or is shared."""

import json
import uuid

import pytest
from django.core.exceptions import PermissionDenied
from django.urls import reverse
from wagtail.models import Revision

from tests.performance.bodies import add_page, block, link
from werkcentrum.content.models import ContentPage
from werkcentrum.navigation.models import MenuItem
from werkcentrum.tenancy import references
from werkcentrum.tenancy.models import Role

from .world import enter

pytestmark = pytest.mark.django_db


def bodies(things) -> dict[str, list]:
    """A body per way to refer to something of a site."""
    image = {"image": things.image.pk, "alt": "Balie", "decorative": False}
    rich_page = f'<p>Lees <a linktype="page" id="{things.page.pk}">meer</a></p>'
    rich_file = f'<p>Lees <a linktype="document" id="{things.document.pk}">meer</a></p>'
    return {
        "image": [block("image", image | {"caption": ""})],
        "nested": [
            block(
                "two_columns",
                {
                    "title": "",
                    "columns": [
                        {
                            "type": "item",
                            "id": str(uuid.uuid4()),
                            "value": [block("image", image | {"caption": ""})],
                        },
                        {
                            "type": "item",
                            "id": str(uuid.uuid4()),
                            "value": [block("text", "<p>Tekst</p>")],
                        },
                    ],
                },
            )
        ],
        "document": [block("download", {"title": "Folder", "documents": [things.document.pk]})],
        "video": [
            block(
                "video",
                {
                    "title": "Film",
                    "video": things.video.pk,
                    "url": "",
                    "poster": None,
                    "transcript": "",
                },
            )
        ],
        "page": [
            block(
                "call_to_action",
                {"title": "Vraag", "text": "Ja", "link": link(page=things.page.pk, label="Meer")},
            )
        ],
        "rich text page": [block("text", rich_page)],
        "rich text document": [block("text", rich_file)],
    }


WAYS = [
    "image",
    "nested",
    "document",
    "video",
    "page",
    "rich text page",
    "rich text document",
]


@pytest.mark.parametrize("way", WAYS)
def test_a_page_keeps_to_its_site_and_the_national_one(world, way):
    home = world.a.home
    for things in (world.a, world.national):
        page = add_page(home, title="Goed", slug=f"goed-{things.word}", body=bodies(things)[way])
        page.save_revision().publish(skip_permission_checks=True)
    with pytest.raises(PermissionDenied):
        add_page(home, title="Fout", slug="fout", body=bodies(world.b)[way])
    assert not ContentPage.objects.filter(slug="fout").exists()


@pytest.mark.parametrize("way", WAYS)
def test_no_draft_of_a_page_refers_to_another_region(world, way):
    page, before = world.a.page, world.a.page.revisions.count()
    page.body = json.dumps(bodies(world.b)[way])
    with pytest.raises(PermissionDenied):
        page.save_revision()
    assert page.revisions.count() == before


def form_of(page, image) -> dict:
    """The form of a page with one picture in its body, as the editor sends it."""
    return {
        "title": page.title,
        "slug": page.slug,
        "lead": "Nieuw",
        "body-count": "1",
        "body-0-deleted": "",
        "body-0-order": "0",
        "body-0-type": "image",
        "body-0-id": "",
        "body-0-value-image": str(image.pk),
        "body-0-value-alt": "Een balie",
        "body-0-value-caption": "",
        "comments-TOTAL_FORMS": "0",
        "comments-INITIAL_FORMS": "0",
        "comments-MIN_NUM_FORMS": "0",
        "comments-MAX_NUM_FORMS": "",
    }


@pytest.mark.parametrize("action", [{}, {"action-publish": "1"}])
def test_the_editor_says_which_block_is_not_theirs(world, action):
    client = enter(world.a.people[Role.PUBLISHER])
    page = ContentPage.objects.get(pk=world.a.page.pk)
    url = reverse("wagtailadmin_pages:edit", args=[page.pk])
    before = page.revisions.count()
    answer = client.post(url, form_of(page, world.b.image) | action)
    assert answer.status_code == 200
    assert references.MESSAGE in answer.text
    assert world.b.word not in answer.text
    assert page.revisions.count() == before
    for own in (world.a.image, world.national.image):
        assert client.post(url, form_of(page, own) | action).status_code == 302
    assert page.revisions.count() == before + 2


def test_a_new_page_is_judged_by_where_it_will_stand(world):
    client = enter(world.a.people[Role.PUBLISHER])
    url = reverse("wagtailadmin_pages:add", args=["content", "contentpage", world.a.home.pk])
    page = ContentPage(title="Nieuw", slug="nieuw")
    answer = client.post(url, form_of(page, world.b.image))
    assert references.MESSAGE in answer.text
    assert world.b.word not in answer.text
    assert client.post(url, form_of(page, world.a.image)).status_code == 302


def sent(prefix: str, kind: str, things) -> dict:
    """A block of a body that refers to something of a site, as a form sends it."""
    values = {
        "page": {
            "type": "cards",
            "value-title": "",
            "value-cards-count": "1",
            "value-cards-0-deleted": "",
            "value-cards-0-order": "0",
            "value-cards-0-id": "",
            "value-cards-0-value-link-page": str(things.draft.pk),
        },
        "document": {
            "type": "download",
            "value-title": "",
            "value-documents-count": "1",
            "value-documents-0-deleted": "",
            "value-documents-0-order": "0",
            "value-documents-0-id": "",
            "value-documents-0-value": str(things.document.pk),
        },
        "video": {"type": "video", "value-title": "", "value-video": str(things.video.pk)},
        "text": {"type": "text", "value": rich_text_to(things.draft)},
    }[kind]
    return {f"{prefix}-{name}": value for name, value in values.items()}


def rich_text_to(page) -> str:
    """A link to a page as the editor of rich text sends it."""
    entity = {"type": "LINK", "mutability": "MUTABLE", "data": {"id": page.pk}}
    line = {
        "key": "aaaaa",
        "text": "meer",
        "type": "unstyled",
        "depth": 0,
        "inlineStyleRanges": [],
        "entityRanges": [{"key": 0, "offset": 0, "length": 4}],
    }
    return json.dumps({"blocks": [line], "entityMap": {"0": entity}})


@pytest.mark.parametrize("title", ["Titel", ""])
@pytest.mark.parametrize("kind", ["page", "document", "video", "text"])
def test_a_form_that_is_refused_shows_nothing_of_what_was_sent(world, kind, title):
    client = enter(world.a.people[Role.PUBLISHER])
    page = ContentPage.objects.get(pk=world.a.page.pk)
    form = {
        name: value
        for name, value in form_of(page, world.b.image).items()
        if not name.startswith("body-0-value") and name != "body-0-type"
    }
    form |= {"title": title, **sent("body-0", kind, world.b)}
    for url in (
        reverse("wagtailadmin_pages:edit", args=[page.pk]),
        reverse("wagtailadmin_pages:add", args=["content", "contentpage", world.a.home.pk]),
        reverse("wagtailadmin_pages:revisions_revert", args=[page.pk, world.a.revision.pk]),
    ):
        answer = client.post(url, form)
        assert answer.status_code == 200
        assert world.b.word not in answer.text, url


def test_an_old_revision_brings_no_reference_back(world):
    page = ContentPage.objects.get(pk=world.a.page.pk)
    old = page.save_revision()
    # As if it had been saved before the check was there.
    content = old.content | {"body": json.dumps(bodies(world.b)["image"])}
    Revision.objects.filter(pk=old.pk).update(content=content)
    old.refresh_from_db()
    with pytest.raises(PermissionDenied):
        old.publish(skip_permission_checks=True)


def test_no_entry_of_a_menu_leads_to_another_region(world):
    with pytest.raises(PermissionDenied):
        MenuItem.objects.create(menu=world.a.menu, page=world.b.page)
    MenuItem.objects.create(menu=world.a.menu, page=world.national.page)


def test_a_region_refers_to_no_national_page_that_was_never_public(world):
    with pytest.raises(PermissionDenied):
        MenuItem.objects.create(menu=world.a.menu, page=world.national.draft)


def test_what_belongs_to_a_site_never_moves_to_another(world):
    for row in (world.b.location, world.b.adviser, world.b.partner, world.b.referral, world.b.menu):
        row.site = world.a.site
        with pytest.raises(PermissionDenied):
            row.save()
