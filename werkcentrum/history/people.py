"""What the history calls people: nobody learns from it who works elsewhere."""

from werkcentrum.tenancy.models import Membership
from werkcentrum.tenancy.scope import NATIONAL, scope_of

UNKNOWN = "Onbekend"
BY_ITSELF = "Automatisch"
NATIONAL_TEAM = "Landelijk team"
ELSEWHERE = "Iemand van een andere site"


def name_people(entries, reader) -> None:
    """Give each entry ``who``: the name of a colleague of its site, present or past, for a reader
    of that site; any name for who sees all sites. One query.
    """
    sees_all = scope_of(reader).sees_all
    places = set()
    if not sees_all:
        people = {entry.user_id for entry in entries}
        rows = Membership.objects.filter(user__in=people - {None})
        places = {
            (user, NATIONAL if kind == NATIONAL else site)
            for user, site, kind in rows.values_list("user", "site", "site__profile__kind")
        }
    for entry in entries:
        if entry.user_id is None:
            entry.who = BY_ITSELF if entry.action.endswith(".scheduled") else UNKNOWN
        elif sees_all or (entry.user_id, entry.site_id) in places:
            entry.who = str(entry.user)
        elif entry.user.is_superuser or (entry.user_id, NATIONAL) in places:
            entry.who = NATIONAL_TEAM
        else:
            entry.who = ELSEWHERE
