"""To help somebody back in takes a manager who knows them, and their own mailbox."""

from datetime import timedelta

import pytest
from django.core.exceptions import PermissionDenied, ValidationError
from django.utils import timezone

from tests.accounts.conftest import give_app
from werkcentrum.accounts.models import User
from werkcentrum.accounts.second_factor import has_second_factor
from werkcentrum.mail.models import Message
from werkcentrum.people.memberships import deactivate
from werkcentrum.people.models import Recovery
from werkcentrum.people.recovery import finish_recovery, start_recovery
from werkcentrum.tenancy.models import Membership, Role
from werkcentrum.tenancy.roles import assign

from .conftest import PASSWORD

pytestmark = pytest.mark.django_db

NEW = {"password": "een ander lang wachtwoord", "again": "een ander lang wachtwoord"}


def start(user, site, by):
    row = Membership.objects.get(user=user, site=site)
    return start_recovery(membership=row, proof=Recovery.Proof.SEEN, by=by)


def addresses():
    return sorted(Message.objects.values_list("to", flat=True))


def test_somebody_comes_back_with_a_new_password_and_without_the_old_second_factor(
    region_a, manager_a, editor_a, as_, link
):
    give_app(editor_a)
    signed_in = as_(editor_a)
    url = f"/cms/mensen/{Membership.objects.get(user=editor_a).pk}/herstel/"
    assert as_(manager_a).post(url, {"proof": "called"}).status_code == 302
    assert addresses() == sorted([editor_a.email, manager_a.email])
    assert has_second_factor(editor_a)
    path, client = link(editor_a.email), as_(None)
    client.get(path)
    assert has_second_factor(editor_a)
    assert client.post(path, NEW).status_code == 302
    editor = User.objects.get(pk=editor_a.pk)
    assert editor.check_password(NEW["password"])
    assert not has_second_factor(editor)
    assert signed_in.get("/cms/").status_code == 302
    assert len(addresses()) == 4
    assert client.post(path, NEW).status_code == 410


def test_a_manager_says_how_they_know(region_a, manager_a, editor_a, as_):
    url = f"/cms/mensen/{Membership.objects.get(user=editor_a).pk}/herstel/"
    for form in ({}, {"proof": "gokje"}):
        assert as_(manager_a).post(url, form).status_code == 200
    assert not Recovery.objects.exists()


def test_a_link_ends(region_a, manager_a, editor_a, as_, link):
    start(editor_a, region_a, manager_a)
    first = link(editor_a.email)
    start(editor_a, region_a, manager_a)
    assert as_(None).post(first, NEW).status_code == 410
    Recovery.objects.update(expires_at=timezone.now() - timedelta(seconds=1))
    assert as_(None).post(link(editor_a.email), NEW).status_code == 410
    assert User.objects.get(pk=editor_a.pk).check_password(PASSWORD)


def test_who_lost_access_meanwhile_does_not_come_back(region_a, manager_a, editor_a):
    recovery = start(editor_a, region_a, manager_a)
    deactivate(membership=Membership.objects.get(user=editor_a), by=manager_a)
    with pytest.raises(ValidationError):
        finish_recovery(recovery=recovery, password=NEW["password"])


def test_who_works_nationally_is_recovered_by_national_managers_only(
    region_a, national, manager_a, editor_a, national_manager, as_
):
    assign(editor_a, national, Role.EDITOR)
    url = f"/cms/mensen/{Membership.objects.get(user=editor_a, site=region_a).pk}/herstel/"
    client = as_(manager_a)
    answer = client.post(url, {"proof": "seen"}, follow=True)
    assert "krijgt een mail" in answer.text
    assert not Recovery.objects.exists()
    assert addresses() == sorted([manager_a.email, national_manager.email])
    assert start(editor_a, region_a, national_manager) is not None


def test_nobody_recovers_themselves_or_people_of_another_region(
    region_a, manager_a, manager_b, editor_a
):
    with pytest.raises(ValidationError, match="eigen rol"):
        start(manager_a, region_a, manager_a)
    with pytest.raises(PermissionDenied):
        start(editor_a, region_a, manager_b)
    assert not Message.objects.exists()


def test_a_national_manager_does_not_recover_a_superuser(region_a, national_manager):
    boss = User.objects.create_superuser("techniek@werkcentrum.example")
    assign(boss, region_a, Role.EDITOR)
    assert start(boss, region_a, national_manager) is None
    assert not Recovery.objects.exists()


def test_a_weak_password_is_refused(region_a, manager_a, editor_a, as_, link):
    start(editor_a, region_a, manager_a)
    answer = as_(None).post(link(editor_a.email), {"password": "kort", "again": "kort"})
    assert answer.status_code == 200
    assert Recovery.objects.get().is_open()


def test_a_question_about_the_only_national_manager_goes_to_who_keeps_the_portal_running(
    region_a, manager_a, national_manager
):
    boss = User.objects.create_superuser("techniek@werkcentrum.example")
    assign(national_manager, region_a, Role.EDITOR)
    start(national_manager, region_a, manager_a)
    assert addresses() == sorted([manager_a.email, boss.email])
