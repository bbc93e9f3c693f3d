"""What a text about a region may use: its facts, and variety, so that no two sites are alike."""

from dataclasses import dataclass
from typing import TypeVar

Choice = TypeVar("Choice")

# The town where most people go, when the centrumgemeente has another name.
TOWNS = {
    "'s-Gravenhage": "Den Haag",
    "'s-Hertogenbosch": "Den Bosch",
    "Goeree-Overflakkee": "Middelharnis",
    "Haarlemmermeer": "Hoofddorp",
    "Voorne aan Zee": "Hellevoetsluis",
    "Westland": "Naaldwijk",
    "Zaanstad": "Zaandam",
}

# Where there is much work in a region, as anybody there would say. Keys are labels of regions.
SECTORS = {
    "groningen": "techniek",
    "friesland": "gastvrijheid",
    "drenthe": "zorg",
    "twente": "techniek",
    "veluwestedendriehoek": "zorg",
    "middengelderland": "logistiek",
    "rijkvannijmegen": "zorg",
    "achterhoek": "techniek",
    "rivierenland": "groen",
    "flevoland": "groen",
    "gooienvechtstreek": "zorg",
    "middenutrecht": "zorg",
    "amersfoort": "techniek",
    "noordhollandnoord": "groen",
    "zaanstreekwaterland": "techniek",
    "hollandrijnland": "zorg",
    "middenholland": "logistiek",
    "drechtsteden": "techniek",
    "zeeland": "gastvrijheid",
    "westbrabant": "logistiek",
    "middenbrabant": "logistiek",
    "noordoostbrabant": "groen",
    "zuidoostbrabant": "techniek",
    "noordlimburg": "logistiek",
    "zuidlimburg": "zorg",
    "helmonddepeel": "techniek",
    "middenlimburg": "gastvrijheid",
    "zuidhollandcentraal": "logistiek",
    "gorinchem": "techniek",
    "regiozwolle": "logistiek",
    "zuidkennemerlandenijmond": "techniek",
    "foodvalley": "groen",
    "haaglanden": "zorg",
    "grootamsterdam": "techniek",
    "rijnmond": "logistiek",
}


@dataclass(frozen=True)
class Facts:
    """A region as its texts see it. ``number`` is its place among all, and decides variety."""

    name: str
    label: str
    municipalities: tuple[str, ...]
    centre: str
    number: int

    @property
    def werkcentrum(self) -> str:
        return f"Werkcentrum {self.name}"

    @property
    def town(self) -> str:
        return TOWNS.get(self.centre, self.centre)

    @property
    def sector(self) -> str:
        return SECTORS[self.label]

    @property
    def all_municipalities(self) -> str:
        return enumerate_in_words(self.municipalities)

    def pick(self, *choices: Choice) -> Choice:
        """One of the choices, the same each time for this region."""
        return choices[self.number % len(choices)]


def enumerate_in_words(names) -> str:
    """``A, B en C``."""
    *most, last = names
    return f"{', '.join(most)} en {last}" if most else last
