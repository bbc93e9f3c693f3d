"""Filter what was found by its kind, beside the filters by tag that every list has."""

from django.db.models import Count, Q, QuerySet, Value
from django.http import QueryDict
from django.utils.translation import gettext_lazy as _

from werkcentrum.content.filters import meeting, term_filters
from werkcentrum.content.listable import kinds
from werkcentrum.taxonomy.vocabulary import Vocabulary, Word

from .extracting import DOCUMENT, PAGE


def kind_labels() -> dict[str, str]:
    """What results are called, by the value in ``?soort=``."""
    return {
        PAGE: _("Pagina"),
        **{name: model.kind_label for name, model in kinds().items()},
        DOCUMENT: _("Document"),
    }


class KindFilter:
    """``?soort=…``, several at once; what is no kind is ignored. Behaves as a ``TermFilter``."""

    parameter = "soort"
    legend = _("Wat zoek je?")

    def __init__(self, query: QueryDict):
        self.words = {
            name: Word(number, name, label, None)
            for number, (name, label) in enumerate(kind_labels().items())
        }
        known = (self.words.get(name) for name in query.getlist(self.parameter))
        self.chosen = list(dict.fromkeys(word for word in known if word))
        self.counts: dict[str, int] = {}

    def condition(self) -> Q:
        return Q(kind__in=[word.slug for word in self.chosen]) if self.chosen else Q()

    def tallies(self, entries) -> list[QuerySet]:
        return [_by_kind(entries, self.parameter)]

    def take(self, kind: str, number: int) -> None:
        self.counts[kind] = number

    @property
    def total(self) -> int:
        """How many entries there are of the kinds that were chosen."""
        chosen = {word.slug for word in self.chosen}
        return sum(number for kind, number in self.counts.items() if not chosen or kind in chosen)

    @property
    def options(self) -> list[dict]:
        return [
            {
                "word": word,
                "count": self.counts.get(word.slug, 0),
                "is_chosen": word in self.chosen,
                "is_below": False,
            }
            for word in self.words.values()
            if word in self.chosen or self.counts.get(word.slug)
        ]


def _by_kind(entries: QuerySet, parameter: str) -> QuerySet:
    rows = entries.order_by().annotate(of=Value(parameter))
    return rows.values_list("of", "kind").annotate(number=Count("pk"))


def filters_for(query: QueryDict, words: Vocabulary) -> list:
    """All filters of the search, the kind first."""
    return [KindFilter(query), *term_filters(query, words)]


def count(entries: QuerySet, filters: list) -> bool:
    """Count for each filter what the others leave of these entries; one query.

    Returns whether there are any, whatever was chosen.
    """
    parts = []
    for one in filters:
        one.counts = {}
        parts += one.tallies(meeting(entries, (other for other in filters if other is not one)))
    if any(one.chosen for one in filters):
        parts.append(_by_kind(entries, ""))
    by_parameter = {one.parameter: one for one in filters}
    first, *others = parts
    is_any = False
    for of, value, number in first.union(*others, all=True):
        is_any = True
        if of in by_parameter:
            by_parameter[of].take(value, number)
    return is_any
