"""No page of a site reads the content of all sites: PostgreSQL finds what it needs by an index."""

import pytest
from django.db import connection

from tests.articles.conftest import add_article
from tests.events.conftest import make_agenda, make_event
from tests.services.test_services import add_service

from .bodies import add_page, block
from .plans import analyze, copy_many, read_from_end_to_end
from .test_queries import warm

pytestmark = [
    pytest.mark.django_db,
    pytest.mark.skipif(connection.vendor != "postgresql", reason="plans of PostgreSQL"),
]

MANY = 20_000
PATHS = [
    "/nieuws/",
    "/nieuws/?doelgroep=werkgever&onderwerp=scholing&pagina=2",
    "/nieuws/rss/",
    "/nieuws/over-scholing/",
    "/agenda/",
    "/agenda/?doelgroep=werkgever&onderwerp=scholing",
    "/wegwijzer/",
    "/wegwijzer/?onderwerp=scholing&doelgroep=werkgever",
    "/wegwijzer/over-scholing/",
    "/lijst/",
    "/sitemap.xml",
]


@pytest.fixture
def full(region_a, region_b):
    """A region with a few of each kind, and another with very many; the tables that are large."""
    tags = {"topics": ["scholing"]}
    for title in ("Over scholing", "Ook over scholing"):
        add_article(region_a, title, audiences=["werkgever"], **tags)
        add_service(region_a, title, **tags)
        make_event(make_agenda(region_a), title)
    lists = [
        block("listing", {"title": "Lijst", "which": which, "topics": ["scholing"]})
        for which in ("all", "chosen")
    ]
    add_page(region_a.root_page.specific, title="Lijst", slug="lijst", body=lists)
    tables = set()
    for page in (
        add_article(region_b, "Nieuws uit west"),
        add_service(region_b, "Hulp uit west"),
        make_event(make_agenda(region_b), "Agenda uit west"),
    ):
        tables |= copy_many(page, MANY)
    analyze(tables)
    return tables


def test_no_page_of_a_site_reads_a_large_table_from_end_to_end(region_a, full):
    assert len(full) == 11
    found = {path: read_from_end_to_end(warm(region_a, path), full) for path in PATHS}
    assert not any(found.values()), "\n\n".join(
        f"{path}\n{one}" for path, queries in found.items() for one in queries
    )
