"""What the sites of the three rich regions have in common: subjects, entrances, places."""

from collections.abc import Callable
from dataclasses import dataclass

from werkcentrum.contact.models import Location
from werkcentrum.content.building import (
    Block,
    HomeText,
    PageText,
    call_to_action,
    cards,
    entrance,
    locations,
    page,
    partners,
    quote,
    steps,
    table,
    tasks,
    text,
)

from ..places import Person, Place
from . import regional
from .facts import Facts
from .journey import journey
from .listings import listing
from .pictures import picture
from .sector_pages import full_page
from .sectors import BY_NAME

Kind = Location.Kind
EVERY_DAY = ((1, 5, 9, 17), (6, 6, 10, 14))


@dataclass(frozen=True)
class Rich:
    """A region with several locations and texts of its own."""

    palette: str
    picture: str
    site: Callable[[Facts], HomeText]
    places: list[Place]
    menu: tuple[str, ...]
    people: list[Person]
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


def come_by(facts: Facts, words: str, scene: str) -> PageText:
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


def rich_site(facts: Facts, *, hero_title, hero_text, story, own_tasks, pages) -> HomeText:
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
            listing("Agenda en nieuws", "agenda", "nieuws"),
            locations("Hier vind je ons"),
            partners("Onze partners", with_national=False),
        ],
        pages=[*_common(facts), *pages, regional.about(facts, picture("balie"))],
    )
