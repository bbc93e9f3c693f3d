"""Filter what was found by its kind, beside the filters by tag that every list has."""

from django.db.models import Count, Q, QuerySet
from django.http import QueryDict
from django.utils.translation import gettext_lazy as _

from werkcentrum.content.filters import TermFilter, term_filters
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


def filters_for(query: QueryDict, words: Vocabulary) -> list:
    """All filters of the search, the kind first."""
    return [KindFilter(query), *term_filters(query, words)]


def label_of(field: str, pk: int) -> str:
    """A tag as ``SearchEntry.labels`` has it: a3 for an audience, t5 for a topic."""
    return f"{field[0]}{pk}"


def count(entries: QuerySet, filters: list) -> bool:
    """Count for each filter what the others leave of these entries; one query.

    Returns whether there are any entries, whatever was chosen.
    """
    for one in filters:
        one.counts = {}
    by_kind, *by_tag = filters
    asked = {by_kind: {word.slug for word in by_kind.chosen}}
    asked |= {one: {word.pk for word in one.chosen} for one in by_tag}
    rows = entries.order_by().values_list("kind", "labels").annotate(number=Count("pk"))
    is_any = False
    for kind, labels, number in rows:
        is_any = True
        given = {by_kind: {kind}} | {one: _terms(one, labels) for one in by_tag}
        unmet = [one for one in filters if asked[one] and not asked[one] & given[one]]
        for one in filters:
            if not unmet or unmet == [one]:
                for value in given[one]:
                    one.counts[value] = one.counts.get(value, 0) + number
    return is_any


def _terms(one: TermFilter, labels: str) -> set[int]:
    """The ids of the terms of one filter among the labels of an entry, and of those above them."""
    kept = one.words.by_pk
    found = {int(label[1:]) for label in labels.split() if label[0] == one.field[0]}
    own = [kept[pk] for pk in found if pk in kept]
    return {word.pk for word in own} | {word.parent for word in own if word.parent}
