"""For which sites somebody works, and what of all sites that lets them reach.

It comes from the rows of memberships, never from the name of a group or the path of a page.
"""

from dataclasses import dataclass, field
from functools import cache, cached_property
from uuid import UUID

from django.apps import apps
from django.contrib.auth import get_user_model
from django.db import connection
from django.db.models import Exists, OuterRef
from django.db.models.functions import Substr
from wagtail.models import Collection, Page, Site

from .models import Membership, Role, SiteLibrary, SiteProfile
from .owners import NATIONAL, STEPS, Owner

RANK = {role: rank for rank, role in enumerate(Role.values)}


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

    def has_role_with(self, role: str, owner: Owner) -> bool:
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


@cache
def _memberships() -> str:
    """The SQL for the memberships of somebody that count: written out, as that of ``owners``."""
    held, site, page, profile, library, collection = (
        model._meta.db_table
        for model in (Membership, Site, Page, SiteProfile, SiteLibrary, Collection)
    )
    return (
        "SELECT held.site_id, held.role, profile.kind, root.translation_key, top.path"
        f" FROM {held} held JOIN {site} site ON site.id = held.site_id"
        f" JOIN {page} root ON root.id = site.root_page_id"
        f" LEFT JOIN {profile} profile ON profile.site_id = site.id"
        f" LEFT JOIN {library} library ON library.site_id = site.id"
        f" LEFT JOIN {collection} top ON top.id = library.collection_id"
        " WHERE held.user_id = %s AND held.is_active"
    )


def _load(user) -> Scope:
    with connection.cursor() as cursor:
        cursor.execute(_memberships(), [user.pk])
        rows = cursor.fetchall()
    return Scope(
        roles={site: role for site, role, *_rest in rows},
        national_role=next((role for _site, role, kind, *_rest in rows if kind == NATIONAL), None),
        # SQLite has no type for these keys.
        home_keys=frozenset(UUID(str(row[3])) for row in rows),
        library_paths=tuple(row[4] for row in rows if row[4]),
    )


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
