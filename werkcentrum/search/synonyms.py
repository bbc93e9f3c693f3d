"""Other words for what somebody typed, and names that have gone."""

from dataclasses import dataclass, field

from werkcentrum.taxonomy.models import Synonym

from .words import split, stem, telling


@dataclass(frozen=True)
class Instead:
    """A name that has gone, and what came in its place."""

    word: str
    instead: str


@dataclass
class OtherWords:
    """What the synonyms say about a query."""

    # Other ways to say one of its words, each as words.
    ways: dict[str, list[list[str]]] = field(default_factory=dict)
    gone: list[Instead] = field(default_factory=list)


def other_words(words: list[str], language: str) -> OtherWords:
    """What the synonyms say about these words; one query."""
    found = OtherWords()
    typed = [stem(word, language) for word in words]
    rows = Synonym.objects.values_list("word", "instead", "topic__name", "audience__name")
    for synonym, instead, topic, audience in rows:
        said = split(synonym)
        if not _contains(typed, [stem(word, language) for word in said]):
            continue
        if instead:
            found.gone.append(Instead(_as_name(synonym), instead))
        if len(said) == 1 and (topic or audience):
            word = words[typed.index(stem(said[0], language))]
            found.ways.setdefault(word, []).append(telling(split(topic or audience), language))
    return found


def _contains(typed: list[str], said: list[str]) -> bool:
    """Whether these words were typed in this order, one after the other."""
    length = len(said)
    return bool(said) and any(
        typed[start : start + length] == said for start in range(len(typed) - length + 1)
    )


def _as_name(word: str) -> str:
    """A short name without vowels between its letters is an abbreviation: WSP, RMT."""
    return word.upper() if len(word) <= 3 else word
