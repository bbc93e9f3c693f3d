"""Who is invited gets a link that works once, for a while, and for nobody else."""

import logging
from datetime import timedelta

import pytest
from django.core.exceptions import PermissionDenied, ValidationError
from django.core.management import CommandError, call_command
from django.db import transaction
from django.test import Client
from django.urls import reverse
from django.utils import timezone

from tests.isolation.world import CMS, enter, person
from werkcentrum.accounts.models import User
from werkcentrum.history.models import Entry
from werkcentrum.mail.models import Message
from werkcentrum.people.invitations import (
    MOST_MAILS_A_DAY,
    accept,
    invite,
    invite_all,
    resend,
    withdraw,
)
from werkcentrum.people.memberships import deactivate, give_role
from werkcentrum.people.models import Invitation
from werkcentrum.tenancy.models import Membership, Role
from werkcentrum.tenancy.roles import assign

from .conftest import PASSWORD, make_person

pytestmark = pytest.mark.django_db

NEW = {"first_name": "Noor", "last_name": "Smit", "password": PASSWORD, "again": PASSWORD}


def invited(site, by=None, email="noor@gemeente.example", role=Role.EDITOR):
    return invite(site=site, email=email, role=role, invited_by=by)


def test_who_has_no_account_makes_one(region_a, manager_a, as_, link):
    invited(region_a, manager_a)
    client, url = as_(None), link("noor@gemeente.example")
    assert "Maak een account" in client.get(url).text
    answer = client.post(url, NEW)
    assert answer.status_code == 302
    user = User.objects.get(email="noor@gemeente.example")
    assert user.check_password(PASSWORD)
    assert str(user.memberships.get()) == "Noor Smit: redacteur van Werkcentrum Oost"
    assert "al aangenomen" in client.get(url).text
    assert client.post(url, NEW).status_code == 410


def test_who_has_an_account_keeps_it(region_a, region_b, manager_a, manager_b, as_, link):
    invited(region_a, manager_a, email=manager_b.email.upper())
    client, url = as_(None), link(manager_b.email)
    assert "al een account" in client.get(url).text
    assert client.post(url, NEW | {"password": "iets heel anders"}).status_code == 302
    manager_b.refresh_from_db()
    assert (manager_b.first_name, manager_b.check_password(PASSWORD)) == ("Bea", True)
    assert {one.site for one in manager_b.memberships.all()} == {region_a, region_b}


def test_whoever_invites_learns_nothing_about_an_address(region_a, manager_a, manager_b, as_):
    client, seen = as_(manager_a), []
    for email in (manager_b.email, "niemand@werkcentrum.example"):
        answer = client.post("/cms/mensen/uitnodigen/", {"emails": email, "role": "editor"})
        assert answer.status_code == 302
        page = client.get("/cms/mensen/").text
        message = Message.objects.get(to=email)
        words = message.text.split("/cms/uitnodiging/")[0]
        seen.append((message.subject, words, page.count("Trek in"), "Bea" in page))
    assert seen[0][:2] == seen[1][:2]
    assert [one[2:] for one in seen] == [(1, False), (2, False)]


def test_looking_at_a_link_changes_nothing(region_a, as_, link):
    invited(region_a)
    client = as_(None)
    client.get(link("noor@gemeente.example"))
    client.head(link("noor@gemeente.example"))
    assert Invitation.objects.get().is_open()


def test_an_invitation_for_another_address_is_refused(region_a, manager_b, as_, link):
    invited(region_a)
    client, url = as_(manager_b), link("noor@gemeente.example")
    for answer in (client.get(url), client.post(url, NEW)):
        assert answer.status_code == 403
        assert "ander adres" in answer.text
    assert not Membership.objects.filter(site=region_a).exists()


@pytest.mark.parametrize("token", ["x", "a" * 43, "a" * 500, "%00", "é" * 43])
def test_a_link_that_never_was_says_so(region_a, as_, token):
    answer = as_(None).get(f"/cms/uitnodiging/{token}/")
    assert answer.status_code in (404, 410)
    assert "Oost" not in answer.text


def test_an_old_or_withdrawn_or_renewed_link_does_not_work(region_a, manager_a, as_, link):
    invitation, client = invited(region_a, manager_a), as_(None)
    first = link(invitation.email)
    resend(invitation=invitation, by=manager_a)
    second = link(invitation.email)
    assert client.post(first, NEW).status_code == 410
    Invitation.objects.update(expires_at=timezone.now() - timedelta(seconds=1))
    assert client.post(second, NEW).status_code == 410
    resend(invitation=invitation, by=manager_a)
    withdraw(invitation=invitation, by=manager_a)
    assert client.post(link(invitation.email), NEW).status_code == 410
    assert not User.objects.filter(email=invitation.email).exists()


def test_an_invitation_is_accepted_once(region_a):
    invitation = invited(region_a)
    accept(invitation=invitation, first_name="Noor", last_name="Smit", password=PASSWORD)
    with pytest.raises(ValidationError, match="werkt niet meer"):
        accept(invitation=invitation)


def test_inviting_again_renews_what_is_pending(region_a, manager_a):
    first = invited(region_a, manager_a)
    second = invited(region_a, manager_a, email=" NOOR@gemeente.example ", role=Role.MANAGER)
    assert (second.pk, second.role) == (first.pk, Role.MANAGER)
    assert second.token_hash != first.token_hash
    assert Invitation.objects.count() == 1


def test_a_weak_password_or_a_typing_error_keeps_what_was_filled_in(region_a, as_, link):
    invited(region_a)
    client, url = as_(None), link("noor@gemeente.example")
    for wrong in (
        {"password": "kort", "again": "kort"},
        {"again": "iets anders"},
        {"last_name": ""},
    ):
        answer = client.post(url, NEW | wrong)
        assert answer.status_code == 200
        assert 'value="Noor"' in answer.text
    assert not User.objects.filter(email="noor@gemeente.example").exists()


@pytest.mark.parametrize(
    "email",
    [
        "",
        "noor",
        "noor@",
        "@gemeente.nl",
        "noor@gemeente",
        "noor@gemeente.nl\nBcc: x@x.example",
        "noor @gemeente.nl",
        "<script>@x.nl",
        f"{'a' * 250}@gemeente.nl",
    ],
)
def test_a_malformed_address_is_refused(region_a, manager_a, as_, email):
    with pytest.raises(ValidationError), transaction.atomic():
        invited(region_a, manager_a, email=email)
    answer = as_(manager_a).post("/cms/mensen/uitnodigen/", {"emails": email, "role": "editor"})
    assert answer.status_code == 200 or "Bcc" in email
    assert not Invitation.objects.filter(email=email).exists()


def test_of_several_addresses_all_are_invited_or_none(region_a, manager_a, editor_a):
    emails = ["een@gemeente.example", "EEN@gemeente.example", "twee@gemeente.example"]
    with pytest.raises(ValidationError) as caught, transaction.atomic():
        invite_all(
            site=region_a,
            emails=[*emails, "fout", editor_a.email],
            role=Role.EDITOR,
            invited_by=manager_a,
        )
    assert len(caught.value.messages) == 2
    assert not Invitation.objects.exists()
    invite_all(site=region_a, emails=emails, role=Role.EDITOR, invited_by=manager_a)
    assert Invitation.objects.count() == 2


def test_too_many_addresses_are_not_sent(region_a, manager_a, as_):
    emails = "\n".join(f"n{number}@gemeente.example" for number in range(200))
    answer = as_(manager_a).post("/cms/mensen/uitnodigen/", {"emails": emails, "role": "editor"})
    assert "200 adressen" in answer.text
    assert not Message.objects.exists()


def test_only_a_manager_of_the_site_invites(region_a, region_b, editor_a, manager_b, as_):
    for user in (editor_a, manager_b):
        with pytest.raises(PermissionDenied):
            invited(region_a, user)
    assert as_(editor_a).get("/cms/mensen/uitnodigen/").status_code == 404
    invitation = invited(region_a)
    for path in ("opnieuw", "intrekken"):
        url = f"/cms/mensen/uitnodiging/{invitation.pk}/{path}/"
        assert as_(manager_b).post(url).status_code == 404
    assert Invitation.objects.get().is_open()


def test_a_form_cannot_name_another_site_or_role(region_a, region_b, national, manager_a, as_):
    form = {"emails": "noor@gemeente.example", "role": "editor", "is_superuser": "on"}
    as_(manager_a).post("/cms/mensen/uitnodigen/", form | {"sites": national.pk})
    assert Invitation.objects.get().site == region_a
    answer = as_(manager_a).post("/cms/mensen/uitnodigen/", form | {"role": "superuser"})
    assert answer.status_code == 200
    assert Invitation.objects.count() == 1


def test_a_national_manager_invites_for_the_site_of_the_moment(
    region_a, national, national_manager, as_
):
    client = as_(national_manager)
    form = {"emails": "noor@gemeente.example", "role": "manager"}
    client.post("/cms/mensen/uitnodigen/", form)
    assert Invitation.objects.get().site == national


def test_the_command_invites(region_a, capsys):
    call_command("invite", "noor@gemeente.example", site="oost.localhost", role="manager")
    assert Invitation.objects.get().role == Role.MANAGER
    with pytest.raises(CommandError, match="geen site"):
        call_command("invite", "noor@gemeente.example", site="niets.localhost")
    with pytest.raises(CommandError, match="geen e-mailadres"):
        call_command("invite", "noor", site="oost.localhost")


def test_the_history_tells_of_invitations(region_a, manager_a, as_, link):
    invitation = invited(region_a, manager_a)
    as_(None).post(link(invitation.email), NEW)
    assert set(Entry.objects.filter(site=region_a).values_list("action", flat=True)) >= {
        "people.invite",
        "people.accept",
    }


def test_the_secret_of_a_link_is_not_kept(region_a, link):
    invitation = invited(region_a)
    token = link(invitation.email).split("/")[3]
    invitation.refresh_from_db()
    assert token not in str(vars(invitation))
    assert make_person(region_a, Role.EDITOR, "Kees").email not in str(vars(invitation))


def test_an_old_invitation_changes_no_role_that_somebody_has(region_a, manager_b, national_manager):
    old = invited(region_a, email=manager_b.email, role=Role.VIEWER)
    give_role(user=manager_b, site=region_a, role=Role.MANAGER, by=national_manager)
    with pytest.raises(ValidationError):
        accept(invitation=old)
    assert Membership.objects.get(user=manager_b, site=region_a).role == Role.MANAGER


def test_what_somebody_sent_who_has_no_access_any_more_ends(region_a, manager_a):
    other = make_person(region_a, Role.MANAGER, "Alex")
    sent = invited(region_a, other, role=Role.MANAGER)
    deactivate(membership=Membership.objects.get(user=other), by=manager_a)
    with pytest.raises(ValidationError):
        accept(invitation=sent)


def test_nobody_fills_a_mailbox_with_invitations(region_a, manager_a):
    for _again in range(MOST_MAILS_A_DAY):
        invited(region_a, manager_a)
    with pytest.raises(ValidationError, match="morgen"):
        invited(region_a, manager_a)


def test_an_invitation_does_not_tell_of_a_superuser(region_a, manager_a):
    boss = User.objects.create_superuser("techniek@werkcentrum.example")
    assign(boss, region_a, Role.EDITOR)
    assert invited(region_a, manager_a, email=boss.email).is_open()


def test_a_link_reaches_neither_the_log_nor_another_page(region_a, link, caplog):
    invited(region_a)
    url = link("noor@gemeente.example")
    strict = Client(enforce_csrf_checks=True, headers={"host": CMS})
    with caplog.at_level(logging.INFO):
        assert strict.post(url, {}).status_code == 403
        answer = strict.get(url)
    assert url.split("/")[3] not in caplog.text
    assert answer["Referrer-Policy"] == "strict-origin"


def test_who_withdraws_or_resends_too_late_hears_so(region_a):
    manager = person(region_a, Role.MANAGER, "piet")
    invitation = invite(site=region_a, email="nieuw@gemeente.example", role=Role.EDITOR)
    client = enter(manager)
    address = reverse("people:withdraw", args=[invitation.pk])
    assert "is ingetrokken" in client.post(address, follow=True).text
    for url in (address, reverse("people:resend", args=[invitation.pk])):
        for answer in (client.get(url, follow=True), client.post(url, follow=True)):
            assert "al aangenomen of ingetrokken" in answer.text
    viewer = enter(person(region_a, Role.EDITOR, "ed"))
    assert viewer.post(address).status_code == 404
