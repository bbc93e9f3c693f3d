"""How names are compared: the search key of a name, and the short forms people use for it."""

import re
import unicodedata

PROVINCES = (
    "Drenthe",
    "Flevoland",
    "Fryslân",
    "Gelderland",
    "Groningen",
    "Limburg",
    "Noord-Brabant",
    "Noord-Holland",
    "Overijssel",
    "Utrecht",
    "Zeeland",
    "Zuid-Holland",
)

# A place that shares its name with another carries its province or gemeente behind it in the
# register: "Hengelo (Gld)", "Beuningen Gld", "Bergen L", "Spaarndam gem. Haarlem".
ADDITION = re.compile(r"(?i)\s+(\(.*\)|(L|Gld|NB|NH|ZH|Gn|AC)\.?|gem\.? .*)$")


def search_key(text: str) -> str:
    """The letters and digits of ``text`` in lower case, without accents, spaces or punctuation.

    "'s-Gravenhage" and "s gravenhage" have the same key, and so have "St. Willebrord" and
    "Sint Willebrord". Text without any Latin letter or digit has the empty key.
    """
    plain = unicodedata.normalize("NFKD", text).casefold()
    plain = "".join(c for c in plain if not unicodedata.combining(c))
    plain = re.sub(r"\bst\b", "sint", plain)
    return re.sub(r"[^a-z0-9]", "", plain)


def short_name(name: str) -> str:
    """The name as people say it, without the addition that tells it from its namesakes."""
    return ADDITION.sub("", name) or name
