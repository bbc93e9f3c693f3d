"""The piece of a text in which somebody's words stand, with these words marked.

The text is what editors wrote, without markup, but it may hold signs that browsers read as markup:
each piece is escaped on its own before the marks come around it.
"""

from collections.abc import Iterable

from django.utils.html import escape
from django.utils.safestring import SafeString, mark_safe

from .models import SearchEntry
from .words import PREFIX_FROM, WORD, fold, stem

LENGTH = 220


class Marker:
    """Knows the words of one question in one language."""

    def __init__(self, stems: Iterable[str], language: str):
        self.stems = frozenset(stems)
        self.beginnings = tuple(one for one in self.stems if len(one) >= PREFIX_FROM)
        self.language = language

    def is_asked(self, word: str) -> bool:
        """Whether a word of a text, as it is written there, is one of the words asked for."""
        found = stem(fold(word), self.language)
        return found in self.stems or (bool(self.beginnings) and found.startswith(self.beginnings))

    def mark(self, text: str) -> SafeString:
        """The text as HTML, with ``<mark>`` around the words asked for."""
        parts, end = [], 0
        for match in WORD.finditer(text):
            if self.is_asked(match[0]):
                parts += [
                    escape(text[end : match.start()]),
                    mark_safe(f"<mark>{escape(match[0])}</mark>"),
                ]
                end = match.end()
        # All parts are escaped, here or above.
        return mark_safe("".join([*parts, escape(text[end:])]))

    def excerpt(self, entry: SearchEntry) -> SafeString:
        """The summary when it holds a word asked for, else the piece of the text that does."""
        for text in (entry.summary, entry.body):
            at = self._first(text)
            if at is not None:
                return self.mark(piece(text, at))
        return self.mark(piece(entry.summary or entry.body, 0))

    def _first(self, text: str) -> int | None:
        return next((one.start() for one in WORD.finditer(text) if self.is_asked(one[0])), None)


def piece(text: str, at: int) -> str:
    """About two lines of ``text`` around a position, cut between words."""
    if len(text) <= LENGTH:
        return text
    start = max(0, min(at - LENGTH // 3, len(text) - LENGTH))
    end = start + LENGTH
    before = after = ""
    if start:
        # Without a space nearby it is cut in the middle of a word.
        start = _space(text, start, at) + 1
        before = "… "
    if end < len(text):
        end = (
            text.rfind(" ", max(at, end - 40), end) if " " in text[max(at, end - 40) : end] else end
        )
        after = " …"
    return f"{before}{text[start:end].strip()}{after}"


def _space(text: str, start: int, at: int) -> int:
    found = text.find(" ", start, max(at, start))
    return found if found >= 0 else start - 1
