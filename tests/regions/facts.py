"""The real geography, loaded once for a module of tests, and edited copies of its files."""

import csv
from collections.abc import Callable
from pathlib import Path

import pytest
from django.db import transaction

from regions.geofiles import DATA, read_geography
from regions.updates import update_geography


@pytest.fixture(scope="module")
def geography(django_db_setup, django_db_blocker):
    """All regions, gemeenten, places and postcodes; gone again after the module's tests."""
    with django_db_blocker.unblock(), transaction.atomic():
        update_geography(read_geography())
        with django_db_blocker.block():
            yield
        transaction.set_rollback(True)


@pytest.fixture
def edit(tmp_path):
    """Write a changed copy of one of the files: ``edit("places", lambda rows: …)``.

    ``rows`` is a list of dicts that the function changes in place.
    """

    def write(table: str, change: Callable[[list[dict]], None]) -> Path:
        with (DATA / f"{table}.csv").open(encoding="utf-8", newline="") as file:
            reader = csv.DictReader(file)
            header, rows = list(reader.fieldnames), list(reader)
        change(rows)
        path = tmp_path / f"{table}.csv"
        with path.open("w", encoding="utf-8", newline="") as file:
            writer = csv.DictWriter(file, header, lineterminator="\n")
            writer.writeheader()
            writer.writerows(rows)
        return path

    return write


def line_of(path: Path, start: str) -> int:
    """The number of the first line that begins with ``start``."""
    lines = path.read_text(encoding="utf-8").splitlines()
    return next(number for number, line in enumerate(lines, 1) if line.startswith(start))
