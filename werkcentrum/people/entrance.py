"""What somebody sees who comes by a link in a mail: an invitation, or the recovery of an account.

Looking changes nothing: mail scanners open every link.
"""

from functools import wraps

from django.contrib import messages
from django.contrib.auth import get_user_model
from django.core.exceptions import ValidationError
from django.shortcuts import redirect, render
from django.views.decorators.cache import never_cache
from django.views.decorators.debug import sensitive_post_parameters
from django.views.decorators.http import require_http_methods

from . import invitations, recovery
from .forms import NewAccountForm, PasswordForm

LONGEST_TOKEN = 100


def _keeps_its_address(view):
    """Tells no other address, of this host neither, which link somebody came by.

    Not ``no-referrer``: browsers then leave the origin out of a form, and Django refuses it.
    """

    @wraps(view)
    def kept(request, token):
        response = view(request, token)
        response["Referrer-Policy"] = "strict-origin"
        return response

    return kept


def _gone(request, text: str):
    return render(request, "people/link_gone.html", {"text": text}, status=410)


@_keeps_its_address
@never_cache
@sensitive_post_parameters()
@require_http_methods(["GET", "HEAD", "POST"])
def invitation(request, token):
    """Accept an invitation; who has no account yet makes one."""
    found = invitations.find(token) if len(token) <= LONGEST_TOKEN else None
    if found is None or not found.is_open():
        used = found is not None and found.accepted_at
        return _gone(
            request,
            "Je hebt deze uitnodiging al aangenomen. Log in om aan het werk te gaan."
            if used
            else "De uitnodiging is te oud of ingetrokken. Vraag om een nieuwe.",
        )
    if request.user.is_authenticated and request.user.email.lower() != found.email:
        return render(request, "people/link_of_another.html", {"invitation": found}, status=403)
    account = invitations.account_of(found)
    form = None
    if account is None:
        person = get_user_model()(email=found.email)
        form = NewAccountForm(request.POST or None, user=person)
    if request.method == "POST" and (form is None or form.is_valid()):
        names = ("first_name", "last_name", "password")
        fields = {name: form.cleaned_data[name] for name in names} if form else {}
        try:
            invitations.accept(invitation=found, **fields)
        except ValidationError as error:
            return _gone(request, " ".join(error.messages))
        messages.success(
            request, f"Je werkt nu mee aan {found.site.site_name}. Log in om te beginnen."
        )
        return redirect("wagtailadmin_home")
    context = {"invitation": found, "form": form}
    return render(request, "people/invitation.html", context)


@_keeps_its_address
@never_cache
@sensitive_post_parameters()
@require_http_methods(["GET", "HEAD", "POST"])
def recover(request, token):
    """Choose a new password, after a manager made sure who it is."""
    found = recovery.find(token) if len(token) <= LONGEST_TOKEN else None
    if found is None or not found.is_open():
        return _gone(request, recovery.GONE)
    form = PasswordForm(request.POST or None, user=found.user)
    if request.method == "POST" and form.is_valid():
        try:
            recovery.finish_recovery(recovery=found, password=form.cleaned_data["password"])
        except ValidationError as error:
            return _gone(request, " ".join(error.messages))
        messages.success(request, "Je nieuwe wachtwoord werkt. Log in.")
        return redirect("account_login")
    return render(request, "people/recovery.html", {"form": form, "recovery": found})
