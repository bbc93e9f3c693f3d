"""Groot Amsterdam: in groen, four locations, a page for newcomers."""

from themes.models import Palette
from werkcentrum.content.building import (
    HomeText,
    page,
    steps,
    text,
)

from ..places import Person, Place
from .facts import Facts
from .listings import listing
from .pictures import picture, picture_beside
from .rich_common import EVERY_DAY, Kind, Rich, come_by, rich_site


def groot_amsterdam(facts: Facts) -> HomeText:
    return rich_site(
        facts,
        hero_title="Welkom bij Werkcentrum Groot Amsterdam",
        hero_text="Heb je een vraag over werk, leren of personeel? Loop binnen, bel of schrijf. "
        "Wij helpen je verder.",
        story=picture_beside(
            "gracht",
            """
            ## Werk om de hoek

            Groot Amsterdam is meer dan de grachten. Er is werk op Schiphol, in
            ziekenhuizen en in honderden kleine bedrijven. Vaak is de beste baan dichterbij dan je
            denkt.

            [Bekijk waar je ons vindt](kom-langs)
            """,
        ),
        own_tasks=[
            ("search", "Werk vinden", "Vacatures, solliciteren, netwerken", "ik-zoek-werk"),
            (
                "compass",
                "Overstappen",
                "Ander beroep of andere sector",
                "leren-en-overstappen/overstappen",
            ),
            (
                "certificate",
                "Scholing",
                "Cursus, diploma en subsidie",
                "leren-en-overstappen/scholing-betalen",
            ),
            (
                "alert-triangle",
                "Ontslag of ziekte",
                "Wat nu? Samen kijken we verder",
                "ik-zoek-werk/van-ontslag-naar-werk",
            ),
            ("users", "Personeel vinden", "Voor werkgevers", "ik-ben-werkgever/personeel-vinden"),
            ("message-circle", "Nieuw in Nederland", "Werk en taal", "nieuw-in-nederland"),
        ],
        pages=[
            come_by(
                facts,
                """
                ## Vier plekken in de regio

                In Amsterdam Centrum kun je elke dag binnenlopen. In Amstelveen zitten we in de
                bibliotheek. In Hoofddorp maak je een afspraak. In Diemen vind je
                onze folders in het gemeentehuis.
                """,
                "kaart",
            ),
            page(
                "nieuw-in-nederland",
                "Nieuw in Nederland",
                "Je bent hier nog niet zo lang. Je wilt werken, en je leert de taal. Wij helpen je "
                "op weg, als het kan in je eigen taal.",
                text(
                    """
                    ## Werk en taal tegelijk

                    Op je werk leer je het snelst. Er zijn bedrijven met taalles op de werkvloer.
                    Wij weten welke dat zijn.

                    ## Je diploma uit een ander land

                    We zoeken met je uit wat je diploma hier waard is. Soms is een korte cursus
                    genoeg om je oude vak weer op te pakken.

                    ## Dinsdagmiddag: inloop in veel talen

                    Elke dinsdag van 13.00 tot 16.00 uur zijn er tolken in Amsterdam Centrum. Je
                    hoeft je niet aan te melden.
                    """
                ),
                picture("bibliotheek"),
                steps(
                    "Zo beginnen we",
                    ("We maken kennis", "Je vertelt wat je deed en wat je wilt."),
                    ("We kijken naar je papieren", "Mag je werken? Wat is er nodig?"),
                    ("Je loopt een dag mee", "Met een collega die jouw taal spreekt."),
                ),
                listing(
                    "Hulp als je hier net bent",
                    "dienst",
                    audiences=["statushouder", "oekrainer", "arbeidsmigrant"],
                ),
            ),
        ],
    )


GROOT_AMSTERDAM = Rich(
    palette=Palette.GROEN,
    picture="groen-gracht",
    site=groot_amsterdam,
    menu=("kom-langs", "nieuw-in-nederland", "over-ons"),
    places=[
        Place(
            "Amsterdam Centrum",
            "amsterdam-centrum",
            Kind.FLAGSHIP,
            "Voorbeeldplein 1",
            "Amsterdam",
            EVERY_DAY,
            pc4="1011",
            point=(52.3731, 4.8932),
            facilities=("step_free", "adapted_toilet", "hearing_loop", "near_transport"),
            special=((6, 6, 12, 17, "Open vanaf 12.00 uur door een bijeenkomst"),),
            consultations=(("Werk en inburgering", "Gemeente Amsterdam", 1, 0, 13, 16),),
        ),
        Place(
            "Amstelveen",
            "amstelveen",
            Kind.INFORMATION,
            "Voorbeeldlaan 20",
            "Amstelveen",
            ((1, 5, 10, 17),),
            host="Bibliotheek",
            pc4="1181",
            point=(52.3031, 4.8611),
            facilities=("step_free", "quiet_room"),
            special=((4, 9, None, None, "De bibliotheek is dicht"),),
        ),
        Place(
            "Hoofddorp",
            "hoofddorp",
            Kind.CONSULTATION,
            "Voorbeeldweg 5",
            "Haarlemmermeer",
            ((2, 2, 9, 12), (4, 4, 13, 17)),
            by_appointment=True,
            pc4="2132",
            consultations=(("Omscholen naar Schiphol en logistiek", "", 4, 9, 13, 17),),
        ),
        Place(
            "Folders in Diemen",
            "diemen",
            Kind.BROCHURE,
            "Voorbeeldhof 2",
            "Diemen",
            ((1, 5, 8.5, 17),),
            note="Er is geen gids aanwezig.",
            host="Gemeentehuis",
        ),
        Place(
            "De bakfiets",
            "bakfiets",
            Kind.MOBILE,
            "",
            "Amsterdam",
            (),
            stops=(
                (1, "Voorbeeldmarkt", "Amsterdam", 10, 13, ""),
                (4, "Voorbeeldpark", "Diemen", 13, 16, "Bij de speeltuin."),
                (11, "Voorbeeldplein", "Aalsmeer", 10, 13, ""),
            ),
        ),
    ],
    people=[
        Person(
            "Adviseur voor werkgevers",
            "Ruben Voorbeeld",
            ("werkgever",),
            "Techniek en energie",
            number=51,
            has_email=True,
        ),
        Person("Adviseur voor werkgevers", "Aylin Voorbeeld", ("werkgever",), "Horeca", number=52),
        Person("Gids voor nieuwkomers", audiences=("statushouder", "oekrainer"), has_email=True),
    ],
)
