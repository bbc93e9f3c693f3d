import time

import pytest
from allauth.mfa.models import Authenticator
from allauth.mfa.recovery_codes.internal.auth import RecoveryCodes
from allauth.mfa.totp.internal import auth as totp
from allauth.mfa.utils import encrypt
from django.test import Client

from werkcentrum.accounts.models import User
from werkcentrum.tenancy.models import Role
from werkcentrum.tenancy.roles import assign

CMS = "cms.localhost"
PASSWORD = "een lang wachtwoord"


@pytest.fixture(autouse=True)
def _quick_passwords(settings):
    """Hashing is slow on purpose, and these tests do it all the time."""
    settings.PASSWORD_HASHERS = ["django.contrib.auth.hashers.MD5PasswordHasher"]


@pytest.fixture
def browser():
    """A browser at the CMS; call it for another one, ``browser(address)`` elsewhere."""

    def start(address="192.0.2.1", **options):
        return Client(headers={"host": CMS}, REMOTE_ADDR=address, **options)

    return start


@pytest.fixture
def editor(region_a):
    """Somebody who edits region A, with a password and nothing else yet."""
    user = User.objects.create_user("redactie@oost.example", PASSWORD, first_name="Robin")
    assign(user, region_a, Role.EDITOR)
    return user


@pytest.fixture
def sign_in():
    """Fill in the form of the login page."""

    def fill_in(client, email, password=PASSWORD, **more):
        return client.post("/cms/login/", {"login": email, "password": password} | more)

    return fill_in


SECRET = totp.generate_totp_secret()


def code(offset: int = 0, secret: str = SECRET) -> str:
    """What the app shows now, or some half minutes from now."""
    return totp.format_hotp_value(totp.hotp_value(secret, int(time.time()) // 30 + offset))


def wrong_code() -> str:
    """Six digits that are right neither now nor around now."""
    right = {code(offset) for offset in range(-3, 4)}
    return next(one for one in ("123456", "654321", "111111", "222222") if one not in right)


def give_app(user) -> list[str]:
    """Set up an app with ``SECRET`` for somebody; their recovery codes."""
    data = {"secret": encrypt(SECRET)}
    Authenticator.objects.create(user=user, type=Authenticator.Type.TOTP, data=data)
    return RecoveryCodes.activate(user).generate_codes()


@pytest.fixture
def app(editor):
    """The editor has set up an app; gives the recovery codes."""
    return give_app(editor)
