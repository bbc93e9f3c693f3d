"""The outline of a body: every heading stands one level below another (EN 301 549, 11.8).

The title of a page is its h1, titles of blocks are h2, and parts of a block are h3. Only rich text
lets an editor choose between h2 and h3, so that is where an outline can break.
"""

import re

from wagtail import blocks
from wagtail.rich_text import RichText

_HEADING = re.compile(r"<h([1-6])\b[^>]*>(.*?)</h\1>", re.DOTALL | re.IGNORECASE)
_TAG = re.compile(r"<[^>]+>|&nbsp;|\s")


def headings(value) -> list[tuple[int, bool]]:
    """Levels of the headings in a block's value, in reading order, and whether each has words."""
    if isinstance(value, RichText):
        return [
            (int(level), bool(_TAG.sub("", words)))
            for level, words in _HEADING.findall(value.source or "")
        ]
    if isinstance(value, blocks.StructValue):
        own = [(2, True)] if value.get("title") and not _is_part(value) else []
        return own + [found for child in value.values() for found in headings(child)]
    if isinstance(value, blocks.StreamValue):
        return [found for child in value for found in headings(child.value)]
    if isinstance(value, list) or hasattr(value, "bound_blocks"):
        return [found for child in value for found in headings(child)]
    return []


def _is_part(value) -> bool:
    # Cards and steps stand below the title of their block.
    return getattr(value.block.meta, "is_part", False)


def problem(found: list[tuple[int, bool]], previous: int) -> tuple[str, int]:
    """What is wrong with these headings after one of level ``previous``; and the last level."""
    for level, has_words in found:
        if not has_words:
            return (
                "Er staat een lege kop in de tekst. Typ er woorden in of haal hem weg.",
                level,
            )
        if level > previous + 1:
            return (
                "Kop 3 staat hier zonder Kop 2 erboven. Maak er Kop 2 van, of zet er eerst een "
                "Kop 2 boven. Zo weet iemand die de pagina laat voorlezen wat bij elkaar hoort.",
                level,
            )
        previous = level
    return "", previous
