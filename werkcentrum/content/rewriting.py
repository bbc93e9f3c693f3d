"""Walk all words and references of a page by the definition of its fields and blocks.

An id in a stream is a bare number, and words may look like anything: only the definition tells
them apart. What the walk does not know it leaves as it is; ids of blocks are kept.
"""

from collections.abc import Iterator

from django.db import models
from wagtail import blocks
from wagtail.contrib.typed_table_block.blocks import BaseTypedTableBlock
from wagtail.documents import get_document_model
from wagtail.fields import RichTextField, StreamField
from wagtail.images import get_image_model
from wagtail.models import Page

from .richtext import rewrite_rich_text

# Words that every page has; the others are fields of its own type.
PAGE_WORDS = ("title", "seo_title", "search_description")
NO_WORDS = (models.SlugField, models.URLField, models.EmailField, models.UUIDField)


class Visitor:
    """Sees each word and each reference of a page, and gives back what comes in its place.

    ``place`` tells where it is: the name of a field, or the number and the name of a block.
    """

    def __init__(self):
        self.field, self.block, self.place = "", None, ""

    def words(self, text: str) -> str:
        return text

    def address(self, address: str) -> None:
        """An address elsewhere: neither words nor a reference."""

    def refer(self, model: type[models.Model], pk: int) -> int:
        return pk


def word_fields(model) -> list[models.Field]:
    """The fields of a page model that hold plain words or rich text."""
    return [
        field
        for field in model._meta.concrete_fields
        if isinstance(field, (models.CharField, models.TextField))
        and not isinstance(field, (StreamField, *NO_WORDS))
        and (field.name in PAGE_WORDS if field.model is Page else not field.choices)
    ]


def stream_fields(model) -> list[StreamField]:
    """The fields of a page model that hold blocks."""
    return [field for field in model._meta.concrete_fields if isinstance(field, StreamField)]


def reference_fields(model) -> list[models.ForeignKey]:
    """The foreign keys of a page type's own, such as the picture of an article."""
    return [
        field
        for field in model._meta.concrete_fields
        if isinstance(field, models.ForeignKey)
        and not field.remote_field.parent_link
        and field.model is not Page
    ]


def rewrite_page(page: Page, visitor: Visitor) -> Iterator[tuple[str, object]]:
    """The fields of a specific page, each with its value as the visitor gives it back.

    A reference stands under its ``attname``, a stream as a value of its field.
    """
    model = type(page)
    for field in word_fields(model):
        visitor.field, visitor.block, visitor.place = field.name, None, str(field.verbose_name)
        value = getattr(page, field.name) or ""
        if isinstance(field, RichTextField):
            yield field.name, _rich_text(value, visitor)
        else:
            yield field.name, visitor.words(value)
    for field in reference_fields(model):
        visitor.field, visitor.block, visitor.place = field.name, None, str(field.verbose_name)
        pk = getattr(page, field.attname)
        yield field.attname, pk if pk is None else visitor.refer(field.related_model, pk)
    for field in stream_fields(model):
        visitor.field = field.name
        block = field.stream_block
        yield field.name, block.to_python(_top(block, _raw(getattr(page, field.name)), visitor))


def _raw(value) -> list:
    return value.get_prep_value() if value else []


def _top(block, raw, visitor):
    """The blocks of a body, with the place of each told to the visitor."""
    found = []
    for number, child in enumerate(raw):
        known = block.child_blocks.get(child["type"])
        name = known.label if known else child["type"]
        visitor.block, visitor.place = number, f"blok {number + 1} ({name})"
        value = rewrite(known, child["value"], visitor) if known else child["value"]
        found.append({**child, "value": value})
    return found


def rewrite(block, raw, visitor: Visitor):
    """The stored value of a block with its words and references as the visitor gives them."""
    if raw is None or raw == "":
        return raw
    if isinstance(block, blocks.ChooserBlock):
        return visitor.refer(block.model_class, raw)
    if isinstance(block, blocks.RichTextBlock):
        return _rich_text(raw, visitor)
    if isinstance(block, (blocks.CharBlock, blocks.TextBlock)):
        return visitor.words(raw)
    if isinstance(block, blocks.URLBlock):
        visitor.address(raw)
        return raw
    if isinstance(block, blocks.BaseStreamBlock):
        return [
            {**child, "value": rewrite(block.child_blocks[child["type"]], child["value"], visitor)}
            if child["type"] in block.child_blocks
            else child
            for child in raw
        ]
    if isinstance(block, blocks.BaseStructBlock):
        # In the order of the definition: PostgreSQL keeps the keys of JSON in an order of its own.
        known = {
            name: rewrite(child, raw[name], visitor)
            for name, child in block.child_blocks.items()
            if name in raw
        }
        return known | {name: child for name, child in raw.items() if name not in known}
    if isinstance(block, blocks.ListBlock):
        # Lists made before Wagtail 2.16 hold bare values.
        return [
            {**child, "value": rewrite(block.child_block, child["value"], visitor)}
            if isinstance(child, dict) and child.get("type") == "item"
            else rewrite(block.child_block, child, visitor)
            for child in raw
        ]
    if isinstance(block, BaseTypedTableBlock):
        return _table(block, raw, visitor)
    return raw


def _table(block, raw, visitor):
    kinds = [block.child_blocks.get(column["type"]) for column in raw["columns"]]
    return raw | {
        "caption": visitor.words(raw.get("caption") or ""),
        "columns": [
            {**column, "heading": visitor.words(column["heading"] or "")}
            for column in raw["columns"]
        ],
        "rows": [
            {
                **row,
                "values": [
                    rewrite(kind, cell, visitor) if kind else cell
                    for kind, cell in zip(kinds, row["values"], strict=True)
                ],
            }
            for row in raw["rows"]
        ],
    }


def _rich_text(html, visitor):
    models_of = {"page": Page, "document": get_document_model(), "image": get_image_model()}
    return rewrite_rich_text(
        html,
        words=visitor.words,
        refer=lambda kind, pk: visitor.refer(models_of[kind], pk),
        address=visitor.address,
    )


class _Words(Visitor):
    def __init__(self):
        super().__init__()
        self.found = []

    def words(self, text):
        if text.strip():
            self.found.append(" ".join(text.split()))
        return text


def words_of(page: Page) -> list[str]:
    """All words of a specific page, field by field and block by block."""
    visitor = _Words()
    for _field in rewrite_page(page, visitor):
        pass
    return visitor.found
