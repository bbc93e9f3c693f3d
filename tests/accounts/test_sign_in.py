"""Signing in with a password, on the CMS's host and nowhere else."""

import re

import pytest
from allauth.mfa.totp.internal import auth as totp
from django.core.management import call_command
from django.urls import NoReverseMatch, reverse

from werkcentrum.accounts.models import User
from werkcentrum.accounts.second_factor import forget_second_factor, has_second_factor
from werkcentrum.accounts.sessions import end_sessions
from werkcentrum.history.models import Entry
from werkcentrum.mail.models import Message
from werkcentrum.tenancy.models import Role
from werkcentrum.tenancy.roles import assign

from .conftest import PASSWORD, code

pytestmark = pytest.mark.django_db


def test_an_editor_signs_in_with_the_address_in_any_case(browser, editor, sign_in):
    client = browser()
    answer = sign_in(client, "Redactie@Oost.Example")
    assert (answer.status_code, answer["location"]) == (302, "/cms/")
    assert client.session["_auth_user_id"] == str(editor.pk)


def test_the_login_page_is_ours_wherever_wagtail_sends_people(browser, editor):
    client = browser()
    answer = client.get("/cms/", follow=True)
    assert answer.redirect_chain == [("/cms/login/?next=/cms/", 302)]
    assert answer.resolver_match.view_name == "account_login"
    assert client.get("/cms/password_reset/").resolver_match.view_name == "account_reset_password"
    # Wagtail's own screen to set a password is shut: it would leave the second factor out.
    assert client.get("/cms/password_reset/confirm/MQ/x-y/").status_code == 302


@pytest.mark.parametrize(
    "path", ["/cms/login/", "/cms/password_reset/", "/cms/login/confirm/", "/cms/security/"]
)
def test_nothing_of_it_answers_on_a_public_host(visit, region_a, path):
    assert visit(region_a, path).status_code == 404


@pytest.mark.parametrize(
    "name", ["account_signup", "account_email", "account_set_password", "socialaccount_connections"]
)
def test_what_this_portal_does_not_use_has_no_address(name):
    with pytest.raises(NoReverseMatch):
        reverse(name)


@pytest.mark.parametrize(
    "away",
    [
        "https://kwaad.example/",
        "//kwaad.example/",
        "/\\kwaad.example/",
        "https:kwaad.example",
        "javascript:alert(1)",
        "http://cms.localhost.kwaad.example/",
        "\t//kwaad.example",
    ],
)
def test_nobody_is_sent_elsewhere_after_signing_in(browser, editor, sign_in, away):
    answer = sign_in(browser(), editor.email, next=away)
    assert (answer.status_code, answer["location"]) == (302, "/cms/")


def test_a_form_without_its_token_is_refused(browser, editor, sign_in):
    client = browser(enforce_csrf_checks=True)
    assert sign_in(client, editor.email).status_code == 403
    assert "_auth_user_id" not in client.session


def test_a_session_from_before_signing_in_is_worth_nothing_after(browser, editor, sign_in):
    client = browser()
    client.get("/cms/login/")
    session = client.session
    session["x"] = "y"
    session.save()
    client.cookies["sessionid"] = before = session.session_key
    sign_in(client, editor.email)
    assert client.session.session_key != before


def test_who_has_no_role_is_not_let_in(browser, editor, sign_in):
    client = browser()
    editor.memberships.update(is_active=False)
    for membership in editor.memberships.all():
        membership.save()
    answer = sign_in(client, editor.email)
    assert answer["location"] == "/cms/login/no-access/"
    assert "_auth_user_id" not in client.session


def test_ending_sessions_signs_out_everywhere_at_once(browser, editor):
    here, there = browser(), browser()
    here.force_login(editor)
    there.force_login(editor)
    assert here.get("/cms/").status_code == 200
    end_sessions(editor)
    for client in (here, there):
        assert client.get("/cms/").status_code == 302


def test_forgetting_the_second_factor_signs_out(browser, editor):
    client = browser()
    client.force_login(editor)
    forget_second_factor(editor)
    assert not has_second_factor(editor)
    assert client.get("/cms/")["location"].startswith("/cms/login/")


def test_a_new_password_is_set_by_a_link_in_a_mail_and_ends_all_sessions(browser, editor, sign_in):
    here, client = browser(), browser("192.0.2.9")
    here.force_login(editor)
    client.post("/cms/password_reset/", {"email": editor.email})
    mail = Message.objects.get(to=editor.email)
    path = re.search(r"https://cms.localhost(/cms/password_reset/\S+)", mail.text).group(1)

    form = client.get(path, follow=True).redirect_chain[-1][0]
    assert path not in form
    new = "een heel ander wachtwoord"
    answer = client.post(form, {"password1": new, "password2": new})
    assert answer["location"] == "/cms/password_reset/set/"

    assert here.get("/cms/").status_code == 302
    assert sign_in(browser(), editor.email).status_code == 200
    assert sign_in(browser(), editor.email, new).status_code == 302
    assert "werkt niet meer" in browser().get(path, follow=True).content.decode()
    assert "is veranderd" in Message.objects.filter(to=editor.email).latest("pk").text


def test_the_answer_to_who_forgot_a_password_does_not_tell_who_has_an_account(browser, editor):
    answers = [
        browser(address).post("/cms/password_reset/", {"email": email}, follow=True)
        for address, email in (("192.0.2.1", editor.email), ("192.0.2.2", "wie@elders.example"))
    ]
    assert answers[0].redirect_chain == answers[1].redirect_chain
    shown = [re.sub(r"\"\w{64}\"", "", a.content.decode()) for a in answers]
    assert shown[0] == shown[1]
    assert Message.objects.count() == 1


def test_the_answer_to_a_wrong_password_does_not_tell_who_has_an_account(browser, editor, sign_in):
    answers = [
        list(sign_in(browser(address), email, "iets anders").context["form"].non_field_errors())
        for address, email in (("192.0.2.1", editor.email), ("192.0.2.2", "wie@elders.example"))
    ]
    assert answers[0] == answers[1]
    assert len(answers[0]) == 1


def test_capitals_in_an_address_that_a_form_saves_do_not_lock_out():
    user = User(email="Iemand@Oost.Example", first_name="I", last_name="O")
    user.set_password(PASSWORD)
    user.full_clean()
    assert user.email == "iemand@oost.example"


def test_who_loses_the_last_role_is_signed_out_at_once(browser, editor, region_b):
    assign(editor, region_b, Role.VIEWER)
    client = browser()
    client.force_login(editor)
    for membership, expected in zip(editor.memberships.all(), (200, 302), strict=True):
        membership.is_active = False
        membership.save()
        assert client.get("/cms/").status_code == expected


def test_the_first_superuser_sets_up_a_second_factor(browser, sign_in, national):
    call_command(
        "createsuperuser",
        email="techniek@werkcentrum.example",
        first_name="Technisch",
        last_name="beheerder",
        interactive=False,
    )
    user = User.objects.get(email="techniek@werkcentrum.example")
    user.set_password(PASSWORD)
    user.save()
    client = browser()
    assert sign_in(client, user.email)["location"] == "/cms/"
    assert client.get("/cms/")["location"] == "/cms/security/set-up/"
    client.get("/cms/security/app/")
    secret = client.session[totp.SECRET_SESSION_KEY]
    client.post("/cms/security/app/", {"code": code(secret=secret)})
    assert client.get("/cms/").status_code == 200


def test_the_account_page_leads_to_security_and_changes_no_address_or_password(browser, editor):
    client = browser()
    client.force_login(editor)
    page = client.get("/cms/account/").content.decode()
    assert "/cms/security/" in page
    assert "name_email-email" not in page
    assert "password-new_password1" not in page
    client.post(
        "/cms/account/",
        {
            "name_email-first_name": "Robin",
            "name_email-last_name": "Oost",
            "name_email-email": "ander@kwaad.example",
            "password-old_password": PASSWORD,
            "password-new_password1": "een heel ander wachtwoord",
            "password-new_password2": "een heel ander wachtwoord",
            "locale-preferred_language": "nl",
            "theme-theme": "system",
            "theme-contrast": "system",
            "theme-density": "default",
            "theme-keyboard_shortcuts": "on",
        },
    )
    editor.refresh_from_db()
    assert editor.email == "redactie@oost.example"
    assert editor.check_password(PASSWORD)


def test_a_person_changes_their_own_password(browser, editor):
    here, there = browser(), browser()
    here.force_login(editor)
    there.force_login(editor)
    new = "een heel ander wachtwoord"
    form = {"oldpassword": "iets anders", "password1": new, "password2": new}
    assert here.post("/cms/security/password/", form).status_code == 200
    weak = form | {"oldpassword": PASSWORD, "password1": "kort", "password2": "kort"}
    assert here.post("/cms/security/password/", weak).status_code == 200
    answer = here.post("/cms/security/password/", form | {"oldpassword": PASSWORD})
    assert answer["location"] == "/cms/security/"
    assert here.get("/cms/").status_code == 200
    assert there.get("/cms/").status_code == 302


def test_the_history_of_a_site_tells_what_its_people_changed_about_signing_in(
    browser, editor, region_a, region_b, django_capture_on_commit_callbacks
):
    client = browser()
    client.force_login(editor)
    new = "een heel ander wachtwoord"
    form = {"oldpassword": PASSWORD, "password1": new, "password2": new}
    client.post("/cms/security/password/", form)
    client.get("/cms/security/app/")
    secret = client.session[totp.SECRET_SESSION_KEY]
    with django_capture_on_commit_callbacks(execute=True):
        client.post("/cms/security/app/", {"code": code(secret=secret)})
    mine = Entry.objects.filter(action__startswith="account.", user=editor)
    assert sorted(mine.values_list("action", "site")) == [
        ("account.password_changed", region_a.pk),
        ("account.second_factor_added", region_a.pk),
    ]
