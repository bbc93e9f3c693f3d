"""The national site: employers."""

from werkcentrum.content.building import (
    accordion,
    call_to_action,
    cards,
    contact_details,
    download,
    notice,
    page,
    quote,
    steps,
    table,
    tasks,
    text,
    two_columns,
)

from .listings import listing
from .pictures import picture, picture_beside

EMPLOYERS = page(
    "ik-ben-werkgever",
    "Ik ben werkgever",
    "Mensen vinden, houden en laten groeien. Bij het Werkcentrum heb je één adviseur, "
    "die de regio en je branche kent.",
    tasks(
        "Waar kunnen we je mee helpen?",
        (
            "users",
            "Personeel vinden",
            "Ook als niemand reageert",
            "ik-ben-werkgever/personeel-vinden",
        ),
        (
            "coin-euro",
            "Subsidies en regelingen",
            "Geld en steun, zonder gedoe",
            "ik-ben-werkgever/subsidies-en-regelingen",
        ),
        (
            "heart-handshake",
            "Mensen houden",
            "Leren, gezondheid en werkplezier",
            "ik-ben-werkgever/mensen-houden",
        ),
        (
            "accessible",
            "Een werkplek voor iedereen",
            "Werken met een beperking",
            "ik-ben-werkgever/werkplek-voor-iedereen",
        ),
        (
            "message-circle",
            "Adviseur in jouw regio",
            "Eén vaste persoon",
            "ik-ben-werkgever/adviseur-in-jouw-regio",
        ),
    ),
    picture_beside(
        "team",
        """
        ## Eén deur voor al je vragen

        UWV, gemeenten, scholen, vakbonden en werkgevers werken samen in het Werkcentrum. Jij
        vertelt één keer wat er speelt. Je adviseur regelt de rest en houdt je op de hoogte.
        """,
    ),
    notice(
        "info",
        "de naam WerkgeversServicepunt verdwijnt op 1 januari 2027. De mensen blijven: je vindt ze "
        "bij het Werkcentrum.",
    ),
    steps(
        "Zo werken we samen",
        ("Je belt of schrijft", "Je krijgt binnen twee werkdagen een reactie."),
        ("We komen langs", "We kijken naar het werk en naar je team."),
        ("Je krijgt een voorstel", "Met mensen, scholing en regelingen die passen."),
    ),
    listing("Hulp voor werkgevers", "dienst", audiences=["werkgever"]),
    listing("Agenda en nieuws voor werkgevers", "agenda", "nieuws", audiences=["werkgever"]),
    children=[
        page(
            "personeel-vinden",
            "Personeel vinden",
            "Er komt niemand op je vacature af. Of er komen wel mensen, maar niet de goede. "
            "Dan helpt het om anders te kijken.",
            text(
                """
                ## Schrijf op wat iemand echt moet kunnen

                Vraag je om vijf jaar ervaring en een diploma? Dan haken goede mensen af. Schrijf op
                wat iemand op een gewone dag doet. Bepaal daarna wat je hem of haar zelf kunt leren.

                ## Verdeel het werk anders

                Soms zitten in één functie drie soorten werk. De vakman doet ook het opruimen en de
                administratie. Haal je dat eruit? Dan is er werk voor twee mensen: de vakman en
                iemand die graag opruimt.
                """
            ),
            picture("werkplaats", "Wie het werk laat zien, krijgt andere reacties."),
            table(
                "Manieren om kennis te maken",
                [
                    ("row_heading", "Manier"),
                    ("text", "Wat houdt het in?"),
                    ("text", "Hoe lang?"),
                ],
                ["Meeloopdag", "Iemand kijkt een dag mee", "1 dag"],
                ["Proefplaatsing", "Iemand werkt met behoud van uitkering", "meestal 2 maanden"],
                ["Leerbaan", "Iemand werkt en gaat naar school", "1 tot 3 jaar"],
                ["Open hiring", "Wie het eerst komt, begint", "meteen een contract"],
            ),
            download("Aan de slag", "stappenplan-werkgevers"),
            children=[
                page(
                    "vacature-schrijven",
                    "Een vacature schrijven die werkt",
                    "Een goede vacature is kort en eerlijk. Wie hem leest, ziet zichzelf al bezig.",
                    text(
                        """
                        ## Zet dit erin

                        - Wat doet iemand op een gewone dag?
                        - Met wie werkt iemand samen?
                        - Wat verdient iemand, en op welke tijden werk je?
                        - Wat leert iemand bij jou?
                        - Wie kun je bellen met een vraag?

                        ## Laat dit weg

                        Woorden als ‘dynamisch’, ‘proactief’ en ‘spin in het web’ zeggen niets.
                        Eisen die je niet echt nodig hebt, kosten je mensen. Vraag een collega die
                        het werk doet om mee te lezen.
                        """
                    ),
                    two_columns(
                        [
                            text(
                                """
                                ## Zo liever niet

                                Wij zoeken een gedreven logistiek medewerker met vijf jaar ervaring
                                en hbo-werkniveau.
                                """
                            )
                        ],
                        [
                            text(
                                """
                                ## Zo wel

                                Je pakt elke dag bestellingen in en laadt de bus. We leren je rijden
                                op de heftruck.
                                """
                            )
                        ],
                    ),
                ),
            ],
        ),
        page(
            "subsidies-en-regelingen",
            "Subsidies en regelingen",
            "Er is geld en steun als je iemand een kans geeft of laat leren. "
            "Je hoeft de regels niet te kennen. Daar is je adviseur voor.",
            table(
                "De bekendste regelingen",
                [
                    ("row_heading", "Regeling"),
                    ("text", "Waarvoor?"),
                    ("text", "Aanvragen bij"),
                ],
                ["Loonkostensubsidie", "Iemand die minder kan dan het minimumloon", "de gemeente"],
                ["Loonkostenvoordeel", "Iemand met een beperking", "UWV en Belastingdienst"],
                ["No-riskpolis", "Loon bij ziekte van iemand met een beperking", "UWV"],
                ["Jobcoach", "Begeleiding op de werkplek", "UWV of de gemeente"],
                ["Subsidie praktijkleren", "Een leerplek met diploma", "RVO"],
                ["SLIM-regeling", "Leren en ontwikkelen in het mkb", "Uitvoering van Beleid"],
            ),
            notice(
                "warning",
                "regelingen veranderen vaak. Vraag je adviseur wat er nu geldt, voordat je iets "
                "afspreekt.",
            ),
            accordion(
                "Vragen van werkgevers",
                (
                    "Hoeveel tijd kost een aanvraag?",
                    "Minder dan je denkt. Je adviseur weet welke papieren nodig zijn en kijkt mee.",
                ),
                (
                    "Krijg ik het geld vooraf?",
                    "Dat verschilt. Loonkostensubsidie krijg je elke maand. Andere regelingen "
                    "betalen "
                    "pas na afloop.",
                ),
                (
                    "Geldt het ook voor mensen die al bij mij werken?",
                    "Soms wel, zoals bij scholing of een aangepaste werkplek.",
                ),
            ),
            contact_details("Vraag het een adviseur"),
        ),
        page(
            "mensen-houden",
            "Mensen houden",
            "Een goede collega vinden is lastig. Een goede collega houden is minstens zo "
            "belangrijk.",
            picture("gesprek", "Een gesprek van een kwartier kan veel verschil maken."),
            text(
                """
                ## Praat op tijd

                Vraag elke paar maanden hoe het gaat. Niet over de taken, maar over de mens. Houdt
                iemand het vol? Wil iemand iets leren? Wie zich gehoord voelt, blijft vaak.

                ## Laat mensen groeien

                Een cursus kost tijd. Toch verdien je het terug. Mensen die leren, maken minder
                fouten en zijn minder ziek. In een klein bedrijf kan iemand ook leren van een
                collega.

                ## Moet je mensen laten gaan?

                Bel ons voordat je het besluit neemt. Samen met vakbonden en andere werkgevers
                zoeken we werk voor je mensen. Zo raakt niemand tussen wal en schip.
                """
            ),
            cards(
                "Past hierbij",
                (
                    "Subsidies en regelingen",
                    "Wie betaalt mee aan leren?",
                    "ik-ben-werkgever/subsidies-en-regelingen",
                ),
                (
                    "Lezen, rekenen en computer",
                    "Gratis lessen voor je mensen.",
                    "leren-en-overstappen/basisvaardigheden",
                ),
            ),
        ),
        page(
            "werkplek-voor-iedereen",
            "Een werkplek voor iedereen",
            "Iemand met een beperking in je team? Vaak is er minder nodig dan je denkt. "
            "En je staat er niet alleen voor.",
            text(
                """
                ## Begin klein

                Begin met één taak of een paar uur per week. Spreek af wie in het team vragen
                beantwoordt. Kijk na twee weken samen wat goed gaat.

                ## Wat wordt er vergoed?

                Een drempel weg, een ander scherm, een stille plek. UWV of de gemeente betaalt vaak
                mee aan een aanpassing. Ook een jobcoach kost je meestal niets.
                """
            ),
            quote(
                "We pasten het rooster aan. Dat bleek voor het hele team fijner.",
                "Voorbeeld van een werkgever, 30 medewerkers",
            ),
            picture("team"),
        ),
        page(
            "adviseur-in-jouw-regio",
            "Adviseur in jouw regio",
            "In elke regio staat een adviseur voor je klaar. Die kent de mensen, de scholen en de "
            "bedrijven om je heen.",
            text(
                """
                ## Wat doet een adviseur?

                - Zoekt met je naar mensen die willen en kunnen.
                - Kijkt mee naar je vacature en naar het werk.
                - Weet welke regelingen er zijn en helpt bij de aanvraag.
                - Brengt je in contact met scholen en andere werkgevers.

                ## Werk je in meer regio's?

                Dan heb je één aanspreekpunt voor het hele land. Je adviseur regelt dat voor je.
                """
            ),
            picture("kaart"),
            call_to_action(
                "Vind jouw adviseur",
                "Vul de postcode van je bedrijf in.",
                "Zoek mijn regio",
                "/jouw-werkcentrum/",
            ),
        ),
    ],
)
