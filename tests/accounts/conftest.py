import pytest
from django.test import Client

from werkcentrum.accounts.models import User
from werkcentrum.tenancy.models import Role
from werkcentrum.tenancy.roles import assign

CMS = "cms.localhost"
PASSWORD = "een lang wachtwoord"


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
