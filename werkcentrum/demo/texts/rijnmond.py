"""Rijnmond: in rood, on an own domain, four locations, a page about money."""

from themes.models import Palette
from werkcentrum.content.building import (
    HomeText,
    page,
    text,
)

from ..places import Person, Place
from .facts import Facts
from .listings import listing
from .pictures import picture, picture_beside
from .rich_common import EVERY_DAY, Kind, Rich, come_by, rich_site


def rijnmond(facts: Facts) -> HomeText:
    return rich_site(
        facts,
        hero_title="Aanpakken? Wij wijzen je de weg.",
        hero_text="Werkcentrum Rijnmond is er voor iedereen met een vraag over werk, leren of "
        "personeel. Van Rotterdam tot Goeree-Overflakkee.",
        story=picture_beside(
            "haven",
            """
            ## De haven, en zoveel meer

            In Rijnmond draait de haven dag en nacht. Maar er zijn ook scholen, ziekenhuizen en
            bouwplaatsen die mensen zoeken. Je hoeft niet sterk te zijn of hoog opgeleid. Je moet
            willen.

            [Bekijk waar je ons vindt](kom-langs)
            """,
        ),
        own_tasks=[
            ("search", "Werk vinden", "In de stad of op het eiland", "ik-zoek-werk"),
            (
                "compass",
                "Haven en logistiek",
                "Leren op de werkvloer",
                "leren-en-overstappen/overstappen/werken-in-de-logistiek",
            ),
            (
                "alert-triangle",
                "Ontslag",
                "Week voor week",
                "ik-zoek-werk/van-ontslag-naar-werk",
            ),
            ("coin-euro", "Zorgen over geld", "Gratis hulp in je gemeente", "geldzorgen"),
            ("users", "Personeel vinden", "Voor werkgevers", "ik-ben-werkgever/personeel-vinden"),
            ("map-pin", "Kom langs", "Vier plekken", "kom-langs"),
        ],
        pages=[
            come_by(
                facts,
                """
                ## Winkel, spreekuur en bus

                Onze winkel in Rotterdam Centrum is zes dagen open. In Schiedam en op Voorne zitten
                we bij een partner. Je herkent ons aan het bord bij de ingang. De bus rijdt een
                vaste ronde over de eilanden.
                """,
                "bus",
            ),
            page(
                "geldzorgen",
                "Zorgen over geld",
                "Met geldzorgen is het lastig zoeken naar werk. Daarom pakken we het samen aan.",
                text(
                    """
                    ## Wacht niet te lang

                    Een rekening die blijft liggen, wordt duurder. In elke gemeente in Rijnmond kun
                    je gratis praten over schulden. Dat is geheim. Je werkgever hoort er niets van.

                    ## Wat kunnen we nu al doen?

                    - Kijken of je alle toeslagen krijgt.
                    - Bellen met wie je geld moet betalen.
                    - Een plan maken dat je volhoudt.
                    """
                ),
                picture("thuis"),
                listing("Hier vind je hulp", "dienst", topics=["geldzorgen"]),
            ),
        ],
    )


RIJNMOND = Rich(
    palette=Palette.ROOD,
    picture="rood-haven",
    site=rijnmond,
    own_domain=True,
    menu=("kom-langs", "geldzorgen", "over-ons"),
    places=[
        Place(
            "Rotterdam Centrum",
            "rotterdam-centrum",
            Kind.FLAGSHIP,
            "Voorbeeldplein 1",
            "Rotterdam",
            EVERY_DAY,
            pc4="3011",
            point=(51.9206, 4.4787),
            facilities=("step_free", "adapted_toilet", "quiet_room", "near_transport"),
            special=((7, 7, 9, 12, "Dag van de haven"),),
            consultations=(
                ("Ontslag", "Vakbond", 3, 0, 9, 12),
                ("Lezen en schrijven", "Taalhuis", 5, 0, 10, 12),
            ),
        ),
        Place(
            "Schiedam",
            "schiedam",
            Kind.SERVICE,
            "Voorbeeldsingel 14",
            "Schiedam",
            host="ROC",
            note="Let op het bord bij de ingang.",
            point=(51.9192, 4.3886),
            facilities=("step_free", "disabled_parking"),
            special=((5, 14, 10, 15, "De school heeft vakantie"),),
        ),
        Place(
            "Spreekuur Voorne aan Zee",
            "voorne",
            Kind.CONSULTATION,
            "Voorbeelddijk 6",
            "Voorne aan Zee",
            ((1, 1, 9, 12), (3, 3, 13, 16)),
            by_appointment=True,
            consultations=(("Werken in de zorg", "Zorginstelling", 1, 1, 9, 12),),
        ),
        Place(
            "De bus op de eilanden",
            "bus",
            Kind.MOBILE,
            "",
            "Goeree-Overflakkee",
            (),
            stops=(
                (3, "Voorbeeldhaven", "Goeree-Overflakkee", 10, 15, "Bij de steiger."),
                (6, "Voorbeeldplein", "Voorne aan Zee", 10, 15, ""),
                (10, "Voorbeeldhaven", "Goeree-Overflakkee", 10, 15, "Bij de steiger."),
            ),
        ),
    ],
    people=[
        Person(
            "Adviseur voor werkgevers",
            "Mees Voorbeeld",
            ("werkgever",),
            "Haven en logistiek",
            number=61,
            has_email=True,
        ),
        Person("Adviseur leren en werken", "Fatma Voorbeeld", ("werkende",), number=62),
        Person("Gids voor 55-plussers", audiences=("55-plusser",)),
    ],
)
