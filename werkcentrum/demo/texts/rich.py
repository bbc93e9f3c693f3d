"""The three regions that tell much, and the one that is being prepared."""

from collections.abc import Callable
from dataclasses import dataclass

from themes.models import Palette
from werkcentrum.contact.models import Location

from ..building import (
    Block,
    HomeText,
    PageText,
    call_to_action,
    cards,
    entrance,
    locations,
    page,
    partner_logos,
    quote,
    steps,
    table,
    tasks,
    text,
)
from ..contacts import LAST_DAY_OF_OLD_NAMES, Place
from . import regional
from .facts import Facts
from .journey import journey
from .national_about import PARTNERS
from .pictures import picture, picture_beside
from .sectors import BY_NAME, full_page

Kind = Location.Kind


@dataclass(frozen=True)
class Rich:
    """A region with several locations and texts of its own."""

    palette: str
    picture: str
    site: Callable[[Facts], HomeText]
    places: list[Place]
    menu: tuple[str, ...]
    own_domain: bool = False
    referral: tuple | None = None


def _common(facts: Facts) -> list[PageText]:
    """The three subjects, deeper than on a plain site; breadcrumbs have something to show."""
    sector = BY_NAME[facts.sector]
    changing = page(
        "overstappen",
        "Overstappen",
        f"Midden in je leven een ander vak leren. In {facts.name} doen veel mensen het.",
        text(
            """
            ## Wat neem je mee?

            Wie in een winkel werkte, kan omgaan met klanten. Wie voor een gezin zorgt, kan plannen.
            In een nieuw vak is dat veel waard. Een gids helpt je om het op te schrijven.
            """
        ),
        picture(sector.other_picture),
        cards(
            "Kijk eens bij",
            (
                sector.title,
                "Hier is nu veel werk.",
                f"leren-en-overstappen/overstappen/{sector.slug}",
            ),
            (
                "Scholing betalen",
                "Wie betaalt je opleiding?",
                "leren-en-overstappen/scholing-betalen",
            ),
        ),
        children=[
            full_page(facts, sector, home_of_training="leren-en-overstappen/overstappen"),
        ],
    )
    paying = page(
        "scholing-betalen",
        "Scholing betalen",
        "Vaak hoef je een opleiding niet zelf te betalen. Kijk wat voor jou kan.",
        table(
            "Wie kan je scholing betalen?",
            [("row_heading", "Jouw situatie"), ("text", "Wie?"), ("text", "Vraag het bij")],
            ["Ik heb een baan", "Je werkgever of een fonds", "je leidinggevende"],
            ["Ik krijg WW", "UWV", "je adviseur bij UWV"],
            ["Ik krijg bijstand", "De gemeente", "je contactpersoon"],
            ["Ik weet het niet", "Misschien de regio", facts.werkcentrum],
        ),
        text(
            """
            ## Reken het samen uit

            Een adviseur kijkt met je wat een opleiding kost en wat je dan overhoudt. Neem gerust je
            laatste loonstrook mee.
            """
        ),
    )
    finding = page(
        "personeel-vinden",
        "Personeel vinden",
        f"In {facts.name} zoeken veel bedrijven mensen. Met een andere blik vind je ze wel.",
        text(
            """
            ## Kijk naar het werk

            Wat moet iemand kunnen op de eerste dag? En wat kun jij leren aan iemand die wil? Vaak
            blijft er een korte lijst over. Met die lijst zoeken wij.
            """
        ),
        picture("team"),
        steps(
            "In drie weken kennismaken",
            ("Week 1", "Een adviseur komt langs en kijkt mee."),
            ("Week 2", "Je ontmoet drie mensen, zonder brieven."),
            ("Week 3", "Eén van hen loopt een paar dagen mee."),
        ),
    )
    grants = page(
        "subsidies-en-regelingen",
        "Subsidies en regelingen",
        "Geld en steun als je iemand een kans geeft. Je adviseur zoekt uit wat er nu geldt.",
        table(
            "Waar kun je aan denken?",
            [("row_heading", "Regeling"), ("text", "Waarvoor?")],
            ["Proefplaatsing", "Samen kijken of het past, zonder loonkosten"],
            ["Loonkostensubsidie", "Iemand die minder kan dan het minimumloon"],
            ["No-riskpolis", "Loon bij ziekte van iemand met een beperking"],
            ["Subsidie praktijkleren", "Een leerplek in je bedrijf"],
        ),
        quote("De aanvraag kostte me een halfuur.", "Voorbeeld van een werkgever, bakkerij"),
    )
    return [
        regional.work(facts, regional.find_out(facts), journey(facts)),
        regional.learning(facts, changing, paying),
        regional.employers(facts, finding, grants),
    ]


def _entrances(sector_title: str, sector_path: str) -> list[Block]:
    return [
        entrance(
            "briefcase",
            "Ik zoek werk",
            "Van eerste stap tot nieuwe baan.",
            ("Wat past bij mij?", "ik-zoek-werk/wat-past-bij-mij"),
            ("Van ontslag naar werk", "ik-zoek-werk/van-ontslag-naar-werk"),
        ),
        entrance(
            "school",
            "Leren of overstappen",
            "Een cursus, diploma of nieuw vak.",
            ("Scholing betalen", "leren-en-overstappen/scholing-betalen"),
            (sector_title, sector_path),
        ),
        entrance(
            "building-store",
            "Ik ben werkgever",
            "Mensen vinden en houden.",
            ("Personeel vinden", "ik-ben-werkgever/personeel-vinden"),
            ("Subsidies en regelingen", "ik-ben-werkgever/subsidies-en-regelingen"),
        ),
    ]


def _come_by(facts: Facts, words: str, scene: str) -> PageText:
    return page(
        "kom-langs",
        "Kom langs",
        "Je kunt op meer plekken terecht. Kies wat dichtbij is, of wat je prettig vindt.",
        text(words),
        picture(scene),
        locations("Onze plekken"),
        call_to_action(
            "Liever een afspraak?",
            "Bel of mail ons. Dan weet je zeker dat er iemand tijd heeft.",
            "Maak een afspraak",
            "/contact/",
        ),
    )


def _site(facts: Facts, *, hero_title, hero_text, story, own_tasks, pages) -> HomeText:
    sector = BY_NAME[facts.sector]
    path = f"leren-en-overstappen/overstappen/{sector.slug}"
    return HomeText(
        title=facts.werkcentrum,
        hero_title=hero_title,
        hero_text=hero_text,
        search_description=hero_text,
        entrances=_entrances(sector.title, path),
        blocks=[
            tasks("Waar kunnen we je mee helpen?", *own_tasks),
            story,
            steps(
                "Zo helpt een gids je verder",
                ("Je stelt je vraag", "Loop binnen, bel of schrijf."),
                ("Samen kijken we wat je nodig hebt", "Een gids neemt de tijd voor je."),
                ("Je komt op de goede plek", "Bij iemand die al weet dat je komt."),
            ),
            locations("Hier vind je ons"),
            partner_logos("Onze partners", *PARTNERS),
        ],
        pages=[*_common(facts), *pages, regional.about(facts, picture("balie"))],
    )


def haaglanden(facts: Facts) -> HomeText:
    return _site(
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
            _come_by(
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
                quote("Hij stuurde elke week een berichtje. Dat hielp.", "Voorbeeld, 19 jaar"),
            ),
        ],
    )


def groot_amsterdam(facts: Facts) -> HomeText:
    return _site(
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
            _come_by(
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


def rijnmond(facts: Facts) -> HomeText:
    return _site(
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
            _come_by(
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
            ),
        ],
    )


EVERY_DAY = ((1, 5, 9, 17), (6, 6, 10, 14))
RICH = {
    "haaglanden": Rich(
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
                accessibility="Toegankelijk met een rolstoel. Er is een ringleiding.",
                note="Vijf minuten lopen van het station.",
                pc4="2511",
            ),
            Place(
                "Delft",
                "delft",
                Kind.SERVICE,
                "Voorbeeldstraat 12",
                "Delft",
                accessibility="Toegankelijk met een rolstoel.",
                note="In het stadskantoor, ingang aan de achterkant.",
                pc4="2611",
            ),
            Place(
                "Westland",
                "westland",
                Kind.INFORMATION,
                "Voorbeeldkade 8",
                "Westland",
                ((1, 4, 9, 13),),
                note="Bij de balie van de gemeente in Naaldwijk.",
                pc4="2671",
            ),
            Place(
                "Spreekuur Rijswijk",
                "rijswijk",
                Kind.CONSULTATION,
                "Voorbeeldlaan 20",
                "Rijswijk",
                ((2, 2, 13, 17),),
                by_appointment=True,
                note="In de bibliotheek.",
                pc4="2282",
            ),
            Place(
                "De bus in de wijk",
                "bus",
                Kind.MOBILE,
                "Voorbeeldmarkt 3",
                "'s-Gravenhage",
                ((3, 3, 10, 16),),
                note="Elke woensdag op de markt.",
                pc4="2512",
            ),
        ],
        referral=(
            "WerkgeversServicepunt Haaglanden",
            "https://www.wsp-haaglanden.example/",
            "werkgever",
            LAST_DAY_OF_OLD_NAMES,
        ),
    ),
    "grootamsterdam": Rich(
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
    ),
    "rijnmond": Rich(
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
                accessibility="Toegankelijk met een rolstoel. Er is een stille ruimte.",
                pc4="3011",
            ),
            Place(
                "Schiedam",
                "schiedam",
                Kind.SERVICE,
                "Voorbeeldsingel 14",
                "Schiedam",
                note="Bij een partner: let op het bord bij de ingang.",
            ),
            Place(
                "Spreekuur Voorne aan Zee",
                "voorne",
                Kind.CONSULTATION,
                "Voorbeelddijk 6",
                "Voorne aan Zee",
                ((1, 1, 9, 12), (3, 3, 13, 16)),
                by_appointment=True,
            ),
            Place(
                "De bus op de eilanden",
                "bus",
                Kind.MOBILE,
                "Voorbeeldhaven 1",
                "Goeree-Overflakkee",
                ((5, 5, 10, 15),),
                note="Elke vrijdag in Middelharnis.",
            ),
        ],
    ),
}


def preparing(facts: Facts) -> HomeText:
    """A site whose pages are still drafts: only editors see them."""
    words = regional.plain_site(facts)
    for _path, text_of_page in words.walk():
        text_of_page.live = False
    return words
