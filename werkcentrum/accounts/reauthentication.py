"""Ask again who it is, before something that reaches far: an invitation, a role, an export."""

import time
from functools import wraps
from urllib.parse import urlencode, urlsplit

from allauth.account.adapter import get_adapter
from allauth.account.internal.flows.login import get_authentication_records
from django.conf import settings
from django.contrib import messages
from django.contrib.auth import logout
from django.core.exceptions import PermissionDenied
from django.http import HttpResponseRedirect
from django.shortcuts import resolve_url

# What counts as showing who one is, among what a session has recorded.
PROOFS = {"password", "mfa", "socialaccount"}
# Who opened a form in time has this much longer to send it.
TIME_FOR_A_FORM = 5 * 60


def signed_in_recently(request, at: float | None = None) -> bool:
    """Whether somebody showed who they are in the last ten minutes, at sign-in or since."""
    at = at or time.time()
    limit = settings.ACCOUNT_REAUTHENTICATION_TIMEOUT
    if request.method not in ("GET", "HEAD"):
        limit += TIME_FOR_A_FORM
    records = get_authentication_records(request, request.user)
    return any(at - one["at"] < limit for one in records if one["method"] in PROOFS)


def recent_sign_in_required(view):
    """Put before a view: whoever signed in longer ago shows again who they are, and comes back."""

    @wraps(view)
    def checked(request, *args, **kwargs):
        if signed_in_recently(request):
            return view(request, *args, **kwargs)
        if request.headers.get("x-requested-with") == "XMLHttpRequest":
            raise PermissionDenied
        return ask_again(request)

    return checked


def ask_again(request) -> HttpResponseRedirect:
    """Send somebody to show who they are; what they had filled in is not done."""
    if request.method not in ("GET", "HEAD"):
        messages.warning(
            request,
            "Laat eerst nog een keer zien dat jij het bent. Er is nog niets gebeurd: "
            "verstuur het formulier daarna opnieuw.",
        )
    methods = get_adapter(request).get_reauthentication_methods(request.user)
    url = methods[0]["url"] if methods else resolve_url(settings.LOGIN_URL)
    back = _way_back(request)
    if not methods:
        logout(request)
    return HttpResponseRedirect(f"{url}?{urlencode({'next': back})}")


def _way_back(request) -> str:
    """The page that was asked for; for a form that was sent, the page it stood on."""
    if request.method not in ("GET", "HEAD"):
        page = urlsplit(request.headers.get("referer", ""))
        if page.netloc == request.get_host():
            return page._replace(scheme="", netloc="").geturl()
    return request.get_full_path()
