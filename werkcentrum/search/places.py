"""A postcode or a place in the search box: somebody looks for a Werkcentrum, the finder knows."""

import re

from regions.lookup import clean_query
from regions.models import Postcode, SearchName
from regions.names import search_key

POSTCODE = re.compile(r"([1-9][0-9]{3})(\s?[a-z]{2})?", re.IGNORECASE)
MOST_WORDS = 4


def place_in(query: str) -> str:
    """The postcode or name that the whole query is, as people write it; "" when it is none.

    At most one query.
    """
    query = clean_query(query)
    postcode = POSTCODE.fullmatch(query)
    if postcode:
        known = Postcode.objects.filter(pc4=postcode[1]).exists()
        letters = (postcode[2] or "").strip().upper()
        return f"{postcode[1]} {letters}".strip() if known else ""
    key = search_key(query)
    if not key or len(query.split()) > MOST_WORDS:
        return ""
    names = SearchName.objects.filter(key=key).order_by("kind").values_list("label", flat=True)
    # The shortest way it is written says it best: "Bergen", not "Bergen (NH)".
    return min(names, key=len, default="")
