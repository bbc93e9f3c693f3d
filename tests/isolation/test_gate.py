"""The gate: what it costs, what it says, and that the other layers stand without it."""

import logging

import pytest
from django.db import connection
from django.test import RequestFactory
from django.test.utils import CaptureQueriesContext
from django.urls import resolve, reverse

from werkcentrum.accounts.models import User
from werkcentrum.tenancy import addresses, gate
from werkcentrum.tenancy.models import Role

from .test_reads import body_of
from .world import enter

pytestmark = pytest.mark.django_db


def passes(user, url):
    """Whether the gate lets somebody through to an address."""
    request = RequestFactory().get(url)
    request.user = User.objects.get(pk=user.pk)
    match = resolve(request.path_info)
    who = addresses.LEVEL_OF.get(match.view_name, addresses.Who.NEVER)
    return gate.may_pass(request, match.view_name, who, match.kwargs)


def about_several_things(things):
    """Addresses with ids of things of several kinds."""
    page, revision = things.page.pk, things.revision.pk
    pages = "&".join(f"id={one.pk}" for one in (things.page, things.draft, things.home))
    yield reverse("wagtailadmin_pages:edit", args=[page])
    yield reverse("wagtailadmin_pages:revisions_compare", args=[page, revision, revision])
    yield reverse(
        "wagtailadmin_pages:workflow_action",
        args=[things.draft.pk, "approve", things.task_state.pk],
    )
    yield reverse("wagtailadmin_pages:workflow_preview", args=[page, things.task.pk])
    yield f"/cms/images/{things.image.pk}/?collection_id={things.collection.pk}"
    yield f"/cms/bulk/wagtailcore/page/delete/?{pages}&childOf={things.home.pk}&next=/cms/"


def test_the_gate_costs_two_queries_whatever_the_ids_are_of(world):
    user = world.a.people[Role.PUBLISHER]
    for url in about_several_things(world.a):
        passes(user, url)
        with CaptureQueriesContext(connection) as captured:
            assert passes(user, url), url
        assert len(captured) - 1 <= 2, url  # one of them fetches the user, as Django does anyway
    for url in about_several_things(world.b):
        assert not passes(user, url), url


def test_of_several_ids_each_must_be_ones_own(world):
    user, own, other = world.a.people[Role.PUBLISHER], world.a, world.b
    revisions = "wagtailadmin_pages:revisions_compare"
    for page, one, two in (
        (other.page, own.revision, own.revision),
        (own.page, other.revision, own.revision),
        (own.page, own.revision, other.revision),
    ):
        assert not passes(user, reverse(revisions, args=[page.pk, one.pk, two.pk]))


@pytest.mark.parametrize("pk", ["0", "999999999", "99999999999999999999", "abc"])
def test_an_id_of_nothing_is_not_found(world, pk):
    client = enter(world.a.people[Role.MANAGER])
    for url in (
        f"/cms/pages/{pk}/edit/",
        f"/cms/images/chooser/chosen/{pk}/",
        f"/cms/choose-page/chosen-multiple/?id={pk}",
        f"/cms/images/?collection_id={pk}",
    ):
        assert client.get(url).status_code == 404, url


def test_an_address_without_a_place_is_not_found(world, monkeypatch):
    client = enter(world.a.people[Role.EDITOR])
    url = reverse("wagtailadmin_pages:edit", args=[world.a.page.pk])
    assert client.get(url).status_code == 200
    monkeypatch.delitem(addresses.LEVEL_OF, "wagtailadmin_pages:edit")
    assert client.get(url).status_code == 404


def test_a_denial_is_logged_without_personal_data(world, caplog):
    user = world.a.people[Role.EDITOR]
    with caplog.at_level(logging.WARNING, logger=gate.logger.name):
        enter(user).get(f"/cms/pages/{world.b.page.pk}/edit/?q=geheim")
    (record,) = caplog.records
    assert record.getMessage() == f"denied wagtailadmin_pages:edit to user {user.pk}"


def test_national_staff_read_every_region_and_only_managers_work_there(world):
    for role in Role:
        user = world.national.people[role]
        assert passes(user, f"/cms/pages/{world.b.page.pk}/history/")
        assert passes(user, reverse("wagtailadmin_reports:site_history"))
        may_edit = passes(user, f"/cms/pages/{world.b.page.pk}/edit/")
        assert may_edit == (role == Role.MANAGER), role
        may_edit = passes(user, f"/cms/pages/{world.national.page.pk}/edit/")
        assert may_edit == (role != Role.VIEWER), role
        may_manage = passes(user, reverse("regions:index"))
        assert may_manage == (role == Role.MANAGER), role


def test_no_national_role_passes_a_door_of_superusers(world):
    for role in Role:
        for name in ("wagtailusers_users:add", "wagtailusers_groups:index", "wagtailsites:add"):
            assert not passes(world.national.people[role], reverse(name))


def test_who_works_for_no_site_passes_nowhere(world):
    nobody = User.objects.create_user("niemand@werkcentrum.example")
    for url in ("/cms/", "/cms/pages/", f"/cms/pages/{world.a.page.pk}/edit/"):
        assert not passes(nobody, url)


# -- Without the gate ------------------------------------------------------------------------------


def test_choosers_lists_and_filters_hold_without_the_gate(world, without_gate):
    client = enter(world.a.people[Role.MANAGER])
    for url in (
        "/cms/",
        "/cms/pages/",
        f"/cms/pages/{world.a.home.pk}/",
        "/cms/choose-page/",
        "/cms/choose-page/search/?q=kenmerk",
        "/cms/images/",
        "/cms/images/chooser/",
        "/cms/documents/chooser/",
        "/cms/media/chooser/video/",
        "/cms/media/chooser/",
        "/cms/locations/",
        "/cms/advisers/",
        "/cms/partners/",
        "/cms/referrals/?q=kenmerk",
    ):
        answer = client.get(url, follow=True)
        assert answer.status_code == 200, url
        assert world.b.word not in body_of(answer), url


def test_page_screens_hold_without_the_gate(world, without_gate):
    client, theirs = enter(world.a.people[Role.MANAGER]), world.b.page.pk
    for url in (
        f"/cms/pages/{theirs}/",
        f"/cms/pages/{theirs}/edit/",
        f"/cms/pages/{world.a.page.pk}/move/{world.b.home.pk}/confirm/",
        f"/cms/pages/workflow/confirm_cancellation/{world.b.draft.pk}/",
        f"/cms/media/chooser/{world.b.video.pk}/",
    ):
        assert client.get(url).status_code == 404, url
