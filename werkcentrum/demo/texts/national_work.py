"""The national site: looking for work."""

from werkcentrum.content.building import (
    accordion,
    call_to_action,
    contact_details,
    download,
    notice,
    page,
    quote,
    steps,
    tasks,
    text,
    two_columns,
)

from .listings import listing
from .national_vacancies import VACANCIES
from .pictures import picture, picture_beside

WORK = page(
    "ik-zoek-werk",
    "Ik zoek werk",
    "Je zoekt een baan, of je wilt weten wat je kunt. Hier lees je waar je begint. "
    "Kom je er niet uit? Een gids denkt gratis met je mee.",
    tasks(
        "Waar wil je mee beginnen?",
        (
            "search",
            "Wat past bij mij?",
            "Ontdek wat je kunt en wilt",
            "ik-zoek-werk/wat-past-bij-mij",
        ),
        (
            "briefcase",
            "Vacatures in de buurt",
            "Zoeken, kiezen en reageren",
            "ik-zoek-werk/vacatures-in-de-buurt",
        ),
        (
            "message-circle",
            "Solliciteren",
            "Cv, brief en gesprek",
            "ik-zoek-werk/vacatures-in-de-buurt/solliciteren",
        ),
        (
            "accessible",
            "Werk met een beperking",
            "Steun, aanpassing en begeleiding",
            "ik-zoek-werk/werk-met-een-beperking",
        ),
        ("alert-triangle", "Ontslag of ziekte", "Wat doe je nu?", "ik-zoek-werk/ontslag-of-ziekte"),
        (
            "compass",
            "Nieuw in Nederland",
            "Papieren, taal en een eerste baan",
            "ik-zoek-werk/nieuw-in-nederland",
        ),
    ),
    picture_beside(
        "balie",
        """
        ## Je hoeft niet te weten bij wie je moet zijn

        Werk zoeken is soms een doolhof. UWV, de gemeente, een school, een vakbond: wie helpt jou?
        Bij het Werkcentrum stel je je vraag één keer. Wij zoeken uit wie je verder helpt.

        Het maakt niet uit of je een uitkering hebt. Ook als je nu werkt, ben je welkom.
        """,
    ),
    steps(
        "Van eerste stap tot nieuwe baan",
        ("Kijk wat je kunt", "Doe een test, of praat met iemand die je goed kent."),
        ("Kijk wat er is", "Bekijk banen bij jou in de buurt. Loop eens een dag mee."),
        ("Doe het samen", "Een gids helpt je met je cv en oefent het gesprek met je."),
    ),
    call_to_action(
        "Praat met een gids in jouw regio",
        "Vul je postcode in. Je ziet meteen bij welk Werkcentrum je terechtkunt.",
        "Vind jouw Werkcentrum",
        "/jouw-werkcentrum/",
    ),
    listing("Hulp bij werk zoeken", "dienst", audiences=["werkzoekende"]),
    listing("Agenda en nieuws voor werkzoekenden", "agenda", "nieuws", audiences=["werkzoekende"]),
    children=[
        page(
            "wat-past-bij-mij",
            "Wat past bij mij?",
            "Je weet dat je iets anders wilt, maar niet wat. Of je hebt lang niet gewerkt. "
            "Met deze stappen ontdek je wat bij je past.",
            text(
                """
                ## Begin bij wat je al kunt

                Je kunt meer dan er op je diploma staat. Denk aan wat je thuis doet, bij een club
                of als vrijwilliger. Regel jij altijd de uitjes? Dan kun je goed plannen. Help je
                je buurvrouw met haar telefoon? Dan kun je goed uitleggen.

                Schrijf vijf dingen op die je goed kunt. Vraag daarna iemand die je kent om er vijf
                bij te schrijven. Vaak zie je samen meer.

                ## Kijk waar je energie van krijgt

                - Werk je graag met je handen, met mensen of met cijfers?
                - Ben je liever binnen of buiten?
                - Wil je een vaste dag, of juist elke dag anders?
                - Hoe ver wil je reizen?
                """
            ),
            picture("gesprek", "Samen zie je vaak meer dan alleen."),
            steps(
                "Zo ontdek je wat past",
                ("Doe een test", "Er zijn gratis testen over beroepen en vaardigheden."),
                ("Vraag rond", "Praat met iemand die het werk doet. Vraag hoe een dag eruitziet."),
                ("Loop mee", "Een dag meelopen zegt meer dan een brief."),
            ),
            download("Handig om mee te nemen", "checklist-gesprek"),
            accordion(
                "Vragen die we vaak krijgen",
                (
                    "Kost een test geld?",
                    "Nee. De testen die wij gebruiken, zijn gratis. Een gids praat daarna met je "
                    "over de uitkomst.",
                ),
                (
                    "Ik heb geen diploma. Wat nu?",
                    "Veel werkgevers kijken naar wat je kunt. Soms kun je ook een verklaring "
                    "krijgen "
                    "van wat je in de praktijk hebt geleerd. Lees meer bij [scholing betalen]"
                    "(leren-en-overstappen/scholing-betalen).",
                ),
                (
                    "Ik durf niet alleen te komen. Mag iemand mee?",
                    "Natuurlijk. Neem gerust een vriend, je partner of een begeleider mee.",
                ),
            ),
            call_to_action(
                "Samen kijken wat past?",
                "Een gids neemt een uur de tijd voor je. Het gesprek is gratis.",
                "Vind jouw Werkcentrum",
                "/jouw-werkcentrum/",
            ),
        ),
        VACANCIES,
        page(
            "werk-met-een-beperking",
            "Werk met een beperking",
            "Een ziekte, een beperking of psychische klachten? Er is vaak meer mogelijk dan je "
            "denkt. "
            "We kijken naar wat wel kan.",
            picture("team", "Een goede werkplek past bij wat iemand kan, en bij hoe iemand werkt."),
            text(
                """
                ## Wat kan er geregeld worden?

                - **Een aangepaste werkplek**, zoals een andere stoel of een scherm dat voorleest.
                - **Een jobcoach**: iemand die je de eerste tijd op je werk begeleidt.
                - **Vervoer** naar je werk, als reizen alleen niet lukt.
                - **Een proefplaatsing**: je werkt eerst een tijdje met behoud van je uitkering.
                - **Een tolk gebarentaal** voor gesprekken op het werk.

                UWV en de gemeente regelen deze hulp. Wie jou helpt, hangt af van je situatie. Een
                gids zoekt het met je uit.
                """
            ),
            two_columns(
                [
                    text(
                        """
                        ## Voor jou

                        Je hoeft bij een sollicitatie niet te vertellen wat je hebt. Soms is het wel
                        handig. Een gids bespreekt met je wat je zegt, en wanneer.
                        """
                    )
                ],
                [
                    text(
                        """
                        ## Voor je werkgever

                        Een werkgever krijgt hulp bij kosten en begeleiding. Ook als je later ziek
                        wordt. Lees meer bij [subsidies en regelingen]
                        (ik-ben-werkgever/subsidies-en-regelingen).
                        """
                    )
                ],
            ),
            quote(
                "Ik vertelde wat ik nodig had: een rustige plek en vaste tijden. Meer niet.",
                "Voorbeeld van een deelnemer, magazijnmedewerker",
            ),
            contact_details("Vraag het ons"),
        ),
        page(
            "ontslag-of-ziekte",
            "Ontslag of ziekte",
            "Je verliest je baan, of je kunt je werk niet meer doen. Dat is schrikken. "
            "Deze stappen geven je weer grip.",
            notice(
                "info",
                "vraag een WW-uitkering binnen een week na je laatste werkdag aan bij UWV. "
                "Dan krijg je op tijd geld.",
            ),
            steps(
                "Wat doe je eerst?",
                ("Teken niet meteen", "Laat een brief of een voorstel eerst aan iemand lezen."),
                (
                    "Vraag hulp",
                    "Een vakbond, een advocaat of het Juridisch Loket kijkt met je mee.",
                ),
                ("Meld je op tijd", "Bij UWV vraag je een uitkering aan."),
                ("Kijk vooruit", "Een gids zoekt met je naar werk, het liefst voordat je stopt."),
            ),
            text(
                """
                ## Van werk naar werk

                Gaat je bedrijf dicht of krimpt het? Dan kun je vaak al hulp krijgen voordat je
                contract stopt. Werkgevers, vakbonden en het Werkcentrum maken daar samen een plan
                voor. Je hoeft dus niet te wachten tot je werkloos bent.

                ## Als je ziek bent

                Je werkgever en jij zoeken samen naar werk dat wel kan. Lukt dat niet in je eigen
                bedrijf? Dan kijk je na een tijd ook bij een ander bedrijf. Een gids kan meedenken
                over [ander werk dat bij je past](ik-zoek-werk/wat-past-bij-mij).

                ## Zorgen over geld

                Wacht niet te lang. In elke gemeente kun je gratis praten over schulden en
                rekeningen. Het Werkcentrum brengt je in contact.
                """
            ),
            call_to_action(
                "Bespreek het met iemand die de weg kent",
                "Je hoeft geen papieren mee te nemen. Je verhaal is genoeg.",
                "Vind jouw Werkcentrum",
                "/jouw-werkcentrum/",
            ),
        ),
        page(
            "nieuw-in-nederland",
            "Nieuw in Nederland",
            "Je woont nog niet zo lang in Nederland en je wilt werken. Hier lees je wat er kan, "
            "ook als je de taal nog leert.",
            text(
                """
                ## Mag ik werken?

                Dat hangt af van je papieren. Kom je uit een land van de Europese Unie? Dan mag je
                werken. Heb je een vergunning voor asiel? Dan mag je ook werken. Kom je uit
                Oekraïne? Dan gelden er soms andere regels. Een gids zoekt het met je uit.

                ## Diploma uit een ander land

                Je kunt laten uitzoeken wat je diploma hier waard is. Dat heet diplomawaardering.
                Soms krijg je daarna een kortere opleiding.

                ## Werken en Nederlands leren

                Op je werk leer je de taal het snelst. Er zijn banen met taalles erbij. Vraag ernaar
                bij het Werkcentrum. Wil je eerst oefenen? Vaak is er een taalcafé in de
                bibliotheek.
                """
            ),
            picture("bibliotheek"),
            notice(
                "warning",
                "betaal nooit voor een baan. Wie geld vraagt voor werk of voor papieren, "
                "houdt je voor de gek.",
            ),
        ),
    ],
)
