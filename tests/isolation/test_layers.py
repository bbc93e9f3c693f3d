"""The tests are tested: without a layer, what it holds goes through."""

import pytest
from django.core.exceptions import PermissionDenied
from django.db.models.signals import pre_save
from wagtail import hooks

from werkcentrum.accounts.models import User
from werkcentrum.navigation.models import MenuItem
from werkcentrum.tenancy import gate, pages, policies, references, viewsets
from werkcentrum.tenancy.models import Role

from .test_reads import body_of
from .world import enter

pytestmark = pytest.mark.django_db


@pytest.fixture
def client(world, without_gate):
    """A manager of region A, without the gate that would hold what another layer lets go."""
    return enter(world.a.people[Role.MANAGER])


def leaks(client, world, url):
    return world.b.word in body_of(client.get(url))


def test_without_the_gate_the_reports_leak(world, monkeypatch):
    client, url = enter(world.a.people[Role.MANAGER]), "/cms/workflows/task_chooser/"
    assert not leaks(client, world, url)
    monkeypatch.setattr(gate, "may_pass", lambda *arguments: True)
    assert leaks(client, world, url)


def test_without_the_hooks_the_page_chooser_leaks(client, world, monkeypatch):
    url = "/cms/choose-page/search/?q=kenmerk"
    assert not leaks(client, world, url)
    monkeypatch.setattr(hooks, "get_hooks", lambda name: [])
    assert leaks(client, world, url)


def test_without_the_scoped_views_the_lists_leak(client, world, monkeypatch):
    assert not leaks(client, world, "/cms/locations/")
    monkeypatch.setattr(
        viewsets.OwnListMixin, "get_base_queryset", lambda self: self.model.objects.all()
    )
    assert leaks(client, world, "/cms/locations/")


def test_without_the_scoped_filters_the_explorer_leaks(client, world, monkeypatch):
    url = f"/cms/pages/{world.a.home.pk}/"
    assert not leaks(client, world, url)
    monkeypatch.setattr(pages, "colleagues", lambda user: User.objects.all())
    assert leaks(client, world, url)


def test_without_the_policy_a_thing_of_another_region_is_ones_own(world, monkeypatch):
    user, theirs = world.a.people[Role.MANAGER], world.b.location
    policy = policies.SiteOwnedPolicy(type(theirs))
    assert not policy.user_has_permission_for_instance(user, "change", theirs)
    monkeypatch.setattr(policy, "_is_own", lambda user, actions, instance: True)
    assert policy.user_has_permission_for_instance(user, "change", theirs)


def test_without_the_check_of_references_a_menu_leads_to_another_region(world):
    entry = {"menu": world.a.menu, "page": world.b.page}
    with pytest.raises(PermissionDenied):
        MenuItem.objects.create(**entry)
    pre_save.disconnect(references.keep_references_within_the_site)
    try:
        assert MenuItem.objects.create(**entry).pk
    finally:
        pre_save.connect(references.keep_references_within_the_site)
