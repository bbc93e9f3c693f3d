"""What the history calls people: nobody learns from it who works elsewhere and
did not choose to be found."""

from werkcentrum.tenancy.models import Membership
from werkcentrum.tenancy.owners import NATIONAL
from werkcentrum.tenancy.scope import scope_of

UNKNOWN = "Onbekend"
BY_ITSELF = "Automatisch"
# Without an account: nothing more is kept of them.
WITH_A_LINK = "Iemand met de link"
NATIONAL_TEAM = "Landelijk team"
ELSEWHERE = "Iemand van een andere site"


def name_people(entries, reader) -> None:
    """Give each entry ``who``: for a reader of its site the name of a colleague of that site,
    present or past, and of who chose to be in the list of colleagues; for who sees all sites any
    name. Two queries.
    """
    sees_all = scope_of(reader).sees_all
    places, listed = set(), set()
    if not sees_all:
        people = {entry.user_id for entry in entries}
        rows = Membership.objects.filter(user__in=people - {None})
        places = {
            (user, NATIONAL if kind == NATIONAL else site)
            for user, site, kind in rows.values_list("user", "site", "site__profile__kind")
        }
        listed = set(rows.listed().values_list("user", flat=True))
    for entry in entries:
        if entry.user_id is None:
            entry.who = _unnamed(entry.action)
        elif sees_all or (entry.user_id, entry.site_id) in places or entry.user_id in listed:
            entry.who = str(entry.user)
        elif entry.user.is_superuser or (entry.user_id, NATIONAL) in places:
            entry.who = NATIONAL_TEAM
        else:
            entry.who = ELSEWHERE


def _unnamed(action: str) -> str:
    """What stands for who did something without an account, or with one that is gone."""
    if action == "preview.open":
        return WITH_A_LINK
    return BY_ITSELF if action.endswith(".scheduled") else UNKNOWN
