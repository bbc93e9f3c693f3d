"""What all tests share: a national site and two regions, opened by the service in use, and the
demo portal on a server of its own for tests that need a browser or the whole of it."""

import time

import pytest
from allauth.account.internal.flows import login as records
from django.core.cache import cache
from django.test import Client
from wagtail.models import Locale

from regions.models import Municipality, Region
from regions.opening.services import open_national_site, open_region
from werkcentrum.tenancy.models import SiteProfile

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


@pytest.fixture
def national(db):
    """The national site, on localhost."""
    return open_national_site(hostname="localhost", payoff="Samen vinden we de weg")


@pytest.fixture
def region_a(national):
    """A live region in groen: oost.localhost."""
    region = make_region("AM91", "Oost", "oost")
    return open_region(region, palette="groen", state=SiteProfile.State.LIVE)


@pytest.fixture
def region_b(national):
    """Another live region, in rood: west.localhost."""
    region = make_region("AM92", "West", "west")
    return open_region(region, palette="rood", state=SiteProfile.State.LIVE)


@pytest.fixture
def visit():
    """Get a path of a site, or of a host, as an anonymous visitor."""

    def get(site, path="/", **headers):
        host = site if isinstance(site, str) else site.hostname
        return Client(headers={"host": host} | headers).get(path)

    return get
