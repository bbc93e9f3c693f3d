"""Words that look like what somebody typed: "subsiedie" is "subsidie".

They come from the titles and tags of what can be found, so a near word always leads somewhere.
"""

from django.db.models import QuerySet
from rapidfuzz import process
from rapidfuzz.distance import OSA

from .words import STOP_WORDS, split, stem

# One letter in four may be wrong; below that, near words are noise.
LEAST_SIMILAR = 0.74
SHORTEST = 4
# The newest titles: enough to know the words of a site, and the same work on a very large one.
MOST_TITLES = 2000
MOST_NEAR = 4


def vocabulary(entries: QuerySet, language: str) -> set[str]:
    """The words in the titles and tags of these entries; one query."""
    rows = entries.order_by("-pk").values_list("title", "terms")[:MOST_TITLES]
    stop = STOP_WORDS.get(language, frozenset())
    # Many have the same tags.
    texts = {text for row in rows for text in row}
    return {word for text in texts for word in split(text) if len(word) >= SHORTEST} - stop


def near_words(words: list[str], known: set[str], language: str) -> dict[str, list[str]]:
    """For each word that is not known those that look like it, the nearest first."""
    stems = {stem(word, language) for word in known}
    found = {}
    # One order for all, or equally near words change places from one request to the next.
    choices = sorted(known)
    for word in words:
        if len(word) < SHORTEST or stem(word, language) in stems:
            continue
        close = _close(word, choices)
        if not close:
            # "Subsiedie" looks like the beginning of "subsidieregeling".
            beginnings = {one[: len(word)]: one for one in choices if len(one) > len(word)}
            close = [beginnings[one] for one in _close(word, beginnings)]
        if close:
            found[word] = close
    return found


def _close(word: str, choices) -> list[str]:
    scored = process.extract(
        word,
        list(choices),
        scorer=OSA.normalized_similarity,
        score_cutoff=LEAST_SIMILAR,
        limit=MOST_NEAR,
    )
    return [one for one, _score, _index in scored]
