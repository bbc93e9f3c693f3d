"""The words of a page, as readers meet them: what is translated is what is read."""

from collections.abc import Iterator

from wagtail.models import Page
from wagtail_localize.segments import StringSegmentValue
from wagtail_localize.segments.extract import extract_segments

from .readability import Passage

# Not on the page itself, or not read as text.
UNSEEN_FIELDS = {"slug", "seo_title", "search_description"}
UNSEEN_PARTS = {"alt", "transcript"}


def passages_of(page: Page) -> Iterator[Passage]:
    """Each paragraph, heading, point and cell of a specific page, saved or not."""
    for segment in extract_segments(page):
        if not isinstance(segment, StringSegmentValue):
            continue
        field, *path = segment.path.split(".")
        if field in UNSEEN_FIELDS or UNSEEN_PARTS & set(path[-1:]):
            continue
        text = " ".join(segment.render_text().split())
        if text:
            yield Passage(text, block=path[0] if path else "")
