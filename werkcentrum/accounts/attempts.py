"""Count failed attempts by account and address together, so that nobody shuts out another.

Who knows a password still guesses at the code: five times in five minutes and twenty times a day
from one address (``ACCOUNT_RATE_LIMITS``), where a million codes are possible. The owner, at
another address, notices nothing but a mail.
"""

from allauth.account.adapter import get_adapter
from allauth.core.internal import ratelimit
from django.conf import settings
from django.core.cache import cache

from werkcentrum.mail import outbox

ONE_WARNING = 24 * 3600


def key(request, account) -> str:
    """What attempts at an account from the address of this request are counted by."""
    return f"{ratelimit.get_ip(request)} {account}"


def count_code(request, user):
    """Count an attempt at somebody's code, before it is judged; call the answer when it was right.

    Raises ValidationError when there were too many.
    """
    usage = ratelimit.consume(
        request, app="allauth.account", action="login_failed", key=key(request, f"code {user.pk}")
    )
    if usage is None:
        if cache.add(f"warned:{user.pk}", True, ONE_WARNING):
            outbox.send(
                to=user.email,
                subject="Iemand probeert in te loggen met jouw wachtwoord",
                template="mail/wrong_codes.txt",
                context={"user": user, "cms": settings.CMS_BASE_URL},
            )
        raise get_adapter(request).validation_error("too_many_login_attempts")
    # Not ``clear``: that would let somebody with an account of their own wash their address clean.
    return usage.rollback
