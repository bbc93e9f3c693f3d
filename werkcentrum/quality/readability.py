"""How easily a Dutch text reads: the score of Flesch-Douma, and what makes it hard.

Advice to who writes, never a block. The level B1 no formula yields; this is called "leesbaarheid".
The formula: 206.835 - 0.93 x words per sentence - 77 x syllables per word (Douma, 1960).
"""

import re
from collections.abc import Iterable
from dataclasses import dataclass, field
from datetime import date
from enum import StrEnum

from django.utils.dateformat import format as date_format

from .dutch import sentences, syllables, words
from .words import PLAIN

# Under this many words a score says nothing.
ENOUGH = 20
# A heading, a button or a point of a list: no sentence, so it counts in no mean.
LABEL = 5
SHORT_MEAN, LONG_SENTENCE, TOO_LONG = 12, 20, 25
GOOD, HARD = 70, 55
# Long compounds are what stops readers of Dutch; "organisatie" and "solliciteren" do not.
MANY_SYLLABLES, LONG_WORD = 6, (5, 15)
MOST = 5
_WORD = re.compile(r"\w[\w’'\-/.@]*\w")
_INNER_CAPITAL = re.compile(r"[-/][A-Z]")
# "[naam van de cursus]": what an example page asks to fill in.
GAP = re.compile(r"(?<!\[)\[(?!\[)([^\[\]]{2,80})\]")


class Verdict(StrEnum):
    NONE = "none"
    GREEN = "green"
    AMBER = "amber"
    RED = "red"


@dataclass(frozen=True)
class Passage:
    """A paragraph, a point of a list, a heading; ``block``: the id of the block it stands in."""

    text: str
    block: str = ""


@dataclass(frozen=True)
class Name:
    """A name that has gone, and what came in its place."""

    words: tuple[str, ...]
    instead: str
    # Until this day it may still be used.
    until: date | None = None


@dataclass(frozen=True)
class Found:
    """Something to look at: the words as they stand there, and what to say about them."""

    text: str
    advice: str = ""
    block: str = ""


@dataclass(frozen=True)
class Long:
    """A long sentence, in pieces of which the hard words are marked: ``(words, is hard)``."""

    pieces: list[tuple[str, bool]]
    length: int
    block: str = ""

    @property
    def is_too_long(self) -> bool:
        return self.length > TOO_LONG


@dataclass
class Report:
    """What there is to say about a text."""

    words: int = 0
    sentences: int = 0
    syllables: int = 0
    longest: int = 0
    long_sentences: list[Long] = field(default_factory=list)
    hard_words: list[Found] = field(default_factory=list)
    names: list[Found] = field(default_factory=list)
    gaps: list[Found] = field(default_factory=list)

    @property
    def mean(self) -> float:
        """Words in a sentence, on average."""
        return self.words / self.sentences if self.sentences else 0

    @property
    def score(self) -> float:
        """Flesch-Douma: 100 is very easy, 0 very hard."""
        if not self.words:
            return 0
        return 206.835 - 0.93 * self.mean - 77 * self.syllables / self.words

    @property
    def shown_score(self) -> int:
        """The score as people read it: from 0 to 100."""
        return round(min(max(self.score, 0), 100))

    @property
    def verdict(self) -> Verdict:
        if self.words < ENOUGH:
            return Verdict.NONE
        if self.score < HARD or self.longest > TOO_LONG:
            return Verdict.RED
        is_short = self.mean <= SHORT_MEAN and self.longest <= LONG_SENTENCE
        return Verdict.GREEN if self.score >= GOOD and is_short else Verdict.AMBER


def read(passages: Iterable[Passage], names: Iterable[Name] = (), on: date | None = None) -> Report:
    """Judge the passages of a page; ``names`` that have gone, ``on`` a day (None: today)."""
    report, long = Report(), []
    hard: dict[str, Found] = {}
    gone: dict[str, Found] = {}
    names, on = list(names), on or date.today()
    for passage in passages:
        for found in GAP.finditer(passage.text):
            report.gaps.append(Found(found[0], block=passage.block))
        for found in hard_words(passage):
            hard.setdefault(found.text.lower(), found)
        for found in names_in(passage, names, on):
            gone.setdefault(found.text.lower(), found)
        for sentence in sentences(passage.text):
            said = words(sentence)
            if len(said) < LABEL and sentence[-1].isalnum():
                continue
            report.sentences += 1
            report.words += len(said)
            report.syllables += sum(map(syllables, said))
            report.longest = max(report.longest, len(said))
            if len(said) > LONG_SENTENCE:
                long.append(Long(_marked(sentence), len(said), passage.block))
    report.long_sentences = sorted(long, key=lambda one: -one.length)[:MOST]
    report.hard_words = [one for key, one in hard.items() if key not in gone][: 3 * MOST]
    report.names = list(gone.values())
    return report


def is_hard(word: str) -> bool:
    """Whether a word is so long that readers stumble over it."""
    count = syllables(word)
    # A dot or an @: an address, which is not read aloud.
    is_address = "." in word or "@" in word
    return not is_address and (
        count >= MANY_SYLLABLES or (count >= LONG_WORD[0] and len(word) >= LONG_WORD[1])
    )


def hard_words(passage: Passage) -> Iterable[Found]:
    """The words of offices and the long words of a passage, in order of their kind."""
    for found in _OFFICE.finditer(passage.text):
        yield Found(found[0], f"Liever: {PLAIN[found[0].lower()]}", passage.block)
    for sentence in sentences(passage.text):
        for found in _long_words(sentence):
            yield Found(found[0], "", passage.block)


def _long_words(sentence: str) -> Iterable[re.Match]:
    """The words of a sentence that are hard by their length, but for names: of a place, say."""
    first = True
    for found in _WORD.finditer(sentence):
        is_name = found[0][0].isupper() and not first
        first = False
        # Zuid-Kennemerland, Zaanstreek/Waterland
        if not is_name and not _INNER_CAPITAL.search(found[0]) and is_hard(found[0]):
            yield found


def names_in(passage: Passage, names: Iterable[Name], on: date) -> Iterable[Found]:
    """The names in a passage that nobody should use any more, with what to say about each."""
    for name in names:
        for found in _any(name.words, PLURAL).finditer(passage.text):
            advice = f"Nu: {name.instead}."
            if name.until and on < name.until:
                last = date_format(name.until, "j F Y")
                advice = f"Deze naam mag nog tot {last}. Daarna: {name.instead}."
            yield Found(found[0], advice, passage.block)


# leerwerkloketten, servicepunten, RMT's
PLURAL = r"(?:t?en|['’]?s)?"


def _any(said: Iterable[str], end: str = "") -> re.Pattern:
    """Any of these words, as whole words, perhaps with an end; the longest first."""
    listed = "|".join(re.escape(one) for one in sorted(said, key=len, reverse=True))
    return re.compile(rf"(?<!\w)(?:{listed}){end}(?!\w)", re.IGNORECASE)


_OFFICE = _any(PLAIN)


def _marked(sentence: str) -> list[tuple[str, bool]]:
    """A sentence in pieces, each with whether it is hard."""
    spots = [found.span() for found in _OFFICE.finditer(sentence)]
    spots += [found.span() for found in re.finditer(r"\w[\w’'\-]*", sentence) if is_hard(found[0])]
    pieces, at = [], 0
    for start, end in sorted(spots):
        if start < at:
            continue
        if start > at:
            pieces.append((sentence[at:start], False))
        pieces.append((sentence[start:end], True))
        at = end
    if at < len(sentence):
        pieces.append((sentence[at:], False))
    return pieces
