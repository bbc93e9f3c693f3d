"""For which sites somebody works, and to which site a thing belongs.

Both come from rows: memberships for people; the place in the tree for pages, the collection for
media and the ``site`` for everything else. Never from the name of a group or the path of a page.
"""

from collections.abc import Iterable
from dataclasses import dataclass, field
from functools import cached_property
from typing import NamedTuple

from django.apps import apps
from django.contrib.auth import get_user_model
from django.db.models import Exists, OuterRef, Subquery
from django.db.models.functions import Substr
from wagtail.documents import get_document_model
from wagtail.images import get_image_model
from wagtail.models import Collection, Page, Site
from wagtailmedia.models import get_media_model

from .models import Membership, Role, SiteLibrary, SiteOwned, SiteProfile

RANK = {role: rank for rank, role in enumerate(Role.values)}
# Homes and libraries stand just below a root: the first two steps of a path tell whose it is.
STEPS = 2 * Page.steplen
NATIONAL = SiteProfile.Kind.NATIONAL


@dataclass(frozen=True)
class Scope:
    """What one person works for: a role per site.

    A role on the national site holds for what national staff keep (``SiteProfile.CENTRAL``), and
    lets one read all other sites; that of a national manager holds for all sites.
    """

    roles: dict[int, str] = field(default_factory=dict)
    national_role: str | None = None
    is_superuser: bool = False
    home_keys: frozenset = frozenset()
    library_paths: tuple[str, ...] = ()

    @property
    def sees_all(self) -> bool:
        """Whether somebody may look at every site; what they may do there, their role says."""
        return self.is_superuser or self.national_role is not None

    @property
    def manages_all(self) -> bool:
        return self.is_superuser or self.national_role == Role.MANAGER

    @cached_property
    def central_sites(self) -> frozenset:
        """The sites that national staff keep."""
        kinds = SiteProfile.objects.filter(kind__in=SiteProfile.CENTRAL)
        return frozenset(kinds.values_list("site", flat=True))

    def has_role(self, role: str, site_id: int | None = None) -> bool:
        """Whether somebody has this role or a higher one, on this site or on any."""
        if self.manages_all:
            return True
        if site_id is None:
            return self.is_at_least(role, *self.roles.values())
        national = self.national_role and self.national_role_on(site_id in self.central_sites)
        return self.is_at_least(role, self.roles.get(site_id), national)

    def has_role_with(self, role: str, owner: "Owner") -> bool:
        """Whether somebody has this role or a higher one with what is of this owner."""
        own = self.roles.get(owner.site_id)
        return self.is_at_least(role, own, self.national_role_on(owner.is_central))

    def national_role_on(self, is_central: bool) -> str | None:
        """What a role on the national site comes to on a site that national staff keep or not."""
        if self.national_role is None or is_central or self.national_role == Role.MANAGER:
            return self.national_role
        return Role.VIEWER

    @staticmethod
    def is_at_least(role: str, *held: str | None) -> bool:
        """Whether one of the roles that are held is this one or a higher one."""
        return any(RANK[one] >= RANK[role] for one in held if one is not None)


def scope_of(user) -> Scope:
    """The scope of a user, asked once per request (kept on the user, as Django keeps rights)."""
    if not user.is_authenticated or not user.is_active:
        return Scope()
    if user.is_superuser:
        return Scope(is_superuser=True)
    if not hasattr(user, "_tenancy_scope"):
        user._tenancy_scope = _load(user)
    return user._tenancy_scope


def _load(user) -> Scope:
    rows = list(
        Membership.objects.active()
        .filter(user=user)
        .values_list(
            "site_id",
            "role",
            "site__profile__kind",
            "site__root_page__translation_key",
            "site__library__collection__path",
        )
    )
    return Scope(
        roles={site: role for site, role, *_rest in rows},
        national_role=next((role for _site, role, kind, *_rest in rows if kind == NATIONAL), None),
        home_keys=frozenset(row[3] for row in rows),
        library_paths=tuple(row[4] for row in rows if row[4]),
    )


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


def _site_rows(sites, **annotations):
    """The id and kind of the one site in ``sites`` as two annotations."""
    return {
        "of_site": Subquery(sites.values("pk")[:1]),
        "of_kind": Subquery(sites.values("profile__kind")[:1]),
        **annotations,
    }


def page_owners(ids: Iterable) -> dict[int, Owner]:
    """Whose these pages are: one query."""
    homes = Page.objects.filter(depth=2, path=Substr(OuterRef(OuterRef("path")), 1, STEPS))
    sites = Site.objects.filter(root_page__translation_key__in=homes.values("translation_key"))
    rows = Page.objects.filter(pk__in=ids).annotate(**_site_rows(sites)).order_by()
    return {
        pk: Owner(
            site,
            kind == NATIONAL,
            live,
            live or first is not None,
            depth == 1,
            kind in SiteProfile.CENTRAL,
        )
        for pk, site, kind, live, first, depth in rows.values_list(
            "pk", "of_site", "of_kind", "live", "first_published_at", "depth"
        )
    }


def _by_collection(model, path: str):
    def owners(ids: Iterable) -> dict[int, Owner]:
        sites = Site.objects.filter(library__collection__path=Substr(OuterRef(path), 1, STEPS))
        rows = model().objects.filter(pk__in=ids).annotate(**_site_rows(sites)).order_by()
        return {
            pk: Owner(site, kind == NATIONAL, is_central=kind in SiteProfile.CENTRAL)
            for pk, site, kind in rows.values_list("pk", "of_site", "of_kind")
        }

    return owners


def _by_site(model):
    def owners(ids: Iterable) -> dict[int, Owner]:
        # What is shared of the national site are pages and media, and no settings or menus, unless
        # a model says so.
        shared = getattr(model, "is_shared_by_national", False)
        rows = model.objects.filter(pk__in=ids).values_list("pk", "site_id", "site__profile__kind")
        return {
            pk: Owner(site, shared and kind == NATIONAL, is_central=kind in SiteProfile.CENTRAL)
            for pk, site, kind in rows
        }

    return owners


def site_owners(ids: Iterable) -> dict[int, Owner]:
    rows = Site.objects.filter(pk__in=ids).values_list("pk", "profile__kind")
    return {pk: Owner(pk, is_central=kind in SiteProfile.CENTRAL) for pk, kind in rows}


image_owners = _by_collection(get_image_model, "collection__path")
document_owners = _by_collection(get_document_model, "collection__path")
video_owners = _by_collection(get_media_model, "collection__path")
collection_owners = _by_collection(lambda: Collection, "path")


def owners_of(model, ids: Iterable) -> dict[int, Owner] | None:
    """Whose these objects of a model are; None for a model that belongs to no site."""
    if issubclass(model, Page):
        return page_owners(ids)
    for get_model, owners in (
        (get_image_model, image_owners),
        (get_document_model, document_owners),
        (get_media_model, video_owners),
    ):
        if model is get_model():
            return owners(ids)
    if model is Collection:
        return collection_owners(ids)
    if model is Site:
        return site_owners(ids)
    if issubclass(model, SiteOwned) or hasattr(model, "site_id"):
        return _by_site(model)(ids)
    return None


def owner_of(obj) -> Owner | None:
    """Whose a saved object is; None when it is of no site, or gone."""
    return (owners_of(type(obj), [obj.pk]) or {}).get(obj.pk)


def homes_of(user):
    """The home pages of somebody's sites, in all languages; the root for who sees all."""
    if scope_of(user).sees_all:
        return Page.objects.filter(depth=1)
    return Page.objects.filter(depth=2, translation_key__in=scope_of(user).home_keys)


def pages_of(user):
    """The pages of somebody's sites, in all languages, drafts too; all pages for who sees all."""
    if scope_of(user).sees_all:
        return Page.objects.all()
    return _below(Page.objects.all(), "path", homes_of(user).values_list("path", flat=True))


def choosable_pages(user, pages=None):
    """Pages that somebody may link to: those of the own sites, and live ones of the national."""
    pages = Page.objects.all() if pages is None else pages
    if scope_of(user).sees_all:
        return pages
    own = homes_of(user)
    national = Page.objects.filter(
        depth=2,
        translation_key__in=Site.objects.filter(profile__kind=NATIONAL).values(
            "root_page__translation_key"
        ),
    )
    return _below(pages, "path", own.values_list("path", flat=True)) | _below(
        pages.filter(live=True), "path", national.values_list("path", flat=True)
    )


def choosable_media(user, media):
    """Images, documents or videos of the own libraries and the shared one."""
    shared = SiteLibrary.objects.filter(site__profile__kind=NATIONAL).values_list(
        "collection__path", flat=True
    )
    return _in_libraries(user, media, shared)


def media_of(user, media):
    """Images, documents or videos of somebody's own libraries; all of them for who sees all."""
    return _in_libraries(user, media, ())


def _in_libraries(user, media, others):
    scope = scope_of(user)
    if scope.sees_all:
        return media
    libraries = _below(Collection.objects.all(), "path", [*scope.library_paths, *others])
    # By collection and not by path: full-text search filters on fields of the file only.
    return media.filter(collection__in=list(libraries.values_list("pk", flat=True)))


def _below(rows, name: str, paths):
    """The rows whose path starts with one of these; none when there is none."""
    found = rows.none()
    for path in paths:
        found |= rows.filter(**{f"{name}__startswith": path})
    return found


def is_in_bin() -> Exists:
    """The condition on pages that they were deleted: they stand in the bin of a site, or are it."""
    bins = apps.get_model("content", "Bin").objects
    return Exists(bins.filter(path=Substr(OuterRef("path"), 1, STEPS + Page.steplen)))


def place_of(user):
    """The site that somebody is at work for in this request (``current.Place``); None elsewhere."""
    return getattr(user, "_place", None)


def colleagues(user):
    """The people somebody may know of: who works for a site of theirs, in the CMS for this one."""
    people = get_user_model().objects.all()
    scope, place = scope_of(user), place_of(user)
    if place and not place.is_whole:
        sites = [place.site]
    elif scope.sees_all:
        return people
    else:
        sites = scope.roles
    return people.filter(pk__in=Membership.objects.active().filter(site__in=sites).values("user"))
