"""What a national subsite, such as a campaign, begins with: a home page and three pages."""

from werkcentrum.content.building import (
    HomeText,
    accordion,
    call_to_action,
    cards,
    contact_details,
    page,
    steps,
    text,
)

SUBSITE = HomeText(
    title="[[naam van de site]]",
    hero_title="[[naam van de site]]",
    hero_text="Vertel hier in een of twee zinnen wat een bezoeker op deze site vindt.",
    search_description="[[naam van de site]]: een site van de Werkcentra.",
    entrances=[],
    blocks=[
        cards(
            "Meer weten?",
            ("Doe mee", "Zo begin je.", "doe-mee"),
            ("Veelgestelde vragen", "Antwoord op wat mensen vaak vragen.", "veelgestelde-vragen"),
            ("Over deze actie", "Wie zit erachter?", "over-deze-actie"),
        ),
        call_to_action(
            "Vind het Werkcentrum bij jou in de buurt",
            "Praat met een gids. Dat is gratis.",
            "Zoek je Werkcentrum",
            "/jouw-werkcentrum/",
        ),
    ],
    pages=[
        page(
            "doe-mee",
            "Doe mee",
            "In een paar stappen weet je of dit iets voor je is.",
            steps(
                "Zo begin je",
                ("Lees waar het over gaat", "Kijk of het bij je past."),
                ("Praat met een gids", "Die kent de mogelijkheden in jouw regio."),
                ("Zet je eerste stap", "We helpen je op weg."),
            ),
        ),
        page(
            "veelgestelde-vragen",
            "Veelgestelde vragen",
            "Staat je vraag er niet bij? Bel of mail ons.",
            accordion(
                "Vragen en antwoorden",
                ("Voor wie is dit?", "Voor iedereen die meer wil weten over dit onderwerp."),
                ("Wat kost het?", "Een gesprek met een gids van het Werkcentrum is gratis."),
            ),
            contact_details("Bel of mail"),
        ),
        page(
            "over-deze-actie",
            "Over deze actie",
            "[[naam van de site]] is een actie van de Werkcentra in Nederland.",
            text(
                """
                ## Wie is verantwoordelijk?

                Voor je persoonsgegevens is verantwoordelijk: [[verwerkingsverantwoordelijke]].
                Vragen? Mail naar [[e-mailadres]] of bel [[telefoonnummer]].
                """
            ),
        ),
    ],
)
SUBSITE_MENU = (("doe-mee", ""), ("veelgestelde-vragen", "Vragen"), ("over-deze-actie", ""))
