"""A plain region's site: good copy for any region, with its own facts filled in."""

from werkcentrum.content.building import (
    Block,
    HomeText,
    contact_details,
    opening_hours,
    partners,
    steps,
    tasks,
    two_columns,
)

from .facts import Facts
from .pictures import picture_beside
from .regional import about, employers, find_out, learning, work
from .sector_pages import short_page
from .sectors import BY_NAME


def plain_site(facts: Facts) -> HomeText:
    """The pages of a region that has no texts of its own."""
    sector = BY_NAME[facts.sector]
    return HomeText(
        title=facts.werkcentrum,
        hero_title=facts.pick(
            f"Welkom bij {facts.werkcentrum}",
            "Een vraag over werk? Wij helpen je.",
            f"Werk, leren of personeel in {facts.name}",
            "Kom verder. We helpen je op weg.",
        ),
        hero_text=facts.pick(
            "Heb je een vraag over werk, leren of personeel? Loop binnen, bel of schrijf. "
            "Wij helpen je verder.",
            f"{facts.werkcentrum} is er voor iedereen die werk zoekt, wil leren of mensen zoekt. "
            "Het is gratis.",
            "Je hoeft niet te weten bij wie je moet zijn. Vertel ons je vraag, dan zoeken we het "
            "samen uit.",
        ),
        search_description=f"{facts.werkcentrum} helpt je met vragen over werk, leren en "
        f"personeel.",
        entrances=[],
        blocks=_home_blocks(facts, sector),
        pages=[
            work(facts, find_out(facts)),
            learning(facts, short_page(facts, sector)),
            employers(facts),
            about(facts),
        ],
    )


def _home_blocks(facts: Facts, sector) -> list[Block]:
    helped = tasks(
        "Waar kunnen we je mee helpen?",
        ("search", "Werk vinden", "Vacatures, solliciteren, netwerken", "ik-zoek-werk"),
        (
            "message-circle",
            "Wat past bij mij?",
            "Ontdek wat je kunt",
            "ik-zoek-werk/wat-past-bij-mij",
        ),
        ("school", "Leren", "Cursus, diploma en geld", "leren-en-overstappen"),
        (
            sector.icon,
            sector.title,
            "Overstappen met een opleiding",
            f"leren-en-overstappen/{sector.slug}",
        ),
        ("users", "Personeel vinden", "Voor werkgevers", "ik-ben-werkgever"),
        ("map-pin", "Kom langs", "Adres en openingstijden", "/contact/"),
    )
    story = facts.pick(
        picture_beside(
            "gesprek",
            """
            ## Een gesprek zonder haast

            Je praat met een gids die de regio kent. Eerst luisteren, dan pas zoeken. Je gaat weg
            met een eerste stap die je morgen kunt zetten.
            """,
        ),
        picture_beside(
            "balie",
            """
            ## Loop gerust binnen

            Je hebt geen afspraak nodig en geen papieren. Er staat altijd iemand klaar die je vraag
            begrijpt. De koffie staat klaar.
            """,
        ),
        picture_beside(
            "thuis",
            """
            ## Kom je liever niet naar ons toe?

            Bel of mail ons dan. We kunnen ook afspreken in de bibliotheek of het buurthuis bij jou
            in de buurt. Zeg maar wat je prettig vindt.
            """,
        ),
    )
    way = steps(
        "Zo helpt een gids je verder",
        ("Je stelt je vraag", "Loop binnen, bel of schrijf."),
        ("Samen kijken we wat je nodig hebt", "Een gids neemt de tijd en kent de regio."),
        ("Je komt op de goede plek", "Wij brengen je in contact met iemand die je helpt."),
    )
    # One location would stand lost in a row for three.
    places = two_columns([opening_hours("Wanneer zijn we open?")], [contact_details("Bel of mail")])
    order = facts.pick(
        [helped, story, places],
        [helped, way, places],
        [helped, places, story],
        [helped, way, story],
    )
    return [*order, partners("Onze partners", with_national=False)]
