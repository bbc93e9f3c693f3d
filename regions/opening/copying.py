"""Copy the pages of a blueprint to a new site, with every field filled in and every link its own.

The copies come first, without streams and references; those are written when all have an id. So
nothing ever refers to the blueprint, not even for a moment.
"""

import uuid
from collections import defaultdict
from contextlib import nullcontext

from django.core.exceptions import ValidationError
from django.db.models import Q
from django.utils import timezone
from wagtail.models import Page, ReferenceIndex, Site
from wagtail.models.copying import _copy, _copy_m2m_relations
from wagtail.signal_handlers import (
    disable_reference_index_auto_update,
    reference_index_auto_update_disabled,
)

from werkcentrum.content.rewriting import (
    Visitor,
    reference_fields,
    rewrite_page,
    stream_fields,
    words_of,
)
from werkcentrum.content.writing import keep_revisions
from werkcentrum.navigation.models import Menu, MenuItem
from werkcentrum.search.visitors import index_all
from werkcentrum.tenancy.owners import Owner
from werkcentrum.tenancy.references import foreign_references
from werkcentrum.tenancy.roles import locale_roots

from . import tokens
from .blueprint import Blueprint, mark_of, menu_items
from .homes import free_slug
from .models import CopiedPage

FRESH = {
    "live": False,
    "has_unpublished_changes": False,
    "owner": None,
    "alias_of": None,
    "live_revision": None,
    "latest_revision": None,
    "latest_revision_created_at": None,
    "first_published_at": None,
    "last_published_at": None,
    "go_live_at": None,
    "expire_at": None,
    "locked": False,
    "locked_at": None,
    "locked_by": None,
}


class Filler(Visitor):
    """Fills fields in, and turns pages of the blueprint into their copies."""

    def __init__(self, values: dict[str, str], copies: dict[int, int]):
        super().__init__()
        self.values, self.copies = values, copies

    def words(self, text):
        return tokens.fill(text, self.values)

    def refer(self, model, pk):
        return self.copies.get(pk, pk) if issubclass(model, Page) else pk


def copy_pages(pages: list[Page], site: Site, values: dict[str, str]) -> None:
    """Copy ``pages`` of a blueprint below the home of a new site, as drafts.

    ``pages`` come Dutch first and parents before children (``blueprint_pages``); the first one
    is the Dutch home and gives its words to the home that is there.
    """
    copies: dict[int, Page] = {}
    keys = {}
    with _without_index():
        for source in pages:
            if source.pk == pages[0].pk:
                copy = site.root_page.specific
            else:
                key = keys.get(source.translation_key, uuid.uuid4())
                copy = _copy_page(source, copies.get(_above(source)), key)
            keys[source.translation_key] = copy.translation_key
            copies[source.path] = copy
    ids = {source.pk: copies[source.path].pk for source in pages}
    filler = Filler(values, ids)
    for source in pages:
        copy = copies[source.path]
        for name, value in rewrite_page(source, filler):
            setattr(copy, name, value)
        copy.draft_title = copy.title
    _save([copies[source.path] for source in pages])
    CopiedPage.objects.bulk_create(_record(site, copies[source.path], source) for source in pages)


def _without_index():
    """Keep no reference index for now. Wagtail's own way to say so cannot stand within itself."""
    if getattr(reference_index_auto_update_disabled, "value", False):
        return nullcontext()
    return disable_reference_index_auto_update()


def _above(page) -> str:
    return page.path[: -Page.steplen]


def _copy_page(source, parent: Page | None, key) -> Page:
    """A copy with its plain fields and child rows, but without streams and references."""
    later = [
        field.name for field in (*stream_fields(type(source)), *reference_fields(type(source)))
    ]
    exclude = [
        *source.default_exclude_fields_in_copy,
        *source.exclude_fields_in_copy,
        *later,
    ]
    copy, _children = _copy(source, exclude_fields=exclude, update_attrs=FRESH)
    copy.translation_key = key
    if parent is None:
        copy.slug = free_slug(source.slug)
        parent = Page.get_first_root_node()
    copy = parent.add_child(instance=copy)
    _copy_m2m_relations(source, copy, exclude_fields=exclude)
    return copy


def _record(site, copy, source) -> CopiedPage:
    words = words_of(copy)
    return CopiedPage(
        site=site,
        page_id=copy.pk,
        source_id=source.pk,
        words=mark_of(words),
        unknown=tokens.unknown_in(words),
    )


def _save(pages) -> None:
    """Write what was set on pages, in one query for each kind of page and each table."""
    by_model = defaultdict(list)
    for page in pages:
        by_model[type(page)].append(page)
    for model, of_model in by_model.items():
        names = [field.name for field in model._meta.concrete_fields if field.model is not Page]
        names = [name for name in names if not model._meta.get_field(name).primary_key]
        names += ["title", "draft_title", "seo_title", "search_description"]
        model.objects.bulk_update(of_model, names)


def copy_menus(blueprint: Blueprint, site: Site, values: dict[str, str]) -> None:
    """Fill the menus of a site that are empty with the entries of the blueprint's."""
    homes = {home.locale_id for home in locale_roots(site)}
    empty = Menu.objects.filter(site=site, locale__in=homes, items=None)
    menus = {menu.locale_id: menu for menu in empty}
    items = [item for item in menu_items(blueprint) if item.menu.locale_id in menus]
    rows = CopiedPage.objects.filter(site=site)
    copies = dict(rows.values_list("source_id", "page_id"))
    MenuItem.objects.bulk_create(
        MenuItem(
            menu=menus[item.menu.locale_id],
            sort_order=item.sort_order,
            label=tokens.fill(item.label, values),
            page_id=copies.get(item.page_id, item.page_id),
            path=item.path,
        )
        for item in items
    )


def pages_of_site(site: Site):
    """All pages of a site in all languages, in the order of the tree."""
    below = Q(pk=None)
    for home in locale_roots(site):
        below |= Q(path__startswith=home.path)
    return Page.objects.filter(below).order_by("path")


def publish_pages(site: Site) -> None:
    """Publish all pages of a new site, each with one revision that equals it."""
    now = timezone.now()
    pages = list(pages_of_site(site).specific())
    for page in pages:
        page.live, page.has_unpublished_changes = True, False
        page.first_published_at = page.last_published_at = now
    keep_revisions(pages)


def index_pages(site: Site) -> None:
    """Bring the pages of a new site into the reference index and the search index."""
    pages = list(pages_of_site(site).specific())
    for page in pages:
        ReferenceIndex.create_or_update_for_object(page)
    index_all(pages)


def prove_within(site: Site) -> None:
    """Raise ValidationError (Dutch) when anything points outside the site and what is shared."""
    owner = Owner(site.pk)
    things = [*pages_of_site(site).specific(), *Menu.objects.filter(site=site)]
    if leaving := [str(thing) for thing in things if foreign_references(thing, owner)]:
        raise ValidationError(f"Dit verwijst naar buiten de site: {', '.join(leaving)}.")
