"""The names that went when the Werkcentra came: the synonyms that say what came in their place."""

from datetime import date

from werkcentrum.taxonomy.models import Synonym

from .readability import Name

# What may still be used for a while.
UNTIL = dict.fromkeys(("wsp", "werkgeversservicepunt"), date(2027, 1, 1))
# Plurals of which more changes than the end.
PLURALS = {"regionaal mobiliteitsteam": ("regionale mobiliteitsteams",)}


def gone_names() -> list[Name]:
    """Every name that nobody should use any more; one query."""
    rows = Synonym.objects.exclude(instead="").values_list("word", "instead")
    return [
        Name((word, *PLURALS.get(word.lower(), ())), instead, UNTIL.get(word.lower()))
        for word, instead in rows
    ]
