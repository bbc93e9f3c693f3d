import copy
import shutil
from types import SimpleNamespace

import pytest
from django.core.cache import cache
from django.db import transaction
from django.template import Template
from django.test import override_settings
from django.test.utils import _TestState

from regions.opening.services import open_national_site, open_region
from tests.conftest import make_region
from werkcentrum.accounts.models import User
from werkcentrum.tenancy import gate
from werkcentrum.tenancy.models import Role, SiteProfile
from werkcentrum.tenancy.roles import assign

from .world import plant

MATRIX_LINE = "{role:22} {requests:5} requests {leaks:3} leaks {changed:3} changed"


def pytest_terminal_summary(terminalreporter):
    """Print the size of the matrix, role by role."""
    reports = [one for kind in ("passed", "failed") for one in terminalreporter.stats.get(kind, [])]
    found = [dict(one.user_properties) for one in reports if one.user_properties]
    matrix = [one for one in found if "requests" in one]
    if matrix:
        terminalreporter.section("isolation matrix")
        for one in matrix:
            terminalreporter.write_line(MATRIX_LINE.format(**{"changed": 0} | one))
        total = {
            key: sum(one.get(key, 0) for one in matrix) for key in ("requests", "leaks", "changed")
        }
        terminalreporter.write_line(MATRIX_LINE.format(role="together", **total))


@pytest.fixture(scope="package")
def planted(django_db_setup, django_db_blocker, tmp_path_factory):
    """Region A, region B and the national site with one of everything, and two more regions.

    Made once, in a transaction around the tests of this folder: each has a savepoint of its own.
    """
    folder = tmp_path_factory.mktemp("planted")
    roots = {"MEDIA_ROOT": folder / "media", "PRIVATE_ROOT": folder / "private"}
    with django_db_blocker.unblock(), transaction.atomic():
        with override_settings(**roots):
            cache.clear()
            world = make_world()
        with django_db_blocker.block():
            yield SimpleNamespace(world=world, **roots)
        transaction.set_rollback(True)


def make_world() -> SimpleNamespace:
    national = open_national_site(hostname="localhost", payoff="Samen vinden we de weg")
    region_a, region_b, *others = [
        open_region(make_region(code, name, name.lower()), state=SiteProfile.State.LIVE, **look)
        for code, name, look in (
            ("AM91", "Oost", {"palette": "groen"}),
            ("AM92", "West", {"palette": "rood"}),
            ("AM93", "Noord", {}),
            ("AM94", "Zuid", {}),
        )
    ]
    elsewhere = User.objects.create_user("elders@werkcentrum.example", first_name="Elders")
    for site in others:
        assign(elsewhere, site, Role.MANAGER)
    return SimpleNamespace(
        a=plant(region_a, "aawoord"),
        b=plant(region_b, "zqxwoord"),
        national=plant(national, "landelijk"),
        elsewhere=elsewhere,
    )


@pytest.fixture
def world(planted, db, settings):
    """What was planted, for one test: copies of the objects and the files."""
    for name in ("MEDIA_ROOT", "PRIVATE_ROOT"):
        if getattr(planted, name).exists():
            shutil.copytree(getattr(planted, name), getattr(settings, name), dirs_exist_ok=True)
    return copy.deepcopy(planted.world)


@pytest.fixture
def national(world):
    return world.national.site


@pytest.fixture
def region_a(world):
    return world.a.site


@pytest.fixture
def region_b(world):
    return world.b.site


@pytest.fixture(autouse=True)
def _plain_templates(monkeypatch):
    """Render as outside of tests: nobody here asks which templates made an answer."""
    monkeypatch.setattr(Template, "_render", _TestState.saved_data.template_render)


@pytest.fixture
def without_gate(monkeypatch):
    """The CMS with its gate open: what still holds, another layer holds."""
    monkeypatch.setattr(gate, "may_pass", lambda *arguments: True)
