"""The people of the demo portal: who works for which site, and in which role."""

from datetime import timedelta

from django.contrib.auth.hashers import make_password
from django.utils import timezone

from werkcentrum.accounts.models import User
from werkcentrum.people import invitations
from werkcentrum.people.models import Colleague, Invitation, make_token, token_hash
from werkcentrum.tenancy.models import Role
from werkcentrum.tenancy.roles import assign

PASSWORD = "werkcentrum-demo-2027"
# (e-mail, name, label of the region or "" for the national site, role or None for a superuser)
PEOPLE = (
    ("beheer.landelijk", "Landelijk", "beheerder", "", Role.MANAGER),
    ("beheer.haaglanden", "Haaglanden", "beheerder", "haaglanden", Role.MANAGER),
    ("eindredactie.haaglanden", "Haaglanden", "eindredacteur", "haaglanden", Role.PUBLISHER),
    ("redactie.haaglanden", "Haaglanden", "redacteur", "haaglanden", Role.EDITOR),
    ("meelezen.haaglanden", "Haaglanden", "meelezer", "haaglanden", Role.VIEWER),
    (
        "eindredactie.grootamsterdam",
        "Groot Amsterdam",
        "eindredacteur",
        "grootamsterdam",
        Role.PUBLISHER,
    ),
    ("redactie.rijnmond", "Rijnmond", "redacteur", "rijnmond", Role.EDITOR),
    ("techniek", "Technisch", "beheerder", "", None),
)
# Who wants to be found by all colleagues, and what for.
LISTED = {
    "beheer.haaglanden": "Menu's, en werken met meer gemeenten",
    "eindredactie.grootamsterdam": "Teksten in gewone taal",
}


def make_users(sites: dict) -> None:
    """Make the people of the demo with their roles, and one invitation that is still open."""
    # Hashing is slow on purpose; everybody has the same password here.
    password = make_password(PASSWORD)
    for name, first, last, label, role in PEOPLE:
        user = User.objects.create(
            email=f"{name}@werkcentrum.example",
            first_name=first,
            last_name=last,
            password=password,
            is_staff=role is None,
            is_superuser=role is None,
        )
        if role:
            assign(user, sites[label], role)
        if name in LISTED:
            Colleague.objects.create(user=user, is_listed=True, subjects=LISTED[name])
    # Without its mail: the demo's mail is the window in which it loads.
    Invitation.objects.create(
        site=sites["haaglanden"],
        email="noor.smit@gemeente.example",
        role=Role.EDITOR,
        token_hash=token_hash(make_token()),
        expires_at=timezone.now() + timedelta(days=invitations.DAYS),
    )
