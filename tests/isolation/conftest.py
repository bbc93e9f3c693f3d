from types import SimpleNamespace

import pytest

from regions.opening.services import open_region
from tests.conftest import make_region
from werkcentrum.accounts.models import User
from werkcentrum.tenancy import gate
from werkcentrum.tenancy.models import Role, SiteProfile
from werkcentrum.tenancy.roles import assign

from .world import plant


def pytest_terminal_summary(terminalreporter):
    """Print the size of the matrix, role by role."""
    reports = [one for kind in ("passed", "failed") for one in terminalreporter.stats.get(kind, [])]
    found = [dict(one.user_properties) for one in reports if one.user_properties]
    matrix = [one for one in found if "requests" in one]
    if matrix:
        terminalreporter.section("isolation matrix")
        for one in matrix:
            terminalreporter.write_line(
                "{role:22} {requests:5} requests {leaks:3} leaks".format(**one)
            )
        total = [sum(one[key] for one in matrix) for key in ("requests", "leaks")]
        terminalreporter.write_line(
            "together               {:5} requests {:3} leaks".format(*total)
        )


@pytest.fixture
def world(national, region_a, region_b):
    """Region A, region B and the national site with one of everything, and two more regions."""
    others = [
        open_region(make_region(code, name, name.lower()), state=SiteProfile.State.LIVE)
        for code, name in (("AM93", "Noord"), ("AM94", "Zuid"))
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
def without_gate(monkeypatch):
    """The CMS with its gate open: what still holds, another layer holds."""
    monkeypatch.setattr(gate, "may_pass", lambda *arguments: True)
