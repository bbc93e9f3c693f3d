"""No parameter of a list, a filter, a feed, a calendar or the search breaks it."""

import re
from pathlib import Path

import pytest
from django.conf import settings as django_settings
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from tests.articles.conftest import add_article
from tests.events.conftest import make_agenda, make_event
from tests.performance.bodies import add_page, block
from tests.services.test_services import add_service

from .conftest import NATIONAL, REGION, failure

pytestmark = pytest.mark.django_db

PATHS = [
    "/nieuws/",
    "/nieuws/rss/",
    "/nieuws/atom/",
    "/nieuws/bericht/",
    "/agenda/",
    "/agenda/agenda.ics",
    "/agenda/spreekuur/",
    "/agenda/spreekuur/evenement.ics",
    "/wegwijzer/",
    "/wegwijzer/wijkteam/",
    "/locaties/",
    "/zoeken/",
    "/lijst/",
    "/sitemap.xml",
    "/jouw-werkcentrum/",
    "/jouw-werkcentrum/suggesties/",
]
# Each with something that it takes.
PARAMETERS = {
    "q": "spreekuur",
    "soort": "agenda",
    "waar": "nederland",
    "doelgroep": "werkgever",
    "onderwerp": "scholing",
    "gemeente": "gemeente-oost",
    "organisatie": "uwv",
    "plaats": "oosterdorp",
    "van": "2027-01-05",
    "tot": "2027-12-31",
    "naar": "wegwijzer",
    "postcode": "1011 AB",
    "pagina": "2",
    "deel": "1",
}
# Where parameters of public addresses are read.
READERS = ["articles", "events", "services", "search", "content", "contact", "delivery"]
READ = re.compile(r"""GET\.get(?:list)?\("(\w+)"|\bparameter = "(\w+)"|TermFilter\("(\w+)\"""")


@pytest.fixture
def filled(portal, region_a):
    """The portal with one of everything that lists show."""
    for title in ("Bericht", "Nog een"):
        add_article(region_a, title, audiences=["werkgever"], topics=["scholing"])
    here = region_a.region.municipalities.first()
    add_service(region_a, "Wijkteam", topics=["scholing"], municipalities=[here])
    make_event(make_agenda(region_a), repeats="weekly")
    lists = [block("listing", {"title": "Lijst", "which": "all"})]
    add_page(region_a.root_page.specific, title="Lijst", slug="lijst", body=lists)
    return portal


def quoted(value: bytes) -> str:
    return "".join(f"%{byte:02x}" for byte in value)


def encoded(text: str) -> bytes:
    return text.encode("utf-8", "surrogatepass")


VALUES = st.one_of(
    st.binary(max_size=30),
    st.text(max_size=30).map(encoded),
    st.integers().map(lambda number: str(number).encode()),
    st.datetimes().map(lambda moment: moment.isoformat().encode()),
    st.sampled_from(["", "0", "-1", "9" * 400, "1e309", "\x00", "'\"", "a" * 5000, "nan"]).map(
        encoded
    ),
)
PAIRS = st.lists(
    st.sampled_from(list(PARAMETERS)).flatmap(
        lambda name: st.tuples(st.just(name), VALUES | st.just(encoded(PARAMETERS[name])))
    ),
    max_size=8,
)


@settings(
    max_examples=150,
    deadline=None,
    suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow],
)
@given(
    host=st.sampled_from([NATIONAL, REGION, REGION, REGION]),
    path=st.sampled_from(PATHS),
    pairs=PAIRS,
)
def test_no_parameters_break_a_list(filled, ask, host, path, pairs):
    answer = ask(host, path, "&".join(f"{name}={quoted(value)}" for name, value in pairs))
    assert not failure(answer), answer
    assert answer.status_code in (200, 404)


def test_each_of_these_addresses_answers(filled, ask):
    everything = "&".join(f"{name}={quoted(encoded(v))}" for name, v in PARAMETERS.items())
    for path in PATHS:
        host = NATIONAL if path.startswith("/jouw") else REGION
        assert ask(host, path).status_code == 200, path
        assert ask(host, path, everything).status_code == 200, path


def test_every_parameter_that_is_read_is_among_them():
    root = Path(django_settings.BASE_DIR)
    files = [file for name in READERS for file in (root / "werkcentrum" / name).rglob("*.py")]
    files += (root / "regions" / "finder").rglob("*.py")
    public = [file for file in files if not re.search(r"screens|hooks|dashboard|cms", file.name)]
    read = {name for file in public for names in READ.findall(file.read_text()) for name in names}
    assert read - {""} <= PARAMETERS.keys()
    assert {"doelgroep", "gemeente", "plaats", "pagina", "deel", "postcode", "q"} <= read
