"""News, events and services of the demo in English: how the lists begin, and what is translated.

An item is the translation of a Dutch one, by slug; ``{town}`` is filled in.
"""

from dataclasses import dataclass, field
from typing import NamedTuple


class Beginning(NamedTuple):
    """How a list begins in English."""

    slug: str
    title: str
    lead: str


@dataclass(frozen=True)
class Translation:
    """A Dutch item, by slug, in English; ``fields`` are other fields that are for people."""

    of: str
    slug: str
    title: str
    summary: str
    text: str
    fields: dict[str, str] = field(default_factory=dict)


NEWS = Beginning("news", "News", "What is happening in work and learning, and how others did it.")
AGENDA = Beginning("agenda", "Agenda", "Come by, join in or walk in. Almost everything is free.")
DIRECTORY = Beginning(
    "directory",
    "Directory",
    "Who helps with work, learning and money? Look for help near you or anywhere in the "
    "Netherlands.",
)

REGIONAL_NEWS = (
    Translation(
        "inloopspreekuur-van-start",
        "walk-in-hour-every-tuesday",
        "Walk in every Tuesday in {town}",
        "Do you have a question about work or learning? Walk in on Tuesday. You do not need an "
        "appointment.",
        "From this month a guide is there every Tuesday morning. You do not have to bring "
        "anything. The coffee is ready.\n\nThe guide listens first. Then you look together at what "
        "fits: a course, another job or help with money.",
    ),
    Translation(
        "taalles-op-het-werk",
        "dutch-lessons-at-work",
        "Better Dutch, simply at work",
        "At five companies in {town} people learn to read and write Dutch together.",
        "The lessons are in working hours and about the work: reading a schedule, sending a "
        "message, understanding a safety card.\n\nWould you like this at your company? The library "
        "and the Werkcentrum help you to begin.",
    ),
    Translation(
        "techniek-zoekt-mensen",
        "engineering-looks-for-people",
        "Engineering needs people. You do not always need a diploma",
        "Companies train people themselves. You begin with a week of looking around.",
        "Heat pumps, solar panels, charging points: there is more work than there are people. So "
        "companies mainly look at whether you want to learn.\n\nIf you like it after a week, you "
        "get a contract and a training.",
    ),
)
REGIONAL_EVENTS = (
    Translation(
        "inloopspreekuur",
        "walk-in-hour",
        "Walk-in hour in {town}",
        "Walk in with your question about work, learning or money. A guide listens and thinks "
        "along.",
        "You do not need an appointment. Sometimes your question is answered in five minutes. "
        "Does it take more time? Then we make an appointment.\n\nMany guides speak English.",
    ),
    Translation(
        "taalcafe",
        "language-cafe",
        "Language café about work",
        "Practise Dutch with others, over coffee. You talk about work and looking for work.",
        "Mistakes are fine. You talk in small groups, and somebody helps when you look for a word.",
    ),
)
REGIONAL_SERVICES = (
    Translation(
        "gesprek-met-een-gids",
        "talk-to-a-guide",
        "Talk to a guide",
        "A guide listens to your question about work, learning or money. Together you choose a "
        "first step.",
        "## How does it go?\n\nYou tell what is going on. The guide asks on and thinks along. You "
        "leave with one step that you can take tomorrow.",
        {"how": "Walk in in {town}, call or write. You may make an appointment.", "cost": "Free"},
    ),
    Translation(
        "win-punt",
        "win-point",
        "WIN-punt: help when you come from another country",
        "Questions about your pay, your contract or your room? At the WIN-punt they help you, in "
        "your own language when possible.",
        "## What is a WIN-punt?\n\nWIN means Work in NL. They explain your rights and what you "
        "have to arrange.\n\n## Is something wrong?\n\nThey listen and look for a solution with "
        "you. They do not pass on your name unless you want it.",
        {"how": "Ask us where and when the WIN-punt is open, and walk in.", "cost": "Free"},
    ),
    Translation(
        "taalhuis",
        "language-house",
        "Taalhuis: better reading, writing and speaking",
        "In the Taalhuis you find lessons or a volunteer to practise Dutch with.",
        "## How do you begin?\n\nSomebody talks with you about what you want to learn. Then you "
        "look for a group or a volunteer together.",
        {"how": "Walk in at the library, or let somebody call for you.", "cost": "Free"},
    ),
    Translation(
        "hulp-bij-geldzorgen",
        "help-with-money-worries",
        "Help with money worries in The Hague",
        "Do you live in The Hague and do you have debts? The gemeente helps you with a plan.",
        "## First a talk\n\nSomebody looks with you at what comes in and what goes out. It is "
        "confidential: your employer hears nothing.",
        {"how": "Call the gemeente, or walk in at the Werkcentrum.", "cost": "Free"},
    ),
)

NATIONAL_NEWS = (
    Translation(
        "alle-regios-hebben-een-werkcentrum",
        "every-region-has-a-werkcentrum",
        "Every region now has a Werkcentrum",
        "One place for questions about work, learning and staff. Enter your postcode and come by.",
        "Municipalities, UWV, trade unions, employers and schools work together under one roof. "
        "So you need not know who to ask.\n\nSearch by postcode to see your Werkcentrum.",
    ),
    Translation(
        "rechten-van-arbeidsmigranten",
        "know-your-rights",
        "New in the Netherlands and working? Know your rights",
        "About your pay, your contract and your room. At a WIN-punt they help you in your own "
        "language.",
        "You have a right to the minimum wage and to a payslip. Is something wrong? At a WIN-punt "
        "they listen and look for a solution with you.",
    ),
    Translation(
        "hulp-voor-oekrainers",
        "working-when-you-come-from-ukraine",
        "Working in the Netherlands when you come from Ukraine",
        "May I work? Does my diploma count? Answers to the questions we hear most.",
        "With a proof of residence you may work for an employer. Your employer tells UWV. A guide "
        "helps you with your diploma and with Dutch lessons.",
    ),
)
NATIONAL_EVENTS = (
    Translation(
        "landelijke-open-dag",
        "national-open-day",
        "National open day of all Werkcentra",
        "All Werkcentra are open longer for one day. Walk in and meet the people.",
        "Each region does something different. See the agenda of your own region.",
        {"venue": "In every Werkcentrum"},
    ),
)
NATIONAL_SERVICES = (
    Translation(
        "work-in-nl",
        "work-in-nl",
        "Working in the Netherlands, explained in your own language",
        "Do you come from another country and do you work here? Work in NL tells you about pay, "
        "contracts, housing and health care.",
        "## Know your rights\n\nYou have a right to the minimum wage and to a payslip. You also "
        "read what to arrange when you come to live here.",
        {"how": "Choose your language on the website.", "cost": "Free"},
    ),
    Translation(
        "diploma-uit-een-ander-land",
        "your-diploma-from-another-country",
        "Find out what your diploma is worth here",
        "IDW compares your diploma with a Dutch one. That helps when you look for work or a "
        "training.",
        "## What do you get?\n\nA paper that says which Dutch diploma yours compares to. An "
        "employer or a school can then see what you have learnt.",
        {
            "how": "Apply on the website of IDW. A guide helps you with the papers.",
            "cost": "Sometimes free, for example when you have to do the civic integration exam.",
        },
    ),
    Translation(
        "uitleg-over-je-rechten",
        "free-advice-about-your-rights",
        "Free advice about your rights at work",
        "A contract that ends, a problem with your pay or a letter you do not understand: Het "
        "Juridisch Loket explains what you can do.",
        "## Bring what you have\n\nYour contract, your payslip and the letters that you got.",
        {"how": "Look on the website, call or go to a desk near you.", "cost": "Free"},
    ),
    Translation(
        "vacatures-werk-nl",
        "vacancies-on-werk-nl",
        "Vacancies on werk.nl",
        "On werk.nl you find vacancies from all over the Netherlands. Everybody may search, with "
        "or without a benefit.",
        "## Tip\n\nSearch for what you can do too, and not only for the name of a job.",
        {"how": "Go to werk.nl. The website is mostly in Dutch.", "cost": "Free"},
    ),
    Translation(
        "loonkostenvoordeel",
        "wage-cost-benefit",
        "Wage cost benefit for employers",
        "Do you hire somebody who has a disability or who does not find work easily? Sometimes "
        "you get back a part of the wage costs.",
        "## How does it work?\n\nYour new colleague asks for a declaration, often at UWV or the "
        "gemeente. With it you claim the benefit in your payroll tax return.",
        {"how": "Ask your adviser at the Werkcentrum, or UWV.", "cost": "Free"},
    ),
)
