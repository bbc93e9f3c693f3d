"""The terms of the moment: all of them, once for each request, by id and by slug.

Two queries at most, one for each vocabulary, and none until somebody asks.
"""

from dataclasses import dataclass

from django.conf import settings
from django.utils.functional import cached_property
from django.utils.translation import get_language

from .models import Audience, Term, Topic


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

    def __init__(self, model: type[Term], language: str):
        rows = list(
            model.objects.filter(
                locale__language_code__in={settings.LANGUAGE_CODE, language}
            ).values_list(
                *("pk", "slug", "name", "parent_id", "is_retired", "translation_key"),
                "locale__language_code",
            )
        )
        names = {row[5]: row[2] for row in rows if row[6] == language}
        self.all = [
            Word(pk, slug, names.get(key, name), parent, "" if key in names else code)
            for pk, slug, name, parent, is_retired, key, code in rows
            if code == settings.LANGUAGE_CODE and not is_retired
        ]
        self.by_pk = {word.pk: word for word in self.all}
        self.by_slug = {word.slug: word for word in self.all}

    def named(self, ids) -> list[Word]:
        """The terms with these ids, in their own order; what is retired is left out."""
        wanted = set(ids)
        return [word for word in self.all if word.pk in wanted]

    def with_children(self, ids) -> set[int]:
        """These ids and those of the terms below them: who asks for the one gets the others."""
        wanted = set(ids)
        return wanted | {word.pk for word in self.all if word.parent in wanted}


class Vocabulary:
    """Both vocabularies in one language."""

    def __init__(self, language: str):
        self.language = language

    @cached_property
    def audiences(self) -> Words:
        return Words(Audience, self.language)

    @cached_property
    def topics(self) -> Words:
        return Words(Topic, self.language)


def vocabulary(request) -> Vocabulary:
    """The vocabularies of a request, in the language that is active when it is first asked."""
    if not hasattr(request, "_vocabulary"):
        request._vocabulary = Vocabulary(get_language() or settings.LANGUAGE_CODE)
    return request._vocabulary
