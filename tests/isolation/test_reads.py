"""No answer of the CMS holds a word of another site, whoever asks and whatever id they send."""

import io
import zipfile

import pytest

from werkcentrum.tenancy import addresses
from werkcentrum.tenancy.addresses import Who
from werkcentrum.tenancy.models import Role

from .requests import requests_for
from .world import enter, rows

pytestmark = pytest.mark.django_db

ROLES = ["anonymous", *Role.values, "elsewhere"]
REFUSALS = {302, 403, 404, 405}


def body_of(answer) -> str:
    """All that an answer tells: its text, that in a sheet, and its headers."""
    content = b"".join(answer.streaming_content) if answer.streaming else answer.content
    if content.startswith(b"PK"):
        with zipfile.ZipFile(io.BytesIO(content)) as sheet:
            content = b"".join(sheet.read(name) for name in sheet.namelist())
    return content.decode(errors="replace") + str(answer.headers)


class Asked:
    """What became of all requests with the ids of one site, by GET and by POST."""

    def __init__(self, user, things):
        client, before = enter(user), rows()
        self.count, self.leaks, self.let_in, self.broken = 0, set(), set(), set()
        for name, url, names_id in requests_for(things):
            # A list with a query answers no other form than the list itself.
            methods = (client.get,) if "?" in url and not names_id else (client.get, client.post)
            for method in methods:
                answer = method(url)
                self.count += 1
                found = (name, url, answer.status_code)
                if things.word in body_of(answer):
                    self.leaks.add(found)
                # An editing session is found among one's own only.
                harmless = addresses.LEVEL_OF[name] == Who.OPEN or name.endswith(":release")
                if names_id and not harmless and answer.status_code not in REFUSALS:
                    self.let_in.add(found)
                # Stock Wagtail breaks on an empty form of a link.
                if answer.status_code >= 500 and (names_id or method == client.get):
                    self.broken.add(found)
        after = rows()
        self.changed = {label for label in before if before[label] != after[label]}

    def record(self, record_property, role):
        for key, value in (
            ("role", role),
            ("requests", self.count),
            ("leaks", len(self.leaks)),
            ("changed", len(self.changed)),
        ):
            record_property(key, value)


@pytest.mark.parametrize("role", ROLES)
def test_nobody_reads_or_touches_another_region(world, role, record_property):
    users = {"anonymous": None, "elsewhere": world.elsewhere} | world.a.people
    asked = Asked(users[role], world.b)
    asked.record(record_property, str(role))
    assert not asked.leaks
    assert not asked.let_in
    assert not asked.broken
    assert not asked.changed


@pytest.mark.parametrize("role", [Role.VIEWER, Role.EDITOR, Role.PUBLISHER])
def test_national_staff_change_nothing_of_a_region(world, role, record_property):
    asked = Asked(world.national.people[role], world.b)
    asked.leaks = set()  # they read it
    asked.record(record_property, f"national {role}")
    assert not asked.broken
    assert not asked.changed


@pytest.mark.parametrize("place", ["a", "national"])
def test_a_viewer_changes_nothing_of_the_own_site(world, place, record_property):
    things = getattr(world, place)
    asked = Asked(things.people[Role.VIEWER], things)
    asked.leaks = set()
    asked.record(record_property, f"viewer of {place}")
    assert not asked.broken
    assert not asked.changed


def test_a_national_manager_reads_a_region_and_nothing_breaks(world, record_property):
    manager = world.national.people[Role.MANAGER]
    client, count, read, broken, let_in = enter(manager), 0, set(), set(), set()
    for name, url, _named in requests_for(world.b, plain=True):
        answer = client.get(url)
        count += 1
        if world.b.word in body_of(answer):
            read.add(name)
        if answer.status_code >= 500:
            broken.add(url)
        if addresses.LEVEL_OF[name] >= Who.SUPERUSER and answer.status_code != 404:
            let_in.add(url)
    for key, value in (("role", "national manager"), ("requests", count), ("leaks", 0)):
        record_property(key, value)
    assert not manager.is_superuser
    assert not broken
    assert not let_in
    assert len(read) > 30, "they see the work of every region"
