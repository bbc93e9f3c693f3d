"""A second factor is obligatory, counts once, and is never the last to go."""

import json
import re
import time

import pytest
from allauth.mfa.models import Authenticator
from allauth.mfa.totp.internal import auth as totp
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.urls import resolve, reverse

from tests.conftest import mark_second_factor
from tests.isolation.requests import requests_for
from tests.isolation.world import plant
from werkcentrum.accounts.middleware import SET_UP_SCREENS, SignInMiddleware
from werkcentrum.accounts.models import User
from werkcentrum.accounts.second_factor import forget_second_factor, has_second_factor
from werkcentrum.mail.models import Message
from werkcentrum.tenancy.models import Role
from werkcentrum.tenancy.roles import assign

from .conftest import PASSWORD, code, give_app, wrong_code

pytestmark = pytest.mark.django_db

SET_UP = "/cms/security/set-up/"


def is_in(client) -> bool:
    return client.get("/cms/").status_code == 200


def test_who_signs_in_for_the_first_time_sets_up_an_app_and_gets_recovery_codes(
    browser, editor, sign_in
):
    client, elsewhere = browser(), browser("192.0.2.7")
    sign_in(elsewhere, editor.email)
    answer = sign_in(client, editor.email)
    assert client.get(answer["location"])["location"] == SET_UP
    assert "toegangssleutel" in client.get(SET_UP).content.decode()

    page = client.get("/cms/security/app/").content.decode()
    secret = re.search(r"secret\">(\w+)<", page).group(1)
    assert "data:image/svg+xml;base64," in page
    answer = client.post("/cms/security/app/", {"code": code(secret=secret)})
    assert answer["location"] == "/cms/security/recovery-codes/"
    page = client.get(answer["location"]).content.decode()
    assert len(re.findall(r"<code>\d{8}</code>", page)) == 10
    assert is_in(client)
    # Shown once, and the session that was open elsewhere has ended.
    assert not re.findall(r"\d{8}", client.get("/cms/security/recovery-codes/").content.decode())
    assert elsewhere.get(SET_UP)["location"].startswith("/cms/login/")
    assert secret not in json.dumps(Authenticator.objects.get(type="totp").data)


def test_a_wrong_code_sets_up_nothing(browser, editor, sign_in):
    client = browser()
    sign_in(client, editor.email)
    client.get("/cms/security/app/")
    page = client.post("/cms/security/app/", {"code": "000000"})
    assert page.status_code == 200
    assert not has_second_factor(editor)
    assert not is_in(client)


@pytest.mark.parametrize("role", [Role.EDITOR, Role.MANAGER, "superuser"])
def test_without_a_second_factor_every_address_leads_to_setting_one_up(
    browser, region_a, sign_in, role
):
    things = plant(region_a, "aawoord")
    if role == "superuser":
        user = User.objects.create_superuser("root@werkcentrum.example", PASSWORD)
    else:
        user = things.people[role]
        user.set_password(PASSWORD)
        user.save()
    client = browser(raise_request_exception=False)
    sign_in(client, user.email)
    asked = 0
    for name, url, _names_id in requests_for(things):
        if name in SET_UP_SCREENS:
            continue
        for method in (client.get, client.post):
            answer = method(url)
            # An address that does not exist says so.
            assert answer.status_code in (302, 404), (name, url)
            assert answer.status_code == 404 or answer["location"] == SET_UP, (name, url)
            assert "aawoord" not in answer.content.decode()
            asked += 1
    assert asked > 500


def test_who_has_a_second_factor_is_not_in_before_showing_it(browser, editor, sign_in, app):
    client = browser()
    answer = sign_in(client, editor.email, next="/cms/pages/")
    assert answer["location"] == "/cms/login/code/"
    for path in ("/cms/", SET_UP, "/cms/security/app/", "/cms/security/passkeys/add/"):
        assert client.get(path)["location"].startswith("/cms/login/"), path
    assert client.post("/cms/security/recovery-codes/new/").status_code == 302
    assert "_auth_user_id" not in client.session
    answer = client.post("/cms/login/code/", {"code": code()})
    assert answer["location"] == "/cms/pages/"
    assert is_in(client)


def test_a_code_counts_once(browser, editor, sign_in, app):
    used = code(-1)
    for expected in (302, 200):
        client = browser()
        sign_in(client, editor.email)
        assert client.post("/cms/login/code/", {"code": used}).status_code == expected
    # Nor is an older one good, now that a newer one was used.
    assert client.post("/cms/login/code/", {"code": code(-1)}).status_code == 200


def test_the_code_that_an_app_was_set_up_with_does_not_sign_in(browser, editor, sign_in):
    client = browser()
    sign_in(client, editor.email)
    client.get("/cms/security/app/")
    used = code(secret=client.session[totp.SECRET_SESSION_KEY])
    client.post("/cms/security/app/", {"code": used})
    other = browser()
    sign_in(other, editor.email)
    assert other.post("/cms/login/code/", {"code": used}).status_code == 200


def test_a_recovery_code_counts_once(browser, editor, sign_in, app):
    for expected in (302, 200):
        client = browser()
        sign_in(client, editor.email)
        assert client.post("/cms/login/code/", {"code": app[3]}).status_code == expected


def test_a_new_password_ends_a_sign_in_that_is_half_done(browser, editor, sign_in, app):
    client = browser()
    sign_in(client, editor.email)
    editor.set_password("een heel ander wachtwoord")
    editor.save()
    answer = client.post("/cms/login/code/", {"code": code()})
    assert answer["location"] == "/cms/login/"
    assert "_auth_user_id" not in client.session


def test_recovery_ends_a_sign_in_that_is_half_done(browser, editor, sign_in, app):
    client = browser()
    sign_in(client, editor.email)
    forget_second_factor(editor)
    assert client.get("/cms/login/code/")["location"] == "/cms/login/"
    assert client.get("/cms/login/").status_code == 200


def test_a_half_done_sign_in_can_be_left(browser, editor, sign_in, app):
    client = browser()
    sign_in(client, editor.email)
    assert client.post("/cms/login/leave/")["location"] == "/cms/login/"
    assert client.get("/cms/login/").status_code == 200


def test_a_session_of_before_the_second_factor_must_show_it(browser, editor, sign_in):
    client = browser()
    sign_in(client, editor.email)
    give_app(editor)
    assert client.get(SET_UP)["location"].startswith("/cms/login/")
    assert "_auth_user_id" not in client.session


def test_the_mark_of_somebody_else_does_not_open_a_session(browser, editor, sign_in, region_b):
    other = User.objects.create_user("redactie@west.example", PASSWORD)
    assign(other, region_b, Role.EDITOR)
    client = browser()
    sign_in(client, editor.email)
    mark_second_factor(client, other)
    assert not is_in(client)


def test_the_last_second_factor_stays(browser, editor, app):
    client = browser()
    client.force_login(editor)
    page = client.post("/cms/security/app/remove/")
    assert "enige tweede stap" in page.content.decode()
    assert has_second_factor(editor)


def test_nobody_touches_the_passkey_of_another(browser, editor, region_b):
    other = User.objects.create_user("redactie@west.example")
    assign(other, region_b, Role.EDITOR)
    passkey = Authenticator.objects.create(
        user=other, type="webauthn", data={"name": "zqxwoord", "credential": {}}
    )
    for person in (editor, User.objects.create_superuser("root@werkcentrum.example")):
        client = browser()
        client.force_login(person)
        for name in ("mfa_edit_webauthn", "mfa_remove_webauthn"):
            url = reverse(name, args=[passkey.pk])
            for answer in (client.get(url), client.post(url, {"name": "van mij"})):
                assert answer.status_code == 404
    passkey.refresh_from_db()
    assert passkey.data["name"] == "zqxwoord"


def test_a_passkey_is_renamed_and_removed_by_its_owner(browser, editor, app):
    passkey = Authenticator.objects.create(
        user=editor, type="webauthn", data={"name": "Laptop", "credential": {}}
    )
    client = browser()
    client.force_login(editor)
    assert "Laptop" in client.get("/cms/security/").content.decode()
    client.post(reverse("mfa_edit_webauthn", args=[passkey.pk]), {"name": "Telefoon"})
    assert "Telefoon" in client.get("/cms/security/").content.decode()
    client.post(reverse("mfa_remove_webauthn", args=[passkey.pk]))
    assert not Authenticator.objects.filter(pk=passkey.pk).exists()
    assert "weggehaald" in Message.objects.latest("pk").text


@pytest.mark.parametrize(
    "credential",
    ["", "x", "[]", "{}", "null", "1", '{"id": 1}', '{"response": []}', '{"rawId": "\\u0000"}']
    + ['{"response": {"userHandle": "OTk5OTk5OTk5OTk5OTk5OTk5OTk5OTk5"}}'],
)
def test_a_credential_that_is_none_signs_in_nobody(browser, editor, app, sign_in, credential):
    client = browser()
    client.get("/cms/login/passkey/", headers={"accept": "application/json"})
    answer = client.post("/cms/login/passkey/", {"credential": credential})
    assert answer["location"] == "/cms/login/"
    sign_in(client, editor.email)
    client.get("/cms/login/code/")
    assert client.post("/cms/login/code/", {"credential": credential}).status_code == 200
    assert "_auth_user_id" not in client.session


def test_who_changes_something_shows_who_they_are_again(browser, editor, app):
    client = browser()
    client.force_login(editor)
    mark_second_factor(client, editor, seconds_ago=601)
    answer = client.get("/cms/security/app/remove/")
    assert answer["location"] == "/cms/login/confirm/?next=%2Fcms%2Fsecurity%2Fapp%2Fremove%2F"
    answer = client.post(answer["location"], {"password": "iets anders"})
    assert answer.status_code == 200
    assert client.post("/cms/security/recovery-codes/new/").status_code == 302  # has five minutes
    mark_second_factor(client, editor, seconds_ago=901)
    before = Authenticator.objects.get(type="recovery_codes").data
    client.post("/cms/security/recovery-codes/new/")
    assert Authenticator.objects.get(type="recovery_codes").data == before
    answer = client.post("/cms/login/confirm/?next=/cms/security/", {"password": PASSWORD})
    assert answer["location"] == "/cms/security/"
    assert client.get("/cms/security/recovery-codes/new/").status_code == 200


def test_a_session_ends_after_a_while_without_work_and_after_a_day(browser, editor):
    for past in ({"seen_at": 2 * 3600}, {"signed_in_at": 12 * 3600}):
        client = browser()
        client.force_login(editor)
        assert is_in(client)
        session = client.session
        for name, seconds in past.items():
            session[name] = time.time() - seconds
        session.save()
        assert not is_in(client)
        assert "_auth_user_id" not in client.session


def test_a_browser_that_asks_by_itself_does_not_keep_a_session_open(browser, editor, region_a):
    client = browser()
    client.force_login(editor)
    session = client.session
    session["seen_at"] = seen = time.time() - 3600
    session.save()
    home = region_a.root_page_id
    client.post(
        reverse("wagtailadmin_editing_sessions:ping", args=["wagtailcore", "page", home, 1])
    )
    assert client.session["seen_at"] == seen
    assert is_in(client)
    assert client.session["seen_at"] > seen


def test_guessing_a_code_is_stopped_and_the_owner_is_told_and_not_shut_out(
    browser, editor, sign_in, app
):
    attacker = browser("198.51.100.1")
    sign_in(attacker, editor.email)
    for _guess in range(5):
        attacker.post("/cms/login/code/", {"code": wrong_code()})
    page = attacker.post("/cms/login/code/", {"code": code()})
    assert page.status_code == 200
    assert "te vaak" in page.content.decode()
    # Starting over does not help.
    other = browser("198.51.100.1")
    sign_in(other, editor.email)
    assert other.post("/cms/login/code/", {"code": code()}).status_code == 200
    assert "verkeerde code" in Message.objects.get(to=editor.email).text

    owner = browser("192.0.2.1")
    sign_in(owner, editor.email)
    assert owner.post("/cms/login/code/", {"code": code()}).status_code == 302


def test_signing_in_oneself_does_not_wash_an_address_clean(browser, editor, region_a, sign_in):
    mine = User.objects.create_user("ik@oost.example", PASSWORD)
    assign(mine, region_a, Role.EDITOR)
    codes = give_app(mine)
    give_app(editor)
    for attempt in range(8):
        attacker = browser("198.51.100.1")
        sign_in(attacker, editor.email)
        attacker.post("/cms/login/code/", {"code": wrong_code()})
        own = browser("198.51.100.1")
        sign_in(own, mine.email)
        own.post("/cms/login/code/", {"code": codes[attempt]})
    page = attacker.post("/cms/login/code/", {"code": code()})
    assert "te vaak" in page.content.decode()


def test_guessing_a_password_is_stopped_and_the_owner_is_not_shut_out(browser, editor, sign_in):
    attacker = browser("198.51.100.1")
    for _guess in range(5):
        sign_in(attacker, editor.email, "iets anders")
    page = sign_in(attacker, editor.email)
    assert page.status_code == 200
    assert "te vaak" in page.content.decode()
    assert sign_in(browser("192.0.2.1"), editor.email).status_code == 302


def test_asking_for_mails_is_stopped_and_the_owner_can_still_ask(browser, editor):
    attacker = browser("198.51.100.1")
    answers = [
        attacker.post("/cms/password_reset/", {"email": editor.email}).status_code
        for _request in range(6)
    ]
    assert answers == [302] * 5 + [429]
    # One mail is enough: its link works.
    assert Message.objects.filter(to=editor.email).count() == 1
    owner = browser("192.0.2.1").post("/cms/password_reset/", {"email": editor.email})
    assert owner.status_code == 302


def test_the_address_of_a_client_is_the_one_our_own_proxy_saw(browser, editor, sign_in, settings):
    def fail(forwarded, proxies):
        settings.ALLAUTH_TRUSTED_PROXY_COUNT = proxies
        client = browser(
            "10.0.0.1",
        )
        client.defaults["HTTP_X_FORWARDED_FOR"] = forwarded
        return sign_in(client, editor.email, "iets anders").content.decode()

    # Without a proxy the header is made up by whoever sends it.
    for number in range(6):
        page = fail(f"192.0.2.{number}", 0)
    assert "te vaak" in page
    # Behind one, what a visitor wrote in it stands before what the proxy saw.
    for number in range(6):
        page = fail(f"192.0.2.{number}, 198.51.100.1", 1)
    assert "te vaak" in page
    assert "te vaak" not in fail("192.0.2.1, 198.51.100.2", 1)


@pytest.mark.parametrize("away", ["https://kwaad.example/", "//kwaad.example/", "/\\kwaad.example"])
def test_nobody_is_sent_elsewhere_after_confirming(browser, editor, app, away):
    client = browser()
    client.force_login(editor)
    for path, form in (
        ("/cms/login/confirm/", {"password": PASSWORD}),
        ("/cms/login/confirm/code/", {"code": app[0]}),
    ):
        answer = client.post(f"{path}?next={away}", form | {"next": away})
        assert answer["location"] == "/cms/"


@pytest.mark.parametrize(
    "path",
    ["login/confirm/", "login/confirm/code/", "security/password/", "security/recovery-codes/new/"]
    + ["login/leave/", "login/passkey/", "password_reset/"],
)
def test_a_form_of_another_site_is_refused(browser, editor, app, path):
    client = browser(enforce_csrf_checks=True)
    client.force_login(editor)
    assert client.post(f"/cms/{path}", {"password": PASSWORD}).status_code == 403


def test_checking_a_session_asks_the_database_nothing(browser, editor, rf):
    client = browser()
    client.force_login(editor)
    request = rf.get("/cms/")
    request.is_cms, request.user, request.session = True, editor, client.session
    request.resolver_match = resolve("/cms/")
    with CaptureQueriesContext(connection) as captured:
        dict(request.session)
        loaded = len(captured)
        SignInMiddleware(None).process_view(request, None, (), {})
    assert len(captured) == loaded


def test_an_app_outlives_a_new_secret_key_that_knows_the_former(
    browser, editor, sign_in, app, settings
):
    former, settings.SECRET_KEY = settings.SECRET_KEY, "another-key"
    for fallbacks, expected in (([], 200), ([former], 302)):
        settings.SECRET_KEY_FALLBACKS = fallbacks
        client = browser()
        sign_in(client, editor.email)
        assert client.post("/cms/login/code/", {"code": code()}).status_code == expected


def test_codes_sealed_with_a_key_that_is_gone_break_no_page(browser, editor, app, settings):
    settings.SECRET_KEY = "another-key"
    client = browser()
    client.force_login(editor)
    assert "geen herstelcodes meer" in client.get("/cms/security/").content.decode()
