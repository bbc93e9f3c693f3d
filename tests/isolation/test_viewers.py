"""Who reads only sees all of the site in the CMS, is offered no more, and changes nothing."""

import pytest
from django.urls import reverse

from werkcentrum.tenancy.models import Role

from .world import enter

pytestmark = pytest.mark.django_db


def screens(things):
    """The screens on which a page of a site is read."""
    pages, first = "wagtailadmin_pages", things.page.revisions.order_by("pk").first()
    return [
        reverse("wagtailadmin_explore", args=[things.home.pk]),
        reverse(f"{pages}:view_draft", args=[things.draft.pk]),
        reverse(f"{pages}:view_draft", args=[things.page.pk]),
        reverse(f"{pages}:history", args=[things.page.pk]),
        reverse(f"{pages}:revisions_view", args=[things.page.pk, things.revision.pk]),
        reverse(f"{pages}:revisions_compare", args=[things.page.pk, first.pk, "latest"]),
        reverse(f"{pages}:workflow_history", args=[things.draft.pk]),
        reverse(
            f"{pages}:workflow_history_detail", args=[things.draft.pk, things.workflow_state.pk]
        ),
        reverse(f"{pages}:usage", args=[things.page.pk]),
    ]


def test_a_viewer_reads_every_page_of_the_site_and_no_other(world):
    client = enter(world.a.people[Role.VIEWER])
    for url in screens(world.a):
        answer = client.get(url)
        assert answer.status_code == 200, url
        assert world.a.word in answer.text, url
    for url in screens(world.b):
        assert client.get(url).status_code == 404, url


def test_a_viewer_is_offered_no_way_to_a_change(world):
    client, page = enter(world.a.people[Role.VIEWER]), world.a.page.pk
    for url in screens(world.a):
        text = client.get(url).text
        for change in ("edit", "delete", "move", "copy", "unpublish", "add_subpage"):
            for pk in (page, world.a.draft.pk, world.a.home.pk):
                assert f"/cms/pages/{pk}/{change}/" not in text, (url, change)
        assert "/revert/" not in text, url


@pytest.mark.parametrize("role", [Role.VIEWER, Role.EDITOR, Role.PUBLISHER])
def test_national_staff_read_the_pages_of_a_region(world, role):
    client = enter(world.national.people[role])
    for url in screens(world.b):
        assert client.get(url).status_code == 200, url
    for name in ("edit", "delete", "copy", "move"):
        url = reverse(f"wagtailadmin_pages:{name}", args=[world.b.page.pk])
        assert client.get(url).status_code == 404, name


def test_the_screens_of_reading_hold_without_the_gate(world, without_gate):
    client = enter(world.a.people[Role.VIEWER])
    for url in screens(world.b):
        assert client.get(url).status_code == 404, url
