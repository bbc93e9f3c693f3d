"""What there is to see in each picture, for who cannot see it."""

from werkcentrum.content.building import beside, image

ALTS = {
    "gesprek": "Twee mensen praten aan een tafel met koffie erbij.",
    "balie": "Iemand loopt binnen en groet twee medewerkers achter een balie.",
    "werkplaats": "Iemand met een helm werkt aan een werkbank, met gereedschap aan de muur.",
    "leren": "Iemand zit met een laptop en een stapel boeken aan een bureau.",
    "zorg": "Een zorgmedewerker staat naast iemand in een rolstoel, hand in hand.",
    "bibliotheek": "Iemand zoekt een boek in de bibliotheek, een ander leest aan een tafel.",
    "team": "Drie collega's bij een planbord; één van hen gebruikt een rolstoel.",
    "thuis": "Iemand belt vanaf de bank thuis.",
    "bus": "De bus van het Werkcentrum stopt bij iemand die langs de weg wacht.",
    "kaart": "Een uitgevouwen kaart met een gele route naar een ring.",
    "dak": "Iemand met een helm legt zonnepanelen op een dak; achter het huis staan windmolens.",
    "kas": "Twee mensen verzorgen planten in een kas.",
    "kust": "Twee mensen wandelen langs zee en duinen naar een stad met torens.",
    "gracht": "Iemand fietst over een brug langs een rij grachtenhuizen.",
    "haven": "Een schip met containers vaart onder een grote brug door.",
}


def picture(name, caption=""):
    """A picture with its description."""
    return image(name, ALTS[name], caption)


def picture_beside(name, marked):
    """A picture with its description and a text beside it."""
    return beside(name, ALTS[name], marked)
