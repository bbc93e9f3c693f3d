"""The directories of the three rich regions: their partners, and what only they offer.

What a gemeente does for its own people is named by gemeente: the filter has something to show.
"""

from dataclasses import dataclass, replace

from .directory import CNV, FNV, SBB, UWV, Partner, Service
from .directory_regional import REGIONAL_SERVICES

WIN_POINT = Partner(
    "WIN-punt",
    "Helpt mensen uit een ander land met vragen over werk, wonen en rechten.",
    is_member=False,
)
EMPLOYERS = Partner(
    "VNO-NCW West",
    "Vereniging van werkgevers in het westen van het land.",
)
COLLEGE = "School voor mbo. Je leert er een vak, overdag, 's avonds of naast je werk."
LIBRARY = "Plek om te lezen en te leren. Helpt met taal en met de computer."
TOWN_HALL = "Helpt inwoners met werk, bijstand, taal en schulden."


@dataclass(frozen=True)
class Directory:
    """What a region offers: ``town_hall`` and ``library`` are names of its partners."""

    partners: tuple[Partner, ...]
    town_hall: str
    library: str
    own: tuple[Service, ...]
    # Slugs of services of all regions that are not everywhere here, with their gemeenten.
    only_in: dict[str, tuple[str, ...]]

    @property
    def services(self) -> list[Service]:
        """All of them; its own ones take the place of those with the same slug."""
        services = {
            service.slug: replace(service, places=self.only_in.get(service.slug, ()))
            for service in REGIONAL_SERVICES
        }
        return list((services | {service.slug: service for service in self.own}).values())


def _town_hall(town: str, link: str) -> Partner:
    return Partner(f"Gemeente {town}", TOWN_HALL, link)


def _money(town: str, link: str, *places: str) -> Service:
    """The help with debts of one gemeente."""
    return Service(
        "hulp-bij-geldzorgen",
        f"Hulp bij geldzorgen in {town}",
        f"Woon je in {town} en heb je schulden? De gemeente helpt je gratis met een plan.",
        "## Eerst een gesprek\n\nIemand kijkt met je naar wat er binnenkomt en wat eruit gaat. "
        "Je hoort of je recht hebt op toeslagen of hulp bij vaste kosten.\n\n## Daarna een plan"
        "\n\nDe gemeente kan afspraken maken met wie je geld moet betalen. Je werkgever hoort er "
        "niets van.",
        "werkzoekende werkende zzper",
        "geldzorgen hulp-in-je-gemeente",
        "Bel de gemeente en vraag naar schuldhulp, of loop bij ons binnen.",
        partner=f"Gemeente {town}",
        link=link,
        places=places,
        picture="thuis",
    )


def _money_elsewhere(*places: str) -> Service:
    """The help with debts of all other gemeenten of a region."""
    return Service(
        "geldzorgen-in-jouw-gemeente",
        "Geldzorgen: hulp van je eigen gemeente",
        "Elke gemeente helpt inwoners met schulden. Wij weten wie je moet hebben waar jij woont.",
        "## Ook bij kleine bedragen\n\nWacht niet tot het veel is. Een rekening die blijft liggen, "
        "wordt duurder.\n\n## Hulp aan huis\n\nIn veel gemeenten komt een vrijwilliger bij je "
        "thuis om je post op orde te maken.",
        "werkzoekende werkende zzper",
        "geldzorgen hulp-in-je-gemeente",
        "Bel ons. Wij brengen je in contact met de juiste persoon bij je gemeente.",
        places=places,
    )


HAAGLANDEN = Directory(
    partners=(
        UWV,
        _town_hall("Den Haag", "https://www.denhaag.nl"),
        _town_hall("Delft", "https://www.delft.nl"),
        _town_hall("Rijswijk", "https://www.rijswijk.nl"),
        _town_hall("Westland", "https://www.gemeentewestland.nl"),
        SBB,
        Partner("ROC Mondriaan", COLLEGE, "https://www.rocmondriaan.nl"),
        FNV,
        CNV,
        EMPLOYERS,
        Partner("Bibliotheek Den Haag", LIBRARY, is_member=False),
        WIN_POINT,
    ),
    town_hall="Gemeente Den Haag",
    library="Bibliotheek Den Haag",
    only_in={
        "informatiepunt-digitale-overheid": ("'s-Gravenhage",),
        "taalhuis": ("'s-Gravenhage", "Rijswijk"),
        "win-punt": ("'s-Gravenhage", "Westland"),
        "opnieuw-beginnen": ("'s-Gravenhage",),
        "werken-en-inburgeren": ("'s-Gravenhage",),
    },
    own=(
        _money("Den Haag", "https://www.denhaag.nl", "'s-Gravenhage"),
        _money_elsewhere("Delft", "Midden-Delfland", "Rijswijk", "Westland"),
        Service(
            "meelopen-in-de-kas",
            "Een dag meelopen in de kas",
            "Wil je weten of werken in de tuinbouw bij je past? Loop een dag mee in het Westland.",
            "## Wat zie je?\n\nPlanten, techniek en verkoop: er is meer werk dan plukken alleen. "
            "Je praat met mensen die er werken.\n\n## Bevalt het?\n\nDan zoeken we samen een baan "
            "waarin je ook leert.",
            "werkzoekende jongere statushouder",
            "vacatures leren-en-werken",
            "Meld je aan bij onze plek in het Westland, of via een gids.",
            places=("Westland", "Midden-Delfland"),
            picture="kas",
        ),
        Service(
            "overstappen-naar-de-zorg",
            "Overstappen naar de zorg",
            "Werken en leren in een zorghuis of ziekenhuis, met een diploma van ROC Mondriaan.",
            "## Hoe begin je?\n\nJe loopt eerst een paar dagen mee. Daarna kies je een opleiding "
            "die bij je past.\n\n## Leren en loon\n\nIn een leerbaan verdien je vanaf de eerste "
            "dag. Je gaat meestal één dag per week naar school.",
            "werkende werkzoekende",
            "zorg-en-welzijn omscholing leren-en-werken",
            "Maak een afspraak bij ons. We gaan samen naar de school en een werkgever.",
            partner="ROC Mondriaan",
            picture="zorg",
        ),
    ),
)

RIJNMOND = Directory(
    partners=(
        UWV,
        _town_hall("Rotterdam", "https://www.rotterdam.nl"),
        _town_hall("Schiedam", "https://www.schiedam.nl"),
        _town_hall("Nissewaard", "https://www.nissewaard.nl"),
        SBB,
        Partner("Albeda", COLLEGE, "https://www.albeda.nl"),
        Partner("Zadkine", COLLEGE, "https://www.zadkine.nl"),
        FNV,
        CNV,
        EMPLOYERS,
        Partner("Bibliotheek Rotterdam", LIBRARY, is_member=False),
        WIN_POINT,
    ),
    town_hall="Gemeente Rotterdam",
    library="Bibliotheek Rotterdam",
    only_in={
        "informatiepunt-digitale-overheid": ("Rotterdam",),
        "taalhuis": ("Rotterdam",),
        "win-punt": ("Rotterdam", "Schiedam", "Vlaardingen", "Maassluis"),
        "opnieuw-beginnen": ("Rotterdam",),
        "werken-en-inburgeren": ("Rotterdam",),
    },
    own=(
        _money("Rotterdam", "https://www.rotterdam.nl", "Rotterdam"),
        _money_elsewhere(
            "Albrandswaard",
            "Barendrecht",
            "Capelle aan den IJssel",
            "Goeree-Overflakkee",
            "Hoeksche Waard",
            "Krimpen aan den IJssel",
            "Maassluis",
            "Nissewaard",
            "Ridderkerk",
            "Schiedam",
            "Vlaardingen",
            "Voorne aan Zee",
            "Zuidplas",
        ),
        Service(
            "proef-de-haven",
            "Proef een dag de haven",
            "Kranen, schepen en kantoren: kijk een dag rond en hoor welk werk bij je past.",
            "## Wat doe je?\n\nJe gaat met een groep langs drie bedrijven. Je mag vragen wat je "
            "wilt, ook over ploegendienst en loon.\n\n## Een diploma is niet altijd nodig\n\nVeel "
            "bedrijven leiden zelf op. Je moet wel op tijd komen en willen leren.",
            "werkzoekende jongere werkende",
            "logistiek techniek vacatures",
            "Meld je aan bij een gids. Kijk in de agenda wanneer de volgende dag is.",
            places=("Rotterdam", "Schiedam", "Vlaardingen", "Maassluis", "Voorne aan Zee"),
            picture="werkplaats",
        ),
        Service(
            "de-bus-op-de-eilanden",
            "Een gids bij jou op het eiland",
            "Is Rotterdam ver weg? Onze bus rijdt een vaste ronde over de eilanden.",
            "## Wat kun je er doen?\n\nPraten met een gids, je cv laten nakijken of een afspraak "
            "maken. Er is koffie en er is tijd.\n\n## Wanneer?\n\nBij onze vestigingen zie je waar "
            "de bus staat en hoe laat.",
            "werkzoekende werkende werkgever",
            "loopbaan hulp-in-je-gemeente",
            "Loop naar de bus. Je hoeft je niet aan te melden.",
            places=("Goeree-Overflakkee", "Hoeksche Waard", "Nissewaard", "Voorne aan Zee"),
            picture="bus",
        ),
    ),
)

GROOT_AMSTERDAM = Directory(
    partners=(
        UWV,
        _town_hall("Amsterdam", "https://www.amsterdam.nl"),
        _town_hall("Amstelveen", "https://www.amstelveen.nl"),
        _town_hall("Haarlemmermeer", "https://haarlemmermeergemeente.nl"),
        SBB,
        Partner("ROC van Amsterdam", COLLEGE, "https://www.rocva.nl"),
        FNV,
        CNV,
        EMPLOYERS,
        Partner("OBA", LIBRARY, "https://www.oba.nl", is_member=False),
        WIN_POINT,
    ),
    town_hall="Gemeente Amsterdam",
    library="OBA",
    only_in={
        "informatiepunt-digitale-overheid": ("Amsterdam",),
        "taalhuis": ("Amsterdam", "Diemen"),
        "win-punt": ("Amsterdam", "Haarlemmermeer"),
        "opnieuw-beginnen": ("Amsterdam",),
        "werken-en-inburgeren": ("Amsterdam",),
    },
    own=(
        _money("Amsterdam", "https://www.amsterdam.nl", "Amsterdam"),
        _money_elsewhere(
            "Aalsmeer",
            "Amstelveen",
            "De Ronde Venen",
            "Diemen",
            "Haarlemmermeer",
            "Ouder-Amstel",
            "Uithoorn",
        ),
        Service(
            "werken-rond-schiphol",
            "Werken rond Schiphol",
            "Van beveiliging tot techniek: wij kennen de bedrijven rond de luchthaven.",
            "## Wat heb je nodig?\n\nVoor veel banen moet je een screening doen. Wij leggen uit "
            "hoe dat gaat en wat je ervoor nodig hebt.\n\n## Vroege diensten\n\nKijk samen met ons "
            "of je er op tijd kunt zijn, ook zonder auto.",
            "werkzoekende jongere",
            "vacatures techniek logistiek",
            "Maak een afspraak bij onze plek in Hoofddorp.",
            places=("Haarlemmermeer", "Amstelveen", "Aalsmeer"),
            picture="kaart",
        ),
        Service(
            "inloop-in-veel-talen",
            "Inloop in veel talen",
            "Elke dinsdagmiddag zijn er tolken in Amsterdam Centrum. Stel je vraag in je eigen "
            "taal.",
            "## Waar kun je mee komen?\n\nMet een brief, een contract of een vraag over werk en "
            "leren. Iemand leest en praat met je mee.\n\n## Geen afspraak nodig\n\nJe mag ook "
            "iemand meenemen die je vertrouwt.",
            "statushouder oekrainer arbeidsmigrant",
            "taal hulp-in-je-gemeente",
            "Loop binnen op dinsdag tussen 13.00 en 16.00 uur.",
            places=("Amsterdam",),
            picture="bibliotheek",
        ),
    ),
)

DIRECTORIES = {
    "haaglanden": HAAGLANDEN,
    "rijnmond": RIJNMOND,
    "grootamsterdam": GROOT_AMSTERDAM,
}
