"""What all tests share: a national site and two regions, opened by the service in use, and the
demo portal on a server of its own for tests that need a browser or the whole of it."""

import time

import pytest
from allauth.account.internal.flows import login as records
from django.core.cache import cache
from django.test import Client
from wagtail.models import Locale, Site

from regions.models import Municipality, Region
from regions.opening.services import open_national_site, open_region
from werkcentrum.tenancy.models import SiteProfile

from .opened_sites import OpenedSites, undone

pytest_plugins = ["tests.demo_portal", "tests.browser"]


@pytest.fixture(autouse=True)
def _files_and_cache_of_a_test(settings, tmp_path):
    settings.MEDIA_ROOT = tmp_path / "media"
    settings.PRIVATE_ROOT = tmp_path / "private"
    cache.clear()
    yield
    cache.clear()


@pytest.fixture(autouse=True)
def _signed_in_with_a_second_factor(monkeypatch):
    """``force_login`` leaves in the session what a sign-in with a second factor leaves there."""
    plain = Client.force_login

    def force_login(client, user, backend=None):
        plain(client, user, backend)
        mark_second_factor(client, user)

    monkeypatch.setattr(Client, "force_login", force_login)


def mark_second_factor(client, user, *, seconds_ago: int = 0) -> None:
    """Note in the session of a client that this person showed a code ``seconds_ago``."""
    session = client.session
    session[records.AUTHENTICATION_METHODS_SESSION_KEY] = [
        {"method": "mfa", "type": "totp", "at": time.time() - seconds_ago}
    ]
    session[records._AUTHENTICATION_METHODS_USER_SESSION_KEY] = str(user.pk)
    session.save()


def make_region(code: str, name: str, label: str, **fields) -> Region:
    """A region with one gemeente that carries its name."""
    region = Region.objects.create(
        cbs_code=code,
        name=name,
        cbs_name=name,
        label=label,
        abbreviation=label[:3].upper(),
        map_column=int(code[2:]),
        map_row=1,
        **fields,
    )
    Municipality.objects.create(
        code=f"GM{code[2:]}", name=f"Gemeente {name}", province="Utrecht", region=region
    )
    return region


@pytest.fixture
def dutch(db):
    return Locale.objects.get(language_code="nl")


def open_national():
    open_national_site(hostname="localhost", payoff="Samen vinden we de weg")


def open_a():
    region = make_region("AM91", "Oost", "oost")
    open_region(region, palette="groen", state=SiteProfile.State.LIVE)


def open_b():
    region = make_region("AM92", "West", "west")
    open_region(region, palette="rood", state=SiteProfile.State.LIVE)


@pytest.fixture(scope="session")
def opened_sites(django_db_setup, django_db_blocker):
    opened = OpenedSites()
    with django_db_blocker.unblock(), undone():
        opened.note("national", open_national)
        for first, then in (("a", "b"), ("b", "a")):
            work = {"a": open_a, "b": open_b}
            with undone():
                opened.note(first, work[first])
                opened.note(then, work[then])
    cache.clear()
    return opened


@pytest.fixture
def national(db, opened_sites):
    """The national site, on localhost."""
    opened_sites.give("national", open_national)
    return Site.objects.get(hostname="localhost")


@pytest.fixture
def region_a(national, opened_sites):
    """A live region in groen: oost.localhost."""
    opened_sites.give("a", open_a)
    return Site.objects.get(hostname="oost.localhost")


@pytest.fixture
def region_b(national, opened_sites):
    """Another live region, in rood: west.localhost."""
    opened_sites.give("b", open_b)
    return Site.objects.get(hostname="west.localhost")


@pytest.fixture
def visit():
    """Get a path of a site, or of a host, as an anonymous visitor."""

    def get(site, path="/", **headers):
        host = site if isinstance(site, str) else site.hostname
        return Client(headers={"host": host} | headers).get(path)

    return get


@pytest.fixture
def visit_with():
    """Get a path of a site with these parameters, as an anonymous visitor."""

    def get(site, path, query):
        return Client(headers={"host": site.hostname}).get(path, query)

    return get
