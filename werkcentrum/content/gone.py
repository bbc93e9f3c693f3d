"""What a draft holds that is no longer there, deleted things and retired labels: in the words of
an editor."""

from collections import defaultdict
from collections.abc import Iterator

from django.conf import settings
from django.db.models import ForeignKey, Q
from django.utils.html import format_html, format_html_join
from django.utils.safestring import SafeString
from django.utils.text import capfirst
from wagtail.models import Page

from werkcentrum.media.models import Document, Image, Video
from werkcentrum.taxonomy.models import Audience, Tagged, Topic

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


def retired_labels(page: Page) -> list[str]:
    """The names of the labels of a draft, and of lists in it, that nobody can choose any more.

    What went up in another label is not among them: it is that other. A query for each vocabulary.
    """
    wishes = []
    for stream in page.get_streams():
        collect(stream.stream_block, stream.get_prep_value(), defaultdict(set), wishes)
    names = {}
    for field, model in (("audiences", Audience), ("topics", Topic)):
        ids = {one.pk for one in getattr(page, field).all()} if isinstance(page, Tagged) else ()
        slugs = {slug for wish in wishes for slug in wish.get(field) or ()}
        held = Q(pk__in=ids) | Q(slug__in=slugs, locale__language_code=settings.LANGUAGE_CODE)
        if ids or slugs:
            gone = model.objects.filter(held, is_retired=True, replaced_by=None)
            names |= dict.fromkeys(gone.values_list("name", flat=True))
    return list(names)


def warnings_for(page: Page) -> Iterator[SafeString]:
    """What to tell who opens this draft in the editor; nothing when all is there."""
    if labels := retired_labels(page):
        yield format_html(
            "{} {}. Kies een ander label. Bij het opslaan gaat het oude van de pagina af.",
            "Dit label bestaat niet meer:"
            if len(labels) == 1
            else "Deze labels bestaan niet meer:",
            format_html_join(", ", "“{}”", [(label,) for label in labels]),
        )
    if rows := gone_from(page):
        yield _of_deleted(rows)


def _of_deleted(rows) -> SafeString:
    return format_html(
        "Van deze pagina is iets verwijderd. Kies daar iets anders, of haal het weg. De rest kun "
        "je gewoon opslaan.<ul>{}</ul>",
        format_html_join("", "<li>{}: {}.</li>", rows),
    )
