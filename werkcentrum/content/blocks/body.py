"""What a page is made of: the stream of blocks that editors put together."""

from django.core.exceptions import ValidationError
from wagtail import blocks
from wagtail.blocks.stream_block import StreamBlockValidationError

from .columns import TwoColumnsBlock
from .contact import (
    AdvisersBlock,
    ContactDetailsBlock,
    LocationsBlock,
    OpeningHoursBlock,
    PartnersBlock,
)
from .listing import ListingBlock
from .outline import headings, problem
from .pictures import ImageBesideTextBlock, ImageBlock
from .signposts import CallToActionBlock, CardsBlock, DownloadBlock, StepsBlock, TasksBlock
from .text import AccordionBlock, NoticeBlock, QuoteBlock, TableBlock, TextBlock
from .video import VideoBlock


class BodyBlock(blocks.StreamBlock):
    """The body of a home page or a content page."""

    text = TextBlock()
    image = ImageBlock()
    image_beside_text = ImageBesideTextBlock()
    two_columns = TwoColumnsBlock()
    video = VideoBlock()
    quote = QuoteBlock()
    notice = NoticeBlock()
    accordion = AccordionBlock()
    table = TableBlock()
    call_to_action = CallToActionBlock()
    cards = CardsBlock()
    tasks = TasksBlock()
    steps = StepsBlock()
    download = DownloadBlock()
    listing = ListingBlock()
    contact_details = ContactDetailsBlock()
    opening_hours = OpeningHoursBlock()
    locations = LocationsBlock()
    advisers = AdvisersBlock()
    partners = PartnersBlock()

    class Meta:
        label = "Inhoud"
        required = False
        max_num = 40

    def clean(self, value):
        cleaned = super().clean(value)
        if self.is_deferred_validation:
            return cleaned
        errors, level = {}, 1
        for index, child in enumerate(cleaned):
            message, level = problem(headings(child.value), level)
            if message:
                errors[index] = ValidationError(message)
        if errors:
            raise StreamBlockValidationError(block_errors=errors)
        return cleaned


def definitions(block):
    """Every block instance in the definition of ``block``, itself first, repeated ones again."""
    yield block
    if hasattr(block, "child_block"):
        yield from definitions(block.child_block)
    for child in getattr(block, "child_blocks", {}).values():
        yield from definitions(child)
