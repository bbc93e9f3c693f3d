"""Openings in processes of their own: killed without warning, and several at the same moment."""

import os
import signal
import sqlite3
import subprocess
import sys
from dataclasses import replace
from pathlib import Path

import pytest
from django.db import connection, connections
from wagtail.models import Page, Site

from regions.models import Region
from regions.opening import running
from regions.opening.making import make_blueprints
from regions.opening.models import Opening
from regions.opening.services import open_national_site, region_opening
from regions.opening.steps import STEPS
from tests.conftest import make_region
from tests.opening.test_at_the_same_time import emptied

ROOT = Path(__file__).resolve().parents[2]


def start(url, label, step=""):
    environment = os.environ | {
        "DATABASE_URL": url,
        "SECRET_KEY": "x",
        "DJANGO_SETTINGS_MODULE": "werkcentrum.settings",
        "SITE_PORT": "443",
        "EMAIL_URL": "dummymail://",
    }
    return subprocess.Popen(
        [sys.executable, "-m", "tests.opening.in_a_process", label, step],
        cwd=ROOT,
        env=environment,
        stderr=subprocess.PIPE,
    )


def end(process) -> int:
    _out, said = process.communicate(timeout=120)
    assert process.returncode in (0, -signal.SIGKILL), said.decode()
    return process.returncode


@pytest.fixture
def database(django_db_setup, django_db_blocker, tmp_path):
    """The address of a database that other processes see too, and a way to look into it.

    On SQLite a file with a copy of the test database, on PostgreSQL the test database itself.
    """
    with django_db_blocker.unblock():
        if connection.vendor == "sqlite":
            connection.ensure_connection()
            path = tmp_path / "portal.sqlite3"
            with sqlite3.connect(path) as copy:
                connection.connection.backup(copy)
            name, connection.settings_dict["NAME"] = connection.settings_dict["NAME"], str(path)
            kept, connection.connection = connection.connection, None
            try:
                yield f"sqlite:///{path}"
            finally:
                connection.connection.close()
                connection.connection = kept
                connection.settings_dict["NAME"] = name
        else:
            settings = connection.settings_dict
            try:
                yield "postgres://{USER}:{PASSWORD}@{HOST}:{PORT}/{NAME}".format(**settings)
            finally:
                emptied()
                connections.close_all()


@pytest.fixture
def noord(database):
    open_national_site(hostname="localhost")
    make_blueprints()
    return make_region("AM93", "Noord", "noord")


def homes() -> int:
    return Page.objects.filter(depth=2, slug__startswith="regio-").count()


@pytest.mark.django_db
def test_a_step_that_another_process_took_is_not_taken_again(national, monkeypatch):
    taken = []
    steps = [replace(one, work=lambda opening, name=one.name: taken.append(name)) for one in STEPS]
    monkeypatch.setattr(running, "STEPS", steps)
    opening = running.begin(region_opening(make_region("AM93", "Noord", "noord"), state="basic"))

    def overtake(opening):
        # Another process does everything at the moment that this one begins.
        monkeypatch.setattr(running, "STEPS", steps)
        running.carry_on(opening)

    first = replace(steps[0], work=lambda opening: None)
    second = replace(steps[1], work=overtake)
    monkeypatch.setattr(running, "STEPS", [first, second, *steps[2:]])
    running.carry_on(opening)
    assert sorted(taken) == sorted(set(taken))
    assert not opening.steps.filter(finished_at=None).exists()


@pytest.mark.parametrize("step", ["site", "pages", "publish", "show"])
def test_a_process_that_is_killed_leaves_an_opening_that_another_one_ends(database, noord, step):
    assert end(start(database, "noord", step)) == -signal.SIGKILL
    region = Region.objects.get(pk=noord.pk)
    assert region.site is None or region.site.profile.state == "hidden"
    assert Opening.objects.unfinished().get().steps.get(name=step).finished_at is None

    assert end(start(database, "noord")) == 0
    region.refresh_from_db()
    assert region.site.profile.state == "basic"
    assert Opening.objects.get().finished_at
    assert homes() == 1
    assert Page.objects.filter(path__startswith=region.site.root_page.path).count() > 10
    assert Page.find_problems() == ([], [], [], [], [])


@pytest.mark.parametrize("labels", [("noord", "noord"), ("noord", "zuid")], ids=["one", "two"])
def test_two_processes_at_the_same_moment(database, noord, labels):
    make_region("AM94", "Zuid", "zuid")
    processes = [start(database, label) for label in labels]
    assert [end(process) for process in processes] == [0, 0]
    expected = len(set(labels))
    assert Site.objects.filter(profile__kind="region").count() == expected
    assert Opening.objects.exclude(finished_at=None).count() == expected
    assert homes() == expected
    assert Page.find_problems() == ([], [], [], [], [])
