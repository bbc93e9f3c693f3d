"""Invite somebody to work for a site, by a mail with a link that ends.

Whoever invites never learns whether an address is known: the same happens for every address, and
only who holds the link sees whether to make an account or to sign in.
"""

from contextlib import suppress
from datetime import timedelta

from django.conf import settings
from django.contrib.auth import get_user_model
from django.core.exceptions import ValidationError
from django.core.validators import validate_email
from django.db import IntegrityError, transaction
from django.urls import reverse
from django.utils import timezone
from wagtail.models import Site

from werkcentrum.history.models import Entry
from werkcentrum.history.recording import record
from werkcentrum.mail import outbox
from werkcentrum.tenancy.models import Membership, Role
from werkcentrum.tenancy.roles import assign

from .memberships import check_may_manage
from .models import Invitation, make_token, token_hash

DAYS = 7
# So that nobody fills somebody's mailbox.
MOST_MAILS_A_DAY = 5
GONE = "Deze uitnodiging werkt niet meer."


def clean_address(email: str) -> str:
    """An address in lower case. Raises ValidationError (Dutch) for one that is malformed."""
    email = email.strip().lower()
    try:
        if len(email) > 254:
            raise ValidationError("")
        validate_email(email)
    except ValidationError as error:
        raise ValidationError(
            f"“{email[:80]}” is geen e-mailadres. Vul een adres in zoals naam@gemeente.nl."
        ) from error
    return email


@transaction.atomic
def invite(*, site: Site, email: str, role: Role, invited_by=None) -> Invitation:
    """Invite an address for a role on a site and return the invitation.

    A pending invitation of the same address is renewed: a new role, a new link. ``invited_by``
    None is the portal itself, such as when a region opens.

    Raises ValidationError (Dutch) for a malformed address and for who already has a role on this
    site, PermissionDenied for who may not decide about people of the site.
    """
    if invited_by is not None:
        check_may_manage(invited_by, site)
    email = clean_address(email)
    # One at a time for a site, so that two managers make one invitation.
    Site.objects.select_for_update().get(pk=site.pk)
    # Superusers are in no list of people, so nothing tells of them here either.
    members = Membership.objects.filter(site=site, user__is_superuser=False)
    member = members.filter(user__email__iexact=email).first()
    if member is not None:
        raise ValidationError(
            f"{email} werkt al voor deze site."
            if member.is_active
            else f"{email} werkte al voor deze site. Geef in de lijst weer toegang."
        )
    invitation = Invitation.objects.pending().filter(site=site, email=email).first()
    if invitation is None:
        invitation = Invitation(site=site, email=email)
    elif _mails_today(invitation) >= MOST_MAILS_A_DAY:
        raise ValidationError(
            f"{email} kreeg vandaag al {MOST_MAILS_A_DAY} mails. Probeer het morgen weer."
        )
    invitation.role, invitation.invited_by = Role(role), invited_by
    _send(invitation)
    record(
        "people.invite",
        site=site,
        user=invited_by,
        obj=invitation,
        detail=Role(role).label,
    )
    return invitation


@transaction.atomic
def invite_all(*, site: Site, emails, role: Role, invited_by) -> list[Invitation]:
    """Invite several addresses: all of them, or none. Raises one ValidationError with all words."""
    invitations, errors = [], []
    for email in dict.fromkeys(one.strip().lower() for one in emails):
        try:
            invitations.append(invite(site=site, email=email, role=role, invited_by=invited_by))
        except ValidationError as error:
            errors += error.messages
    if errors:
        raise ValidationError(errors)
    return invitations


@transaction.atomic
def resend(*, invitation: Invitation, by) -> Invitation:
    """Send a new link for a pending invitation; the old link ends."""
    return invite(site=invitation.site, email=invitation.email, role=invitation.role, invited_by=by)


@transaction.atomic
def withdraw(*, invitation: Invitation, by) -> None:
    """Take an invitation back: its link ends. Nothing happens to one that was accepted."""
    check_may_manage(by, invitation.site)
    changed = Invitation.objects.pending().filter(pk=invitation.pk)
    if changed.update(withdrawn_at=timezone.now()):
        record("people.withdraw", site=invitation.site, user=by, obj=invitation)


def find(token: str) -> Invitation | None:
    """The invitation whose link holds this secret, working or not."""
    return Invitation.objects.with_token(token).select_related("site", "invited_by").first()


def account_of(invitation: Invitation):
    """The account of the address that was invited, or None."""
    return get_user_model().objects.filter(email__iexact=invitation.email).first()


@transaction.atomic
def accept(*, invitation: Invitation, first_name="", last_name="", password="") -> Membership:
    """Give who was invited the role; an address without an account gets one with these fields.

    Who holds the link reads the mail of that address. To use the role one signs in all the same.
    Who got a role on the site in another way meanwhile keeps that one. Raises ValidationError
    (Dutch) when the link does not work any more.
    """
    invitation = Invitation.objects.select_for_update().get(pk=invitation.pk)
    if not invitation.is_open():
        raise ValidationError(GONE)
    user = account_of(invitation)
    if user is None:
        # Somebody may accept the invitations of two sites at one moment.
        with suppress(IntegrityError), transaction.atomic():
            get_user_model().objects.create_user(
                invitation.email, password, first_name=first_name, last_name=last_name
            )
        user = account_of(invitation)
    membership = Membership.objects.active().filter(user=user, site=invitation.site).first()
    if membership is None:
        membership = assign(user, invitation.site, Role(invitation.role))
    invitation.accepted_at = timezone.now()
    invitation.save(update_fields=["accepted_at"])
    record(
        "people.accept",
        site=invitation.site,
        user=user,
        obj=user,
        detail=membership.get_role_display(),
    )
    return membership


def _mails_today(invitation: Invitation) -> int:
    sent = Entry.objects.filter(action="people.invite", object_id=str(invitation.pk))
    return sent.filter(at__gte=timezone.now() - timedelta(days=1)).count()


def _send(invitation: Invitation) -> None:
    token = make_token()
    invitation.token_hash = token_hash(token)
    invitation.sent_at = timezone.now()
    invitation.expires_at = invitation.sent_at + timedelta(days=DAYS)
    invitation.save()
    outbox.send(
        to=invitation.email,
        subject=f"Uitnodiging om mee te werken aan {invitation.site.site_name}",
        template="mail/invitation.txt",
        context={
            "site": invitation.site,
            "role": invitation.get_role_display(),
            "by": invitation.invited_by,
            "days": DAYS,
            "url": settings.CMS_BASE_URL + reverse("invitation", args=[token]),
        },
    )
