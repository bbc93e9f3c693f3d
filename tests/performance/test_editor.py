"""The page editor stays light: it is where editors spend their time."""

import pytest
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
from django.urls import reverse

from werkcentrum.accounts.models import User
from werkcentrum.tenancy.models import Role
from werkcentrum.tenancy.roles import assign

from .bodies import add_page, every_block, furnish

pytestmark = pytest.mark.django_db

QUERIES, BYTES = 100, 250_000


@pytest.fixture
def editor(region_a):
    """A page of twenty blocks, and a publisher of its region signed in to the CMS."""
    body = every_block(furnish(region_a))
    page = add_page(
        region_a.root_page.specific, title="Lang", slug="lang", body=[*body, *body[:2]][:20]
    )
    page.save_revision()
    user = User.objects.create_user("eind@werkcentrum.example", first_name="Eind")
    assign(user, region_a, Role.PUBLISHER)
    client = Client(headers={"host": "cms.localhost"})
    client.force_login(user)
    url = reverse("wagtailadmin_pages:edit", args=[page.pk])
    assert client.get(url).status_code == 200  # fills caches that every editor shares
    return client, url


def test_the_editor_of_twenty_blocks_stays_within_its_budgets(editor):
    client, url = editor
    with CaptureQueriesContext(connection) as captured:
        answer = client.get(url)
    print(f"queries: {len(captured)}, bytes: {len(answer.content)}")  # noqa: T201
    assert len(captured) <= QUERIES
    assert len(answer.content) <= BYTES
