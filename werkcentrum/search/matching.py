"""The full-text index beside the entries: writing it, and asking it.

PostgreSQL has a column of lexemes with a GIN index, SQLite a table of its own. Both hold the same
stems (``words``), so both find the same; only their ranking differs.
"""

from dataclasses import dataclass
from typing import NamedTuple

from django.contrib.postgres.search import SearchQuery, SearchRank
from django.db import connection
from django.db.models import Case, F, FloatField, Q, QuerySet, When
from django.db.models.expressions import RawSQL
from wagtail.models import Site

from .models import SearchEntry
from .words import PREFIX_FROM, beginnings, stem, stems, telling

TABLE = SearchEntry._meta.db_table
WORDS = "search_entry_words"
# How much a word counts in the title, in the names of the tags, in the summary and in the body.
WEIGHTS = {"A": 1.0, "B": 0.5, "C": 0.4, "D": 0.1}
FIELDS = ("title", "terms", "summary", "body")
MOST_WORDS = 12


class Way(NamedTuple):
    """One way to say something: stems that stand one after the other."""

    stems: tuple[str, ...]
    # Only where it says what a page is about: in its title, its tags or its summary.
    is_subject: bool = False

    @property
    def is_beginning(self) -> bool:
        """Whether a word that begins with it will do."""
        return len(self.stems) == 1 and not self.is_subject and len(self.stems[0]) >= PREFIX_FROM


@dataclass(frozen=True)
class Question:
    """What somebody looks for: each group must be there, in one of its ways.

    ``(((("wsp",), ("personel", "vind")),)`` is one group with two ways to say it: a word, and two
    words next to each other. The first way of a group is what was typed.
    """

    groups: tuple[tuple[Way, ...], ...]

    def __bool__(self):
        return bool(self.groups)

    @property
    def ways(self) -> frozenset[Way]:
        """Every way in it: what is marked in a result."""
        return frozenset(way for group in self.groups for way in group)

    @property
    def literal(self) -> "Question":
        """The same without other ways than what was typed."""
        return Question(tuple(group[:1] for group in self.groups))


@dataclass(frozen=True)
class Run:
    """Words of a query that say one thing, and what else can be said for it, as words."""

    start: int
    length: int
    others: tuple[tuple[str, ...], ...]


def question(words: list[str], language: str, runs: list[Run] = ()) -> Question:
    """The question of these words; ``runs`` gives other ways to say some of them."""
    telling_words, groups, place = set(telling(words, language)), [], 0
    longest = {run.start: run for run in sorted(runs, key=lambda run: run.length)}
    while place < len(words) and len(groups) < MOST_WORDS:
        run = longest.get(place) or Run(place, 1, ())
        said = words[place : place + run.length]
        ways = [_way(one, language) for one in (said, *run.others)]
        if len(said) == 1 and not run.others:
            ways += _compounds(said[0], language)
        if run.others or said[0] in telling_words:
            groups.append(tuple(dict.fromkeys(ways)))
        place += run.length
    return Question(tuple(dict.fromkeys(groups)))


def _compounds(word: str, language: str) -> list[Way]:
    """The long words that a word is the beginning of, and what a long word begins with."""
    # A stem may be no beginning: that of "sollicitatie" is "solliciteer".
    is_changed = len(word) >= PREFIX_FROM and not word.startswith(stem(word, language))
    longer = [Way((word,))] if is_changed else []
    return longer + [Way((one,), is_subject=True) for one in beginnings(word, language)]


def _way(words, language) -> Way:
    return Way(tuple(stem(word, language) for word in words))


def any_of(words: list[str], language: str) -> Question:
    """The question in which one of these words is enough."""
    ways = [_way([word], language) for word in telling(words, language)[:MOST_WORDS]]
    return Question((tuple(dict.fromkeys(ways)),) if ways else ())


def matching(entries: QuerySet, asked: Question) -> QuerySet:
    """The entries in which everything that is asked stands."""
    return entries.filter(_stands_in(asked)) if asked else entries.none()


def _stands_in(asked: Question) -> Q:
    if connection.vendor == "postgresql":
        return Q(vector=_postgres_query(asked))
    rows = RawSQL(f"SELECT rowid FROM {WORDS} WHERE {WORDS} MATCH %s", [_fts_query(asked)])
    return Q(pk__in=rows)


def ranked(entries: QuerySet, asked: Question, first: Site) -> QuerySet:
    """Matching entries, the best first; of equally good ones those of one site, then the newest.

    What was typed comes before other ways to say it: in the text, or as a word for one of the tags.
    """
    typed = Case(When(_stands_in(asked.literal), then=0), default=1)
    before = [typed] if asked.literal != asked else []
    own = Case(When(site=first, then=0), default=1)
    if connection.vendor == "postgresql":
        weights = [WEIGHTS[letter] for letter in "DCBA"]
        rank = SearchRank(F("vector"), _postgres_query(asked), weights=weights)
        return entries.order_by(*before, rank.desc(), own, "-pk")
    factors = ", ".join(str(10 * WEIGHTS[letter]) for letter in "ABCD")
    rank = RawSQL(
        f"(SELECT bm25({WORDS}, {factors}) FROM {WORDS}"
        f" WHERE {WORDS} MATCH %s AND rowid = {TABLE}.id)",
        [_fts_query(asked)],
        output_field=FloatField(),
    )
    return entries.order_by(*before, rank, own, "-pk")


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
    def said(way):
        if way.is_subject:
            return f"'{way.stems[0]}':ABC"
        words = " <-> ".join(f"'{word}'" for word in way.stems)
        return f"{words}:*" if way.is_beginning else f"({words})"

    return SearchQuery(_combine(asked, said, " & ", " | "), config="simple", search_type="raw")


def _fts_query(asked: Question) -> str:
    def said(way):
        words = f'"{" ".join(way.stems)}"'
        if way.is_subject:
            return f"{{title terms summary}} : {words}"
        return f"{words}*" if way.is_beginning else words

    return _combine(asked, said, " AND ", " OR ")


def _combine(asked, said, both, either) -> str:
    """The question in the language of a database. Stems are letters and digits, nothing else."""
    return both.join(f"({either.join(map(said, group))})" for group in asked.groups)
