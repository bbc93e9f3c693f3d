"""What is known of a query beside what pages say: synonyms and places, in one query."""

from dataclasses import dataclass

from django.db.models import BigIntegerField, Value

from werkcentrum.taxonomy.models import Synonym
from werkcentrum.taxonomy.vocabulary import Vocabulary

from .places import place_in, place_rows
from .synonyms import OtherWords, other_words
from .words import split

SYNONYM, PLACE = "synonym", "place"
NONE = Value(None, output_field=BigIntegerField())


@dataclass(frozen=True)
class Known:
    """Other words for those of a query, and the place that it names; "" when it names none."""

    others: OtherWords
    place: str


def known_of(query: str, language: str, terms: Vocabulary) -> Known:
    """What is known of a query."""
    rows = Synonym.objects.order_by().annotate(of=Value(SYNONYM))
    rows = rows.values_list("of", "word", "instead", "topic_id", "audience_id")
    places = place_rows(query)
    if places is not None:
        places = places.annotate(
            of=Value(PLACE), no_instead=Value(""), no_topic=NONE, no_other=NONE
        )
        rows = rows.union(
            places.values_list("of", "name", "no_instead", "no_topic", "no_other"), all=True
        )
    found = {SYNONYM: [], PLACE: []}
    for of, *row in rows:
        found[of].append(row)
    return Known(
        other_words(split(query), language, found[SYNONYM], terms),
        place_in(query, [name for name, *_rest in found[PLACE]]),
    )
