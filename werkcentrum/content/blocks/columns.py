"""Two columns of simple blocks; the one place where blocks stand in a block."""

from wagtail import blocks

from .contact import ContactDetailsBlock, OpeningHoursBlock
from .pictures import ImageBlock
from .text import GROUP, NoticeBlock, QuoteBlock, TextBlock


class ColumnBlock(blocks.StreamBlock):
    """What may stand in a column. Each kind counts in a body's budget of block instances."""

    text = TextBlock()
    image = ImageBlock()
    quote = QuoteBlock()
    notice = NoticeBlock()
    contact_details = ContactDetailsBlock()
    opening_hours = OpeningHoursBlock()

    class Meta:
        label = "Kolom"
        icon = "list-ul"
        max_num = 10
        description = "Eén kolom met eenvoudige blokken."


class TwoColumnsBlock(blocks.StructBlock):
    """Two columns beside each other, below each other on a phone.

    A list of exactly two, so that the kinds of blocks in a column are defined once.
    """

    columns = blocks.ListBlock(
        ColumnBlock(),
        min_num=2,
        max_num=2,
        default=[[], []],
        label="Kolommen",
        help_text="Altijd twee. Op een telefoon komt de eerste boven de tweede.",
    )

    class Meta:
        label = "Twee kolommen"
        icon = "tablet-alt"
        group = GROUP
        template = "blocks/two_columns.html"
        description = "Twee kolommen naast elkaar. Op een telefoon staan ze onder elkaar."
        label_format = ""
        preview_value = {
            "columns": [
                [("text", TextBlock._meta_class.preview_value)],
                [("quote", QuoteBlock._meta_class.preview_value)],
            ]
        }
