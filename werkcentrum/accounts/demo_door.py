"""The door of the demo: one click signs in as any of its people. It exists with DEBUG only."""

from itertools import groupby

from allauth.account.adapter import get_adapter
from allauth.account.internal.flows.login import record_authentication
from allauth.account.utils import get_next_redirect_url
from django.conf import settings
from django.contrib.auth import get_user_model
from django.core import checks
from django.http import Http404, HttpResponseRedirect
from django.shortcuts import get_object_or_404
from django.urls import NoReverseMatch, reverse
from django.views.decorators.http import require_POST

NAME = "demo_sign_in"
TECHNICAL = "Zonder site"


def people() -> list[tuple[str, list[tuple]]]:
    """(name of a site, [(user, roles)]) of everybody there is to sign in as, site by site.

    Whoever works for several sites stands with the first.
    """
    if not settings.DEBUG:
        return []
    users = get_user_model().objects.filter(is_active=True).order_by("pk")
    rows = []
    for user in users.prefetch_related("memberships__site__profile"):
        roles = sorted((one for one in user.memberships.all() if one.is_active), key=_order)
        if roles:
            words = [f"{one.get_role_display()} van {one.site.site_name}" for one in roles]
            rows.append((_order(roles[0]), user, ", ".join(words)))
        elif user.is_superuser:
            rows.append(((True, TECHNICAL), user, "alle rechten"))
    rows.sort(key=lambda row: (row[0], row[1].pk))
    groups = groupby(rows, lambda row: row[0][1])
    return [(site, [(user, words) for _order, user, words in found]) for site, found in groups]


def _order(membership):
    """The national site first, then by name."""
    return (membership.site.profile.kind != "national", membership.site.site_name)


@require_POST
def enter(request, user_id: int):
    """Sign in as this person, without password or second factor."""
    if not settings.DEBUG:
        raise Http404
    user = get_object_or_404(get_user_model(), pk=user_id, is_active=True)
    adapter = get_adapter(request)
    adapter.logout(request)
    adapter.login(request, user)
    record_authentication(request, user, "password")
    return HttpResponseRedirect(
        get_next_redirect_url(request) or adapter.get_login_redirect_url(request)
    )


@checks.register(checks.Tags.security, deploy=True)
def no_door_in_production(app_configs, **kwargs):
    """An error of ``manage.py check --deploy`` when the door has an address."""
    try:
        reverse(NAME, args=[1])
    except NoReverseMatch:
        return []
    return [
        checks.Error(
            "De deur van de demo staat open: iedereen kan inloggen als iedereen.",
            hint="Zet DEBUG uit.",
            id="accounts.E001",
        )
    ]
