"""A national subsite: a campaign for work in engineering."""

from werkcentrum.content.building import (
    HomeText,
    accordion,
    call_to_action,
    cards,
    download,
    page,
    quote,
    steps,
    table,
    text,
)

from .pictures import picture, picture_beside

SUBSITE = HomeText(
    title="Aan de slag in de techniek",
    hero_title="Maak iets waar je trots op bent.",
    hero_text="In de techniek is plek voor iedereen die wil leren. Kijk een dag mee en begin "
    "met een "
    "leerbaan.",
    search_description="Kijk een dag mee in de techniek en begin met een leerbaan.",
    entrances=[],
    blocks=[
        cards(
            "Begin hier",
            ("Welk werk is er?", "Van dak tot machinekamer.", "welk-werk", "dak"),
            ("Leren in de praktijk", "Vier dagen werken, één dag school.", "leren", "leren"),
            ("Voor bedrijven", "Zo vind je nieuwe vakmensen.", "bedrijven", "team"),
        ),
        picture_beside(
            "werkplaats",
            """
            ## Je hebt geen diploma nodig om te beginnen

            Je leert het vak van iemand die het al jaren doet. Wat je nodig hebt, is zin om te weten
            hoe iets werkt.
            """,
        ),
        quote(
            "Ik wist niet dat ik dit kon. Nu leer ik het aan anderen.",
            "Monteur, 36 jaar (voorbeeld)",
        ),
        call_to_action(
            "Een dag meekijken?",
            "Bel of mail ons. We zoeken een bedrijf bij jou in de buurt.",
            "Neem contact op",
            "/contact/",
        ),
    ],
    pages=[
        page(
            "welk-werk",
            "Welk werk is er?",
            "Techniek is overal: in huis, in de fabriek en op straat.",
            text(
                """
                ## In huis

                Isoleren, verwarmen, stroom aanleggen. Je komt bij mensen thuis en laat het warm en
                veilig achter.

                ## In de fabriek

                Machines die eten, kleren of medicijnen maken. Jij houdt ze draaiend.

                ## Op straat

                Bruggen, sluizen, laadpalen en riolen. Zonder jou staat het land stil.
                """
            ),
            picture("dak"),
            table(
                "Drie vakken naast elkaar",
                [("row_heading", "Vak"), ("text", "Waar werk je?"), ("text", "Past bij je als je")],
                ["Installateur", "Bij mensen thuis", "graag met mensen praat"],
                ["Operator", "In een fabriek", "van vaste diensten houdt"],
                ["Monteur", "Elke dag ergens anders", "graag buiten bent"],
            ),
        ),
        page(
            "leren",
            "Leren in de praktijk",
            "Je werkt en je leert tegelijk. Je krijgt loon vanaf de eerste dag.",
            steps(
                "Zo begin je",
                ("Kijk mee", "Een dag in een bedrijf. Neem oude kleren mee."),
                ("Volg een korte cursus", "Veilig werken is de eerste stap."),
                ("Begin in een leerbaan", "Een leermeester helpt je."),
            ),
            accordion(
                "Veelgestelde vragen",
                ("Ben ik te oud?", "Nee. De oudste leerling is vaak ouder dan zijn leermeester."),
                ("Wat verdien ik?", "Dat staat in de cao. Vraag het voordat je tekent."),
                ("Is techniek ook voor vrouwen?", "Ja. Bedrijven vragen er juist om."),
            ),
        ),
        page(
            "bedrijven",
            "Voor bedrijven",
            "Je zoekt vakmensen die er nog niet zijn. Dan leiden we ze samen op.",
            text(
                """
                ## Word leerbedrijf

                SBB kijkt of je bedrijf een goede plek is om te leren. Dat kost niets. Je krijgt
                hulp bij het begeleiden van nieuwe mensen.

                ## Begin met één plek

                Eén leerling en één leermeester: meer is niet nodig. Na een jaar weet je of het
                werkt.
                """
            ),
            picture("team"),
            download("Aan de slag", "stappenplan-werkgevers"),
        ),
    ],
)
