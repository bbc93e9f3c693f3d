"""Count what visitors looked for in vain, without knowing who they are.

A row is a text, a number and a date. What may be about a person is not kept, and editors see a text
only when it was asked for several times.
"""

import re
from contextlib import suppress
from datetime import date, timedelta

from django.db import DatabaseError
from django.db.models import F
from django.utils import timezone
from wagtail.models import Site

from .models import MissedQuery

LONGEST = 60
SHOWN_FROM = 3
KEPT = timedelta(days=90)
# A site keeps this many texts: who makes up questions fills no table.
MOST_ROWS = 500
MOST_DIGITS = 4
# An address of a person or a page, and a whole postcode, which a few households share.
PERSONAL = re.compile(r"@|https?:|www\.|\b[1-9][0-9]{3} ?[a-z]{2}\b")


def countable(query: str) -> str:
    """The text to keep for a query, or "" when it may be about a person or says nothing."""
    text = " ".join(query.casefold().split())
    digits = sum(character.isdigit() for character in text)
    if digits > MOST_DIGITS or PERSONAL.search(text) or sum(map(str.isalpha, text)) < 2:
        return ""
    return text[:LONGEST].strip()


def count_missed(site: Site, query: str, *, on: date | None = None) -> None:
    """Count a query that found nothing. Never stands in the way of the answer."""
    text, on = countable(query), on or timezone.localdate()
    if not text:
        return
    with suppress(DatabaseError):
        rows = MissedQuery.objects.filter(site=site)
        if rows.filter(text=text).update(count=F("count") + 1, last_on=on):
            return
        if rows.count() >= MOST_ROWS:
            _make_room(rows)
        MissedQuery.objects.bulk_create(
            [MissedQuery(site=site, text=text, last_on=on)], ignore_conflicts=True
        )


def most_missed(site: Site, *, at: date | None = None, most: int = 8) -> list[MissedQuery]:
    """What was looked for in vain most often, as editors of the site see it."""
    since = (at or timezone.localdate()) - KEPT
    rows = MissedQuery.objects.filter(site=site, count__gte=SHOWN_FROM, last_on__gt=since)
    return list(rows.order_by("-count", "-last_on", "text")[:most])


def forget_missed(*, at: date | None = None) -> int:
    """Delete what nobody looked for any more for as long as it is kept; returns how many rows."""
    since = (at or timezone.localdate()) - KEPT
    return MissedQuery.objects.filter(last_on__lte=since).delete()[0]


def _make_room(rows) -> None:
    """The row that was asked least, and longest ago, goes."""
    rows.filter(pk__in=rows.order_by("count", "last_on", "pk").values("pk")[:1]).delete()
