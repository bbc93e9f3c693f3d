"""On which pages files are used, and of which files the permission ends.

From Wagtail's index of references: it knows what stands on a page as it was last saved or
published; what stands only in a newer draft of a live page it learns when that is published.
"""

from collections import Counter, defaultdict
from typing import NamedTuple

from django.contrib.contenttypes.models import ContentType
from wagtail.models import Collection, Page, ReferenceIndex, Site

from werkcentrum.tenancy.models import SiteLibrary, SiteProfile
from werkcentrum.tenancy.owners import page_owners
from werkcentrum.tenancy.scope import is_in_bin

from .models import Document, Image, Video
from .rights import expiring

MODELS = (Image, Document, Video)


def pages_using(files: list) -> dict:
    """The ids of the pages that use each of these files, but for those in a bin.

    A file that is not used is left out.
    """
    found = defaultdict(set)
    if not files:
        return found
    by_key = {(ContentType.objects.get_for_model(file).pk, str(file.pk)): file for file in files}
    rows = ReferenceIndex.get_references_to_in_bulk(files).filter(
        base_content_type=ContentType.objects.get_for_model(Page)
    )
    uses = [
        (by_key[type_id, pk], int(page))
        for type_id, pk, page in rows.values_list("to_content_type", "to_object_id", "object_id")
    ]
    there = Page.objects.filter(pk__in={page for _file, page in uses}).exclude(is_in_bin())
    kept = set(there.values_list("pk", flat=True))
    for file, page in uses:
        if page in kept:
            found[file].add(page)
    return found


def use_per_site(files: list) -> Counter:
    """On how many pages of each site one of these files is used."""
    pages = {pk for ids in pages_using(files).values() for pk in ids}
    owners = page_owners(pages)
    sites = Site.objects.in_bulk({owner.site_id for owner in owners.values() if owner.site_id})
    return Counter(sites[owner.site_id] for owner in owners.values() if owner.site_id in sites)


class Ending(NamedTuple):
    """A file whose permission has ended or soon ends, and the pages of one site that use it."""

    file: Image | Document | Video
    pages: list[Page]
    is_own: bool

    @property
    def kind(self):
        return self.file._meta.verbose_name


def endings(site: Site) -> list[Ending]:
    """What a site must replace, or ask a longer permission for: its own, and what it uses."""
    own = libraries_of(SiteLibrary.objects.filter(site=site))
    shared = libraries_of(SiteLibrary.objects.filter(site__profile__kind=SiteProfile.Kind.NATIONAL))
    files = [
        file
        for model in MODELS
        for file in expiring(model.objects.filter(collection__in=own | shared))
    ]
    used = pages_using(files)
    owners = page_owners({pk for ids in used.values() for pk in ids})
    pages = Page.objects.in_bulk([pk for pk, owner in owners.items() if owner.site_id == site.pk])
    found = []
    for file in files:
        here = sorted((pages[pk] for pk in used.get(file, ()) if pk in pages), key=str)
        is_own = file.collection_id in own
        if here or is_own:
            found.append(Ending(file, here, is_own))
    return sorted(found, key=lambda ending: (ending.file.expires_on, ending.file.title))


def libraries_of(rows) -> set[int]:
    """The ids of the collections of these libraries, and of all below them."""
    found = set()
    for path in rows.values_list("collection__path", flat=True):
        found |= set(Collection.objects.filter(path__startswith=path).values_list("pk", flat=True))
    return found


def ending_on(page: Page) -> list:
    """The files on one page whose permission has ended or soon ends."""
    rows = ReferenceIndex.get_references_for_object(page)
    ids = defaultdict(set)
    for type_id, pk in rows.values_list("to_content_type", "to_object_id"):
        ids[type_id].add(pk)
    found = []
    for model in MODELS:
        wanted = ids.get(ContentType.objects.get_for_model(model).pk)
        if wanted:
            found += expiring(model.objects.filter(pk__in=wanted))
    return found
