"""The second factor: who has one, whether this session was opened with it, how it is forgotten."""

from allauth.account.internal.flows.login import get_authentication_records
from allauth.mfa.models import Authenticator
from django.db import transaction
from django.dispatch import Signal

from .sessions import end_sessions

# Recovery codes alone are none: they come with one of these.
TYPES = (Authenticator.Type.TOTP, Authenticator.Type.WEBAUTHN)

# Sent when somebody else took a person's second factor away, with ``user``.
second_factor_forgotten = Signal()


def has_second_factor(user) -> bool:
    """Whether a person has set up a second factor."""
    return Authenticator.objects.filter(user_id=user.pk, type__in=TYPES).exists()


@transaction.atomic
def forget_second_factor(user) -> None:
    """Take away a person's second factor and recovery codes, and sign them out everywhere.

    For recovery: at the next sign-in they set up a new one. The caller has made sure who it is,
    and tells the person.
    """
    Authenticator.objects.filter(user_id=user.pk).delete()
    end_sessions(user)
    second_factor_forgotten.send(sender=type(user), user=user)


def used_second_factor(request) -> bool:
    """Whether this session was opened with a second factor, or one was set up in it."""
    records = get_authentication_records(request, request.user)
    return any(
        one["method"] in ("mfa", "mfa_set_up") or one.get("second_factor") for one in records
    )
