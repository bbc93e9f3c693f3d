"""The sites of the tests, opened once: each test after that gets their rows, not the work.

Opening the national site and two regions takes as long as most tests. So the service that opens
them runs once in a process, what it wrote is noted, and undone; a fixture writes the same rows
again. Where a test finds the tables in another state than the notes begin with, the service itself
runs.
"""

from collections.abc import Callable
from contextlib import contextmanager

from django.db import connection, transaction


class Notes:
    """What one call wrote: rows that are new and rows that changed, by table."""

    def __init__(self, before: dict, after: dict):
        self.new, self.changed = {}, {}
        for table, (columns, rows) in after.items():
            old = before[table][1]
            assert old.keys() <= rows.keys(), f"rows of {table} were deleted: not to be repeated"
            new = [row for pk, row in rows.items() if pk not in old]
            changed = [(old[pk], row) for pk, row in rows.items() if pk in old and old[pk] != row]
            if new:
                self.new[table] = columns, new
            if changed:
                self.changed[table] = columns, changed
        self.tables = sorted(self.new.keys() | self.changed.keys())
        self.state_before = {
            table: (len(before[table][1]), max(before[table][1], default=None))
            for table in self.tables
        }

    def fit(self) -> bool:
        """Whether the tables are as they were before the call."""
        questions = ", ".join(
            f"(SELECT {what} FROM {_quoted(table)})"
            for table in self.tables
            for what in ("COUNT(*)", f"MAX({_pk(table)})")
        )
        with connection.cursor() as cursor:
            cursor.execute(f"SELECT {questions}")
            found = iter(cursor.fetchone())
        if any((next(found), next(found)) != self.state_before[table] for table in self.tables):
            return False
        return all(
            _rows(table)[1].get(old[0]) == old
            for table, (_columns, pairs) in self.changed.items()
            for old, _new in pairs
        )

    def write(self) -> None:
        with connection.cursor() as cursor:
            for table, (columns, pairs) in self.changed.items():
                values = ", ".join(f"{_quoted(name)} = %s" for name in columns)
                cursor.executemany(
                    f"UPDATE {_quoted(table)} SET {values} WHERE {_pk(table)} = %s",
                    [(*new, new[0]) for _old, new in pairs],
                )
            for table, (columns, rows) in self.new.items():
                names = ", ".join(map(_quoted, columns))
                places = ", ".join(["%s"] * len(columns))
                cursor.executemany(
                    f"INSERT INTO {_quoted(table)} ({names}) VALUES ({places})", rows
                )


class OpenedSites:
    """Notes by name; taken once in a process, before its first test."""

    def __init__(self):
        self.notes: dict[str, list[Notes]] = {}

    def note(self, name: str, work: Callable) -> None:
        """Do the work and note what it wrote."""
        before = _all_rows()
        work()
        self.notes.setdefault(name, []).append(Notes(before, _all_rows()))

    def give(self, name: str, work: Callable) -> None:
        """Write what was noted under this name; do the work where that does not fit."""
        for notes in self.notes[name]:
            if notes.fit():
                return notes.write()
        return work()


@contextmanager
def undone():
    """Take back all that is written in this block."""
    with transaction.atomic():
        yield
        transaction.set_rollback(True)


def _quoted(name: str) -> str:
    return connection.ops.quote_name(name)


def _pk(table: str) -> str:
    return _quoted(_rows(table, "WHERE 1 = 0")[0][0])


def _rows(table: str, condition: str = "") -> tuple[list[str], dict]:
    """The columns of a table, its primary key first as Django makes them, and its rows by key."""
    with connection.cursor() as cursor:
        cursor.execute(f"SELECT * FROM {_quoted(table)} {condition}")
        columns = [column[0] for column in cursor.description]
        return columns, {row[0]: row for row in cursor.fetchall()}


def _all_rows() -> dict:
    tables = connection.introspection.django_table_names(only_existing=True, include_views=False)
    # SQLite fills the tables of its full-text search itself.
    return {table: _rows(table) for table in tables if not table.endswith("_fts")}
