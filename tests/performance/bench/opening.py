"""Measure the opening of 35 regions, one after the other, in a database of its own.

It is that of DATABASE_URL with ``test_`` before its name, made for this and thrown away. The first
region is not counted: it warms up what any process warms up once.
"""

import time
from statistics import median

from django.db import connection

from regions.models import Municipality, Region
from regions.opening.blueprint import blueprint_for, blueprint_pages
from regions.opening.making import make_blueprints
from regions.opening.services import open_national_site, open_region

COUNT = 35


class Counter:
    """Counts queries; Django's own log of them has an end."""

    total = 0

    def __call__(self, execute, *arguments):
        self.total += 1
        return execute(*arguments)


def make_region(number: int) -> Region:
    region = Region.objects.create(
        cbs_code=f"XX{number}",
        name=f"Meting {number}",
        cbs_name=f"Meting {number}",
        label=f"meting{number}",
        abbreviation="X",
        map_column=1,
        map_row=1,
    )
    Municipality.objects.bulk_create(
        Municipality(code=f"X{number}-{row}", name=f"Plaats {row}", province="x", region=region)
        for row in range(10)
    )
    return region


def measure_opening() -> dict:
    """Seconds to open the first and the 35th region, what they cost, and their ratio."""
    name = connection.settings_dict["NAME"]
    connection.creation.create_test_db(verbosity=0, autoclobber=True)
    try:
        return _measure()
    finally:
        connection.creation.destroy_test_db(name, verbosity=0)


def _measure() -> dict:
    open_national_site(hostname="localhost")
    make_blueprints()
    seconds, processor, queries = [], [], []
    for number in range(COUNT + 1):
        region = make_region(number)
        counter = Counter()
        start, busy = time.perf_counter(), time.process_time()
        with connection.execute_wrapper(counter):
            open_region(region)
        seconds.append(time.perf_counter() - start)
        processor.append(time.process_time() - busy)
        queries.append(counter.total)

    def ends(figures):
        return round(median(figures[1:6]), 2), round(median(figures[-5:]), 2)

    (first, last), (first_busy, last_busy) = ends(seconds), ends(processor)
    return {
        "database": connection.vendor,
        "pages": len(blueprint_pages(blueprint_for("region"))),
        "first_s": first,
        "35th_s": last,
        "all_35_s": round(sum(seconds[1:]), 1),
        "ratio": round(last / first, 2),
        # What the process itself worked, whatever else the machine was doing.
        "first_processor_s": first_busy,
        "35th_processor_s": last_busy,
        "processor_ratio": round(last_busy / first_busy, 2),
        "queries_first": queries[1],
        "queries_35th": queries[-1],
    }
