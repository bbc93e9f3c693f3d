"""What a page still refers to and somebody deleted: where it stands, in the words of an editor."""

from collections import defaultdict
from collections.abc import Iterator

from django.db.models import ForeignKey
from django.utils.html import format_html, format_html_join
from django.utils.safestring import SafeString
from django.utils.text import capfirst
from wagtail.models import Page

from werkcentrum.media.models import Document, Image, Video

from .loading import collect

WORDS = {
    Page: "een pagina",
    Image: "een afbeelding",
    Document: "een document",
    Video: "een video",
}


def gone_from(page: Page) -> list[tuple[str, str]]:
    """(place, what stood there) of all in a draft that is no longer there, from the top down.

    A place is the name of a field, or a block with its number. One query for each model that the
    draft refers to, and one for its fields.
    """
    places = [*_in_blocks(page)]
    wanted = defaultdict(set)
    for _place, ids in places:
        for model, found in ids.items():
            wanted[model] |= found
    there = {
        model: set(model.objects.filter(pk__in=ids).values_list("pk", flat=True))
        for model, ids in wanted.items()
    }
    in_blocks = [
        (place, WORDS[model])
        for place, ids in places
        for model, found in ids.items()
        if found - there[model]
    ]
    return [*_in_fields(page), *in_blocks]


def _in_blocks(page) -> Iterator[tuple[str, dict]]:
    """Each block of a draft with the ids of what it refers to, by model."""
    for stream in page.get_streams():
        for number, child in enumerate(stream.get_prep_value(), 1):
            block = stream.stream_block.child_blocks.get(child["type"])
            if block is None:
                continue
            ids = defaultdict(set)
            collect(block, child["value"], ids, [])
            if ids:
                yield f"Blok {number} ({block.label})", ids


def _in_fields(page) -> Iterator[tuple[str, str]]:
    """Fields whose choice was deleted: the draft remembers it, and the editor sees nothing."""
    content = page.latest_revision.content if page.latest_revision else {}
    for field in page._meta.fields:
        is_choice = isinstance(field, ForeignKey) and field.editable
        if is_choice and content.get(field.name) and getattr(page, field.attname) is None:
            yield capfirst(str(field.verbose_name)), "wat je gekozen had"


def warning_for(page: Page) -> SafeString | None:
    """What to tell who opens this draft in the editor; None when all is there."""
    rows = gone_from(page)
    if not rows:
        return None
    return format_html(
        "Van deze pagina is iets verwijderd. Kies daar iets anders, of haal het weg. De rest kun "
        "je gewoon opslaan.<ul>{}</ul>",
        format_html_join("", "<li>{}: {}.</li>", rows),
    )
