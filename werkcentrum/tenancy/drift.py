"""What does not follow from memberships: groups with other rights than their role, loose rights."""

from collections.abc import Iterator

from django.contrib.auth import get_user_model
from django.contrib.auth.models import Group
from django.db import transaction
from wagtail.models import (
    GroupCollectionPermission,
    GroupPagePermission,
    GroupSitePermission,
    Site,
)

from .models import RoleGroup
from .roles import grant_roles

GRANTS = {
    "rechten op pagina's": (GroupPagePermission, ("page", "permission")),
    "rechten op bestanden": (GroupCollectionPermission, ("collection", "permission")),
    "rechten op instellingen": (GroupSitePermission, ("site", "permission")),
    "rechten op soorten dingen": (Group.permissions.through, ("permission",)),
}


def _grants() -> dict[tuple[str, int], set]:
    """The grants of every role group, by kind of right."""
    role_groups = RoleGroup.objects.values("group")
    found = {}
    for kind, (model, fields) in GRANTS.items():
        for group, *grant in model.objects.filter(group__in=role_groups).values_list(
            "group", *fields
        ):
            found.setdefault((kind, group), set()).add(tuple(grant))
    return found


def grant_drift(*, fix: bool) -> list[str]:
    """A sentence (Dutch) for each role group whose rights are not those of its role.

    The right ones are found by granting them. Without ``fix`` that is undone.
    """
    with transaction.atomic():
        before, known = _grants(), set(RoleGroup.objects.values_list("group", flat=True))
        for site in Site.objects.filter(profile__isnull=False):
            grant_roles(site)
        after = _grants()
        names = dict(RoleGroup.objects.values_list("group", "group__name"))
        sentences = [f"De groep {names[pk]} ontbrak." for pk in names if pk not in known]
        for kind, group in sorted(before.keys() | after.keys()):
            had, gets = before.get((kind, group), set()), after.get((kind, group), set())
            if had != gets and group in known:
                sentences.append(
                    f"De groep {names[group]} had {len(gets - had)} {kind} te weinig en "
                    f"{len(had - gets)} te veel."
                )
        transaction.set_rollback(not fix)
    return sentences


def loose_rights(*, fix: bool) -> Iterator[str]:
    """A sentence (Dutch) for each account with rights of its own, beside those of its roles."""
    people = get_user_model().objects.filter(user_permissions__isnull=False, is_superuser=False)
    for user in people.distinct():
        yield f"Account {user.pk} heeft losse rechten."
        if fix:
            user.user_permissions.clear()
