"""A sector as a short page, and as a full page with every kind of block."""

from werkcentrum.content.building import (
    PageText,
    accordion,
    call_to_action,
    cards,
    contact_details,
    download,
    locations,
    notice,
    opening_hours,
    page,
    partners,
    quote,
    steps,
    table,
    tasks,
    text,
    two_columns,
    video,
)

from .facts import Facts
from .listings import advisers, listing
from .pictures import picture, picture_beside
from .sectors import Sector

DURATION = [
    ("row_heading", "Opleiding"),
    ("text", "Hoe leer je?"),
    ("number", "Duur in maanden"),
]


def short_page(facts: Facts, sector: Sector) -> PageText:
    """A sector on a plain region's site."""
    return page(
        sector.slug,
        sector.title,
        sector.lead,
        picture(_allowed(sector.picture)),
        text(sector.jobs + sector.day),
        table(f"Leren in {facts.name}: drie voorbeelden", DURATION, *sector.trainings),
        call_to_action(
            "Een dag meelopen?",
            f"Een gids van {facts.werkcentrum} regelt het voor je.",
            "Neem contact op",
            "/contact/",
        ),
    )


def _allowed(name: str) -> str:
    # The harbour belongs to Rijnmond's own library; the others have the bus.
    return "bus" if name == "haven" else name


def full_page(facts: Facts, sector: Sector, *, home_of_training: str) -> PageText:
    """A sector with every kind of block, for a region that tells much.

    ``home_of_training`` is the path of the page it stands below.
    """
    who, what = sector.said, home_of_training
    return page(
        sector.slug,
        sector.title,
        sector.lead,
        text(sector.jobs),
        picture(sector.picture, f"In {facts.name} zoeken veel werkgevers nieuwe collega's."),
        picture_beside(sector.other_picture, sector.day),
        two_columns(
            [text(sector.fits)],
            [
                text(
                    """
                    ## Twijfel je nog?

                    Loop een dag mee. Je ziet dan meteen of het iets voor jou is. Je zit nergens aan
                    vast.
                    """
                )
            ],
        ),
        quote(who[0], f"Voorbeeld: {who[1]}"),
        table("Zo lang duurt het om te leren", DURATION, *sector.trainings),
        notice("info", "in een leerbaan krijg je loon vanaf de **eerste dag**."),
        steps(
            "Zo begin je",
            ("Praat met een gids", "Vertel wat je hebt gedaan en wat je zoekt."),
            ("Loop een dag mee", "Wij bellen het bedrijf en maken de afspraak."),
            ("Begin met leren", "Samen regelen we de opleiding en het geld."),
        ),
        video("Zo helpt een gids je verder", "film", "film-beeld"),
        accordion("Wat mensen ons vragen", *sector.questions),
        download("Voor je gesprek", "checklist-gesprek", "stappenplan-werkgevers"),
        cards(
            "Ook goed om te weten",
            (
                "Scholing betalen",
                "Wie betaalt je opleiding?",
                "leren-en-overstappen/scholing-betalen",
            ),
            ("Overstappen", "Kijk ook eens naar een ander vak.", what),
            ("Wat past bij mij?", "Ontdek wat je kunt en wilt.", "ik-zoek-werk/wat-past-bij-mij"),
        ),
        tasks(
            "Voor werkgevers in deze branche",
            (
                "users",
                "Personeel vinden",
                "Ook zonder ervaring",
                "ik-ben-werkgever/personeel-vinden",
            ),
            (
                "coin-euro",
                "Subsidies en regelingen",
                "Wie betaalt mee?",
                "ik-ben-werkgever/subsidies-en-regelingen",
            ),
        ),
        listing("Agenda en nieuws", "agenda", "nieuws"),
        locations("Hier kun je binnenlopen"),
        advisers(),
        opening_hours("Wanneer zijn we open?"),
        contact_details("Liever bellen of mailen?"),
        partners("Samen met"),
        call_to_action(
            "Maak kennis met het vak",
            f"Een gids van {facts.werkcentrum} zoekt een bedrijf bij jou in de buurt.",
            "Neem contact op",
            "/contact/",
        ),
    )
