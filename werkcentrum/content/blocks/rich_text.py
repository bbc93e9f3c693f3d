"""Rich text that looks at what it gets: what only who writes a request by hand can send is said
beside the block, and stays in the form."""

from django.core.exceptions import ValidationError
from django.utils.html import format_html
from wagtail import blocks
from wagtail.rich_text import RichText

UNREADABLE = "Deze tekst kunnen we niet lezen. Typ of plak hem opnieuw."
# How Wagtail's converter breaks on JSON that is no text of the editor.
BREAKS = (ValueError, TypeError, LookupError, AttributeError, RecursionError)
# An id longer than this is of nothing; some databases refuse to look for it.
LONGEST_ID = 18


class UnreadableText(RichText):
    """What was sent instead of rich text, as plain words."""


class RichTextBlock(blocks.RichTextBlock):
    """Wagtail's own, with an error in the form for what is no rich text."""

    def value_from_datadict(self, data, files, prefix):
        try:
            text = super().value_from_datadict(data, files, prefix)
            is_sound = "\0" not in (text.source or "") and all(
                is_id(pk) for _model, pk, *_path in self.extract_references(text)
            )
        except BREAKS:
            is_sound = False
        if is_sound:
            return text
        sent = str(data.get(prefix, "")).replace("\0", "")
        return UnreadableText(format_html("<p>{}</p>", sent))

    def clean(self, value):
        if isinstance(value, UnreadableText):
            raise ValidationError(UNREADABLE)
        return super().clean(value)

    def deconstruct(self):
        return "wagtail.blocks.RichTextBlock", [], self._constructor_args[1]


def is_id(value) -> bool:
    """Whether this can be the id of something."""
    text = str(value)
    return text.isascii() and text.isdigit() and len(text) <= LONGEST_ID
