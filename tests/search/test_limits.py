"""Whatever is asked is answered, with as many queries for few items as for many."""

import pytest
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from wagtail.models import Site

from regions.opening.services import open_region
from tests.conftest import make_region
from tests.performance.plans import analyze, read_from_end_to_end
from werkcentrum.media.models import Document
from werkcentrum.search.keeping import keep_pages
from werkcentrum.search.models import SearchEntry
from werkcentrum.tenancy.models import SiteProfile

from .test_search import page_of

pytestmark = pytest.mark.django_db

MOST_QUERIES = 12
HOSTILE = [
    *('"', "'", "\\", "%", "*", "(", "((", "AND", "NOT", "NEAR(a b)", "a:*", "a & b", "<->", "{}"),
    *("\x00", "a\x00b", "\ud7ff", "🙂", "–", "'; DROP TABLE x; --", "title:x", "^werk", "-werk"),
    *("a" * 10_000, "werk " * 2_000, "9" * 5_000, "ﷺ" * 500, "İ", "ß", "１２３４", "\u0301" * 50),
]


def ask(site, **query):
    return Client(headers={"host": site.hostname}).get("/zoeken/", query)


@pytest.mark.parametrize("text", HOSTILE, ids=lambda text: ascii(text)[:20])
def test_any_text_gets_an_answer(region_a, text):
    page_of(region_a, "Werk")
    for name in ("q", "soort", "doelgroep", "onderwerp", "pagina", "waar"):
        assert ask(region_a, **{"q": "werk", name: text}).status_code == 200


TEXT = st.text(max_size=40) | st.sampled_from(HOSTILE)


@settings(
    max_examples=40,
    deadline=None,
    suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow],
)
@given(
    query=st.fixed_dictionaries(
        {"q": TEXT},
        optional={
            "soort": st.lists(TEXT | st.sampled_from(["pagina", "document"]), max_size=3),
            "doelgroep": st.lists(TEXT | st.sampled_from(["werkgever"]), max_size=3),
            "onderwerp": st.lists(TEXT | st.sampled_from(["scholing"]), max_size=3),
            "pagina": TEXT | st.integers().map(str),
            "waar": TEXT | st.just("nederland"),
        },
    )
)
def test_no_combination_of_parameters_breaks_it(region_a, query):
    assert ask(region_a, **query).status_code == 200


def queries(site, **query) -> list[str]:
    Site.get_site_root_paths()
    with CaptureQueriesContext(connection) as captured:
        assert ask(site, **query).status_code == 200
    return [one["sql"] for one in captured]


ASKED = [
    {"q": "subsidie"},
    {"q": "subsidie", "waar": "nederland"},
    {"q": "subsidie", "soort": "pagina", "onderwerp": "scholing", "doelgroep": "werkgever"},
    {"q": "subsidie", "waar": "nederland", "onderwerp": "scholing", "pagina": "2"},
    {"q": "subsiedie aanvraag"},
    {"q": "subsiedie aanvraag", "waar": "nederland"},
    {"q": "subsidieregeling"},
    {"q": "2511 AB"},
    {"q": "privacy"},
    {"q": "xyzzy plugh"},
]


def test_a_search_costs_the_same_for_few_and_many_items_and_sites(region_a):
    page_of(region_a, "Subsidie aanvragen", text="subsidie")
    # A vain question is written down the first time.
    first = queries(region_a, **ASKED[-1])
    assert len(first) <= MOST_QUERIES
    before = [queries(region_a, **query) for query in ASKED]
    for found, query in zip(before, ASKED, strict=True):
        assert len(found) <= MOST_QUERIES, (query, "\n".join(found))
    for number in range(12):
        page_of(region_a, f"Subsidie {number}")
    for number in range(6):
        region = make_region(f"AM{number + 40}", f"Regio {number}", f"regio{number}")
        site = open_region(region, state=SiteProfile.State.LIVE, from_blueprint=False)
        page_of(site, "Subsidie")
    after = [queries(region_a, **query) for query in ASKED]
    assert list(map(len, after)) == list(map(len, before))


def test_keeping_many_pages_costs_few_more_queries_than_one(region_a):
    pages = [page_of(region_a, f"Subsidie {number}") for number in range(5)]
    with CaptureQueriesContext(connection) as one:
        keep_pages(pages[:1])
    with CaptureQueriesContext(connection) as five:
        keep_pages(pages)
    # SQLite writes a row of its full-text search at a time.
    assert len(five) - len(one) <= 4


@pytest.mark.skipif(connection.vendor != "postgresql", reason="plans of PostgreSQL")
def test_a_large_table_is_not_read_from_end_to_end(region_a):
    page = page_of(region_a, "Subsidie")
    home = SearchEntry.objects.get(page=page)
    make_many(region_a, home.locale_id)
    for query in ASKED:
        asked = queries(region_a, **query)
        found = read_from_end_to_end(asked, {"search_searchentry", "wagtailcore_page"})
        assert not found, found


def make_many(site, locale_id):
    """Entries and pages of other words, so many that the planner minds."""
    root = site.root_page
    document = Document.objects.create(title="x", collection=site.library.collection)
    with connection.cursor() as cursor:
        cursor.execute(
            """
            INSERT INTO wagtailcore_page (path, depth, numchild, title, draft_title, slug, live,
                has_unpublished_changes, url_path, seo_title, show_in_menus, search_description,
                expired, locked, translation_key, locale_id, content_type_id)
            SELECT path || 'Z' || lpad(n::text, 7, '0'), 3, 0, 'x', 'x', 'x' || n, true, false,
                url_path || 'x' || n || '/', '', false, repeat(md5(n::text), 20), false, false,
                gen_random_uuid(),
                locale_id, content_type_id
            FROM wagtailcore_page, generate_series(1, 20000) n WHERE wagtailcore_page.id = %s
            """,
            [root.pk],
        )
        cursor.execute(
            """
            INSERT INTO search_searchentry (site_id, locale_id, page_id, kind, page_type, title,
                summary, body, terms, labels, vector)
            SELECT %s, %s, id, 'pagina', 'content.contentpage', 'x', '',
                repeat(md5(id::text), 40), '', '',
                to_tsvector('simple', 'woord' || id)
            FROM wagtailcore_page WHERE slug LIKE 'x%%' AND title = 'x'
            """,
            [site.pk, locale_id],
        )
        cursor.execute(
            """
            INSERT INTO search_searchentry_documents (searchentry_id, document_id)
            SELECT id, %s FROM search_searchentry WHERE title = 'x' LIMIT 500
            """,
            [document.pk],
        )
    analyze({"wagtailcore_page", "search_searchentry", "search_searchentry_documents"})
