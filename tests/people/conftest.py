import re

import pytest

from tests.isolation.world import enter
from werkcentrum.accounts.models import User
from werkcentrum.mail.models import Message
from werkcentrum.tenancy.models import Role
from werkcentrum.tenancy.roles import assign

PASSWORD = "fiets water berg lamp"


def make_person(site, role, name) -> User:
    user = User.objects.create_user(
        f"{name.lower()}@werkcentrum.example", PASSWORD, first_name=name, last_name="Jansen"
    )
    assign(user, site, role)
    return user


@pytest.fixture
def manager_a(region_a):
    return make_person(region_a, Role.MANAGER, "Anna")


@pytest.fixture
def editor_a(region_a):
    return make_person(region_a, Role.EDITOR, "Arjan")


@pytest.fixture
def manager_b(region_b):
    return make_person(region_b, Role.MANAGER, "Bea")


@pytest.fixture
def national_manager(national):
    return make_person(national, Role.MANAGER, "Nadia")


@pytest.fixture
def as_():
    """A browser in which this person is signed in."""
    return enter


@pytest.fixture
def link():
    """The path in the newest mail to an address."""

    def find(email):
        text = Message.objects.filter(to=email).exclude(text="").latest("pk").text
        return re.search(r"https?://cms\.localhost[^/]*(/cms/\S+)", text)[1]

    return find
