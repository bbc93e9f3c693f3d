"""How long somebody stays signed in, and how to end that everywhere at once.

A session ends when the browser closes, after ``SESSION_COOKIE_AGE`` seconds without work, and
``SESSION_LONGEST`` seconds after signing in whatever one does.
"""

import time

from django.conf import settings
from django.contrib.auth import get_user_model, update_session_auth_hash
from django.contrib.auth.signals import user_logged_in
from django.db.models import F
from django.dispatch import receiver
from django.utils.crypto import constant_time_compare

SIGNED_IN_AT = "signed_in_at"
SEEN_AT = "seen_at"
SEAL = "sign_in_seal"
# A session is written at most this often, in seconds.
NOTED_EVERY = 60
# The browser asks this by itself, every few seconds, as long as an editor stands open.
BY_ITSELF = {"wagtailadmin_editing_sessions:ping"}


@receiver(user_logged_in)
def begin(request, **kwargs):
    request.session[SIGNED_IN_AT] = request.session[SEEN_AT] = time.time()


def seal(request, user) -> None:
    """Remember for the second step of a sign-in how the account was at the first."""
    request.session[SEAL] = user.get_session_auth_hash()


def is_sealed(request, user) -> bool:
    """Whether neither the password changed since, nor the sessions of the person were ended."""
    return constant_time_compare(request.session.get(SEAL, ""), user.get_session_auth_hash())


def is_over(session, at: float | None = None) -> bool:
    """Whether somebody was signed in too long, or away too long."""
    at = at or time.time()
    signed_in, seen = session.get(SIGNED_IN_AT, 0), session.get(SEEN_AT, 0)
    return at - signed_in >= settings.SESSION_LONGEST or at - seen >= settings.SESSION_COOKIE_AGE


def note_work(request) -> None:
    """Remember that somebody is at work, unless the browser asks by itself."""
    now = time.time()
    by_itself = request.resolver_match.view_name in BY_ITSELF
    if not by_itself and now - request.session[SEEN_AT] >= NOTED_EVERY:
        request.session[SEEN_AT] = now


def end_sessions(user, *, but=None) -> None:
    """Sign a person out everywhere; ``but`` is the request whose own session goes on."""
    people = get_user_model().objects.filter(pk=user.pk)
    people.update(session_generation=F("session_generation") + 1)
    user.refresh_from_db(fields=["session_generation"])
    if but is not None:
        update_session_auth_hash(but, user)
