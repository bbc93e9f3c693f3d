"""The terms of the moment: all of them, once for each request, by id and by slug.

One query, and none until somebody asks.
"""

from collections import defaultdict
from dataclasses import dataclass

from django.conf import settings
from django.db.models import F, Value
from django.utils.functional import cached_property
from django.utils.translation import get_language

from .models import Audience, Topic


@dataclass(frozen=True)
class Word:
    """A term as visitors see it: its id and slug are of the Dutch term, its name is translated."""

    pk: int
    slug: str
    name: str
    parent: int | None
    # "" when the name is in the language of the page, else the language it is in.
    lang: str = ""


class Words:
    """The terms of one vocabulary in their order, without those that are retired."""

    def __init__(self, rows, language: str):
        names = {row.translation_key: row.name for row in rows if row.code == language}
        self.all = [
            Word(
                row.pk,
                row.slug,
                names.get(row.translation_key, row.name),
                row.parent_id,
                "" if row.translation_key in names else row.code,
            )
            for row in rows
            if row.code == settings.LANGUAGE_CODE and not row.is_retired
        ]
        self.by_pk = {word.pk: word for word in self.all}
        # What has gone up in another term leads to that one.
        gone = [row for row in rows if row.replaced_by_id in self.by_pk]
        self.led = {row.pk: self.by_pk[row.replaced_by_id] for row in gone}
        self.by_slug = {
            row.slug: self.led[row.pk] for row in gone if row.code == settings.LANGUAGE_CODE
        } | {word.slug: word for word in self.all}

    def left(self, pk: int | None) -> Word | None:
        """The term with this id, or the one that it went up in; None for one that is retired."""
        return self.by_pk.get(pk) or self.led.get(pk)

    def named(self, ids) -> list[Word]:
        """The terms with these ids, in their own order; what is retired is left out."""
        wanted = set(ids)
        return [word for word in self.all if word.pk in wanted]

    def with_children(self, ids) -> set[int]:
        """These ids and those of the terms below them: who asks for the one gets the others."""
        wanted = set(ids)
        return wanted | {word.pk for word in self.all if word.parent in wanted}


class Vocabulary:
    """Both vocabularies in one language, in one query."""

    def __init__(self, language: str):
        self.language = language

    @cached_property
    def _rows(self) -> dict[str, list]:
        languages = {settings.LANGUAGE_CODE, self.language}
        audiences, topics = (
            model.objects.filter(locale__language_code__in=languages)
            .order_by()
            .annotate(of=Value(model._meta.model_name), code=F("locale__language_code"))
            .values_list(
                *("of", "sort_order", "name", "pk", "slug", "parent_id", "is_retired"),
                "replaced_by_id",
                *("translation_key", "code"),
                named=True,
            )
            for model in (Audience, Topic)
        )
        found = defaultdict(list)
        for row in sorted(audiences.union(topics, all=True), key=lambda row: row[:4]):
            found[row.of].append(row)
        return found

    @cached_property
    def audiences(self) -> Words:
        return Words(self._rows["audience"], self.language)

    @cached_property
    def topics(self) -> Words:
        return Words(self._rows["topic"], self.language)


def vocabulary(request) -> Vocabulary:
    """The vocabularies of a request, in the language that is active when it is first asked."""
    if not hasattr(request, "_vocabulary"):
        request._vocabulary = Vocabulary(get_language() or settings.LANGUAGE_CODE)
    return request._vocabulary
