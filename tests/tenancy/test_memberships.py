"""Groups follow memberships, however these come and go."""

from io import StringIO

import pytest
from django.contrib.auth.models import Group, Permission
from django.core.management import CommandError, call_command
from wagtail.models import GroupPagePermission

from werkcentrum.accounts.models import User
from werkcentrum.tenancy.models import Membership, Role, RoleGroup
from werkcentrum.tenancy.roles import assign

pytestmark = pytest.mark.django_db


@pytest.fixture
def someone(db):
    return User.objects.create_user("iemand@werkcentrum.example", first_name="Iemand")


def group(site, role):
    return RoleGroup.objects.get(site=site, role=role).group


def check(**options):
    out = StringIO()
    call_command("check_memberships", stdout=out, **options)
    return out.getvalue()


def test_who_gets_a_membership_gets_its_group(region_a, someone):
    Membership.objects.create(user=someone, site=region_a, role=Role.EDITOR)
    assert set(someone.groups.all()) == {group(region_a, Role.EDITOR)}


def test_who_loses_a_membership_loses_its_group(region_a, region_b, someone):
    membership = assign(someone, region_a, Role.MANAGER)
    assign(someone, region_b, Role.EDITOR)
    membership.delete()
    assert set(someone.groups.all()) == {group(region_b, Role.EDITOR)}


def test_a_check_finds_nothing_when_all_is_well(region_a, someone):
    assign(someone, region_a, Role.EDITOR)
    assert "kloppen" in check()


def test_a_check_finds_drift_and_mends_it(region_a, region_b, someone):
    assign(someone, region_a, Role.EDITOR)
    someone.groups.set([group(region_b, Role.MANAGER)])
    with pytest.raises(CommandError, match="2 dingen kloppen niet"):
        check()
    assert "Hersteld: 2" in check(fix=True)
    assert set(someone.groups.all()) == {group(region_a, Role.EDITOR)}


def test_a_check_leaves_groups_alone_that_belong_to_no_role(region_a, someone):
    other = Group.objects.create(name="Iets anders")
    someone.groups.add(other)
    check(fix=True)
    assert other in someone.groups.all()


def test_a_check_finds_rights_that_do_not_belong_to_a_role(region_a, region_b, someone):
    editors = group(region_a, Role.EDITOR)
    right = GroupPagePermission.objects.filter(group=editors).first()
    GroupPagePermission.objects.create(
        group=editors, page=region_b.root_page, permission=right.permission
    )
    right.delete()
    editors.permissions.clear()
    someone.user_permissions.add(Permission.objects.get(codename="access_admin"))
    RoleGroup.objects.get(site=region_b, role=Role.VIEWER).delete()
    with pytest.raises(CommandError, match="4 dingen kloppen niet"):
        check()
    assert not editors.permissions.exists()
    assert "Hersteld: 4" in check(fix=True)
    assert "kloppen" in check()
    assert not someone.user_permissions.exists()
    assert not GroupPagePermission.objects.filter(group=editors, page=region_b.root_page).exists()
