"""Groot Amsterdam: in groen, four locations, a page for newcomers."""

from themes.models import Palette
from werkcentrum.content.building import (
    HomeText,
    page,
    steps,
    text,
)

from ..contacts import Place
from .facts import Facts
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
            accessibility="Toegankelijk met een rolstoel. Er is een ringleiding.",
            pc4="1011",
        ),
        Place(
            "Amstelveen",
            "amstelveen",
            Kind.INFORMATION,
            "Voorbeeldlaan 20",
            "Amstelveen",
            ((1, 5, 10, 17),),
            note="In de bibliotheek.",
            pc4="1181",
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
        ),
        Place(
            "Folders in Diemen",
            "diemen",
            Kind.BROCHURE,
            "Voorbeeldhof 2",
            "Diemen",
            ((1, 5, 8.5, 17),),
            note="In het gemeentehuis; er is geen gids aanwezig.",
        ),
    ],
)
