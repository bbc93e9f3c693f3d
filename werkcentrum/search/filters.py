"""Filter what was found by its kind, beside the filters by tag that every list has."""

from django.db.models import Count, Q
from django.http import QueryDict
from django.utils.translation import gettext_lazy as _

from werkcentrum.content.filters import term_filters
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
        self.counted = None

    def condition(self) -> Q:
        return Q(kind__in=[word.slug for word in self.chosen]) if self.chosen else Q()

    def count(self, entries) -> None:
        """Count the entries of each kind; one query, and none for what was just counted."""
        if entries is self.counted:
            return
        self.counted = entries
        rows = entries.order_by().values("kind").annotate(number=Count("pk"))
        self.counts = {row["kind"]: row["number"] for row in rows}

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
