"""Ids that are none, forms that are empty and plans that went wrong: a clear no, never an error."""

import json
from datetime import timedelta
from io import StringIO

import pytest
from django.core.management import call_command
from django.urls import reverse
from django.utils import timezone
from wagtail.models import Revision

from werkcentrum.content.blocks.rich_text import UNREADABLE
from werkcentrum.content.models import ContentPage
from werkcentrum.tenancy.gate import is_about_input
from werkcentrum.tenancy.models import Role

from .test_references import bodies, form_of
from .world import enter

pytestmark = pytest.mark.django_db

NO_ID = ["abc", "-1", "0", "1.5", "99999999999999999999999", "٣", "1 OR 1=1", "\x00", "{}"]


def test_an_id_that_is_none_in_a_form_is_no_error(world):
    client, page = enter(world.a.people[Role.MANAGER]), world.a.page
    url = reverse("wagtailadmin_pages:edit", args=[page.pk])
    menu = {"items-TOTAL_FORMS": "1", "items-INITIAL_FORMS": "0", "items-0-label": "Ga"}
    for value in NO_ID:
        for block in (
            {"body-0-type": "image", "body-0-value-image": value},
            {"body-0-type": "call_to_action", "body-0-value-link-page": value},
            {"body-0-type": "video", "body-0-value-video": value},
            {"body-0-type": "text", "body-0-value": "geen json"},
        ):
            answer = client.post(url, form_of(page, world.a.image) | block)
            assert answer.status_code < 500, block
        form = menu | {"items-0-page": value, "items-0-ORDER": "1"}
        answer = client.post(reverse("menus:edit", args=[world.a.menu.pk]), form)
        assert answer.status_code < 500, value


def test_an_empty_form_of_a_link_is_no_error(world):
    client = enter(world.a.people[Role.EDITOR])
    for kind in ("external", "email", "phone", "anchor"):
        for form in ({}, {"external-link-chooser-url": "x" * 9000}):
            answer = client.post(reverse(f"wagtailadmin_choose_page_{kind}_link"), form)
            assert answer.status_code == 200, (kind, form)


def rich(link_to) -> str:
    """What the editor sends for a text with a link to a page."""
    entity = {"type": "LINK", "mutability": "MUTABLE", "data": {"id": link_to}}
    text = {
        "key": "a",
        "text": "meer",
        "type": "unstyled",
        "depth": 0,
        "inlineStyleRanges": [],
        "entityRanges": [{"offset": 0, "length": 4, "key": 0}],
    }
    return json.dumps({"blocks": [text], "entityMap": {"0": entity}})


NO_RICH_TEXT = [
    "geen json",
    "[1, 2]",
    "3",
    '"<script>"',
    '{"blocks": 7, "entityMap": {}}',
    '{"blocks": [4], "entityMap": []}',
    "[" * 100_000,
    rich("abc"),
    rich("9" * 30),
    rich({"id": 1}),
    rich("\0"),
]


def test_what_is_no_rich_text_is_said_beside_the_block_and_nothing_is_lost(world):
    client, page = enter(world.a.people[Role.EDITOR]), world.a.page
    url = reverse("wagtailadmin_pages:edit", args=[page.pk])
    form = form_of(page, world.a.image) | {"body-0-type": "text", "lead": "Mijn lange inleiding"}
    before = page.revisions.count()
    for value in NO_RICH_TEXT:
        for kind in (
            {"body-0-value": value},
            {"body-0-type": "notice", "body-0-value-text": value},
        ):
            answer = client.post(url, form | {"body-0-value-kind": "info"} | kind)
            assert answer.status_code == 200, value[:50]
            assert UNREADABLE in answer.text
            assert "Mijn lange inleiding" in answer.text
    assert page.revisions.count() == before
    answer = client.post(url, form | {"body-0-value": "<script>Mijn verhaal [1"})
    assert "Mijn verhaal [1" in answer.text
    assert "<script>Mijn" not in answer.text
    assert client.post(url, form | {"body-0-value": rich(page.pk)}).status_code == 302


def test_only_json_that_wagtail_would_read_unseen_is_a_bad_request(world):
    client, page = enter(world.a.people[Role.EDITOR]), world.a.page
    url = reverse("wagtailadmin_pages:edit", args=[page.pk])
    form = form_of(page, world.a.image) | {"action-workflow-action": "1"}
    for said in ("geen json", "", "[]", '{"user": 1}', '{"comment": 4}', "[" * 100_000):
        answer = client.post(url, form | {"workflow-action-extra-data": said})
        assert answer.status_code == 400, said
    url = reverse("wagtailadmin_dismissibles")
    for body in (b"geen json", b"[]", b"\xff", b"3"):
        assert client.patch(url, body, content_type="application/json").status_code == 400
    assert client.patch(url, b'{"whats-new": true}', content_type="application/json").json()


def test_numbers_between_blocks_are_numbers_and_a_copy_has_a_title_that_fits(world):
    client, page = enter(world.a.people[Role.PUBLISHER]), world.a.page
    url = reverse("wagtailadmin_pages:edit", args=[page.pk])
    form = form_of(page, world.a.image)
    for value in ("", "x", "-1", "1.5", "9" * 40, "\0"):
        for name in ("body-count", "body-0-order"):
            assert client.post(url, form | {name: value}).status_code == 400, (name, value)
    url = reverse("wagtailadmin_pages:copy", args=[page.pk])
    count = ContentPage.objects.count()
    for wrong in ({"new_title": "x" * 256}, {"new_slug": "x" * 256}):
        form = {"new_title": "Kopie", "new_slug": "kopie", "new_parent_page": world.a.home.pk}
        answer = client.post(url, form | wrong)
        assert answer.status_code == 200
        assert "niet meer dan 255 tekens" in answer.text
    assert ContentPage.objects.count() == count
    assert client.post(url, form).status_code == 302


def test_json_that_breaks_in_our_own_code_stays_an_error_of_ours():
    with pytest.raises(json.JSONDecodeError) as caught:
        json.loads("kapot")
    assert not is_about_input(caught.value)


def test_a_plan_that_became_foreign_is_left_out_and_the_rest_goes_on(world):
    soon = timezone.now() + timedelta(hours=1)
    plans = {}
    for name in ("page", "draft"):
        page = ContentPage.objects.get(pk=getattr(world.a, name).pk)
        page.title, page.go_live_at = f"Gepland {name}", soon
        revision = page.save_revision(approved_go_live_at=soon)
        plans[name] = revision
    wrong = plans["page"]
    content = wrong.content | {"body": bodies(world.b)["image"], "go_live_at": None}
    Revision.objects.filter(pk=wrong.pk).update(content=content)
    past = timezone.now() - timedelta(minutes=1)
    Revision.objects.filter(pk=wrong.pk).update(approved_go_live_at=past - timedelta(minutes=9))
    Revision.objects.filter(pk=plans["draft"].pk).update(approved_go_live_at=past)
    said = StringIO()
    call_command("publish_scheduled", stderr=said)
    assert "Niet gepubliceerd: Gepland page" in said.getvalue()
    assert ContentPage.objects.get(pk=world.a.draft.pk).title == "Gepland draft"
    assert ContentPage.objects.get(pk=world.a.page.pk).title != "Gepland page"
    wrong.refresh_from_db()
    assert wrong.approved_go_live_at is None
    said = StringIO()
    call_command("publish_scheduled", stderr=said)
    assert not said.getvalue()
