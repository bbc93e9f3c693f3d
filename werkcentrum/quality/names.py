"""The names that went when the Werkcentra came."""

from datetime import date

from .readability import Name

WERKCENTRUM = "het Werkcentrum"
GONE = [
    Name(
        ("wsp", "werkgeversservicepunt", "werkgeversservicepunten", "werkgevers servicepunt"),
        WERKCENTRUM,
        until=date(2027, 1, 1),
    ),
    Name(("leerwerkloket", "leerwerkloketten", "leer-werkloket"), WERKCENTRUM),
    Name(("rmt", "rmt’s", "rmt's", "regionaal mobiliteitsteam"), WERKCENTRUM),
    Name(("regionale mobiliteitsteams", "regionale mobiliteitsteam"), WERKCENTRUM),
]
