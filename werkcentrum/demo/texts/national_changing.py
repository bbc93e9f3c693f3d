"""The national site: changing to another line of work."""

from werkcentrum.content.building import (
    accordion,
    cards,
    page,
    quote,
    table,
    text,
)

from .pictures import picture

CHANGING = page(
    "overstappen",
    "Overstappen",
    "Naar een ander beroep, midden in je leven. Elk jaar doen veel mensen het. "
    "Zo ontdek je of het iets voor jou is.",
    cards(
        "Waar is veel werk?",
        (
            "Overstappen naar de zorg",
            "Voor wie graag voor mensen klaarstaat.",
            "leren-en-overstappen/overstappen/naar-de-zorg",
            "zorg",
        ),
        (
            "Overstappen naar de techniek",
            "Voor wie graag iets maakt of repareert.",
            "leren-en-overstappen/overstappen/naar-de-techniek",
            "werkplaats",
        ),
        (
            "Overstappen naar het onderwijs",
            "Voor wie graag uitlegt.",
            "leren-en-overstappen/overstappen/naar-het-onderwijs",
            "leren",
        ),
    ),
    text(
        """
        ## Is overstappen iets voor mij?

        Je neemt meer mee dan je denkt. Wie in een winkel werkte, kan omgaan met klanten.
        Wie in de horeca werkte, kan doorwerken als het druk is. In een nieuw vak is dat
        veel waard.

        ## Wat levert het op, en wat kost het?

        Soms verdien je eerst wat minder. Daarna groeit je loon vaak weer. Reken vooraf uit
        wat je per maand nodig hebt. Een gids kan dat met je doen.
        """
    ),
    children=[
        page(
            "naar-de-zorg",
            "Overstappen naar de zorg",
            "In de zorg is overal werk. Je kunt er instromen zonder zorgdiploma, en leren "
            "terwijl je werkt.",
            picture("zorg"),
            text(
                """
                ## Welk werk is er?

                - **Zorghulp of gastvrouw**: je helpt met eten, een praatje en de was.
                - **Helpende**: je helpt mensen met wassen en aankleden.
                - **Verzorgende**: je geeft ook medicijnen en verzorgt wonden.
                - **Kantoor, keuken of techniek**: ook daar zijn mensen nodig.

                ## Past het bij mij?

                Je hebt geduld en je houdt van mensen. Je kunt tegen onregelmatige tijden.
                Je vindt het niet erg om iemand te wassen. Twijfel je? Loop een dag mee.
                """
            ),
            table(
                "Hoe lang duurt het?",
                [
                    ("row_heading", "Opleiding"),
                    ("text", "Hoe leer je?"),
                    ("number", "Duur in maanden"),
                ],
                ["Zorghulp (niveau 1)", "Werken en leren", "12"],
                ["Helpende (niveau 2)", "Werken en leren", "24"],
                ["Verzorgende (niveau 3)", "Werken en leren", "36"],
            ),
            accordion(
                "Vragen over werken in de zorg",
                (
                    "Krijg ik meteen loon?",
                    "Ja. In een leerbaan krijg je loon vanaf de eerste dag.",
                ),
                (
                    "Ik ben 55. Is dat te oud?",
                    "Nee. Levenservaring is in de zorg juist fijn.",
                ),
            ),
        ),
        page(
            "naar-de-techniek",
            "Overstappen naar de techniek",
            "Huizen isoleren, bruggen repareren, machines laten draaien. "
            "In de techniek leer je het vak vooral door te doen.",
            picture("werkplaats"),
            text(
                """
                ## Wat kun je doen?

                Je kunt monteur worden, installateur, lasser of operator. Je kunt ook
                plannen, tekenen of mensen begeleiden. Veel bedrijven leiden je zelf op.

                ## Hoe begin je?

                1. Ga naar een open dag of kijk mee in een werkplaats.
                2. Doe een korte cursus, zoals veilig werken.
                3. Begin in een leerbaan: vier dagen werken, één dag school.
                """
            ),
            quote(
                "Ik stond twintig jaar achter de bar. Nu leg ik zonnepanelen.",
                "Voorbeeld van een deelnemer aan een omscholing, 52 jaar",
            ),
        ),
        page(
            "naar-het-onderwijs",
            "Overstappen naar het onderwijs",
            "Scholen zoeken mensen: voor de klas en daarnaast. Met een ander diploma "
            "kun je "
            "vaak sneller beginnen.",
            text(
                """
                ## Drie manieren om te beginnen

                - **Onderwijsassistent**: je helpt de leraar en kleine groepjes kinderen.
                - **Zij-instromer**: je hebt hbo of universiteit en staat snel voor de klas.
                - **Vakleraar in het mbo**: je geeft les in het vak dat je kent.

                ## Eerst proeven

                Veel scholen laten je een paar ochtenden meekijken. Je merkt snel of je
                energie krijgt van een klas.
                """
            ),
        ),
    ],
)
