"""Who is signed in stays so for a while, and with a second factor."""

from django.conf import settings
from django.contrib import messages
from django.contrib.auth import logout
from django.core.exceptions import PermissionDenied
from django.shortcuts import redirect
from wagtail.admin.auth import reject_request

from . import sessions
from .second_factor import has_second_factor, used_second_factor

# All that somebody without a second factor gets: the screens to set one up, and the way out.
SET_UP_SCREENS = {
    "second_factor_set_up",
    "mfa_activate_totp",
    "mfa_add_webauthn",
    "account_reauthenticate",
    "account_login",
    "account_logout",
    "wagtailadmin_logout",
    "wagtailadmin_sprite",
    "wagtailadmin_javascript_catalog",
    # Open to everybody, on public hosts too.
    "live",
    "media",
    "ready",
    "robots",
    "security-txt",
}


class SignInMiddleware:
    """Stands before the gate: ends sessions that are over, and asks for a second factor."""

    def __init__(self, get_response):
        self.get_response = get_response

    def __call__(self, request):
        return self.get_response(request)

    def process_view(self, request, view, args, kwargs):
        if not getattr(request, "is_cms", False) or getattr(request, "is_dummy", False):
            return None
        if not request.user.is_authenticated:
            return None
        if sessions.is_over(request.session):
            return sign_in_again(request, "Je bent uitgelogd omdat je een tijd weg was.")
        sessions.note_work(request)
        if settings.SECOND_FACTOR_OBLIGATORY and not used_second_factor(request):
            return ask_second_factor(request)
        return None


def sign_in_again(request, reason: str):
    logout(request)
    messages.info(request, f"{reason} Log opnieuw in.")
    return reject_request(request)


def ask_second_factor(request):
    """Where somebody goes who signed in without a second factor; None for where they may stay."""
    if has_second_factor(request.user):
        return sign_in_again(request, "Je hebt je tweede stap nog niet laten zien.")
    if request.resolver_match.view_name in SET_UP_SCREENS:
        return None
    if request.headers.get("x-requested-with") == "XMLHttpRequest":
        raise PermissionDenied
    return redirect("second_factor_set_up")
