"""A long page, from the day one loses a job to the first day of the next: twenty blocks."""

from werkcentrum.content.building import (
    PageText,
    accordion,
    call_to_action,
    cards,
    contact_details,
    download,
    locations,
    notice,
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
from .pictures import picture, picture_beside


def journey(facts: Facts) -> PageText:
    """From dismissal to new work, step by step, in this region."""
    return page(
        "van-ontslag-naar-werk",
        "Van ontslag naar nieuw werk",
        "Je baan stopt. Wat nu? Deze pagina loopt met je mee, van de eerste week tot je eerste "
        "werkdag ergens anders.",
        notice("warning", "teken nooit meteen. Laat eerst iemand meelezen."),
        text(
            """
            ## Week 1: even ademhalen

            Je bent geschrokken. Dat is normaal. Vertel het aan iemand die je vertrouwt. Slaap er
            een nacht over voordat je iets besluit.

            Zoek daarna je papieren bij elkaar: je contract, je laatste loonstroken en de brief van
            je werkgever.
            """
        ),
        picture("thuis", "Eén telefoontje kan al rust geven."),
        steps(
            "Dit regel je in de eerste week",
            ("Laat de brief lezen", "Door een vakbond of het Juridisch Loket."),
            ("Schrijf je in", "Bij UWV, als werkzoekende."),
            ("Vraag WW aan", "Uiterlijk een week na je laatste werkdag."),
        ),
        table(
            "Wie helpt je waarmee?",
            [("row_heading", "Je vraag"), ("text", "Wie helpt?")],
            ["Klopt mijn ontslag?", "Vakbond of Juridisch Loket"],
            ["Hoeveel geld krijg ik?", "UWV"],
            ["Ik kan de huur niet betalen", "Je gemeente"],
            ["Wat wil ik hierna?", facts.werkcentrum],
        ),
        text(
            """
            ## Week 2 tot 4: kijken wat je kunt

            Nu komt er ruimte. Maak een lijst van alles wat je in je werk hebt gedaan. Ook de kleine
            dingen tellen. Een gids helpt je om er woorden voor te vinden.
            """
        ),
        picture_beside(
            "gesprek",
            """
            ## Een gesprek met een gids

            Je praat een uur over wat je kunt en wilt. Je hoeft nog niets te weten. Aan het eind
            heb je twee of drie richtingen om uit te zoeken.
            """,
        ),
        download("Neem deze lijst mee", "checklist-gesprek"),
        quote(
            "Ik dacht dat ik alleen kon lassen. We kwamen op elf dingen.",
            "Lasser, 55 jaar (voorbeeld)",
        ),
        tasks(
            "Uitzoeken wat past",
            ("search", "Wat past bij mij?", "Vier vragen", "ik-zoek-werk/wat-past-bij-mij"),
            ("compass", "Overstappen", "Naar een ander vak", "leren-en-overstappen/overstappen"),
            (
                "coin-euro",
                "Scholing betalen",
                "Wie betaalt mee?",
                "leren-en-overstappen/scholing-betalen",
            ),
        ),
        text(
            """
            ## Maand 2: proberen

            Loop een dag mee in een vak dat je aanspreekt. Praat met mensen die het doen. Doe een
            korte cursus. Zo merk je snel wat wel en wat niet past.
            """
        ),
        picture("werkplaats", "Meelopen kan bij veel bedrijven in de regio."),
        two_columns(
            [
                text(
                    """
                    ## Wel doen

                    - Vraag hulp voordat je vastloopt.
                    - Reageer op banen die je leuk vindt.
                    - Blijf elke dag even naar buiten gaan.
                    """
                )
            ],
            [
                text(
                    """
                    ## Liever niet

                    - Honderd brieven sturen in een week.
                    - Alles alleen willen doen.
                    - Wachten tot de WW bijna stopt.
                    """
                )
            ],
        ),
        video("Zo helpt een gids je verder", "film", "film-beeld"),
        accordion(
            "Vragen die dan komen",
            (
                "Mag ik leren met een WW-uitkering?",
                "Vaak wel. Vraag het altijd eerst aan UWV.",
            ),
            (
                "Mag ik op vakantie?",
                "Ja, een aantal dagen per jaar. Geef het van tevoren door aan UWV.",
            ),
            (
                "Ik krijg geen reactie op mijn brieven.",
                "Kom langs. We lezen samen je brief en je cv.",
            ),
        ),
        cards(
            "Maand 3: kiezen en beginnen",
            ("Werk in de buurt", "Banen die wij kennen.", "ik-zoek-werk"),
            ("Werken en leren", "Een cursus of een leerbaan.", "leren-en-overstappen"),
        ),
        locations("Loop binnen in de regio"),
        contact_details("Bel of mail ons"),
        partners("Deze partijen helpen mee"),
        call_to_action(
            "Begin vandaag",
            "Eén gesprek is genoeg om te starten.",
            "Neem contact op",
            "/contact/",
        ),
    )
