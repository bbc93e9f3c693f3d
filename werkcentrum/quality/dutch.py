"""Dutch text taken apart: sentences, words and syllables."""

import re
from functools import cache

import pyphen

# After these a full stop ends no sentence.
ABBREVIATIONS = re.compile(
    r"bijv|bv|b\.v|o\.a|d\.w\.z|m\.a\.w|i\.v\.m|m\.b\.t|t\.a\.v|n\.a\.v|t\.b\.v|z\.s\.m|a\.u\.b|p\.p"
    r"|p\.m|e\.a|e\.d|m\.u\.v|i\.p\.v|incl|excl|max|min|ca|nr|tel|dr|mr|drs|ing|ir|prof|dhr|mevr|st"
    r"|vgl|resp|blz|art|jan|feb|mrt|apr|jun|jul|aug|sept?|okt|nov|dec"
)
_END = re.compile(r"[.!?…]+[\"”’')\]]*(?=\s|$)")
_LAST = re.compile(r"[\w.]+$")
_WORD = re.compile(r"\w[\w’'\-/.@]*", re.UNICODE)
# A vowel with a trema begins a syllable of its own. "ea" and "oa" are those of team and coach.
_VOWELS = re.compile(
    r"aai|eau|eeu|ieu|oei|ooi|aa|au|ea|ee|ei|eu|ie|ij|oa|oe|oo|ou|ui|uu|[aeiouyàáâäèéêëìíîïòóôöùúûü]"
)


def sentences(text: str) -> list[str]:
    """The sentences of a piece of running text, in order."""
    found, start = [], 0
    for end in _END.finditer(text):
        before = text[start : end.start()]
        rest = text[end.end() :].lstrip()
        if end[0].startswith(".") and rest:
            last = _LAST.search(before)
            word = last[0].lower() if last else ""
            is_initial = len(word) == 1 and last[0].isupper()
            # "J. de Vries", "bijv. een cursus": no end, nor is one before a small letter.
            if ABBREVIATIONS.fullmatch(word) or is_initial or rest[0].islower():
                continue
        found.append(text[start : end.end()].strip())
        start = end.end()
    found.append(text[start:].strip())
    return [one for one in found if words(one)]


def words(text: str) -> list[str]:
    """The words of a text: numbers and abbreviations too, addresses of sites and mail as one."""
    return [word.strip(".'’-/") for word in _WORD.findall(text)]


@cache
def _hyphens() -> pyphen.Pyphen:
    return pyphen.Pyphen(lang="nl_NL")


def syllables(word: str) -> int:
    """How many syllables a word has, at least one.

    The hyphenation of OpenTaal, with the number of vowel groups as a floor: it never splits off
    a single letter (o-pa). Of an abbreviation such as UWV each letter is one.
    """
    if word.isupper() and 1 < len(word) <= 5 and word.isalpha():
        return len(word)
    count = 0
    for part in re.split(r"[-/.@]", word.lower()):
        if part:
            count += max(len(_hyphens().positions(part)) + 1, len(_VOWELS.findall(part)))
    return max(count, 1)
