"""Find the region that belongs to what a visitor typed: a postcode, a place, a gemeente, a region.

``find`` never raises on any text and asks the database at most two questions.
"""

import re
import unicodedata
from dataclasses import dataclass
from enum import Enum

from django.db.models import Count, OuterRef, Q, Subquery
from django.db.models.functions import Coalesce
from rapidfuzz import process
from rapidfuzz.distance import OSA

from regions.models import Municipality, Postcode, Referral, Region, SearchName
from regions.names import PROVINCES, search_key, short_name

MAX_QUERY = 80
MAX_SUGGESTIONS = 6
# Two letters in seven may be wrong ("Utregt"); below that, suggestions are noise.
LEAST_SIMILAR = 0.65
NEARLY_SAME = 0.8
POSTCODE = re.compile(r"([1-9][0-9]{3})(?:\s*[a-z]{2})?(?![0-9a-z])", re.IGNORECASE)
# Words before a name that say what kind of name it is.
WORDS = {
    "werkcentrum": SearchName.Kind.REGION,
    "arbeidsmarktregio": SearchName.Kind.REGION,
    "regio": SearchName.Kind.REGION,
    "gemeente": SearchName.Kind.MUNICIPALITY,
    "stad": SearchName.Kind.PLACE,
    "dorp": SearchName.Kind.PLACE,
    "provincie": None,
}
PROVINCE_KEYS = {search_key(name): name for name in PROVINCES} | {
    "brabant": "Noord-Brabant",
    "friesland": "Fryslân",
}


class Outcome(Enum):
    EMPTY = "empty"  # nothing was typed
    REGION = "region"  # one region
    CHOICES = "choices"  # more than one region: the visitor chooses
    SUGGESTIONS = "suggestions"  # no such name, but names that look like it
    NOTHING = "nothing"


@dataclass(frozen=True)
class Choice:
    """One of several regions, with the names in it that fit what was typed."""

    region: Region
    names: tuple[str, ...] = ()

    @property
    def query(self) -> str:
        """What to look for to get exactly this region."""
        return self.region.werkcentrum_name


@dataclass(frozen=True)
class Answer:
    """What was found. Every ``Region`` in it comes with its site, profile and contact details."""

    query: str
    outcome: Outcome
    # What was recognised: "Delft", "2611", "Limburg"; "" when nothing was.
    found: str = ""
    region: Region | None = None
    choices: tuple[Choice, ...] = ()
    suggestions: tuple[str, ...] = ()
    is_postcode: bool = False
    # The gemeente in the region that it is, or lies in, when it is one.
    municipality: Municipality | None = None


def clean_query(text: str) -> str:
    """``text`` as it may be shown and searched: one line, no control characters, not too long."""
    # Category C: control and format characters, null bytes, lone surrogates.
    visible = "".join(
        c if unicodedata.category(c)[0] != "C" else " " for c in text[: 4 * MAX_QUERY]
    )
    return " ".join(unicodedata.normalize("NFKC", visible).split())[:MAX_QUERY].strip()


def find(text: str) -> Answer:
    """The answer to what a visitor typed."""
    query = clean_query(text)
    if not query:
        return Answer(query, Outcome.EMPTY)
    postcode = POSTCODE.match(query)
    if postcode:
        return _find_postcode(query, postcode[1])
    return _find_name(query)


def suggest(text: str, limit: int = 8) -> list[str]:
    """Names that begin with ``text``, regions first and short names before long ones. One query."""
    key = search_key(clean_query(text))
    if len(key) < 2:
        return []
    # The same label stands for a gemeente and its place, and under several keys.
    names = (
        SearchName.objects.filter(key__startswith=key)
        .order_by("kind", "key")
        .values_list("label", flat=True)[: 8 * limit]
    )
    return list(dict.fromkeys(names))[:limit]


def _region_of(path: str) -> tuple[str, ...]:
    """What to select along with a region, so that an answer can point to its site."""
    return (f"{path}__site__profile", f"{path}__site__contactdetails")


def _referral_count(site: str):
    referrals = Referral.objects.current().filter(site=OuterRef(site)).order_by()
    return Coalesce(Subquery(referrals.values("site").annotate(n=Count("pk")).values("n")), 0)


def _answer(query: str, found: str, names: dict[Region, list[str]], **facts) -> Answer:
    if len(names) == 1:
        return Answer(query, Outcome.REGION, found=found, region=next(iter(names)), **facts)
    choices = tuple(Choice(region, tuple(dict.fromkeys(n))) for region, n in names.items())
    return Answer(query, Outcome.CHOICES, found=found, choices=choices, **facts)


def _only(gemeenten) -> Municipality | None:
    """The one gemeente that all of these are; None when there are more, or none."""
    found = set(gemeenten)
    return found.pop() if len(found) == 1 else None


def _find_postcode(query: str, pc4: str) -> Answer:
    shared = Postcode.other_municipalities.through.objects.filter(postcode=pc4)
    gemeenten = (
        Municipality.objects.filter(
            Q(pk__in=Postcode.objects.filter(pc4=pc4).values("municipality"))
            | Q(pk__in=shared.values("municipality"))
        )
        .select_related(*_region_of("region"))
        .annotate(referral_count=_referral_count("region__site"))
    )
    names: dict[Region, list[str]] = {}
    for gemeente in gemeenten:
        gemeente.region.referral_count = gemeente.referral_count
        names.setdefault(gemeente.region, []).append(gemeente.name)
    if not names:
        return Answer(query, Outcome.NOTHING, found=pc4, is_postcode=True)
    return _answer(query, pc4, names, is_postcode=True, municipality=_only(gemeenten))


def _candidates(query: str) -> list[tuple[str, int | None]]:
    """The keys to look for, most literal first, each with the kind of name it may only be."""
    key = search_key(query)
    candidates = [(key, None)]
    word, _, rest = query.partition(" ")
    if rest and word.casefold() in WORDS:
        rest_key = search_key(rest)
        candidates += [(rest_key, WORDS[word.casefold()]), (rest_key, None)]
    # "Delft, Zuid-Holland" and "Delft (Zuid-Holland)".
    before = search_key(re.split(r"[,(]", query)[0])
    candidates.append((before, None))
    return [(key, kind) for key, kind in dict.fromkeys(candidates) if key]


def _find_name(query: str) -> Answer:
    candidates = _candidates(query)
    if not candidates:
        return Answer(query, Outcome.NOTHING)
    rows = list(
        SearchName.objects.filter(key__in={key for key, _ in candidates})
        .select_related("municipality", *_region_of("region"))
        .annotate(referral_count=_referral_count("region__site"))
    )
    for key, kind in candidates:
        matching = [row for row in rows if row.key == key and kind in (None, row.kind)]
        if matching:
            names = _names_by_region(matching)
            # The shortest way it is written says it best: "Bergen", not "Bergen (NH)".
            found = min((row.label for row in matching), key=len)
            facts = {"municipality": _only(row.municipality for row in matching)}
            return _answer(query, short_name(found) if len(names) > 1 else found, names, **facts)
        if key in PROVINCE_KEYS:
            return _find_province(query, PROVINCE_KEYS[key])
    return _look_alikes(query, candidates[0][0])


def _names_by_region(rows: list[SearchName]) -> dict[Region, list[str]]:
    """Per region the most precise names in it: its places, or else its gemeenten."""
    by_region: dict[Region, list[SearchName]] = {}
    for row in sorted(rows, key=lambda row: row.label):
        row.region.referral_count = row.referral_count
        by_region.setdefault(row.region, []).append(row)
    names = {}
    for region, its_rows in by_region.items():
        kind = max(row.kind for row in its_rows)
        is_region = kind == SearchName.Kind.REGION
        names[region] = [] if is_region else [row.label for row in its_rows if row.kind == kind]
    return names


def _find_province(query: str, province: str) -> Answer:
    """Provinces are no regions, but people know where they live."""
    regions = Region.objects.in_use().with_site().annotate(referral_count=_referral_count("site"))
    names = {region: [] for region in regions if province in region.provinces}
    return _answer(query, province, names) if names else Answer(query, Outcome.NOTHING)


def _look_alikes(query: str, key: str) -> Answer:
    """Names that differ little from what was typed, or contain it."""
    if len(key) < 3:
        return Answer(query, Outcome.NOTHING)
    names = SearchName.objects.order_by("kind", "label").values_list("key", "label")
    # Regions and gemeenten come first, and a key keeps its first label.
    labels = {}
    for name_key, label in names:
        labels.setdefault(name_key, label)
    for name_key, label in PROVINCE_KEYS.items():
        labels.setdefault(name_key, label)
    close = process.extract(
        key,
        labels.keys(),
        scorer=OSA.normalized_similarity,
        score_cutoff=LEAST_SIMILAR,
        limit=MAX_SUGGESTIONS,
    )
    nearly = [labels[name_key] for name_key, similarity, _ in close if similarity >= NEARLY_SAME]
    # What was typed may be the beginning of a name, or a word in the middle of it.
    begin = [labels[name_key] for name_key in labels if name_key.startswith(key)]
    less = [labels[name_key] for name_key, similarity, _ in close if similarity < NEARLY_SAME]
    within = [labels[name_key] for name_key in labels if len(key) > 3 and key in name_key]
    found = [*nearly, *begin, *less, *within]
    suggestions = tuple(dict.fromkeys(found))[:MAX_SUGGESTIONS]
    if not suggestions:
        return Answer(query, Outcome.NOTHING)
    return Answer(query, Outcome.SUGGESTIONS, suggestions=suggestions)
