"""Whose a thing is: by its place in the tree, by its collection, or by its ``site``.

One query answers it for things of all kinds together. Its SQL is written out: the gate asks this at
every request, and to have Django make it took longer than all else that the gate does.
"""

from collections import defaultdict
from collections.abc import Iterable, Mapping
from functools import cache
from typing import NamedTuple

from django.db import connection
from django.db.models import BigIntegerField
from wagtail.models import Collection, Page, Site

from .kinds import kind_of, way_of
from .models import SiteLibrary, SiteProfile

# Homes and libraries stand just below a root: the first two steps of a path tell whose it is.
STEPS = 2 * Page.steplen
NATIONAL = SiteProfile.Kind.NATIONAL


class Owner(NamedTuple):
    """Whose something is. ``site_id`` None: nobody's, as the root of the tree."""

    site_id: int | None
    is_national: bool = False
    # Visitors can see it now; they could once. Media have no drafts.
    is_public: bool = True
    was_public: bool = True
    is_root: bool = False
    # Of a site that national staff keep.
    is_central: bool = False

    @property
    def is_shared(self):
        """Whether every site may use it."""
        return self.is_national and self.is_public


class End(NamedTuple):
    """How SQL gets from the end of a way (``kinds.Way``) to the site, and what it tells of it."""

    tables: str
    # Whether visitors see it, whether they ever did, and whether it is the root of the tree.
    facts: str


@cache
def _ends() -> dict[str, End]:
    page, site, collection, library = (
        model._meta.db_table for model in (Page, Site, Collection, SiteLibrary)
    )
    return {
        "page": End(
            f"LEFT JOIN {page} home ON home.depth = 2 AND home.path = SUBSTR(page.path, 1, {STEPS})"
            f" LEFT JOIN {page} root ON root.translation_key = home.translation_key"
            f" AND root.id IN (SELECT root_page_id FROM {site})"
            f" LEFT JOIN {site} site ON site.root_page_id = root.id",
            "page.live, page.first_published_at IS NOT NULL, page.depth = 1",
        ),
        "collection": End(
            f"LEFT JOIN {collection} top ON top.path = SUBSTR(collection.path, 1, {STEPS})"
            f" LEFT JOIN {library} library ON library.collection_id = top.id"
            f" LEFT JOIN {site} site ON site.id = library.site_id",
            "TRUE, TRUE, FALSE",
        ),
        "site": End("", "TRUE, TRUE, FALSE"),
    }


def _query(kind: str, count: int) -> str:
    """The SQL for ``count`` ids of a kind. Only names of kinds and tables stand in it."""
    way = way_of(kind)
    end = _ends()[way.end]
    return (
        f"SELECT '{kind}', {way.id}, site.id, profile.kind, {end.facts}"
        f" FROM {way.tables} {end.tables}"
        f" LEFT JOIN {SiteProfile._meta.db_table} profile ON profile.site_id = site.id"
        f" WHERE {way.id} IN ({', '.join(['%s'] * count)})"
    )


def _numbers(ids: Iterable) -> list[int]:
    """The ids that can be of something: a greater number no database looks for."""
    numbers = {int(pk) for pk in ids if pk is not None}
    return [pk for pk in numbers if abs(pk) <= BigIntegerField.MAX_BIGINT]


def all_owners(wanted: Mapping[str, Iterable]) -> dict[str, dict[int, list[Owner]]]:
    """Whose these things are, by kind and id: one query for ids of all ``kinds``.

    A task may be a step for pages of several sites. What is not there, or of no site by its nature,
    is not among the answers.
    """
    asked = {kind: _numbers(ids) for kind, ids in wanted.items() if way_of(kind)}
    asked = {kind: ids for kind, ids in asked.items() if ids}
    found = defaultdict(lambda: defaultdict(list))
    if asked:
        sql = " UNION ALL ".join(_query(kind, len(ids)) for kind, ids in asked.items())
        with connection.cursor() as cursor:
            cursor.execute(sql, [pk for ids in asked.values() for pk in ids])
            for kind, pk, site, site_kind, is_live, was_live, is_root in cursor.fetchall():
                owner = Owner(
                    site,
                    way_of(kind).is_shared and site_kind == NATIONAL,
                    bool(is_live),
                    bool(is_live or was_live),
                    bool(is_root),
                    site_kind in SiteProfile.CENTRAL,
                )
                found[kind][pk].append(owner)
    return found


def owners_of(model, ids: Iterable) -> dict[int, Owner] | None:
    """Whose these objects of a model are; None for a model that belongs to no site."""
    kind = kind_of(model)
    if way_of(kind) is None:
        return None
    return {pk: owner for pk, (owner, *_) in all_owners({kind: ids})[kind].items()}


def owner_of(obj) -> Owner | None:
    """Whose a saved object is; None when it is of no site, or gone."""
    return (owners_of(type(obj), [obj.pk]) or {}).get(obj.pk)


def page_owners(ids: Iterable) -> dict[int, Owner]:
    """Whose these pages are."""
    return owners_of(Page, ids)
