"""Fields to fill in (invulvelden) in the text of a blueprint: ``[[naam van de regio]]``.

They are filled when a site is opened from the blueprint. What is not known by then gets words
that a visitor can read, and that the readiness list finds back.
"""

import re
from collections.abc import Callable
from dataclasses import dataclass

from regions.models import Region
from werkcentrum.contact.models import ContactDetails

TOKEN = re.compile(r"\[\[(.*?)\]\]", re.DOTALL)


@dataclass(frozen=True)
class Token:
    """One field: what it is for, its value, and the words when there is none."""

    explanation: str
    value: Callable[["Facts"], str]
    unknown: str = ""


@dataclass(frozen=True)
class Facts:
    """What is known of the site that is being opened."""

    site_name: str
    region: Region | None = None
    contact: ContactDetails | None = None


def _region_name(facts):
    return facts.region.name if facts.region else facts.site_name


def _municipalities(facts):
    names = [row.spoken_name for row in facts.region.municipalities.all()] if facts.region else []
    return f"{', '.join(names[:-1])} en {names[-1]}" if len(names) > 1 else "".join(names)


def _contact(name):
    def value(facts):
        lines = getattr(facts.contact, name, "").splitlines()
        return ", ".join(line.strip() for line in lines if line.strip())

    return value


TOKENS = {
    "naam van de regio": Token("Haaglanden; bij een subsite de naam van de site", _region_name),
    "naam van de site": Token("Werkcentrum Haaglanden", lambda facts: facts.site_name),
    "gemeenten": Token(
        "alle gemeenten van de regio op een rij", _municipalities, "(de gemeenten volgen)"
    ),
    "telefoonnummer": Token(
        "uit de contactgegevens", _contact("phone"), "(het telefoonnummer volgt)"
    ),
    "e-mailadres": Token("uit de contactgegevens", _contact("email"), "(het e-mailadres volgt)"),
    "postadres": Token(
        "uit de contactgegevens, op een regel", _contact("postal_address"), "(het adres volgt)"
    ),
    "verwerkingsverantwoordelijke": Token(
        "uit de contactgegevens", _contact("controller"), "(de organisatie volgt)"
    ),
}
UNKNOWN_WORDS = {name: token.unknown for name, token in TOKENS.items() if token.unknown}


def _name(inside: str) -> str:
    return " ".join(inside.split()).lower()


def problem(text: str) -> str:
    """What is wrong with the fields in a text, in Dutch; "" when nothing is."""
    for inside in TOKEN.findall(text):
        if _name(inside) not in TOKENS:
            return (
                f"Het invulveld [[{inside.strip()}]] bestaat niet. "
                f"Kies uit: {', '.join(f'[[{name}]]' for name in TOKENS)}."
            )
    rest = TOKEN.sub("", text)
    if "[[" in rest or "]]" in rest:
        return (
            "Een invulveld begint met [[ en eindigt met ]], met gewone letters ertussen. "
            "Maak het invulveld heel, of haal de haken weg."
        )
    return ""


def values_for(facts: Facts) -> dict[str, str]:
    """The value of each field for a site, or the words that stand for what is not known yet."""
    return {name: token.value(facts) or token.unknown for name, token in TOKENS.items()}


def fill(text: str, values: dict[str, str]) -> str:
    """The text with its fields filled in."""
    return TOKEN.sub(lambda found: values[_name(found[1])], text)


def unknown_in(words: list[str]) -> list[str]:
    """The names of the fields whose value was not known in these words."""
    return [name for name, unknown in UNKNOWN_WORDS.items() if any(unknown in one for one in words)]
