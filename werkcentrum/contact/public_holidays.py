"""The national holidays of the Netherlands, with their names in the language of the moment."""

from datetime import date
from functools import lru_cache

import holidays
from django.utils.translation import get_language

# The library has names in these languages; the names in all others are the English ones.
NAMES_IN = {"nl": "nl", "en": "en_US", "fy": "fy", "uk": "uk"}


@lru_cache(maxsize=32)
def _of_year(year: int, language: str) -> dict[date, str]:
    return dict(holidays.country_holidays("NL", years=[year], language=language))


def holiday(day: date) -> str:
    """The name of the holiday on this day; "" when it is none.

    Good Friday counts (Algemene termijnenwet, article 3), Liberation Day every fifth year only.
    """
    return _of_year(day.year, NAMES_IN.get(get_language() or "nl", "en_US")).get(day, "")
