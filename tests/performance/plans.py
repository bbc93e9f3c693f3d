"""How PostgreSQL would answer a query when its tables are large."""

import re

from django.db import connection
from wagtail.models import Page

from werkcentrum.events.models import Occurrence


def plan(sql: str) -> str:
    """The plan of a query, as lines."""
    with connection.cursor() as cursor:
        cursor.execute("EXPLAIN " + sql)
        return "\n".join(row[0] for row in cursor.fetchall())


def read_from_end_to_end(queries: list[str], tables: set[str]) -> list[str]:
    """The queries that would read one of these tables whole, each with its plan."""
    whole = re.compile(rf"Seq Scan on ({'|'.join(sorted(tables))})\b")
    asked = [sql for sql in queries if any(f'"{table}"' in sql for table in tables)]
    plans = {sql: plan(sql) for sql in asked if re.match(r"\(*SELECT", sql)}
    return [f"{sql}\n{read}" for sql, read in plans.items() if whole.search(read)]


def analyze(tables: set[str]) -> None:
    """Let the planner know how large these tables are now."""
    with connection.cursor() as cursor:
        for table in tables:
            cursor.execute(f"ANALYZE {table}")


def copy_many(page: Page, number: int) -> set[str]:
    """Make so many copies of a page beside it, each with a tag; returns the tables that grew.

    Rows only, written by the database itself: nothing is told of them.
    """
    model = type(page)
    tables = {Page._meta.db_table, model._meta.db_table}
    other = {
        "path": "left(path, -4) || 'Z' || lpad(n::text, 7, '0')",
        "slug": "'kopie-' || n",
        "url_path": "url_path || n || '/'",
        "translation_key": "gen_random_uuid()",
    }
    _insert(Page, other, f"wagtailcore_page, generate_series(1, {number}) n", page.pk, "id")
    copies = f"SELECT id FROM wagtailcore_page WHERE slug LIKE 'kopie-%%' AND depth = {page.depth}"
    copies = f"({copies} AND content_type_id = {page.content_type_id}) new"
    _insert(model, {"page_ptr_id": "new.id"}, f"{model._meta.db_table}, {copies}", page.pk, "")
    with connection.cursor() as cursor:
        for name in ("audiences", "topics"):
            field = model._meta.get_field(name)
            tables.add(through := field.remote_field.through._meta.db_table)
            of_page, of_term = field.m2m_column_name(), field.m2m_reverse_name()
            terms = field.related_model._meta.db_table
            cursor.execute(
                f"INSERT INTO {through} ({of_page}, {of_term}) SELECT new.id, term.pk FROM {copies}"
                " JOIN (SELECT id AS pk, row_number() OVER () - 1 AS place, count(*) OVER () AS n"
                f" FROM {terms}) term ON mod(new.id, n) = place"
            )
        if hasattr(page, "occurrences"):
            tables.add(moments := Occurrence._meta.db_table)
            columns = "starts_at, ends_at, all_day, has_end"
            cursor.execute(
                f"INSERT INTO {moments} (event_id, {columns}) SELECT new.id, {columns}"
                f" FROM {moments}, {copies} WHERE event_id = %s",
                [page.pk],
            )
    return tables


def _insert(model, other: dict[str, str], source: str, pk: int, left_out: str) -> None:
    """Insert rows like one of a model, with other values in some of its columns."""
    columns = [f.column for f in model._meta.local_concrete_fields if f.column != left_out]
    values = ", ".join(other.get(column, f"{model._meta.db_table}.{column}") for column in columns)
    key = model._meta.pk.column
    with connection.cursor() as cursor:
        cursor.execute(
            f"INSERT INTO {model._meta.db_table} ({', '.join(columns)}) SELECT {values}"
            f" FROM {source} WHERE {model._meta.db_table}.{key} = %s",
            [pk],
        )
