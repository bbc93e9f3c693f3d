"""Load everything that the bodies of a page refer to, in one query per model.

A body is walked as stored, by the definition of its blocks, and the ids of pages, images,
documents and videos are gathered, those of links in rich text included. While the page is being
rendered the choosers and the rich-text links find their objects here. So the number of queries
depends neither on the number of blocks nor on their kind.
"""

from collections import defaultdict
from contextlib import contextmanager
from contextvars import ContextVar

from django.utils.translation import get_language
from wagtail import blocks
from wagtail.models import Page
from wagtail.rich_text.rewriters import FIND_A_TAG, extract_attrs

from werkcentrum.media.models import Document, Image, Video
from werkcentrum.tenancy.references import visible_to

from .listing import Listings


def live_pages(ids) -> dict:
    """Live pages by id; where there is one, the translation in the language of the moment."""
    keys = Page.objects.filter(pk__in=ids).order_by().values("translation_key")
    pages = (
        Page.objects.live()
        .filter(translation_key__in=keys)
        .select_related("locale")
        # What a link needs; a page has thirty columns.
        .only("title", "path", "depth", "url_path", "translation_key", "live", "locale")
    )
    language = get_language()
    by_id, localized = {}, {}
    for page in pages:
        by_id[page.pk] = page
        if page.locale.language_code == language:
            localized[page.translation_key] = page
    return {
        pk: localized.get(page.translation_key, page) for pk, page in by_id.items() if pk in ids
    }


FETCH = {
    Page: live_pages,
    Image: lambda ids: Image.objects.prefetch_renditions().in_bulk(ids),
    Document: lambda ids: Document.objects.in_bulk(ids),
    Video: lambda ids: Video.objects.in_bulk(ids),
}
LINK_MODELS = {"page": Page, "document": Document}

_current: ContextVar["Loaded | None"] = ContextVar("loaded", default=None)


def pages_for_editor(ids) -> dict:
    """Pages by id as an editor sees them: drafts too, each with its parent known."""
    pages = {page.pk: page for page in Page.objects.filter(pk__in=ids).specific(defer=True)}
    above = {page.path[: -page.steplen] for page in pages.values()}
    parents = Page.objects.filter(path__in=above).in_bulk(field_name="path")
    for page in pages.values():
        # Where treebeard's get_parent() keeps what it found.
        page._cached_parent_obj = parents.get(page.path[: -page.steplen])
    return pages


class Loaded:
    """The objects that belong to one rendering, and the request it answers."""

    fetch = FETCH

    def __init__(self, streams, request=None, page=None):
        self.request = request
        ids = defaultdict(set)
        # What listing blocks ask for, as stored; answered together when the first is rendered.
        wishes = list(getattr(page, "wishes", ()))
        for stream in streams:
            collect(stream.stream_block, stream.get_prep_value(), ids, wishes)
        self.listings = Listings(wishes, request, page)
        if page is not None:
            # A page that links to itself or stands on its own menu costs nothing.
            ids[Page].discard(page.pk)
            # Its own picture comes with those in its body, sizes and all.
            own_image = getattr(page, "image_id", None)
            ids[Image] |= {own_image} - {None}
        self.objects = {
            # What is gone or not live stays known, as None: it must not be asked for again.
            model: dict.fromkeys(ids[model]) | (fetch(ids[model]) if ids[model] else {})
            for model, fetch in self.fetch.items()
        }
        if page is not None:
            self.objects[Page][page.pk] = page
            if own_image:
                page.image = self.objects[Image][own_image]

    def learn(self, model, ids) -> None:
        """A page shows what it refers to, and nothing more."""


class LoadedForEditor(Loaded):
    """What the form of a page editor shows: nothing is left out because it is not live.

    A form that was refused is shown again with what somebody sent. Of another site's things it
    shows nothing: who sends an id learns no title by it.
    """

    fetch = FETCH | {Page: pages_for_editor}

    def __init__(self, streams, request):
        super().__init__(streams, request)
        for model in self.objects:
            self._hide_foreign(model)

    def learn(self, model, ids) -> None:
        """Load what was sent and is not in the page."""
        unknown = set(ids) - self.objects[model].keys()
        if unknown:
            self.objects[model] |= dict.fromkeys(unknown) | self.fetch[model](unknown)
            self._hide_foreign(model)

    def _hide_foreign(self, model) -> None:
        objects = self.objects[model]
        present = {pk for pk, found in objects.items() if found is not None}
        if present:
            hidden = present - visible_to(self.request.user, model, present)
            objects |= dict.fromkeys(hidden)


def loaded(model, ids=()) -> dict | None:
    """The loaded objects of a model by id, or None outside a rendering.

    ``ids`` are those that are asked for. What is gone or not to be shown is there as None; what
    is not there at all is for the caller to find.
    """
    current = _current.get()
    if current is None or model not in current.objects:
        return None
    current.learn(model, ids)
    return current.objects[model]


def current_listings() -> Listings | None:
    """The listings of the page that is being rendered, or None outside a rendering."""
    current = _current.get()
    return current and current.listings


def current_request():
    """The request that is being answered while a body is rendered, or None."""
    current = _current.get()
    return current and current.request


@contextmanager
def rendering(objects: Loaded):
    """Let choosers and links find their objects in ``objects``."""
    token = _current.set(objects)
    try:
        yield objects
    finally:
        _current.reset(token)


def collect(block, value, ids, wishes):
    """Gather the ids of what a stored value of a block refers to, by model, and its listings."""
    if not value:
        return
    if getattr(block, "is_listing", False):
        wishes.append(value)
    if isinstance(block, blocks.ChooserBlock):
        for model in FETCH:
            if issubclass(block.model_class, model):
                ids[model].add(value)
    elif isinstance(block, blocks.RichTextBlock):
        for tag in FIND_A_TAG.findall(value):
            attributes = extract_attrs(tag)
            model = LINK_MODELS.get(attributes.get("linktype"))
            if model and attributes.get("id", "").isdecimal():
                ids[model].add(int(attributes["id"]))
    elif isinstance(block, blocks.BaseStreamBlock):
        for child in value:
            if child["type"] in block.child_blocks:
                collect(block.child_blocks[child["type"]], child["value"], ids, wishes)
    elif isinstance(block, blocks.BaseStructBlock):
        for name, child in value.items():
            if name in block.child_blocks:
                collect(block.child_blocks[name], child, ids, wishes)
    elif isinstance(block, blocks.ListBlock):
        for child in value:
            # Lists made before Wagtail 2.16 hold bare values.
            is_item = isinstance(child, dict) and child.get("type") == "item"
            collect(block.child_block, child["value"] if is_item else child, ids, wishes)
