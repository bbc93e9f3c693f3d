"""Kinds of meeting: what they are made of, those for employers, and those of the national site.

In their words ``{regio}`` and ``{plaats}`` are filled in.
"""

from dataclasses import dataclass


@dataclass(frozen=True)
class Meeting:
    """A kind of meeting. ``week`` counts from now, ``weekday`` 0 is Monday; hours are local."""

    slug: str
    title: str
    summary: str
    text: str
    audiences: str
    topics: str = ""
    week: int = 1
    weekday: int = 1
    hours: tuple[float, float] | None = (10, 12)
    days: int = 1
    repeats: str = ""
    place: str = "location"
    sign_up: bool = True
    cost: str = ""
    organiser: str = ""
    is_cancelled: bool = False
    is_full: bool = False


BRING = """

## Goed om te weten

Je hoeft niets voor te bereiden. Neem mee wat je hebt: een brief, je cv of alleen je vraag. Kom je
met iemand
samen? Dat mag.
"""
LAPTOP = """

## Goed om te weten

Er staan laptops klaar. Je hoeft niet handig te zijn met de computer. Iemand zit naast je als dat
nodig is.
"""
ONLINE = """

## Zo doe je mee

Je krijgt een link. Daarmee kijk je mee op je telefoon, tablet of computer. Je camera mag uit
blijven. Vragen stel je
in de chat of hardop.
"""
EMPLOYERS = """

## Voor wie is dit?

Voor ondernemers, leidinggevenden en mensen van personeelszaken. Groot of klein bedrijf, dat maakt
niet uit. Je spreekt
ook andere werkgevers uit {regio}.
"""

FOR_EMPLOYERS = (
    Meeting(
        "ontbijt-voor-werkgevers",
        "Ontbijt voor werkgevers",
        "Praat met andere werkgevers over personeel vinden en houden. Met een kort verhaal en "
        "veel koffie.",
        "Elke keer vertelt één werkgever wat hij of zij anders doet. Daarna bespreken we jouw "
        "vraag." + EMPLOYERS,
        "werkgever",
        "personeel-vinden behoud-van-personeel",
        weekday=4,
        hours=(8, 9.5),
        repeats="monthly_last",
        place="venue",
    ),
    Meeting(
        "subsidies-voor-werkgevers",
        "Subsidies voor werkgevers in een uur",
        "Welke regelingen zijn er als je iemand aanneemt of opleidt? In een uur weet je het.",
        "We laten zien welk geld er is, wie het krijgt en hoe je het aanvraagt. Je krijgt de "
        "lijst na afloop in je mail." + EMPLOYERS + ONLINE,
        "werkgever",
        "subsidies",
        week=2,
        weekday=1,
        hours=(12, 13),
        place="online",
    ),
    Meeting(
        "werkplek-aanpassen",
        "Zo pas je een werkplek aan",
        "Een hoge tafel, een stille kamer of andere uren: vaak is er weinig nodig. Kom kijken "
        "hoe het kan.",
        "We lopen langs bij een bedrijf dat het doet. Een adviseur van UWV vertelt wat vergoed "
        "wordt." + EMPLOYERS,
        "werkgever",
        "werkplek-aanpassen inclusief-werkgeven",
        week=5,
        weekday=0,
        hours=(14, 16),
        place="venue",
        is_cancelled=True,
    ),
)

NATIONAL_MEETINGS = (
    Meeting(
        "webinar-werk-en-leren",
        "Webinar: in een uur de weg naar werk en leren",
        "Wat doet een Werkcentrum voor jou? Een gids laat het zien en beantwoordt vragen.",
        "We beginnen met drie verhalen. Daarna laten we zien hoe je het Werkcentrum bij jou in "
        "de buurt vindt." + ONLINE,
        "werkzoekende werkende",
        "loopbaan",
        week=2,
        weekday=2,
        hours=(19.5, 20.5),
        place="online",
    ),
    Meeting(
        "vragenuur-voor-werkgevers",
        "Online vragenuur voor werkgevers",
        "Stel je vraag over personeel, opleiden of subsidies aan onze adviseurs.",
        "Elke maand zitten er drie adviseurs klaar. Je mag je vraag vooraf sturen." + ONLINE,
        "werkgever",
        "personeel-vinden subsidies",
        weekday=3,
        hours=(12, 13),
        repeats="monthly_weekday",
        place="online",
    ),
    Meeting(
        "landelijke-open-dag",
        "Landelijke open dag van de Werkcentra",
        "Alle Werkcentra zijn een dag extra lang open. Loop binnen en maak kennis.",
        "In elke regio is er iets anders te doen. Kijk in de agenda van jouw regio wat er bij "
        "jou in de buurt is.",
        "werkzoekende werkende werkgever",
        week=8,
        weekday=4,
        hours=None,
        place="everywhere",
        sign_up=False,
    ),
    Meeting(
        "overstappen-naar-de-techniek",
        "Overstappen naar de techniek",
        "Je hoort welk werk er is, wat je leert en wat het kost. Met mensen die de stap hebben "
        "gezet.",
        "Een monteur, een programmeur en een docent vertellen. Je kunt ze alles vragen." + ONLINE,
        "werkende werkzoekende",
        "techniek omscholing",
        week=4,
        weekday=1,
        hours=(20, 21),
        place="online",
    ),
    Meeting(
        "congres-inclusief-werkgeven",
        "Congres over inclusief werkgeven",
        "Een dag met werkgevers die laten zien dat werk voor iedereen kan.",
        "In de ochtend hoor je verhalen, in de middag werk je aan je eigen plan. Er zijn "
        "tolken en een stille ruimte.",
        "werkgever",
        "inclusief-werkgeven",
        week=10,
        weekday=3,
        hours=(9.5, 16.5),
        place="venue",
        cost="€ 45",
        organiser="Werkcentrum, UWV en VNG",
    ),
)
