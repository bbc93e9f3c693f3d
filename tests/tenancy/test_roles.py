"""Rights follow from memberships, and stay on the own site."""

import pytest
from wagtail.models import Collection, GroupCollectionPermission
from wagtail.permissions import policy_registry

from regions.models import Referral
from regions.opening.services import open_language, open_subsite
from werkcentrum.accounts.models import User
from werkcentrum.media.models import Document, Image, Video
from werkcentrum.tenancy.models import Role
from werkcentrum.tenancy.roles import assign, grant_roles, sites_of
from werkcentrum.tenancy.scope import scope_of

pytestmark = pytest.mark.django_db


@pytest.fixture
def someone(db):
    return User.objects.create_user("iemand@werkcentrum.example", first_name="Iemand")


def page_rights(user, page):
    user = User.objects.get(pk=user.pk)  # without cached permissions
    rights = page.specific.permissions_for_user(user)
    return {
        name
        for name in ("can_edit", "can_publish", "can_add_subpage", "can_delete")
        if getattr(rights, name)()
    }


@pytest.mark.parametrize(
    ("role", "expected"),
    [
        (Role.VIEWER, set()),
        (Role.EDITOR, {"can_edit", "can_add_subpage"}),
        (Role.PUBLISHER, {"can_edit", "can_add_subpage", "can_publish"}),
        (Role.MANAGER, {"can_edit", "can_add_subpage", "can_publish"}),
    ],
)
def test_a_role_holds_on_its_own_site_only(region_a, region_b, someone, role, expected):
    assign(someone, region_a, role)
    assert page_rights(someone, region_a.root_page) - {"can_delete"} == expected
    assert page_rights(someone, region_b.root_page) == set()
    assert list(sites_of(someone)) == [region_a]


def test_a_new_role_takes_the_place_of_the_old(region_a, someone):
    assign(someone, region_a, Role.PUBLISHER)
    assign(someone, region_a, Role.VIEWER)
    assert page_rights(someone, region_a.root_page) == set()
    assert someone.memberships.count() == 1


def test_a_role_holds_in_a_language_that_opens_later(region_a, someone):
    assign(someone, region_a, Role.EDITOR)
    english = open_language(region_a, "en", title="Werkcentrum Oost")
    assert "can_edit" in page_rights(someone, english)


def test_granting_again_changes_nothing(region_a):
    def grants():
        return {
            role: (
                set(group.page_permissions.values_list("page", "permission")),
                set(group.collection_permissions.values_list("collection", "permission")),
                set(group.permissions.values_list("pk")),
            )
            for role, group in grant_roles(region_a).items()
        }

    assert grants() == grants()


def test_media_rights_lie_on_the_own_collection_and_the_shared_one(region_a, region_b):
    groups = {row.group for row in region_a.role_groups.select_related("group")}
    collections = set(
        GroupCollectionPermission.objects.filter(group__in=groups).values_list(
            "collection__name", flat=True
        )
    )
    assert collections == {"Werkcentrum Oost", "Landelijke beeldbank"}
    assert Collection.objects.filter(name="Werkcentrum West").exists()


@pytest.mark.parametrize("model", [Image, Document, Video])
@pytest.mark.parametrize(
    ("role", "may_add"), [(Role.VIEWER, False), (Role.EDITOR, True), (Role.PUBLISHER, True)]
)
def test_wagtail_lets_a_role_work_with_media(region_a, someone, model, role, may_add):
    assign(someone, region_a, role)
    policy = policy_registry.get_by_type(model)
    assert policy.user_has_permission(someone, "add") == may_add


def test_a_national_manager_is_no_superuser_and_reaches_all_pages(national, region_a, someone):
    assign(someone, national, Role.MANAGER)
    assert "can_publish" in page_rights(someone, region_a.root_page)
    assert not someone.is_superuser


@pytest.mark.parametrize("role", [Role.VIEWER, Role.EDITOR, Role.PUBLISHER])
def test_national_staff_work_on_the_national_site_and_its_subsites_only(
    national, region_a, someone, role
):
    assign(someone, national, role)
    subsite = open_subsite(name="Campagne", hostname="campagne.localhost")
    expected = {Role.VIEWER: set(), Role.EDITOR: {"can_edit", "can_add_subpage"}}.get(
        role, {"can_edit", "can_add_subpage", "can_publish"}
    )
    for site in (national, subsite):
        assert page_rights(someone, site.root_page) - {"can_delete"} == expected
    assert page_rights(someone, region_a.root_page) == set()
    scope = scope_of(User.objects.get(pk=someone.pk))
    assert scope.has_role(role, subsite.pk)
    assert scope.has_role(Role.VIEWER, region_a.pk)
    assert not scope.has_role(Role.EDITOR, region_a.pk)
    assert set(sites_of(someone)) == {national, subsite, region_a}
    assert set(sites_of(someone, role)) - {region_a} == {national, subsite}
    assert (region_a in sites_of(someone, role)) == (role == Role.VIEWER)


def test_a_manager_of_one_region_who_reads_another_changes_nothing_there(
    region_a, region_b, someone
):
    assign(someone, region_a, Role.MANAGER)
    assign(someone, region_b, Role.VIEWER)
    policy = policy_registry.get_by_type(Referral)
    for site, may in ((region_a, True), (region_b, False)):
        row = Referral.objects.create(site=site, label="WSP", url="https://wsp.example/")
        assert policy.user_has_permission_for_instance(someone, "change", row) == may
        rows = policy.instances_user_has_permission_for(someone, "change")
        assert rows.filter(pk=row.pk).exists() == may
