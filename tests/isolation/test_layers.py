"""The tests are tested: without a layer, what it holds goes through."""

import pytest
from django.core.exceptions import PermissionDenied
from django.db.models.signals import pre_save
from wagtail import hooks
from wagtail.models import Page

from werkcentrum.accounts.models import User
from werkcentrum.navigation.models import MenuItem
from werkcentrum.people import memberships
from werkcentrum.tenancy import gate, pages, policies, references, scope, viewsets
from werkcentrum.tenancy.models import Membership, Role

from .forms import tried
from .test_forms import Others
from .test_reads import body_of
from .test_sequences import THEIRS, Region
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


def test_without_memberships_as_the_source_a_group_alone_gives_a_region(world, monkeypatch):
    user = world.a.people[Role.MANAGER]
    user.groups.add(*world.b.people[Role.MANAGER].groups.all())
    url = f"/cms/pages/{world.b.page.pk}/edit/"
    assert enter(user).get(url).status_code == 404
    # As if the groups were the source: what a scope is made of, read from them.
    of_group = scope.Membership.objects.filter(user=world.b.people[Role.MANAGER])
    monkeypatch.setattr(scope, "_load", lambda user: load(of_group))
    assert enter(user).get(url).status_code == 200


def load(memberships):
    return scope.Scope(
        roles=dict(memberships.values_list("site", "role")),
        home_keys=frozenset(memberships.values_list("site__root_page__translation_key", flat=True)),
    )


def test_without_ownership_a_thing_moves_to_another_region(world, monkeypatch):
    location = world.a.location
    location.site = world.b.site
    with pytest.raises(PermissionDenied):
        location.save()
    monkeypatch.setattr(references, "_keep_site", lambda row: None)
    location.save()
    assert type(location).objects.get(pk=location.pk).site == world.b.site


def test_without_the_policy_of_pages_a_viewer_explores_nothing(world, monkeypatch):
    user, page = world.a.people[Role.VIEWER], world.a.page
    policy = policies.SitePagePolicy()
    assert policy.explorable_instances(user).filter(pk=page.pk).exists()
    assert not policy.explorable_instances(user).filter(pk=world.b.page.pk).exists()
    monkeypatch.setattr(policies, "pages_of", lambda user: Page.objects.all())
    assert policy.explorable_instances(user).filter(pk=world.b.page.pk).exists()


def test_without_the_check_of_our_own_screens_a_manager_changes_people_elsewhere(
    world, monkeypatch
):
    theirs = Membership.objects.get(user=world.b.people[Role.EDITOR])
    change = {"membership": theirs, "role": Role.VIEWER, "by": world.a.people[Role.MANAGER]}
    with pytest.raises(PermissionDenied):
        memberships.change_role(**change)
    monkeypatch.setattr(memberships, "check_may_manage", lambda user, site: None)
    memberships.change_role(**change)
    theirs.refresh_from_db()
    assert theirs.role == Role.VIEWER


@pytest.mark.parametrize(
    ("action", "number"),
    [
        *(("invitation", 1), ("person", 2), ("redirect", 1), ("redirect", 2), ("preview", 0)),
        *(("preview", 1), ("offer", 0), ("offer", 3), ("bin", 1), ("translate", 1)),
    ],
)
def test_without_memberships_as_the_source_a_sequence_reaches_another_region(
    world, monkeypatch, action, number
):
    """What people of A try in ``test_sequences`` is real: with a right on B it would work."""
    region, user, others = Region(world), world.a.people[Role.MANAGER], Others(world.b)

    def harm():
        with tried(region.clients[Role.MANAGER]) as writes:
            for step in (("switch", 0), (action, number)):
                region.do(step[0], Role.MANAGER, THEIRS, step[1])
            return list(others.harm(writes.labels))

    assert not harm()
    Membership.objects.filter(user=user).update(site=world.b.site)
    user.groups.set(world.b.people[Role.MANAGER].groups.all())
    assert harm()
