"""Filters of a list of pages by terms: what was asked for, and how much each term would give.

Within a filter one term is enough ("jongeren of statushouders"); between filters all must hold.
Whoever asks for a term gets what is tagged with a term below it, too.
"""

from collections.abc import Iterable, Sequence

from django.db.models import Count, Q, QuerySet
from django.http import QueryDict
from django.utils.translation import gettext_lazy as _

from werkcentrum.taxonomy.vocabulary import Vocabulary, Words


class TermFilter:
    """One filter, such as ``?doelgroep=jongere&doelgroep=werkgever``; unknown terms are ignored.

    ``field`` is the relation of the page model that it narrows.
    """

    def __init__(self, parameter: str, field: str, legend, words: Words, query: QueryDict):
        self.parameter = parameter
        self.field = field
        self.legend = legend
        self.words = words
        known = (words.by_slug.get(slug) for slug in query.getlist(parameter))
        self.chosen = list(dict.fromkeys(word for word in known if word))
        self.counts: dict[int, int] = {}

    def condition(self) -> Q:
        """What a page must meet; everything does when nothing was chosen."""
        if not self.chosen:
            return Q()
        ids = self.words.with_children(word.pk for word in self.chosen)
        return Q(**{f"{self.field}__in": ids})

    def count(self, pages: QuerySet) -> None:
        """Count for each term how many of ``pages`` it would give; one query."""
        through = pages.model._meta.get_field(self.field).remote_field.through
        page, term = f"{pages.model._meta.model_name}_id", _term_field(through, pages.model)
        found = through.objects.filter(**{f"{page}__in": pages.order_by().values("pk")}).aggregate(
            **{
                f"n{word.pk}": Count(
                    page,
                    distinct=True,
                    filter=Q(**{f"{term}__in": self.words.with_children([word.pk])}),
                )
                for word in self.words.all
            }
        )
        self.counts = {word.pk: found[f"n{word.pk}"] for word in self.words.all}

    @property
    def options(self) -> list[dict]:
        """The terms to choose from: those that give something, and those that were chosen."""
        chosen = set(self.chosen)
        return [
            {
                "word": word,
                "count": self.counts.get(word.pk, 0),
                "is_chosen": word in chosen,
                "is_below": word.parent is not None,
            }
            for word in self.words.all
            if word in chosen or self.counts.get(word.pk)
        ]


def _term_field(through, model) -> str:
    """The column of a table between pages and terms that holds the term."""
    term = next(
        field
        for field in through._meta.get_fields()
        if field.is_relation and field.related_model is not model
    )
    return term.attname


def term_filters(query: QueryDict, words: Vocabulary) -> list[TermFilter]:
    """The two filters that every list of pages has."""
    return [
        TermFilter("doelgroep", "audiences", _("Voor wie?"), words.audiences, query),
        TermFilter("onderwerp", "topics", _("Waarover?"), words.topics, query),
    ]


def narrow(pages: QuerySet, filters: Sequence[TermFilter]) -> QuerySet:
    """The pages that meet all filters; each filter counts what the others leave."""
    for one in filters:
        one.count(meeting(pages, (other for other in filters if other is not one)))
    return meeting(pages, filters)


def meeting(pages: QuerySet, filters: Iterable[TermFilter]) -> QuerySet:
    """The pages that meet these filters."""
    for one in filters:
        if one.chosen:
            # By id: a join would give a page once for each of its terms.
            found = pages.model.objects.filter(one.condition()).order_by().values("pk")
            pages = pages.filter(pk__in=found)
    return pages
