"""What each role may do on its site, and who has which role.

The groups and grants follow from the memberships; nothing else grants a right. (Stock Wagtail
still lets these rights look over the border: the isolation layers close that.)
"""

from collections import defaultdict

from django.contrib.auth import get_user_model
from django.contrib.auth.models import Group, Permission
from django.db import transaction
from django.db.models import Q
from django.db.models.signals import post_delete, post_save
from django.dispatch import receiver
from wagtail.models import (
    Collection,
    GroupCollectionPermission,
    GroupPagePermission,
    GroupSitePermission,
    Page,
    Site,
)

from werkcentrum.accounts.sessions import end_sessions

from .models import Membership, Role, RoleGroup, SiteLibrary, SiteProfile

PAGE_RIGHTS = {
    Role.VIEWER: [],
    Role.EDITOR: ["add_page", "change_page"],
    Role.PUBLISHER: [
        *("add_page", "change_page", "publish_page", "lock_page", "unlock_page"),
        # With the pages below it: all of them can be brought back.
        "bulk_delete_page",
    ],
}
PAGE_RIGHTS[Role.MANAGER] = PAGE_RIGHTS[Role.PUBLISHER]
# Wagtail asks for the rights of its own models, also where the project has models of its own.
MEDIA_MODELS = (("wagtailimages", "image"), ("wagtaildocs", "document"), ("wagtailmedia", "media"))
MEDIA_ACTIONS = {
    Role.VIEWER: [],
    Role.EDITOR: ["add", "choose"],
    Role.PUBLISHER: ["add", "change", "delete", "choose"],
    Role.MANAGER: ["add", "change", "delete", "choose"],
}
# Settings of the own site that a manager keeps.
SITE_SETTINGS = ("contactdetails", "sitetheme", "accessibilitystatement")
# Models of the own site with screens of our own: managers keep them, all others read them.
SITE_MODELS = (
    *("menu", "location", "adviser", "partner", "referral", "redirect"),
    *("calendarsource", "notice"),
)


def _permissions(*codenames):
    return Permission.objects.filter(codename__in=codenames)


def _media_permissions(*actions):
    wanted = Q()
    for app_label, model in MEDIA_MODELS:
        codenames = [f"{action}_{model}" for action in actions]
        wanted |= Q(content_type__app_label=app_label, codename__in=codenames)
    return Permission.objects.filter(wanted) if actions else Permission.objects.none()


def locale_roots(site: Site):
    """The home page of a site in each language: siblings below the root of the tree."""
    return Page.objects.filter(translation_key=site.root_page.translation_key)


def _kept_by(site: Site, role: Role) -> tuple[list[Page], list[Collection]]:
    """The home pages and libraries that somebody with a role on a site works on.

    National managers work on all of them, other national staff on those of central sites.
    """
    sites = Site.objects.filter(pk=site.pk)
    if SiteProfile.objects.filter(site=site, kind=SiteProfile.Kind.NATIONAL).exists():
        if role == Role.MANAGER:
            return list(Page.get_root_nodes()), [Collection.get_first_root_node()]
        sites = Site.objects.filter(profile__kind__in=SiteProfile.CENTRAL)
    homes = Page.objects.filter(translation_key__in=sites.values("root_page__translation_key"))
    return list(homes), list(Collection.objects.filter(sitelibrary__site__in=sites))


@transaction.atomic
def grant_roles(site: Site) -> dict[str, Group]:
    """Make the role groups of a site and give each exactly its grants; may be run again.

    National staff get theirs with every site that they keep. Returns the group of each role.
    """
    kind = SiteProfile.objects.filter(site=site).values_list("kind", flat=True).first()
    if kind in SiteProfile.CENTRAL and kind != SiteProfile.Kind.NATIONAL:
        national = Site.objects.filter(profile__kind=SiteProfile.Kind.NATIONAL).first()
        if national is not None:
            grant_roles(national)
    groups = {}
    is_national = kind == SiteProfile.Kind.NATIONAL
    for role in Role:
        role_group = RoleGroup.objects.filter(site=site, role=role).first()
        name = _group_name(site, role, role_group)
        if role_group is None:
            group = Group.objects.create(name=name)
            RoleGroup.objects.create(site=site, role=role, group=group)
        else:
            group = role_group.group
            if group.name != name:
                group.name = name
                group.save(update_fields=["name"])
        _grant_model_rights(group, role, is_national)
        homes, libraries = _kept_by(site, role)
        _grant_pages(group, role, homes)
        _grant_media(group, role, libraries)
        GroupSitePermission.objects.filter(group=group).delete()
        if role == Role.MANAGER:
            GroupSitePermission.objects.bulk_create(
                GroupSitePermission(group=group, site=site, permission=permission)
                for permission in _permissions(*(f"change_{name}" for name in SITE_SETTINGS))
            )
        groups[role] = group
    return groups


def _group_name(site, role, role_group) -> str:
    """A name that no other group has: two sites may be called the same."""
    name = f"{site.site_name}: {role.label}"[:150]
    taken = Group.objects.filter(name=name)
    if role_group is not None:
        taken = taken.exclude(pk=role_group.group_id)
    return f"{site.site_name} ({site.pk}): {role.label}"[-150:] if taken.exists() else name


def _grant_model_rights(group, role, is_national):
    rights = [*_permissions("access_admin", *(f"view_{name}" for name in SITE_MODELS))]
    if role != Role.VIEWER:
        # Of which pages, the views of werkcentrum.translations ask.
        rights += _permissions("submit_translation")
    if role == Role.MANAGER:
        actions = ("add", "change", "delete")
        rights += _permissions(*(f"{action}_{name}" for name in SITE_MODELS for action in actions))
        if is_national:
            # On all sites: a right on the model, where a region has one on its own site.
            rights += _permissions(*(f"change_{name}" for name in SITE_SETTINGS))
            rights += _permissions("change_payoff", "change_region")
    group.permissions.set(rights)


def _grant_pages(group, role, roots):
    GroupPagePermission.objects.filter(group=group).delete()
    GroupPagePermission.objects.bulk_create(
        GroupPagePermission(group=group, page=root, permission=permission)
        for root in roots
        for permission in _permissions(*PAGE_RIGHTS[role]).filter(
            content_type__app_label="wagtailcore"
        )
    )


def _grant_media(group, role, libraries):
    GroupCollectionPermission.objects.filter(group=group).delete()
    grants = [
        GroupCollectionPermission(group=group, collection=library, permission=permission)
        for library in libraries
        for permission in _media_permissions(*MEDIA_ACTIONS[role])
    ]
    shared = shared_library()
    if shared and shared not in libraries and role != Role.VIEWER:
        grants += [
            GroupCollectionPermission(group=group, collection=shared, permission=permission)
            for permission in _media_permissions("choose")
        ]
    GroupCollectionPermission.objects.bulk_create(grants)


def shared_library() -> Collection | None:
    """The national collection that every site may choose from."""
    library = (
        SiteLibrary.objects.filter(site__profile__kind=SiteProfile.Kind.NATIONAL)
        .select_related("collection")
        .first()
    )
    return library and library.collection


def assign(user, site: Site, role: Role) -> Membership:
    """Give someone one role on a site, instead of the role they had there."""
    membership, _created = Membership.objects.update_or_create(
        user=user, site=site, defaults={"role": role, "is_active": True}
    )
    return membership


@receiver(post_save, sender=Membership)
@receiver(post_delete, sender=Membership)
def follow_membership(instance, **kwargs):
    """Put someone in the group of their role on a site and in no other of that site."""
    drift = membership_drift(user=instance.user_id, site=instance.site_id)
    for user, missing, surplus in drift:
        user.groups.add(*missing)
        user.groups.remove(*surplus)


@receiver(post_save, sender=Membership)
@receiver(post_delete, sender=Membership)
def sign_out_who_left(instance, **kwargs):
    """Whoever works for no site any more is signed out at once, everywhere."""
    if not Membership.objects.active().filter(user=instance.user_id).exists():
        user = get_user_model().objects.filter(pk=instance.user_id, is_superuser=False).first()
        if user is not None:
            end_sessions(user)


def membership_drift(**only):
    """Who is not in the groups that their memberships ask for.

    ``only`` limits the search to a ``user`` or a ``site`` (ids). Yields ``(user, missing groups,
    surplus groups)``; nothing when all is well.
    """
    group_of = {
        (row.site_id, row.role): row.group
        for row in RoleGroup.objects.select_related("group").filter(
            **{name: value for name, value in only.items() if name == "site"}
        )
    }
    role_groups = set(group_of.values())
    wanted = defaultdict(set)
    for membership in Membership.objects.active().filter(**only):
        group = group_of.get((membership.site_id, membership.role))
        if group:
            wanted[membership.user_id].add(group)
    people = get_user_model().objects.prefetch_related("groups")
    if "user" in only:
        people = people.filter(pk=only["user"])
    for user in people:
        present = set(user.groups.all()) & role_groups
        missing, surplus = wanted[user.pk] - present, present - wanted[user.pk]
        if missing or surplus:
            yield user, missing, surplus


def rights_by_site(user) -> dict[str, set[int]]:
    """On which sites someone has each right on a model ("contact.change_location"), one query.

    It is what their roles grant; a right on a model alone holds for all sites. Kept on the user,
    as Django keeps rights.
    """
    if not hasattr(user, "_rights_by_site"):
        rights, reach = defaultdict(set), {}
        for site, role, kind, app_label, codename in RoleGroup.objects.filter(
            group__user=user
        ).values_list(
            "site_id",
            "role",
            "site__profile__kind",
            "group__permissions__content_type__app_label",
            "group__permissions__codename",
        ):
            reads = (codename or "").startswith("view_")
            if (site, role, reads) not in reach:
                reach[site, role, reads] = _reach(site, role, kind, reads)
            rights[f"{app_label}.{codename}"] |= reach[site, role, reads]
        user._rights_by_site = dict(rights)
    return user._rights_by_site


def _reach(site: int, role: str, kind: str, reads: bool) -> set[int]:
    if kind != SiteProfile.Kind.NATIONAL:
        return {site}
    sites = Site.objects.all()
    if role != Role.MANAGER and not reads:
        sites = sites.filter(profile__kind__in=SiteProfile.CENTRAL)
    return set(sites.values_list("pk", flat=True))


def sites_of(user, *roles: str):
    """The sites on which someone has one of these roles (any role when none is named).

    A role on the national site counts for all sites that national staff keep; that of a national
    manager for every site. Other national staff are viewers of the rest.
    """
    if user.is_superuser:
        return Site.objects.all()
    own = Membership.objects.active().filter(user=user)
    national = own.filter(site__profile__kind=SiteProfile.Kind.NATIONAL)
    national_role = national.values_list("role", flat=True).first()
    if roles:
        own = own.filter(role__in=roles)
    sites = Q(pk__in=own.values("site"))
    if national_role is not None:
        elsewhere = Role.MANAGER if national_role == Role.MANAGER else Role.VIEWER
        if not roles or elsewhere in roles:
            return Site.objects.all()
        if national_role in roles:
            sites |= Q(profile__kind__in=SiteProfile.CENTRAL)
    return Site.objects.filter(sites)
