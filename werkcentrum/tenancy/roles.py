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

from .models import Membership, Role, RoleGroup, SiteLibrary, SiteProfile

PAGE_RIGHTS = {
    Role.VIEWER: [],
    Role.EDITOR: ["add_page", "change_page"],
    Role.PUBLISHER: ["add_page", "change_page", "publish_page", "lock_page", "unlock_page"],
    Role.MANAGER: ["add_page", "change_page", "publish_page", "lock_page", "unlock_page"],
}
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
# Models of the own site with screens of our own, for managers.
SITE_MODELS = ("menu", "location", "referral")


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


@transaction.atomic
def grant_roles(site: Site) -> dict[str, Group]:
    """Make the role groups of a site and give each exactly its grants; may be run again.

    Returns the group of each role.
    """
    groups = {}
    library = SiteLibrary.objects.filter(site=site).select_related("collection").first()
    is_national = SiteProfile.objects.filter(site=site, kind=SiteProfile.Kind.NATIONAL).exists()
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
        _grant_pages(group, role, Page.get_root_nodes() if is_national else locale_roots(site))
        _grant_media(group, role, Collection.get_first_root_node() if is_national else library)
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
    rights = [*_permissions("access_admin")]
    if role == Role.MANAGER:
        actions = ("view", "add", "change", "delete")
        rights += _permissions(*(f"{action}_{name}" for name in SITE_MODELS for action in actions))
        if is_national:
            # On all sites: a right on the model, where a region has one on its own site.
            rights += _permissions(*(f"change_{name}" for name in SITE_SETTINGS))
            rights += _permissions("change_payoff", "change_region", "submit_translation")
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


def _grant_media(group, role, where):
    GroupCollectionPermission.objects.filter(group=group).delete()
    if where is None:
        return
    collection = where if isinstance(where, Collection) else where.collection
    grants = [
        GroupCollectionPermission(group=group, collection=collection, permission=permission)
        for permission in _media_permissions(*MEDIA_ACTIONS[role])
    ]
    shared = shared_library()
    if shared and shared.pk != collection.pk and role != Role.VIEWER:
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


def sites_of(user, *roles: str):
    """The sites on which someone has one of these roles (any role when none is named).

    Who has it on the national site has it on all.
    """
    if user.is_superuser:
        return Site.objects.all()
    held = Membership.objects.active().filter(user=user)
    if roles:
        held = held.filter(role__in=roles)
    kinds = dict(held.values_list("site_id", "site__profile__kind"))
    if SiteProfile.Kind.NATIONAL in kinds.values():
        return Site.objects.all()
    return Site.objects.filter(pk__in=kinds)
