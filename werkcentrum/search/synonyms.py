"""Other words for what somebody typed, and names that have gone."""

from collections.abc import Iterable
from dataclasses import dataclass, field

from werkcentrum.taxonomy.vocabulary import Vocabulary

from .matching import Run
from .words import split, stem


@dataclass(frozen=True)
class Instead:
    """A name that has gone, and what came in its place."""

    word: str
    instead: str


@dataclass
class OtherWords:
    """What the synonyms say about a query."""

    # What else can be said for words of it: the name of a term.
    runs: list[Run] = field(default_factory=list)
    gone: list[Instead] = field(default_factory=list)


def other_words(
    words: list[str], language: str, rows: Iterable[tuple], terms: Vocabulary
) -> OtherWords:
    """What synonyms say about the words of a query.

    A row is a word, what came in its place, and the ids of its topic and its audience.
    A term that went up in another leads to that one, and one that is retired to nothing.
    """
    found = OtherWords()
    typed = [stem(word, language) for word in words]
    for synonym, instead, topic, audience in rows:
        said = split(synonym)
        start = _place(typed, [stem(word, language) for word in said])
        if start is None:
            continue
        if instead:
            found.gone.append(Instead(_as_name(synonym), instead))
        kept = terms.topics.left(topic) or terms.audiences.left(audience)
        if kept is not None:
            found.runs.append(Run(start, len(said), (tuple(split(kept.name)),)))
    return found


def _place(typed: list[str], said: list[str]) -> int | None:
    """Where these words were typed in this order, one after the other."""
    length = len(said)
    starts = range(len(typed) - length + 1) if said else ()
    return next((one for one in starts if typed[one : one + length] == said), None)


def _as_name(word: str) -> str:
    """A short name without vowels between its letters is an abbreviation: WSP, RMT."""
    return word.upper() if len(word) <= 3 else word
