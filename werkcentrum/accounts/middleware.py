"""Who is signed in stays so for a while, and with a second factor."""

from django.contrib import messages
from django.contrib.auth import logout
from wagtail.admin.auth import reject_request

from . import sessions


class SignInMiddleware:
    """Stands before the gate: ends sessions that are over."""

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
            logout(request)
            messages.info(request, "Je bent uitgelogd omdat je een tijd weg was. Log opnieuw in.")
            return reject_request(request)
        sessions.note_work(request)
        return None
