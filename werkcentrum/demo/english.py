"""Sites of the demo in English: their pages, and the lists with some of their items."""

from django.utils import timezone

from regions.opening.services import open_language
from werkcentrum.content.building import stream, text
from werkcentrum.content.models import ContentPage
from werkcentrum.content.writing import keep_revisions, write_home
from werkcentrum.events.models import EventPage
from werkcentrum.events.occurrences import derive

from .texts.english_lists import AGENDA, DIRECTORY, NEWS


def open_english(site, words, translation_of, dutch_pages, library, palette):
    """Open English on a site and write its pages; returns the home page and the pages by path.

    ``translation_of`` gives the path of the Dutch page that a page is a translation of.
    """
    home = open_language(site, "en", hero_title=words.hero_title, hero_text=words.hero_text)
    pages = write_home(home, words, library, palette)
    for path, dutch_path in translation_of.items():
        pages[path].translation_key = dutch_pages[dutch_path].translation_key
    ContentPage.objects.bulk_update(pages.values(), ["translation_key"])
    return home, pages


def translate_lists(lists, told, words, locale) -> list:
    """Translate the directory, the news and the agenda of a site, with what is told of each.

    Returns the lists in that language, in the same order.
    """
    indexes = []
    for dutch, beginning, some in zip(lists, (DIRECTORY, NEWS, AGENDA), told, strict=True):
        index = dutch.copy_for_translation(locale)
        _set(index, title=beginning.title, slug=beginning.slug, lead=beginning.lead)
        items = {item.slug: item for item in dutch.get_children().specific()}
        translated = [_translate(items[one.of], one, words, locale) for one in some]
        keep_revisions([index, *translated])
        derive([one for one in translated if isinstance(one, EventPage)])
        indexes.append(index)
    return indexes


def _translate(item, told, words, locale):
    page = item.copy_for_translation(locale)
    blocks = stream([text(told.text.format_map(words))], _no_links, f"en {told.slug}")
    _set(
        page,
        title=told.title.format_map(words),
        slug=told.slug,
        summary=told.summary.format_map(words),
        body=page._meta.get_field("body").stream_block.to_python(blocks),
        **{name: value.format_map(words) for name, value in told.fields.items()},
    )
    return page


def _set(page, **texts):
    """Give a fresh copy its own words and make it live, without the draft that copying made."""
    now = timezone.now()
    page.revisions.all().delete()
    page.latest_revision = None
    for name, value in texts.items():
        setattr(page, name, value)
    page.draft_title = page.title
    page.live, page.has_unpublished_changes = True, False
    page.first_published_at = page.last_published_at = now
    page.save(clean=False)


def _no_links(kind: str, name: str) -> int:
    raise LookupError(f"A translation links to no {kind}: {name}.")
