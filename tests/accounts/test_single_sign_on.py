"""Signing in by way of one's own organisation, against a provider that really answers."""

import html
import re
import time

import pytest
import requests
from allauth.account.models import EmailAddress
from allauth.socialaccount.models import SocialAccount
from cryptography.hazmat.primitives.asymmetric import rsa

from werkcentrum.accounts import single_sign_on
from werkcentrum.accounts.models import User

from .conftest import PASSWORD, code, give_app
from .provider import CLIENT, SECRET, Provider

pytestmark = pytest.mark.django_db

BEGIN = "/cms/login/organisation/"
SET_UP = "/cms/security/set-up/"


@pytest.fixture(scope="module")
def running():
    provider = Provider()
    yield provider
    provider.server.shutdown()


@pytest.fixture
def provider(running, settings):
    running.reset()
    settings.OIDC_SERVER_URL = running.url
    settings.OIDC_TRUSTS_SECOND_FACTOR = ["mfa"]
    settings.SOCIALACCOUNT_PROVIDERS = {
        "openid_connect": {
            "APPS": [
                {
                    "provider_id": "oidc",
                    "name": "Gemeente Oost",
                    "client_id": CLIENT,
                    "secret": SECRET,
                    "settings": {
                        "server_url": running.url,
                        "oauth_pkce_enabled": True,
                        "auth_params": {"prompt": "login"},
                    },
                }
            ]
        }
    }
    return running


def go(client, path=BEGIN, **form):
    """Press the button, go to the provider; the address that it sends one back to."""
    page = client.post(path, form).content.decode()
    there = html.unescape(re.search(r'refresh" content="0; url=([^"]+)"', page).group(1))
    return requests.get(there, allow_redirects=False, timeout=10).headers["location"]


def come_back(client, address):
    return client.get(address.partition("cms.localhost")[2])


def sign_in(client, **form):
    return come_back(client, go(client, **form))


def is_signed_in(client):
    return "_auth_user_id" in client.session


def test_who_has_an_account_signs_in_and_still_needs_a_second_factor(browser, editor, provider):
    client = browser()
    assert sign_in(client, next="/cms/pages/")["location"] == "/cms/pages/"
    assert client.session["_auth_user_id"] == str(editor.pk)
    assert client.get("/cms/")["location"] == SET_UP
    assert provider.asked[-1]["prompt"] == "login"
    editor.refresh_from_db()
    assert editor.check_password(PASSWORD)


def test_a_second_factor_of_our_own_is_asked_as_after_a_password(browser, editor, provider):
    give_app(editor)
    client = browser()
    assert sign_in(client)["location"] == "/cms/login/code/"
    assert not is_signed_in(client)
    assert client.post("/cms/login/code/", {"code": code()}).status_code == 302
    assert client.get("/cms/").status_code == 200


@pytest.mark.parametrize("said", [{"amr": ["pwd", "mfa"]}, {"acr": "mfa"}])
def test_a_provider_that_is_trusted_vouches_for_the_second_factor(browser, editor, provider, said):
    give_app(editor)
    provider.token = said
    client = browser()
    assert sign_in(client)["location"] == "/cms/"
    assert client.get("/cms/").status_code == 200


@pytest.mark.parametrize("said", [{}, {"amr": ["pwd"]}, {"amr": "mfa"}, {"acr": "0"}, {"amr": [1]}])
def test_a_provider_that_says_something_else_does_not(browser, editor, provider, said):
    provider.token = said
    client = browser()
    sign_in(client)
    assert client.get("/cms/")["location"] == SET_UP


def test_only_the_signed_token_vouches_for_it(browser, editor, provider):
    provider.userinfo |= {"amr": ["mfa"]}
    client = browser()
    sign_in(client)
    assert client.get("/cms/")["location"] == SET_UP


def test_a_provider_that_is_not_trusted_does_not(browser, editor, provider, settings):
    settings.OIDC_TRUSTS_SECOND_FACTOR = []
    provider.token = {"amr": ["mfa"], "acr": None}
    client = browser()
    sign_in(client)
    assert client.get("/cms/")["location"] == SET_UP


OTHER_KEY = rsa.generate_private_key(public_exponent=65537, key_size=2048)


@pytest.mark.parametrize(
    ("token", "userinfo"),
    [
        ({}, {"email_verified": False}),
        ({}, {"email_verified": None}),
        ({}, {"email_verified": "true"}),
        ({}, {"email": ""}),
        ({}, {"email": "wie@elders.example"}),
        ({}, {"email": ["redactie@oost.example"]}),
        ({}, {"sub": "somebody-else"}),
        ({"email": "wie@elders.example", "email_verified": True}, {}),
        ({"email_verified": False, "email": "redactie@oost.example"}, {}),
        ({"aud": "another-client"}, {}),
        ({"aud": None}, {}),
        ({"iss": "https://kwaad.example"}, {}),
        ({"exp": int(time.time()) - 60}, {}),
        ({"exp": None, "iat": "x"}, {}),
        ({"sub": None}, {}),
        ({"auth_time": int(time.time()) - 3600}, {}),
        ({"auth_time": "nu"}, {}),
    ],
)
def test_what_is_not_right_signs_in_nobody(browser, editor, provider, token, userinfo):
    provider.token, provider.userinfo = token, provider.userinfo | userinfo
    client = browser()
    answer = sign_in(client)
    assert answer["location"] == "/cms/login/"
    assert not is_signed_in(client)
    assert 'class="error"' in client.get("/cms/login/").content.decode()


def test_a_token_signed_by_somebody_else_signs_in_nobody(browser, editor, provider):
    provider.signs_with = OTHER_KEY
    client = browser()
    assert sign_in(client)["location"] == "/cms/login/"
    assert not is_signed_in(client)


def test_an_answer_counts_once_and_in_its_own_browser_only(browser, editor, provider):
    client, thief = browser(), browser()
    back = go(client)
    assert come_back(thief, back)["location"] == "/cms/login/"
    assert not is_signed_in(thief)
    come_back(client, back)
    assert is_signed_in(client)
    client.post("/cms/login/leave/")
    assert come_back(client, back)["location"] == "/cms/login/"
    assert not is_signed_in(client)


@pytest.mark.parametrize("query", ["", "?code=x", "?state=x", "?error=access_denied&state=x"])
def test_an_answer_that_nobody_asked_for_signs_in_nobody(browser, editor, provider, query):
    client = browser()
    assert client.get(f"{BEGIN}back/{query}")["location"] == "/cms/login/"
    assert not is_signed_in(client)


def test_nobody_gets_an_account_or_a_role_from_the_provider(browser, editor, provider):
    provider.userinfo["email"] = "nieuw@oost.example"
    before = User.objects.count()
    sign_in(browser())
    provider.reset()
    sign_in(browser())
    assert User.objects.count() == before
    assert not SocialAccount.objects.exists()
    assert not EmailAddress.objects.exists()


def test_who_lost_the_last_role_is_not_let_in(browser, editor, provider):
    for membership in editor.memberships.all():
        membership.is_active = False
        membership.save()
    client = browser()
    assert sign_in(client)["location"] == "/cms/login/no-access/"
    assert not is_signed_in(client)


def test_who_may_not_sign_in_at_all_is_not_let_in(browser, editor, provider):
    User.objects.filter(pk=editor.pk).update(is_active=False)
    client = browser()
    assert sign_in(client)["location"] == "/cms/login/no-access/"
    assert not is_signed_in(client)


@pytest.mark.parametrize("process", ["connect", "redirect"])
def test_an_account_is_never_linked(browser, editor, provider, process):
    client = browser()
    client.force_login(editor)
    sign_in(client, process=process)
    assert not SocialAccount.objects.exists()


def test_nobody_is_sent_elsewhere_after_signing_in(browser, editor, provider):
    assert sign_in(browser(), next="https://kwaad.example/")["location"] == "/cms/"


def test_the_query_does_not_change_what_the_provider_is_asked(browser, editor, provider):
    go(browser(), f"{BEGIN}?auth_params=prompt%3Dnone&scope=openid")
    assert provider.asked[-1]["prompt"] == "login"
    assert sorted(provider.asked[-1]["scope"].split()) == ["email", "openid", "profile"]


def test_it_begins_with_a_form_of_ours_only(browser, editor, provider):
    client = browser(enforce_csrf_checks=True)
    assert client.get(BEGIN).status_code == 405
    assert client.post(BEGIN).status_code == 403
    assert (
        "Gemeente Oost" not in client.get("/cms/login/").content.decode()
    )  # the name is a setting


def test_a_provider_that_does_not_answer_is_no_error_of_ours(browser, editor, provider, settings):
    settings.SOCIALACCOUNT_PROVIDERS["openid_connect"]["APPS"][0]["settings"]["server_url"] = (
        "http://127.0.0.1:9"
    )
    client = browser()
    assert client.post(BEGIN)["location"] == "/cms/login/"
    assert "lukt nu niet" in client.get("/cms/login/").content.decode()


def test_without_a_provider_there_is_no_such_address(browser):
    client = browser()
    assert client.post(BEGIN).status_code == 404
    assert client.get(f"{BEGIN}back/?code=x&state=y").status_code == 404


def test_who_has_no_password_shows_again_who_they_are_at_the_provider(browser, editor, provider):
    editor.set_unusable_password()
    editor.save()
    provider.token = {"amr": ["mfa"]}
    client = browser()
    sign_in(client)
    assert client.get("/cms/security/app/").status_code == 200
    session = client.session
    records = session["account_authentication_methods"]
    session["account_authentication_methods"] = [one | {"at": 0} for one in records]
    session.save()
    answer = client.get("/cms/security/app/")
    assert answer["location"] == "/cms/login/?next=%2Fcms%2Fsecurity%2Fapp%2F"
    assert not is_signed_in(client)


def test_a_provider_without_encryption_is_an_error_of_the_deployment(settings):
    for url, expected in (
        ("", []),
        ("https://login.example", []),
        ("http://login.example", ["accounts.E002"]),
    ):
        settings.OIDC_SERVER_URL = url
        found = single_sign_on.provider_by_https(None)
        assert [one.id for one in found] == expected
