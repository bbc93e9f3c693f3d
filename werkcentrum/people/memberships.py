"""Give, change and end roles on a site; the rules that hold whoever does it."""

from django.conf import settings
from django.core.exceptions import PermissionDenied, ValidationError
from django.db import transaction
from django.utils import timezone
from wagtail.models import Site

from werkcentrum.history.recording import record
from werkcentrum.mail import outbox
from werkcentrum.tenancy.models import Membership, Role
from werkcentrum.tenancy.roles import assign
from werkcentrum.tenancy.scope import scope_of

from .models import Invitation

LAST_MANAGER = (
    "Dit is de laatste beheerder van deze site. Geef eerst iemand anders de rol beheerder."
)
ONESELF = "Je eigen rol verander je niet zelf. Vraag het een andere beheerder."


def may_manage_people(user, site: Site) -> bool:
    """Whether somebody decides who works for a site: its managers and national managers do."""
    return scope_of(user).has_role(Role.MANAGER, site.pk)


def check_may_manage(user, site: Site) -> None:
    """Raise PermissionDenied for who does not decide about people of this site."""
    if not may_manage_people(user, site):
        raise PermissionDenied("Alleen een beheerder van deze site kan dit.")


@transaction.atomic
def give_role(*, user, site: Site, role: Role, by) -> Membership:
    """Give somebody who has an account a role on a site, instead of the one they had there.

    Raises ValidationError (Dutch) when it would end the last manager or change one's own role.
    """
    check_may_manage(by, site)
    existing = _lock(site).filter(user=user).first()
    if existing is not None:
        _check_may_end(existing, by, keeps=role)
    membership = assign(user, site, Role(role))
    # What was asked before is overruled: the link of an old mail would change the role again.
    _end_invitations(site, email=user.email.lower())
    record("people.role", site=site, user=by, obj=user, detail=Role(role).label)
    _tell(user, f"Je bent nu {Role(role).label} van {site.site_name}")
    return membership


@transaction.atomic
def give_role_on_sites(*, user, sites, role: Role, by) -> list[Membership]:
    """Give somebody one role on several sites at once: all of them, or none."""
    return [give_role(user=user, site=site, role=role, by=by) for site in sites]


@transaction.atomic
def change_role(*, membership: Membership, role: Role, by) -> Membership:
    """Give somebody another role on the site of a membership.

    Raises as :func:`give_role`, and ValidationError for who has no access at the moment.
    """
    if not membership.is_active:
        raise ValidationError("Geef eerst weer toegang. Daarna kun je de rol veranderen.")
    return give_role(user=membership.user, site=membership.site, role=role, by=by)


@transaction.atomic
def deactivate(*, membership: Membership, by) -> None:
    """End somebody's work for a site; they keep their place in its history.

    Invitations that they sent end, too. Raises ValidationError as above.
    """
    check_may_manage(by, membership.site)
    row = _lock(membership.site).get(pk=membership.pk)
    _check_may_end(row, by)
    if not row.is_active:
        return
    row.is_active = False
    row.save(update_fields=["is_active"])
    _end_invitations(row.site, invited_by=row.user)
    record("people.deactivate", site=row.site, user=by, obj=row.user, detail=row.get_role_display())
    _tell(row.user, f"Je werkt niet meer voor {row.site.site_name} in het Werkcentrum CMS")


@transaction.atomic
def reactivate(*, membership: Membership, by) -> None:
    """Let somebody work for a site again, in the role they had."""
    check_may_manage(by, membership.site)
    row = _lock(membership.site).get(pk=membership.pk)
    if row.is_active:
        return
    row.is_active = True
    row.save(update_fields=["is_active"])
    record("people.reactivate", site=row.site, user=by, obj=row.user, detail=row.get_role_display())
    _tell(row.user, f"Je bent weer {row.get_role_display()} van {row.site.site_name}")


def _lock(site: Site):
    """The memberships of a site, for one change at a time: two managers cannot end each other."""
    rows = Membership.objects.select_for_update().filter(site=site).order_by("pk")
    list(rows)
    return rows


def _check_may_end(membership: Membership, by, *, keeps: Role | None = None) -> None:
    if membership.user_id == by.pk and keeps != membership.role:
        raise ValidationError(ONESELF)
    if membership.role != Role.MANAGER or not membership.is_active or keeps == Role.MANAGER:
        return
    others = Membership.objects.active().filter(
        site=membership.site, role=Role.MANAGER, user__is_active=True
    )
    # The national team looks after a region without a manager; nobody looks after theirs.
    on_own_site = membership.site.profile.is_national
    if (on_own_site or not scope_of(by).manages_all) and not others.exclude(
        pk=membership.pk
    ).exists():
        raise ValidationError(LAST_MANAGER)


def _end_invitations(site: Site, **which) -> None:
    Invitation.objects.pending().filter(site=site, **which).update(withdrawn_at=timezone.now())


def _tell(user, subject: str) -> None:
    outbox.send(
        to=user.email,
        subject=subject,
        template="mail/role.txt",
        context={"user": user, "what": subject, "cms": settings.CMS_BASE_URL},
    )
