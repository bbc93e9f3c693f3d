"""The piece of a text in which somebody's words stand, with these words marked.

The text is what editors wrote, without markup, but it may hold signs that browsers read as markup:
each piece is escaped on its own before the marks come around it.
"""

from collections.abc import Iterable, Iterator

from django.utils.html import escape
from django.utils.safestring import SafeString, mark_safe

from .matching import Way
from .models import SearchEntry
from .words import WORD, fold, stem

LENGTH = 220


class Marker:
    """Knows the words of one question in one language."""

    def __init__(self, ways: Iterable[Way], language: str):
        ways = sorted(ways, key=lambda way: -len(way.stems))
        self.said = [way.stems for way in ways]
        self.beginnings = tuple(way.stems[0] for way in ways if way.is_beginning)
        self.language = language

    def _asked(self, text: str) -> Iterator[tuple[int, int]]:
        """Where the words asked for begin and end in a text, as it is written there."""
        words = list(WORD.finditer(text))
        stems = tuple(stem(fold(one[0]), self.language) for one in words)
        place = 0
        while place < len(words):
            length = self._length(stems, place)
            if length:
                yield words[place].start(), words[place + length - 1].end()
            place += length or 1

    def _length(self, stems: tuple[str, ...], place: int) -> int:
        """How many words from this one on are asked for together; 0 when it is not asked for."""
        for said in self.said:
            if stems[place : place + len(said)] == said:
                return len(said)
        return int(bool(self.beginnings) and stems[place].startswith(self.beginnings))

    def mark(self, text: str) -> SafeString:
        """The text as HTML, with ``<mark>`` around the words asked for."""
        parts, done = [], 0
        for start, end in self._asked(text):
            words = mark_safe(f"<mark>{escape(text[start:end])}</mark>")
            parts += [escape(text[done:start]), words]
            done = end
        # All parts are escaped, here or above.
        return mark_safe("".join([*parts, escape(text[done:])]))

    def excerpt(self, entry: SearchEntry) -> SafeString:
        """The summary when it holds a word asked for, else the piece of the text that does."""
        for text in (entry.summary, entry.body):
            at = next(self._asked(text), None)
            if at is not None:
                return self.mark(piece(text, at[0]))
        return self.mark(piece(entry.summary or entry.body, 0))


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
