"""Words as the search sees them: without accents and endings, so that "cursussen" is "cursus".

One stemmer for both databases, so that the demo finds what production finds, and what is found can
be marked. PostgreSQL's own ``dutch`` is the older Snowball algorithm, to which "cursussen" and
"cursus" are two words.
"""

import re
import unicodedata
from functools import lru_cache

from snowballstemmer import stemmer

WORD = re.compile(r"[^\W_]+")
LONGEST_WORD = 40
ALGORITHMS = {"nl": "dutch", "en": "english"}
# From this length on the beginning of a word finds it: "subsidie" finds "subsidieregeling".
PREFIX_FROM = 5
# The two parts of a long word: "sollicitatiebrief" is of "sollicitatie", and not of "solli".
SHORTEST_PART, SHORTEST_REST = 5, 4
# Words that say nothing about the subject, in questions above all.
_STOP = {
    "nl": (
        "aan al als ben bij dan dat de deze die dit door een en er geen heb hebben heeft het hij "
        "hoe ik in is je jij jou jouw kan kun kunt maar me meer met mij mijn moet na naar niet nog "
        "nu of om onze ook op over te tot u uit uw van vanaf voor waar waarom wanneer was wat we "
        "welke wie wij wil word worden wordt ze zich zij zijn zo"
    ),
    "en": (
        "a about am an and are as at be by can do does for from has have how i if in is it me my "
        "not of on or our so that the their there this to was we what when where which who why "
        "will with you your"
    ),
}
STOP_WORDS = {language: frozenset(words.split()) for language, words in _STOP.items()}


def fold(text: str) -> str:
    """``text`` in lower case and without accents, with as many characters where that can be."""
    plain = unicodedata.normalize("NFKD", text).casefold()
    return "".join(c for c in plain if not unicodedata.combining(c))


def split(text: str) -> list[str]:
    """The words of a text, folded, in their order."""
    return [word[:LONGEST_WORD] for word in WORD.findall(fold(text))]


@lru_cache
def _stemmer(language: str):
    return stemmer(ALGORITHMS.get(language, "dutch"))


@lru_cache(maxsize=50_000)
def stem(word: str, language: str) -> str:
    """A folded word without its endings."""
    # The stemmers know no digits; what has one is a name, such as 55plus or mbo4.
    return _stemmer(language).stemWord(word) if word.isalpha() else word


def stems(text: str, language: str) -> str:
    """The stems of all words of a text, as the index keeps them."""
    return " ".join(stem(word, language) for word in split(text))


def telling(words: list[str], language: str) -> list[str]:
    """The words that say what somebody looks for; all of them when none does."""
    stop = STOP_WORDS.get(language, frozenset())
    return [word for word in words if word not in stop] or words


def beginnings(word: str, language: str) -> list[str]:
    """The stems of what a long word may begin with: "sollicitatiebrief" with "sollicitatie".

    Most of them are no words at all, so they find nothing.
    """
    if not word.isalpha():
        return []
    own = stem(word, language)
    parts = (word[:end] for end in range(SHORTEST_PART, len(word) - SHORTEST_REST + 1))
    found = dict.fromkeys(stem(part, language) for part in parts)
    return [one for one in found if SHORTEST_PART <= len(one) <= len(own) - SHORTEST_REST]
