"""A shelf of whole pages to start from, kept by national managers in the blueprint of regions.

An example is a published page below the shelf: then editors of every site see it when they make a
page. Nothing below the shelf goes along when a site is opened, and visitors never see it.
"""

from dataclasses import dataclass
from datetime import time

from django.core.exceptions import PermissionDenied, ValidationError
from django.db import transaction
from django.utils import timezone
from wagtail.models import Page

from werkcentrum.articles.models import ArticlePage
from werkcentrum.contact.models import ContactDetails
from werkcentrum.content.building import stream
from werkcentrum.content.models import ContentPage
from werkcentrum.content.rewriting import Visitor, rewrite_page
from werkcentrum.content.writing import keep_revisions
from werkcentrum.events.models import EventPage
from werkcentrum.services.models import ServicePage
from werkcentrum.tenancy.features import site_of_page
from werkcentrum.tenancy.models import SiteProfile

from . import tokens
from .blueprint import blueprint_for
from .models import Blueprint, ExampleShelf
from .texts.examples import ARTICLES, EVENTS, EXAMPLES, SERVICES, WHY


@dataclass(frozen=True)
class Example:
    """An example as it stands on the shelf."""

    page: Page
    kind: str
    why: str


def shelves():
    """The shelves of all blueprints: there is one, unless somebody copied it."""
    return ExampleShelf.objects.filter(depth=3)


def examples_for(parent: Page) -> list[Example]:
    """The examples that may become a page below ``parent``, a specific page, in shelf order."""
    possible = {
        model for model in type(parent).creatable_subpage_models() if model.can_create_at(parent)
    }
    if not possible or type(parent) is ExampleShelf:
        return []
    found = []
    for shelf in shelves():
        pages = shelf.get_children().live().filter(locale=parent.locale_id)
        for page in pages.select_related("content_type"):
            if page.content_type.model_class() in possible:
                why = page.search_description
                kind = page.content_type.model_class().get_verbose_name()
                found.append(Example(page, kind, why))
    return found


class _Filler(Visitor):
    """Fills in what is known of the site."""

    def __init__(self, values):
        super().__init__()
        self.values = values

    def words(self, text):
        return tokens.fill(text, self.values)


@transaction.atomic
def start_from(*, example: Page, parent: Page, user) -> Page:
    """A draft below ``parent`` with the words of an example; returns the new page.

    The caller has asked whether the user may add pages there, and whether the example is one of
    ``examples_for(parent)``. Raises ValidationError (Dutch) when the example uses something that
    the site cannot have.
    """
    site = site_of_page(parent)
    contact = ContactDetails.objects.filter(site=site).first()
    facts = tokens.Facts(site.site_name, getattr(site, "region", None), contact)
    filler, source = _Filler(tokens.values_for(facts)), example.specific
    words = dict(rewrite_page(source, filler))
    # On the shelf it says to editors when to take the example.
    words |= {"search_description": "", "draft_title": words["title"]}
    if hasattr(source, "as_new"):
        words |= source.as_new()
    try:
        return source.copy(
            to=parent,
            update_attrs=words | {"slug": _free_slug(parent, source.slug)},
            copy_revisions=False,
            keep_live=False,
            user=user,
            log_action="wagtail.create",
        ).specific
    except PermissionDenied as refusal:
        raise ValidationError(
            "Dit voorbeeld gebruikt iets wat je site niet heeft. Meld het aan het landelijke team."
        ) from refusal


def _free_slug(parent: Page, slug: str) -> str:
    taken = set(parent.get_children().values_list("slug", flat=True))
    number, free = 1, slug
    while free in taken:
        number += 1
        free = f"{slug}-{number}"
    return free


def make_shelf() -> ExampleShelf | None:
    """Make the shelf with the first examples; None when there is one, or no blueprint of regions.

    From then on it is the national managers' to edit.
    """
    blueprint: Blueprint | None = blueprint_for(SiteProfile.Kind.REGION)
    if blueprint is None or shelves().exists():
        return None
    home = blueprint.site.root_page
    shelf = home.add_child(
        instance=ExampleShelf(title="Voorbeelden", locale_id=home.locale_id, live=False)
    )
    now, pages = timezone.now(), []
    for words, make in _beginnings():
        page = make(words.lead)
        page.title, page.slug, page.locale_id = words.title, words.slug, home.locale_id
        page.search_description = WHY[words.slug]
        page.first_published_at = page.last_published_at = now
        body = stream(words.blocks, _refuse, f"voorbeelden/{words.slug}")
        page.body = page._meta.get_field("body").stream_block.to_python(body)
        pages.append(shelf.add_child(instance=page))
    keep_revisions(pages)
    return shelf


def _beginnings():
    """The words of each example with what makes an empty page of its kind, given the lead."""
    yield from ((words, _content) for words in EXAMPLES)
    yield from ((words, _event) for words in EVENTS)
    yield from ((words, _article) for words in ARTICLES)
    yield from ((words, _service) for words in SERVICES)


def _content(lead) -> ContentPage:
    return ContentPage(lead=lead)


def _event(lead) -> EventPage:
    # Who begins with it gets a day that is still to come.
    return EventPage(
        summary=lead, day=timezone.localdate(), from_time=time(10), until_time=time(12)
    )


def _article(lead) -> ArticlePage:
    return ArticlePage(summary=lead)


def _service(lead) -> ServicePage:
    return ServicePage(summary=lead, cost="Gratis", how="[Bel, mail of loop binnen.]")


def _refuse(kind: str, name: str) -> int:
    raise LookupError(f"An example leads to no {kind}: every site has its own.")
