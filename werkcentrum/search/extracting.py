"""What a page says: its title, its summary and the words of its blocks, without markup.

A page type needs to do nothing for it. A summary is called ``summary``, ``lead`` or ``hero_text``;
words that stand in none of these and in no block, such as the place of an event, a page type gives
as ``search_words()``.
"""

import unicodedata
from dataclasses import dataclass

from wagtail.fields import RichTextField, StreamField
from wagtail.models import Page
from wagtail.rich_text import get_text_for_indexing

from werkcentrum.content.listable import Listable

SUMMARIES = ("summary", "lead", "hero_text")
PAGE, DOCUMENT = "pagina", "document"


@dataclass(frozen=True)
class Words:
    """The text of a page, ready to be indexed and shown."""

    title: str
    summary: str
    body: str


def words_of(page: Page) -> Words:
    """The words of a page, which is of its specific class."""
    values = [getattr(page, name, "") for name in SUMMARIES]
    summary = next((value for value in values if value), "")
    extra = page.search_words() if hasattr(page, "search_words") else []
    return Words(
        title=plain(page.title)[:255],
        summary=plain(summary),
        body=plain(" ".join([*_texts(page), *map(str, extra)])),
    )


def kind_of(page_type: type[Page]) -> str:
    """The kind by which results are told apart and filtered, as it stands in ``?soort=``."""
    return page_type.kind if issubclass(page_type, Listable) else PAGE


def plain(text: str) -> str:
    """One line, in composed characters and without control characters."""
    composed = unicodedata.normalize("NFC", str(text))
    return " ".join("".join(c if c.isprintable() else " " for c in composed).split())


def _texts(page: Page):
    for field in page._meta.get_fields():
        value = getattr(page, field.name, None) if field.concrete else None
        if not value:
            continue
        if isinstance(field, StreamField):
            yield from field.get_searchable_content(value)
        elif isinstance(field, RichTextField):
            yield get_text_for_indexing(value)
