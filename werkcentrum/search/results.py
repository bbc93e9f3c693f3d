"""What was found for a query: entries with their tags counted, or help when there are none."""

from dataclasses import dataclass, field

from django.db.models import QuerySet
from wagtail.models import Site

from werkcentrum.content.filters import meeting

from .extracting import PAGE
from .filters import count
from .fixed import FixedPage, fixed_pages, fixed_words
from .known import Known
from .matching import Question, any_of, matching, question, ranked
from .near import near_words, vocabulary
from .synonyms import Instead
from .words import split, telling

# What a result shows; a page has thirty columns.
SHOWN = (
    *("kind", "title", "summary", "body"),
    *("page", "document__file", "document__title"),
    *("site__hostname", "site__port", "site__site_name"),
)


@dataclass
class Found:
    """The answer to a query."""

    entries: QuerySet
    asked: Question
    total: int = 0
    gone: list[Instead] = field(default_factory=list)
    # The words that were looked for instead of what was typed; "" when nothing was wrong.
    corrected: str = ""
    # Other words to look for.
    near: list[str] = field(default_factory=list)
    # Pages that the site has by itself; in ``total``, and before all entries.
    fixed: list[FixedPage] = field(default_factory=list)


def find(
    query: str, entries: QuerySet, language: str, filters: list, site: Site, known: Known
) -> Found:
    """Look for ``query`` among ``entries``; the first of ``filters`` is the one by kind.

    Of what is equally good that of ``site`` comes first.

    When nothing is found, words that look like those typed are tried in their place, and one of
    several words is enough; unless the query is a place, for then the finder helps.
    """
    words = split(query)
    asked = question(words, language, known.others.runs)
    found = Found(matching(entries, asked), asked, gone=known.others.gone)
    found.fixed = fixed_pages(words, site, language)
    is_any = bool(asked) and count(found.entries, filters)
    if not (is_any or found.fixed or known.place):
        is_any = _try_again(found, words, entries, language, filters, site)
    _count_fixed(found, filters)
    found.total = filters[0].total
    if not is_any:
        # Nothing to narrow or to show.
        found.entries = entries.none()
        return found
    narrowed = meeting(found.entries, filters)
    found.entries = (
        ranked(narrowed, found.asked, site).select_related("document", "site").only(*SHOWN)
    )
    return found


def _count_fixed(found: Found, filters: list) -> None:
    """Count fixed pages as the pages without tags that they are."""
    by_kind, *by_tag = filters
    if any(one.chosen for one in by_tag):
        found.fixed = []
    elif found.fixed:
        by_kind.counts[PAGE] = by_kind.counts.get(PAGE, 0) + len(found.fixed)
        if by_kind.chosen and PAGE not in {word.slug for word in by_kind.chosen}:
            found.fixed = []


def _try_again(found: Found, words, entries, language, filters, site) -> bool:
    """Whether other words than those typed find something."""
    words = telling(words, language)
    near = near_words(words, vocabulary(entries, language) | fixed_words(), language)
    if not near and len(words) < 2:
        return False
    best = [near[word][0] if word in near else word for word in words]
    asked = any_of(best, language)
    matched, fixed = matching(entries, asked), fixed_pages(best, site, language)
    is_any = bool(asked) and count(matched, filters)
    if is_any or fixed:
        found.entries, found.asked, found.corrected = matched, asked, " ".join(best)
        found.fixed = fixed
    found.near = [
        word for like in near.values() for word in (like[1:] if found.corrected else like)
    ][:4]
    return is_any


def shown(entries: list, marker) -> list:
    """Entries and fixed pages with their words marked, ready for the template."""
    for entry in entries:
        entry.marked_title = marker.mark(entry.title)
        entry.excerpt = marker.excerpt(entry)
    return entries
