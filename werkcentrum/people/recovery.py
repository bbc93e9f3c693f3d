"""Help somebody back in who lost their password and their second factor.

It takes two: a manager who made sure who it is, and the mailbox of the person. Neither can do it
alone, and both are told, at the start and at the end.
"""

from datetime import timedelta

from django.conf import settings
from django.core.exceptions import ValidationError
from django.db import transaction
from django.urls import reverse
from django.utils import timezone

from werkcentrum.accounts.second_factor import forget_second_factor
from werkcentrum.history.recording import record
from werkcentrum.mail import outbox
from werkcentrum.tenancy.models import Membership
from werkcentrum.tenancy.owners import NATIONAL
from werkcentrum.tenancy.scope import scope_of

from .memberships import ONESELF, check_may_manage
from .models import Recovery, make_token, token_hash
from .questions import who_answers

HOURS = 24
GONE = "Deze link werkt niet meer. Vraag je beheerder om een nieuwe."


@transaction.atomic
def start_recovery(*, membership: Membership, proof: Recovery.Proof, by) -> Recovery | None:
    """Send somebody a link to set a new password and a new second factor.

    ``proof`` says how the manager made sure who it is. Somebody who works for the national site is
    recovered by national managers only: to another manager nothing looks different, and those get
    the question. Raises ValidationError (Dutch) for oneself and for who has no access.
    """
    check_may_manage(by, membership.site)
    user = membership.user
    if user.pk == by.pk:
        raise ValidationError(ONESELF)
    if not membership.is_active:
        raise ValidationError("Geef deze persoon eerst weer toegang.")
    record(
        "people.recovery",
        site=membership.site,
        user=by,
        obj=user,
        detail=Recovery.Proof(proof).label,
    )
    if not _may_recover(by, user):
        _ask_national_team(membership, proof, by)
        return None
    now, token = timezone.now(), make_token()
    Recovery.objects.filter(user=user, ended_at=None).update(ended_at=now)
    recovery = Recovery.objects.create(
        site=membership.site,
        user=user,
        started_by=by,
        proof=proof,
        token_hash=token_hash(token),
        expires_at=now + timedelta(hours=HOURS),
    )
    facts = {"user": user, "by": by, "site": membership.site, "hours": HOURS}
    outbox.send(
        to=user.email,
        subject="Weer inloggen bij het Werkcentrum CMS",
        template="mail/recovery.txt",
        context=facts | {"url": settings.CMS_BASE_URL + reverse("recovery", args=[token])},
    )
    _tell_manager(by, user, "mail/recovery_started.txt")
    return recovery


@transaction.atomic
def finish_recovery(*, recovery: Recovery, password: str) -> None:
    """Set a new password, take away the second factor and sign out everywhere; once.

    Raises ValidationError (Dutch) when the link does not work any more.
    """
    recovery = Recovery.objects.select_for_update().select_related("user").get(pk=recovery.pk)
    user = recovery.user
    works_somewhere = Membership.objects.active().filter(user=user).exists()
    if not recovery.is_open() or not works_somewhere or not user.is_active:
        raise ValidationError(GONE)
    recovery.ended_at = timezone.now()
    recovery.save(update_fields=["ended_at"])
    user.set_password(password)
    user.save(update_fields=["password"])
    forget_second_factor(user)
    record("people.recovered", site=recovery.site, user=user, obj=user)
    outbox.send(
        to=user.email,
        subject="Je hebt weer toegang tot het Werkcentrum CMS",
        template="mail/recovered.txt",
        context={"user": user, "cms": settings.CMS_BASE_URL},
    )
    if recovery.started_by is not None:
        _tell_manager(recovery.started_by, user, "mail/recovery_ended.txt")


def find(token: str) -> Recovery | None:
    """The recovery whose link holds this secret, working or not."""
    return Recovery.objects.with_token(token).select_related("user", "site").first()


def _may_recover(by, user) -> bool:
    if user.is_superuser:
        return by.is_superuser
    is_national = (
        Membership.objects.active().filter(user=user, site__profile__kind=NATIONAL).exists()
    )
    return scope_of(by).manages_all or not is_national


def _tell_manager(manager, user, template: str) -> None:
    outbox.send(
        to=manager.email,
        subject=f"Herstel van het account van {user}",
        template=template,
        context={"manager": manager, "user": user},
    )


def _ask_national_team(membership, proof, by) -> None:
    for manager in who_answers(but=membership.user):
        outbox.send(
            to=manager.email,
            reply_to=by.email,
            subject="Vraag om herstel van een account",
            template="mail/recovery_question.txt",
            context={
                "manager": manager,
                "by": by,
                "user": membership.user,
                "site": membership.site,
                "proof": Recovery.Proof(proof).label,
            },
        )
    _tell_manager(by, membership.user, "mail/recovery_started.txt")
