"""The second factor: who has one, whether this session was opened with it, how it is forgotten."""

import logging

from allauth.account.internal.flows.login import (
    get_authentication_records,
    record_authentication,
)
from allauth.core.internal.cryptokit import compare_user_code
from allauth.mfa.models import Authenticator
from allauth.mfa.totp.internal import auth as totp
from allauth.mfa.utils import decrypt
from cryptography.fernet import InvalidToken
from django.db import transaction
from django.dispatch import Signal

from .sessions import end_sessions

logger = logging.getLogger(__name__)

# Recovery codes alone are none: they come with one of these.
TYPES = (Authenticator.Type.TOTP, Authenticator.Type.WEBAUTHN)
SET_UP = "mfa_set_up"
# What a session records when somebody's own organisation asked for the second factor.
ELSEWHERE = "second_factor_elsewhere"
USED = ("mfa", SET_UP, ELSEWHERE)
LAST_ONE = "Dit is je enige tweede stap. Voeg eerst een andere toe; dan kun je deze weghalen."

# Sent when somebody else took a person's second factor away, with ``user``.
second_factor_forgotten = Signal()


def has_second_factor(user) -> bool:
    """Whether a person has set up a second factor."""
    return Authenticator.objects.filter(user_id=user.pk, type__in=TYPES).exists()


def may_remove(authenticator: Authenticator) -> bool:
    """Whether a person keeps a second factor when this one goes."""
    others = Authenticator.objects.filter(user_id=authenticator.user_id, type__in=TYPES)
    return others.exclude(pk=authenticator.pk).exists()


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
    return used_second_factor_as(request, request.user)


def used_second_factor_as(request, user) -> bool:
    """The same for a person who is not signed in yet."""
    records = get_authentication_records(request, user)
    return any(one["method"] in USED for one in records)


def note_set_up(request) -> None:
    """A person set up a second factor in this session: it goes on, and all others end."""
    if not used_second_factor(request):
        end_sessions(request.user, but=request)
        record_authentication(request, request.user, SET_UP)


@transaction.atomic
def use_code(user, code: str) -> Authenticator | None:
    """Use up a code of an app or a recovery code; None for one that is wrong or was used before.

    Allauth remembers a used code for half a minute, and accepts it for a minute and a half; a
    code counts once (RFC 6238, 5.2).
    """
    mine = Authenticator.objects.select_for_update().filter(user_id=user.pk)
    for authenticator in mine.exclude(type=Authenticator.Type.WEBAUTHN).order_by("-type"):
        try:
            if _use(authenticator, code):
                return authenticator
        except InvalidToken:
            logger.error("authenticator %s was sealed with another SECRET_KEY", authenticator.pk)
    return None


def _use(authenticator, code):
    if authenticator.type != Authenticator.Type.TOTP:
        return authenticator.wrap().validate_code(code)
    counter = counter_of(decrypt(authenticator.data["secret"]), code)
    if counter is None or counter <= authenticator.data.get("last_counter", 0):
        return False
    authenticator.data["last_counter"] = counter
    authenticator.save(update_fields=["data"])
    return True


def counter_of(secret: str, code: str) -> int | None:
    """Which half minute a code is of, of those that are accepted now."""
    for counter in totp.yield_hotp_counters_from_time():
        expected = totp.format_hotp_value(totp.hotp_value(secret, counter))
        if compare_user_code(actual=code, expected=expected):
            return counter
    return None


def spend(user, code: str) -> None:
    """The code that an app was set up with is not good for signing in any more."""
    app = Authenticator.objects.get(user_id=user.pk, type=Authenticator.Type.TOTP)
    app.data["last_counter"] = counter_of(decrypt(app.data["secret"]), code) or 0
    app.save(update_fields=["data"])
