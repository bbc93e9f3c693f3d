"""Choose what a site uses: see ``tenancy.features`` for what a choice does."""

from collections.abc import Iterable

from django.core.exceptions import PermissionDenied
from django.db import transaction
from wagtail.models import Site

from werkcentrum.history.recording import record
from werkcentrum.tenancy.features import Feature, all_features, is_on
from werkcentrum.tenancy.models import Role, SiteProfile
from werkcentrum.tenancy.scope import scope_of


def choices_of(site: Site) -> list[tuple[Feature, bool]]:
    """Every part there is, and whether the site uses it."""
    return [(feature, is_on(site, feature.name)) for feature in all_features()]


@transaction.atomic
def choose_features(*, site: Site, used: Iterable[str], user) -> list[str]:
    """Let a site use exactly these parts. Returns a Dutch phrase for each change.

    Names that nobody registered are ignored. Raises PermissionDenied for who does not manage the
    site.
    """
    if not scope_of(user).has_role(Role.MANAGER, site.pk):
        raise PermissionDenied
    profile = SiteProfile.objects.select_for_update().get(site=site)
    site.profile = profile
    used, changes = set(used), []
    for feature, was_on in choices_of(site):
        now_on = feature.name in used
        if now_on != was_on:
            profile.features[feature.name] = now_on
            changes.append(f"{feature.label} {'aan' if now_on else 'uit'}")
    if changes:
        profile.save(update_fields=["features"])
        record("site.features", site=site, user=user, obj=site, detail=", ".join(changes))
    return changes
