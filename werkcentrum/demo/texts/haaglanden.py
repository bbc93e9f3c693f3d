"""Haaglanden: in paars, five locations, a page for the young."""

from themes.models import Palette
from werkcentrum.content.building import (
    HomeText,
    page,
    quote,
    text,
)

from ..contacts import LAST_DAY_OF_OLD_NAMES
from ..places import Person, Place
from .facts import Facts
from .listings import listing
from .pictures import picture, picture_beside
from .rich_common import Kind, Rich, come_by, rich_site


def haaglanden(facts: Facts) -> HomeText:
    return rich_site(
        facts,
        hero_title="Van duin tot stad: samen vinden we de weg.",
        hero_text="Werkcentrum Haaglanden helpt je met elke vraag over werk, leren of personeel. "
        "Loop binnen, bel of schrijf.",
        story=picture_beside(
            "kust",
            """
            ## Tussen zee, kas en kantoor

            In Haaglanden werk je in een ziekenhuis, in een kas of bij een ministerie. Veel banen
            liggen op fietsafstand. Wij kennen de bedrijven en de scholen, en we weten wie er een
            plek vrij heeft.

            [Bekijk waar je ons vindt](kom-langs)
            """,
        ),
        own_tasks=[
            ("search", "Werk vinden", "Banen op fietsafstand", "ik-zoek-werk"),
            ("school", "Leren", "Cursus, diploma en geld", "leren-en-overstappen"),
            ("heart-handshake", "Jong en op zoek", "Tot 27 jaar", "jongeren"),
            (
                "alert-triangle",
                "Ontslag",
                "Week voor week",
                "ik-zoek-werk/van-ontslag-naar-werk",
            ),
            ("users", "Personeel vinden", "Voor werkgevers", "ik-ben-werkgever/personeel-vinden"),
            ("map-pin", "Kom langs", "Vijf plekken", "kom-langs"),
        ],
        pages=[
            come_by(
                facts,
                """
                ## Vijf plekken in Haaglanden

                Onze winkel in het centrum van Den Haag is de grootste. In Delft en het Westland
                zitten we bij de gemeente. In Rijswijk houden we spreekuur in de bibliotheek. Onze
                bus komt elke week in de wijk.
                """,
                "bus",
            ),
            page(
                "jongeren",
                "Jong en op zoek",
                "Je bent tussen de 16 en 27 jaar. School lukt niet, of je weet niet wat je wilt. "
                "Je bent niet de enige.",
                text(
                    """
                    ## Wat kunnen we voor je doen?

                    - We zoeken een opleiding die wel past.
                    - We regelen dat je ergens een week mee kunt lopen.
                    - We helpen met DigiD, zorgverzekering en geld.
                    - We gaan mee naar een eerste gesprek, als je dat fijn vindt.

                    Appen of mailen mag ook. Je krijgt steeds dezelfde gids.
                    """
                ),
                picture("gesprek"),
                quote(
                    "Hij stuurde elke week een berichtje. Dat hielp.",
                    "Starter, 19 jaar (voorbeeld)",
                ),
                listing("Hulp als je jong bent", "dienst", audiences=["jongere"]),
            ),
        ],
    )


HAAGLANDEN = Rich(
    palette=Palette.PAARS,
    picture="paars-kust",
    site=haaglanden,
    menu=("kom-langs", "jongeren", "over-ons"),
    places=[
        Place(
            "Den Haag Centrum",
            "den-haag-centrum",
            Kind.FLAGSHIP,
            "Voorbeeldplein 1",
            "'s-Gravenhage",
            ((1, 3, 9, 17), (4, 4, 9, 20), (5, 5, 9, 17), (6, 6, 10, 14)),
            accessibility="De lift is links van de ingang.",
            note="Vijf minuten lopen van het station.",
            pc4="2511",
            point=(52.0786, 4.3114),
            facilities=("step_free", "adapted_toilet", "hearing_loop", "near_transport"),
            special=((8, 8, 13, 17, "Scholing van het team"),),
            consultations=(
                ("Geldzorgen", "Gemeente Den Haag", 2, 0, 10, 12),
                ("Een eigen bedrijf beginnen", "", 4, 1, 17, 20),
            ),
        ),
        Place(
            "Delft",
            "delft",
            Kind.SERVICE,
            "Voorbeeldstraat 12",
            "Delft",
            note="Ingang aan de achterkant.",
            pc4="2611",
            host="Stadskantoor",
            point=(52.0068, 4.3567),
            facilities=("step_free", "near_transport"),
            special=((3, 12, None, None, "Verbouwing"),),
        ),
        Place(
            "Westland",
            "westland",
            Kind.INFORMATION,
            "Voorbeeldkade 8",
            "Westland",
            ((1, 4, 9, 13),),
            host="Gemeente Westland",
            pc4="2671",
            facilities=("step_free", "disabled_parking"),
            special=((10, 24, 10, 12, "Minder mensen aan de balie"),),
        ),
        Place(
            "Spreekuur Rijswijk",
            "rijswijk",
            Kind.CONSULTATION,
            "Voorbeeldlaan 20",
            "Rijswijk",
            ((2, 2, 13, 17),),
            by_appointment=True,
            host="Bibliotheek",
            pc4="2282",
            consultations=(("Werk en gezondheid", "UWV", 2, 0, 13, 17),),
        ),
        Place(
            "De bus in de wijk",
            "bus",
            Kind.MOBILE,
            "",
            "'s-Gravenhage",
            (),
            accessibility="De bus heeft een plank voor rolstoelen.",
            facilities=("step_free",),
            stops=(
                (2, "Voorbeeldmarkt", "'s-Gravenhage", 10, 16, "Naast de bloemenkraam."),
                (5, "Voorbeeldplein", "Zoetermeer", 10, 15, ""),
                (9, "Voorbeeldhof", "Wassenaar", 13, 16, ""),
                (16, "Voorbeeldmarkt", "'s-Gravenhage", 10, 16, "Naast de bloemenkraam."),
            ),
        ),
    ],
    people=[
        Person(
            "Adviseur voor werkgevers",
            "Samira Voorbeeld",
            ("werkgever",),
            "Zorg en welzijn",
            number=41,
            has_email=True,
        ),
        Person("Loopbaanadviseur", "Joost Voorbeeld", ("werkende", "zzper"), number=42),
        Person("Gids voor jongeren", audiences=("jongere",), sector="Stage en eerste baan"),
    ],
    referral=(
        "WerkgeversServicepunt Haaglanden",
        "https://www.wsp-haaglanden.example/",
        "werkgever",
        LAST_DAY_OF_OLD_NAMES,
    ),
)
