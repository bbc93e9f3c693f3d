"""Hosts of every kind, and a way to ask them anything that fits on a wire."""

from urllib.parse import unquote_to_bytes

import pytest
from django.test import Client

from regions.models import Place, Postcode
from regions.opening.services import open_language, open_region
from tests.conftest import make_region
from werkcentrum.content.models import ContentPage
from werkcentrum.tenancy.models import SiteProfile
from werkcentrum.wsgi import Utf8

NATIONAL, REGION, BASIC, CMS = (
    "localhost",
    "oost.localhost",
    "noord.localhost",
    "cms.localhost",
)


@pytest.fixture
def portal(national, region_a):
    """A national site in Dutch and English, a live region with a page, a basic one, the CMS."""
    english = open_language(national, "en", title="Werkcentrum")
    english.save_revision().publish(skip_permission_checks=True)
    basic = make_region("AM93", "Noord", "noord")
    open_region(basic)
    gemeente = basic.municipalities.get()
    Place.objects.create(name="Noorddorp", label="Noorddorp", municipality=gemeente)
    Postcode.objects.create(pc4="1234", municipality=gemeente)
    for site in (national, region_a):
        page = site.root_page.add_child(instance=ContentPage(title="Ik zoek werk", slug="ik-zoek"))
        page.save_revision().publish(skip_permission_checks=True)
    assert SiteProfile.objects.count() == 3
    return national


@pytest.fixture
def ask():
    """Send a request as it stands: nothing is quoted, split or normalised on the way."""
    client = Client(raise_request_exception=False)
    django = client.handler
    # As in production, where the WSGI application wraps Django's.
    client.handler = lambda environ: Utf8(lambda environ, _start: django(environ))(environ, None)

    def send(host, path="/", query="", method="GET", **environ):
        return client.request(
            REQUEST_METHOD=method,
            PATH_INFO=unquote_to_bytes(path).decode("latin-1"),
            QUERY_STRING=query,
            **{"HTTP_HOST": host} | environ,
        )

    return send


def failure(answer) -> str:
    """What broke, for the message of a test; "" for an answer below 500."""
    if answer.status_code < 500:
        return ""
    exc_info = getattr(answer, "exc_info", None)
    return f"{answer.status_code} {exc_info and exc_info[1]!r}"
