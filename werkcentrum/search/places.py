"""A postcode or a place in the search box: somebody looks for a Werkcentrum, the finder knows."""

import re
from collections.abc import Iterable

from django.db.models import F, QuerySet

from regions.lookup import clean_query
from regions.models import Postcode, SearchName
from regions.names import search_key

POSTCODE = re.compile(r"([1-9][0-9]{3})(\s?[a-z]{2})?", re.IGNORECASE)
MOST_WORDS = 4


def place_rows(query: str) -> QuerySet | None:
    """What ``place_in`` reads, ``name``; None for what can be neither of them."""
    query = clean_query(query)
    postcode = POSTCODE.fullmatch(query)
    if postcode:
        return Postcode.objects.filter(pc4=postcode[1]).order_by().annotate(name=F("pc4"))
    key = search_key(query)
    if not key or len(query.split()) > MOST_WORDS:
        return None
    return SearchName.objects.filter(key=key).order_by().annotate(name=F("label"))


def place_in(query: str, names: Iterable[str]) -> str:
    """The postcode or name that the whole query is, as people write it; "" when it is none."""
    postcode = POSTCODE.fullmatch(clean_query(query))
    if postcode:
        letters = (postcode[2] or "").strip().upper()
        return f"{postcode[1]} {letters}".strip() if list(names) else ""
    # The shortest way it is written says it best: "Bergen", not "Bergen (NH)".
    return min(names, key=lambda name: (len(name), name), default="")
