"""Write the pages of a site from its texts: first the tree, then the bodies that link within it."""

from django.contrib.contenttypes.models import ContentType
from django.utils import timezone
from wagtail.models import Page, Revision

from .building import HomeText, stream
from .models import ContentPage, HomePage
from .reviewing import set_first_reviews

# What publishing writes on the row of a page.
PUBLISHING = (
    "live",
    "has_unpublished_changes",
    "first_published_at",
    "last_published_at",
    "latest_revision",
    "latest_revision_created_at",
    "live_revision",
)


class NoFiles:
    """Stands for a library in texts without pictures, documents and videos."""

    def find(self, kind: str, name: str, palette: str) -> int:
        raise LookupError(f"There is no {kind} {name}.")


def write_home(
    home: HomePage, words: HomeText, library=None, palette: str = ""
) -> dict[str, ContentPage]:
    """Write the home page and all pages below it; returns the pages by path.

    ``library`` has ``find(kind, name, palette)`` for the id of a picture, document or video.
    Bodies are set in a second pass, because a link needs the id of a page that may come later.
    """
    library = library or NoFiles()
    now = timezone.now()
    pages: dict[str, ContentPage] = {}
    texts = dict(words.walk())
    for path, text in texts.items():
        parent = pages.get(path.rpartition("/")[0], home)
        pages[path] = parent.add_child(
            instance=ContentPage(
                title=text.title,
                slug=text.slug,
                lead=text.lead,
                search_description=text.lead[:250],
                locale_id=home.locale_id,
                live=text.live,
                has_unpublished_changes=not text.live,
                first_published_at=now if text.live else None,
                last_published_at=now if text.live else None,
            )
        )

    def resolve(kind: str, name: str) -> int:
        return pages[name].pk if kind == "page" else library.find(kind, name, palette)

    for path, page in pages.items():
        page.body = _value(page, "body", stream(texts[path].blocks, resolve, f"{home.slug}/{path}"))
    ContentPage.objects.bulk_update(pages.values(), ["body"])

    home.title = words.title
    home.hero_title, home.hero_text = words.hero_title, words.hero_text
    home.search_description = words.search_description
    home.entrances = _value(home, "entrances", stream(words.entrances, resolve, f"{home.slug}>"))
    home.body = _value(home, "body", stream(words.blocks, resolve, home.slug))
    home.live, home.has_unpublished_changes = True, False
    home.first_published_at = home.first_published_at or now
    home.last_published_at = now
    home.save(clean=False)
    keep_revisions([home, *pages.values()])
    return pages


def _value(page, field, raw):
    """A stream value from raw data, the way the database gives it."""
    return page._meta.get_field(field).stream_block.to_python(raw)


def keep_revisions(pages) -> None:
    """Give each page one revision that equals it, so that editors can go back to where it began.

    It keeps what the pages say of being live. No signal is sent: use it for pages that nobody has
    seen yet.
    """
    now, page_type = timezone.now(), ContentType.objects.get_for_model(Page)
    set_first_reviews(pages)
    revisions = Revision.objects.bulk_create(
        Revision(
            content_object=page,
            base_content_type_id=page_type.pk,
            object_str=str(page),
            created_at=now,
            content=page.serializable_data(),
        )
        for page in pages
    )
    for page, revision in zip(pages, revisions, strict=True):
        page.latest_revision = revision
        page.latest_revision_created_at = now
        page.live_revision = revision if page.live else None
    Page.objects.bulk_update(
        [Page(pk=page.pk, **{name: getattr(page, name) for name in PUBLISHING}) for page in pages],
        PUBLISHING,
    )
