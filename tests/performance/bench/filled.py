"""Measure the pages of a small portal and of a filled one: what content beside a page costs it.

Both are one database, made for this and thrown away: that of DATABASE_URL with ``test_`` before its
name, or one in memory. It is measured with ten items on each of 36 sites, and again with 500.
"""

import gc
import time
from pathlib import Path
from statistics import median

from django.core.cache import cache
from django.db import connection
from wagtail.models import Site

from regions.opening.services import open_national_site, open_region
from tests.performance.bodies import add_page, block
from werkcentrum.articles.models import ArticlePage
from werkcentrum.events.models import EventPage
from werkcentrum.search.models import SearchEntry
from werkcentrum.services.models import ServicePage
from werkcentrum.tenancy.models import SiteProfile

from .filling import RARE, fill_site
from .measure import Target
from .opening import make_region

SITES, SMALL, LARGE = 36, 10, 500
PAGES = {
    "article": "/nieuws/nieuws-1/",
    "event": "/agenda/agenda-2/",
    "service": "/wegwijzer/dienst-1/",
    "article index": "/nieuws/",
    "agenda": "/agenda/",
    "locations": "/locaties/",
    "directory": "/wegwijzer/",
    "search": f"/zoeken/?q={RARE}",
    "search everywhere": f"/zoeken/?q={RARE}&waar=nederland",
    "search in vain": "/zoeken/?q=xyzzy",
    "sitemap.xml": "/sitemap.xml",
    "three listings": "/drie-lijsten/",
}


class DatabaseTime:
    """What the database works for this process, in seconds.

    On this machine that is the processor time of PostgreSQL's process for our connection; SQLite
    works in this process itself. Of a database elsewhere only the waiting is known.
    """

    def __init__(self):
        self.waited, self.file = 0.0, None
        if connection.vendor == "postgresql":
            connection.ensure_connection()
            host = connection.connection.info.host
            file = Path(f"/proc/{connection.connection.info.backend_pid}/schedstat")
            if host.startswith(("127.", "::1", "localhost", "/")) and file.exists():
                self.file = file

    @property
    def seconds(self) -> float:
        return int(self.file.read_text().split()[0]) / 1e9 if self.file else self.waited

    def __call__(self, execute, *arguments):
        start, busy = time.perf_counter(), time.process_time()
        try:
            return execute(*arguments)
        finally:
            passed = time.perf_counter() - start
            self.waited += max(0, passed - (time.process_time() - busy))


class Measured(Target):
    """An address, and what a visit costs this process and the database together."""

    def __init__(self, host, path, database):
        super().__init__(host, path)
        self.database = database
        self.of_database: list[float] = []

    def visit(self):
        before = self.database.seconds
        answer = super().visit()
        self.of_database.append(self.database.seconds - before)
        return answer

    def milliseconds(self) -> float:
        both = map(sum, zip(self.seconds, self.of_database, strict=True))
        return round(median(both) * 1000, 2)


def measure_filled(rounds: int) -> dict:
    """Per page: milliseconds in a small and in a large portal, and their ratio."""
    name = connection.settings_dict["NAME"]
    connection.creation.create_test_db(verbosity=0, autoclobber=True, serialize=False)
    try:
        return _measure(rounds)
    finally:
        connection.creation.destroy_test_db(name, verbosity=0)


def _measure(rounds: int) -> dict:
    sites = open_sites(SITES)
    small, _seconds = _fill_and_visit(sites, SMALL, 0, rounds)
    large, seconds = _fill_and_visit(sites, LARGE, SMALL, rounds)
    models = {"articles": ArticlePage, "events": EventPage, "services": ServicePage}
    return {
        "database": connection.vendor,
        "sites": len(sites),
        "items": {
            **{name: model.objects.count() for name, model in models.items()},
            "search entries": SearchEntry.objects.count(),
        },
        "filled_in_s": seconds,
        "pages": {
            page: {
                "small_ms": small[page],
                "large_ms": large[page],
                "ratio": round(large[page] / small[page], 2),
            }
            for page in PAGES
        },
    }


def open_sites(number: int) -> list[Site]:
    """The national site and live regions; one of these has a page with three listings."""
    sites = [open_national_site(hostname="localhost")]
    for turn in range(number - 1):
        state = SiteProfile.State.LIVE
        sites.append(open_region(make_region(turn), state=state, from_blueprint=False))
    lists = [
        block("listing", {"title": f"Lijst {n}", "which": "all", "kinds": [kind], "number": 6})
        for n, kind in enumerate(("nieuws", "agenda", "dienst"))
    ]
    home = sites[1].root_page.specific
    add_page(home, title="Drie lijsten", slug="drie-lijsten", body=lists)
    return sites


def _fill_and_visit(sites, number: int, have: int, rounds: int) -> tuple[dict, float]:
    start = time.perf_counter()
    for site in sites:
        fill_site(site, number, have)
    seconds = round(time.perf_counter() - start, 1)
    if connection.vendor == "postgresql":
        # As its own housekeeping does where it runs for longer than this.
        with connection.cursor() as cursor:
            cursor.execute("VACUUM ANALYZE")
    gc.collect()
    cache.clear()
    database = DatabaseTime()
    targets = {page: Measured(sites[1].hostname, path, database) for page, path in PAGES.items()}
    with connection.execute_wrapper(database):
        for turn in range(rounds + 2):
            for target in targets.values():
                target.visit()
                if turn < 2:
                    target.seconds.clear(), target.of_database.clear()
    return {page: target.milliseconds() for page, target in targets.items()}, seconds
