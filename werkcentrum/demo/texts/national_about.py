"""The national site: its home, and what a Werkcentrum is."""

from werkcentrum.content.building import (
    HomeText,
    accordion,
    call_to_action,
    entrance,
    notice,
    outside_video,
    page,
    partners,
    quote,
    steps,
    table,
    text,
    video,
)

from .national_employers import EMPLOYERS
from .national_learning import LEARNING
from .national_work import WORK
from .pictures import picture, picture_beside

WHAT_IS_IT = page(
    "wat-is-een-werkcentrum",
    "Wat is een Werkcentrum?",
    "Eén plek waar je terechtkunt met elke vraag over werk, leren en personeel. "
    "In elke regio van Nederland is er een.",
    text(
        """
        ## Eén deur, veel organisaties

        Een Werkcentrum is geen nieuwe organisatie. Het is een plek waar organisaties samenwerken:
        gemeenten, UWV, scholen, SBB, vakbonden en werkgevers. Elke partij houdt haar eigen werk.
        Jij hoeft alleen niet meer te zoeken wie wat doet.

        ## Voor wie?

        - Je zoekt werk, met of zonder uitkering.
        - Je werkt, en je wilt leren of iets anders doen.
        - Je hebt een eigen bedrijf en je hebt een vraag.
        - Je bent werkgever en je zoekt mensen.
        """
    ),
    picture("balie", "Binnenlopen kan, ook zonder afspraak."),
    table(
        "Wie doet wat?",
        [("row_heading", "Partner"), ("text", "Waar helpt die bij?")],
        ["Gemeente", "Werk en bijstand, schulden, taal en jongeren"],
        ["UWV", "WW, ziekte, beperking en vacatures"],
        ["SBB en scholen", "Opleidingen, leerbanen en diploma's"],
        ["Vakbonden", "Loopbaan, ontslag en rechten"],
        ["Werkgevers", "Banen, stages en kennis van de branche"],
    ),
    text(
        """
        ## Wat verandert er op 1 januari 2027?

        Dan gaat naar verwachting de nieuwe wet in. Vanaf dat moment heeft elke regio een
        Werkcentrum dat in de wet staat. De namen WerkgeversServicepunt en Leerwerkloket
        verdwijnen. De mensen en hun kennis blijven.
        """
    ),
    accordion(
        "Veelgestelde vragen",
        ("Wat kost het?", "Niets. Alle hulp van het Werkcentrum is gratis."),
        (
            "Moet ik een afspraak maken?",
            "Dat hoeft niet. Een afspraak maken mag wel. Kijk bij jouw Werkcentrum hoe laat het "
            "open is.",
        ),
        (
            "Mag ik ook direct naar UWV of de gemeente?",
            "Ja. Dat kan zoals altijd. Het Werkcentrum is er voor als je niet weet waar je "
            "moet zijn.",
        ),
        (
            "Kan ik in mijn eigen taal praten?",
            "Vaak wel. Vraag ernaar bij jouw Werkcentrum. We zoeken iemand die je taal spreekt.",
        ),
    ),
    call_to_action(
        "Waar is jouw Werkcentrum?",
        "Zoek op postcode, plaats of gemeente.",
        "Vind jouw Werkcentrum",
        "/jouw-werkcentrum/",
    ),
)

GUIDE = page(
    "zo-helpt-een-gids",
    "Zo helpt een gids",
    "Een gids is de eerste die je spreekt in het Werkcentrum. Iemand die luistert, meedenkt en de "
    "weg kent.",
    video("Zo helpt een gids je verder", "film", "film-beeld"),
    steps(
        "Van vraag naar volgende stap",
        ("Je stelt je vraag", "Aan de balie, aan de telefoon of per mail."),
        (
            "Je praat met een gids",
            "Die luistert eerst. Je hoeft je verhaal maar één keer te vertellen.",
        ),
        ("Jullie kijken wat nodig is", "Werk, een cursus, geld of rust. Vaak is het een mix."),
        ("Je krijgt een naam", "Geen stapel folders, maar iemand die op je wacht."),
    ),
    picture("gesprek"),
    text(
        """
        ## Wat een gids niet doet

        Een gids beslist niet over je uitkering. Een gids controleert je ook niet. Je vertelt alleen
        wat je wilt vertellen.

        ## Wat gebeurt er met je gegevens?

        We schrijven zo min mogelijk op. Wil je dat een andere organisatie je belt? Dan vragen we
        eerst of we je naam mogen doorgeven. Lees meer bij [privacy](/privacy/).
        """
    ),
    quote(
        "Ze vroeg niet wat ik fout deed. Ze vroeg wat ik nodig had.",
        "Voorbeeld van een bezoeker, 34 jaar",
    ),
)

ABOUT = page(
    "over-ons",
    "Over ons",
    "Werkcentrum.nl is de landelijke website van alle Werkcentra. Het ministerie van Sociale Zaken "
    "en Werkgelegenheid beheert die, samen met de regio's.",
    text(
        """
        ## 35 regio's, één idee

        Nederland heeft 35 arbeidsmarktregio's. Elke regio krijgt een Werkcentrum met een eigen
        website en eigen plekken om binnen te lopen. Want in de haven van Rotterdam is ander werk
        dan in de kassen van het Westland.

        ## Wat wij landelijk doen

        We leggen uit hoe het werkt, en we wijzen je de weg naar jouw regio. We zorgen dat alle
        websites goed te lezen en veilig zijn. Wat je in de regio vindt, schrijven de mensen daar.
        """
    ),
    picture("kaart", "In elke regio is er een weg naar het Werkcentrum."),
    partners("Wie er samenwerken"),
    children=[
        page(
            "hoe-we-schrijven",
            "Hoe we schrijven",
            "Iedereen moet onze teksten kunnen lezen. Daarom schrijven we kort en gewoon.",
            text(
                """
                ## Onze regels

                - We schrijven korte zinnen en gewone woorden.
                - We zeggen je en jij.
                - We leggen moeilijke woorden uit, of we laten ze weg.
                - Bij elke foto staat een beschrijving. Bij elke video staan ondertitels.

                Vind je een tekst toch lastig? Zeg het ons. Dan maken we hem beter.

                ## Voor iedereen te gebruiken

                Je kunt onze websites gebruiken met een toetsenbord, met je stem of met een
                schermlezer. Waarom dat belangrijk is, zie je in een video van het W3C. Dat is de
                organisatie die regels maakt voor het web.
                """
            ),
            outside_video(
                "Waarom toegankelijkheid voor iedereen goed is (Engels)",
                "https://www.youtube.com/watch?v=3f31oufqFSM",
                "thuis",
                "In tien korte stukjes zie je hoe mensen het web gebruiken. Iemand werkt met "
                "alleen "
                "een toetsenbord. Iemand leest op een telefoon in de zon en heeft veel contrast "
                "nodig. Anderen praten tegen hun computer, of laten een tekst voorlezen. Ook gaat "
                "het over een rustige opmaak, grote knoppen, grotere letters, ondertitels, gewone "
                "taal en duidelijke foutmeldingen. Elk stukje eindigt met dezelfde boodschap: voor "
                "sommigen is het nodig, voor iedereen is het handig.",
            ),
        ),
        page(
            "de-nieuwe-wet",
            "De nieuwe wet",
            "Er komt een wet waarin de Werkcentra staan. De bedoeling is dat die op 1 januari 2027 "
            "ingaat.",
            notice(
                "info", "de wet is pas zeker als de Tweede en de Eerste Kamer ja hebben gezegd."
            ),
            text(
                """
                ## Wat staat erin?

                In elke regio moeten gemeenten, UWV, scholen, vakbonden en werkgevers samenwerken.
                Zij maken samen een plan voor de regio. En er is één plek voor alle vragen: het
                Werkcentrum.

                ## Wat merk jij ervan?

                Je kunt nu al terecht. De wet zorgt ervoor dat het overal zo blijft.
                """
            ),
        ),
    ],
)

NATIONAL = HomeText(
    title="Werkcentrum",
    hero_title="Werk, leren of personeel? Samen vinden we de weg.",
    hero_text="Bij het Werkcentrum in jouw regio kun je terecht met elke vraag over werk. "
    "Gratis, en zonder afspraak.",
    search_description="Met elke vraag over werk, leren of personeel kun je terecht bij het "
    "Werkcentrum in jouw regio.",
    entrances=[
        entrance(
            "briefcase",
            "Ik zoek werk",
            "Van eerste stap tot nieuwe baan.",
            ("Wat past bij mij?", "ik-zoek-werk/wat-past-bij-mij"),
            ("Vacatures in de buurt", "ik-zoek-werk/vacatures-in-de-buurt"),
            ("Werk met een beperking", "ik-zoek-werk/werk-met-een-beperking"),
        ),
        entrance(
            "school",
            "Leren of overstappen",
            "Een cursus, opleiding of ander beroep.",
            ("Scholing betalen", "leren-en-overstappen/scholing-betalen"),
            ("Overstappen naar de zorg", "leren-en-overstappen/overstappen/naar-de-zorg"),
            ("Praten over je loopbaan", "leren-en-overstappen/praten-over-je-loopbaan"),
        ),
        entrance(
            "building-store",
            "Ik ben werkgever",
            "Mensen vinden, houden en laten groeien.",
            ("Personeel vinden", "ik-ben-werkgever/personeel-vinden"),
            ("Subsidies en regelingen", "ik-ben-werkgever/subsidies-en-regelingen"),
            ("Adviseur in jouw regio", "ik-ben-werkgever/adviseur-in-jouw-regio"),
        ),
    ],
    blocks=[
        steps(
            "Zo helpt een gids je verder",
            (
                "Je stelt je vraag",
                "Loop binnen, bel of stuur een bericht. Je hoeft niet te weten bij wie je moet "
                "zijn.",
            ),
            (
                "Samen kijken we wat je nodig hebt",
                "Een gids neemt de tijd voor je en kent de weg.",
            ),
            (
                "Je komt op de goede plek",
                "Wij brengen je in contact met de organisatie die je helpt.",
            ),
        ),
        picture_beside(
            "gesprek",
            """
            ## Je verhaal hoef je maar één keer te vertellen

            Achter elke vraag over werk zit een mens. Daarom beginnen we met luisteren. Daarna
            zoeken we samen de kortste weg.

            [Lees hoe een gids je helpt](zo-helpt-een-gids)
            """,
        ),
        picture_beside(
            "werkplaats",
            """
            ## Leren terwijl je werkt

            Een ander vak leren kan ook als de rekeningen doorlopen. In een leerbaan verdien je
            vanaf de eerste dag.

            [Bekijk hoe een leerbaan werkt](leren-en-overstappen/werken-en-leren)
            """,
        ),
        partners("Samen zijn we het Werkcentrum"),
    ],
    pages=[WORK, LEARNING, EMPLOYERS, WHAT_IS_IT, GUIDE, ABOUT],
)
