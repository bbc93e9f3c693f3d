"""The full-text index beside the entries: writing it, and asking it.

PostgreSQL has a column of lexemes with a GIN index, SQLite a table of its own. Both hold the same
stems (``words``), so both find the same; only their ranking differs.
"""

from dataclasses import dataclass

from django.contrib.postgres.search import SearchQuery, SearchRank
from django.db import connection
from django.db.models import Case, F, FloatField, QuerySet, When
from django.db.models.expressions import RawSQL
from wagtail.models import Site

from .models import SearchEntry
from .words import PREFIX_FROM, stem, stems, telling

TABLE = SearchEntry._meta.db_table
WORDS = "search_entry_words"
# How much a word counts in the title, in the names of the tags, in the summary and in the body.
WEIGHTS = {"A": 1.0, "B": 0.5, "C": 0.4, "D": 0.1}
FIELDS = ("title", "terms", "summary", "body")
MOST_WORDS = 12


@dataclass(frozen=True)
class Question:
    """What somebody looks for: each group must be there, in one of its ways; a way is its words.

    ``(("wsp",), ("werkgeversdienstverlening",))`` is one group with two ways to say it. All words
    are stems.
    """

    groups: tuple[tuple[tuple[str, ...], ...], ...]

    def __bool__(self):
        return bool(self.groups)

    @property
    def stems(self) -> frozenset[str]:
        """Every stem in it: what is marked in a result."""
        return frozenset(word for group in self.groups for way in group for word in way)


def question(words: list[str], language: str, ways: dict[str, list[list[str]]] | None = None):
    """The question of these words; ``ways`` gives other ways to say one of them, as words."""
    groups = []
    for word in telling(words, language)[:MOST_WORDS]:
        said = [[word], *(ways or {}).get(word, [])]
        groups.append(tuple(tuple(stem(one, language) for one in way) for way in said if way))
    return Question(tuple(dict.fromkeys(groups)))


def any_of(words: list[str], language: str) -> Question:
    """The question in which one of these words is enough."""
    ways = [(stem(word, language),) for word in telling(words, language)[:MOST_WORDS]]
    return Question((tuple(dict.fromkeys(ways)),) if ways else ())


def matching(entries: QuerySet, asked: Question) -> QuerySet:
    """The entries in which everything that is asked stands."""
    if not asked:
        return entries.none()
    if connection.vendor == "postgresql":
        return entries.filter(vector=_postgres_query(asked))
    found = RawSQL(f"SELECT rowid FROM {WORDS} WHERE {WORDS} MATCH %s", [_fts_query(asked)])
    return entries.filter(pk__in=found)


def ranked(entries: QuerySet, asked: Question, first: Site) -> QuerySet:
    """Matching entries, the best first; of equally good ones those of one site, then the newest."""
    own = Case(When(site=first, then=0), default=1)
    if connection.vendor == "postgresql":
        weights = [WEIGHTS[letter] for letter in "DCBA"]
        rank = SearchRank(F("vector"), _postgres_query(asked), weights=weights)
        return entries.order_by(rank.desc(), own, "-pk")
    factors = ", ".join(str(10 * WEIGHTS[letter]) for letter in "ABCD")
    rank = RawSQL(
        f"(SELECT bm25({WORDS}, {factors}) FROM {WORDS}"
        f" WHERE {WORDS} MATCH %s AND rowid = {TABLE}.id)",
        [_fts_query(asked)],
        output_field=FloatField(),
    )
    return entries.order_by(rank, own, "-pk")


def write(entries: list[SearchEntry], language_of: dict[int, str]) -> None:
    """Index the words of saved entries; ``language_of`` gives a language code per locale."""
    rows = [
        [
            *(stems(getattr(entry, field), language_of[entry.locale_id]) for field in FIELDS),
            entry.pk,
        ]
        for entry in entries
    ]
    if not rows:
        return
    with connection.cursor() as cursor:
        if connection.vendor == "postgresql":
            parts = " || ".join(f"setweight(to_tsvector('simple', %s), '{one}')" for one in "ABCD")
            cursor.executemany(f"UPDATE {TABLE} SET vector = {parts} WHERE id = %s", rows)
        else:
            cursor.executemany(
                f"INSERT OR REPLACE INTO {WORDS}(title, terms, summary, body, rowid)"
                " VALUES (%s, %s, %s, %s, %s)",
                rows,
            )


def _postgres_query(asked: Question) -> SearchQuery:
    return SearchQuery(
        _combine(asked, "'{}'", ":*", " & ", " | "), config="simple", search_type="raw"
    )


def _fts_query(asked: Question) -> str:
    return _combine(asked, '"{}"', "*", " AND ", " OR ")


def _combine(asked, quoted, beginning, both, either) -> str:
    """The question in the language of a database. Stems are letters and digits, nothing else."""

    def term(word):
        return quoted.format(word) + (beginning if len(word) >= PREFIX_FROM else "")

    return both.join(
        f"({either.join(f'({both.join(map(term, way))})' for way in group)})"
        for group in asked.groups
    )
