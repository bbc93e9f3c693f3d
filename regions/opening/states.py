"""What visitors of a site see: the state of a site, and who may change it.

National managers set any state. The manager of a region may set the own site live, and back to
its one basic page, once nothing that blocks is missing; closing is a national decision.
"""

from django.core.exceptions import PermissionDenied, ValidationError
from django.db import transaction
from wagtail.models import Site

from regions.models import Region
from werkcentrum.history.recording import record
from werkcentrum.tenancy.models import Role, SiteProfile
from werkcentrum.tenancy.scope import scope_of

from .readiness import missing, readiness

State, Kind = SiteProfile.State, SiteProfile.Kind
# What a manager of the site itself may do.
OF_A_MANAGER = {(State.BASIC, State.LIVE), (State.LIVE, State.BASIC)}
NEVER_SEEN = (Kind.BLUEPRINT, Kind.PRACTICE)


def may_set_state(user, site: Site, state: str) -> bool:
    """Whether somebody may bring a site into this state."""
    scope = scope_of(user)
    if scope.manages_all:
        return True
    is_manager = scope.has_role(Role.MANAGER, site.pk)
    return is_manager and (site.profile.state, state) in OF_A_MANAGER


def states_for(user, site: Site) -> list[State]:
    """The states that somebody may bring a site into from where it is."""
    return [
        state
        for state in State
        if state != site.profile.state
        and may_set_state(user, site, state)
        and not refusal(site, state)
    ]


def merged_into(site: Site) -> Region | None:
    """The region that the one of this site ended in, if it did."""
    region = Region.objects.select_related("merged_into").filter(site=site).first()
    return region and region.merged_into


def refusal(site: Site, state: str) -> str:
    """Why a site can never be in this state (Dutch); "" when it can."""
    kind = site.profile.kind
    if kind == Kind.NATIONAL and state != State.LIVE:
        return "De landelijke site blijft live: alle andere sites verwijzen ernaar."
    if kind in NEVER_SEEN and state != State.HIDDEN:
        return "Een basisformat of oefensite blijft verborgen voor bezoekers."
    if state != State.GONE and (merged := merged_into(site)):
        return f"Deze regio is opgegaan in {merged.name}. Haar eigen site blijft gesloten."
    if kind != Kind.REGION and state == State.BASIC:
        return "Alleen de site van een regio heeft een basispagina."
    return ""


@transaction.atomic
def set_state(site: Site, state: str, *, user=None, reason: str = "") -> None:
    """Decide what visitors of a site see.

    ``user`` None is the server itself, whose commands ask nobody. Going live while something that
    blocks is missing takes a national manager and a ``reason``, which the history keeps.

    Raises ValidationError (Dutch) when the site cannot be in that state, PermissionDenied when
    this is not for ``user`` to decide.
    """
    profile = SiteProfile.objects.select_for_update().select_related("site").get(site=site)
    site.profile = profile
    if why := refusal(site, state):
        raise ValidationError(why)
    if profile.state == state:
        return
    if user is not None:
        if not may_set_state(user, profile.site, state):
            raise PermissionDenied
        if state == State.LIVE:
            _ask_for_what_is_missing(profile.site, user, reason)
    before = profile.get_state_display()
    profile.state = state
    profile.save(update_fields=["state"])
    detail = f"van {before} naar {profile.get_state_display()}"
    record("site.state", site=site, user=user, obj=site, detail=f"{detail}. {reason}".strip(". "))


def _ask_for_what_is_missing(site, user, reason):
    blocking = [check for check in missing(readiness(site)) if check.blocks]
    if not blocking:
        return
    names = ", ".join(check.label.lower() for check in blocking)
    if not may_set_state(user, site, State.GONE):
        raise ValidationError(f"De site kan nog niet live. Dit ontbreekt: {names}.")
    if not reason.strip():
        raise ValidationError(f"Dit ontbreekt nog: {names}. Vul in waarom de site toch live gaat.")
