"""The national site: learning and changing jobs."""

from werkcentrum.content.building import (
    accordion,
    call_to_action,
    notice,
    page,
    quote,
    steps,
    table,
    tasks,
    text,
    video,
)

from .listings import listing
from .national_changing import CHANGING
from .pictures import picture, picture_beside

LEARNING = page(
    "leren-en-overstappen",
    "Leren en overstappen",
    "Een cursus, een opleiding of een heel ander beroep. Je bent er nooit te oud voor. "
    "Wij laten zien wat kan, en wie het betaalt.",
    tasks(
        "Wat wil je weten?",
        (
            "coin-euro",
            "Scholing betalen",
            "Budgetten, subsidies en leningen",
            "leren-en-overstappen/scholing-betalen",
        ),
        (
            "message-circle",
            "Praten over je loopbaan",
            "Een gesprek met een adviseur",
            "leren-en-overstappen/praten-over-je-loopbaan",
        ),
        (
            "compass",
            "Overstappen",
            "Naar zorg, techniek of onderwijs",
            "leren-en-overstappen/overstappen",
        ),
        (
            "school",
            "Werken en leren tegelijk",
            "Een leerbaan met diploma",
            "leren-en-overstappen/werken-en-leren",
        ),
        (
            "certificate",
            "Lezen, rekenen en computer",
            "Gratis lessen in de buurt",
            "leren-en-overstappen/basisvaardigheden",
        ),
    ),
    picture_beside(
        "leren",
        """
        ## Klein beginnen mag

        Leren hoeft geen jaren te duren. Een cursus van twee avonden telt ook. Vaak kun je beginnen
        met een deel van een opleiding. Bevalt het? Dan ga je verder.
        """,
    ),
    video("Zo helpt een gids je verder", "film", "film-beeld"),
    call_to_action(
        "Weet je nog niet wat je wilt leren?",
        "Een adviseur in jouw regio helpt je kiezen. Die verdient niets aan jouw keuze.",
        "Vind jouw Werkcentrum",
        "/jouw-werkcentrum/",
    ),
    listing("Hulp bij leren en overstappen", "dienst", topics=["scholing", "omscholing"]),
    listing("Agenda en nieuws voor werkenden", "agenda", "nieuws", audiences=["werkende"]),
    children=[
        page(
            "scholing-betalen",
            "Scholing betalen",
            "Een opleiding kost geld. Toch hoef je dat vaak niet zelf te betalen. "
            "Dit zijn de mogelijkheden op een rij.",
            table(
                "Wie kan je scholing betalen?",
                [
                    ("row_heading", "Jouw situatie"),
                    ("text", "Wie kan betalen?"),
                    ("text", "Vraag het bij"),
                ],
                [
                    "Ik heb een baan",
                    "Je werkgever of een fonds in jouw branche",
                    "je leidinggevende",
                ],
                [
                    "Ik krijg WW of Wajong",
                    "UWV, als het je kans op werk vergroot",
                    "je adviseur bij UWV",
                ],
                ["Ik krijg bijstand", "De gemeente", "je contactpersoon bij de gemeente"],
                ["Ik heb een eigen bedrijf", "Een fonds, of je trekt het af", "je boekhouder"],
                ["Ik heb geen werk of uitkering", "Soms de regio of een lening", "het Werkcentrum"],
            ),
            text(
                """
                ## Eerst kijken wat je al hebt

                Veel mensen hebben recht op scholing zonder dat ze het weten. In je cao of contract
                staat soms een eigen budget. Vraag ernaar bij je werkgever. Dat is een gewone vraag.

                ## Een lening van de overheid

                Met het levenlanglerenkrediet kun je een opleiding betalen tot je 57 jaar bent. Je
                betaalt het later terug, naar wat je verdient.

                ## Alles op een rij

                Op [Leeroverzicht.nl](https://www.leeroverzicht.nl) vind je opleidingen en manieren
                om ze te betalen. Die website is van de overheid en verkoopt niets.
                """
            ),
            accordion(
                "Vragen over geld en leren",
                (
                    "Houd ik mijn uitkering als ik ga leren?",
                    "Vaak wel, maar vraag het altijd vooraf. UWV of de gemeente moet het goed "
                    "vinden.",
                ),
                (
                    "Moet ik het terugbetalen als ik stop?",
                    "Dat staat in de afspraken die je maakt. Lees ze goed, of lees ze samen "
                    "met een "
                    "gids.",
                ),
                (
                    "Mijn werkgever zegt nee. Wat nu?",
                    "Is de cursus nodig voor je werk? Dan moet je werkgever hem betalen. Praat er "
                    "eens over met een vakbond of met een gids.",
                ),
            ),
            call_to_action(
                "Reken het samen uit",
                "Een gids kijkt welke potjes er in jouw regio zijn.",
                "Vind jouw Werkcentrum",
                "/jouw-werkcentrum/",
            ),
        ),
        page(
            "praten-over-je-loopbaan",
            "Praten over je loopbaan",
            "Je werkt, maar je vraagt je af of dit het nog is. Eén goed gesprek maakt veel "
            "duidelijk.",
            picture("gesprek"),
            text(
                """
                ## Voor wie is het?

                Voor iedereen. Je hoeft geen plan te hebben. Je hoeft ook niet weg te willen bij je
                werkgever. Misschien wil je alleen eens hardop nadenken.

                ## Wat bespreek je?

                - Wat gaat goed in je werk, en wat kost je moeite?
                - Houd je het vol tot je pensioen?
                - Wat zou je doen als het zomaar kon?
                - Welke eerste stap is klein genoeg om morgen te zetten?
                """
            ),
            quote(
                "Ik kwam voor een cursus. Ik ging weg met het idee om leraar te worden.",
                "Voorbeeld van een deelnemer, 41 jaar",
            ),
            steps(
                "Zo gaat het",
                ("Je maakt een afspraak", "Online, aan de telefoon of aan de balie."),
                ("Je praat een uur", "Op een plek die je prettig vindt. Het is gratis."),
                ("Je krijgt het op papier", "Met je volgende stap en wie je daarbij helpt."),
            ),
            notice(
                "info",
                "we vertellen je werkgever niet dat je bij ons bent geweest. Dat beslis jij.",
            ),
        ),
        CHANGING,
        page(
            "werken-en-leren",
            "Werken en leren tegelijk",
            "Met een leerbaan verdien je geld terwijl je leert. Je gaat één dag naar school en "
            "werkt "
            "de andere dagen.",
            text(
                """
                ## Zo werkt een leerbaan

                Je hebt een contract bij een bedrijf. Dat bedrijf is goedgekeurd door SBB, de
                organisatie die let op goede leerplekken. Op school leer je de theorie. Op je werk
                leert een collega je het vak.

                ## Ook zonder hele opleiding

                Lukt een heel diploma nu niet? Je kunt ook een deel doen. Daarvoor krijg je een
                certificaat of een verklaring. Een volgende werkgever weet dan wat je kunt.

                Leerbanen vind je op [Leerbanen.nl](https://www.leerbanen.nl).
                """
            ),
            picture("kas", "Leren gaat vaak het best met je handen."),
        ),
        page(
            "basisvaardigheden",
            "Lezen, rekenen en computer",
            "Vind je lezen, schrijven of de computer lastig? Je bent niet de enige. "
            "Er zijn gratis lessen bij jou in de buurt.",
            text(
                """
                ## Ongeveer 2,5 miljoen mensen

                Zo veel mensen in Nederland vinden lezen, schrijven of rekenen moeilijk. Veel van
                hen hebben gewoon werk. Met een beetje les wordt veel makkelijker: een brief van de
                gemeente, een formulier, een app op je telefoon.

                ## Waar vind je les?

                - In de bibliotheek, vaak bij het Taalhuis.
                - Bij het Informatiepunt Digitale Overheid, voor hulp met DigiD en websites.
                - Op je werk. Je werkgever kan er geld voor krijgen.

                Bel je liever? Dan vertelt een gids waar je terechtkunt. Je hoeft niets te lezen.
                """
            ),
            picture("bibliotheek"),
        ),
    ],
)
