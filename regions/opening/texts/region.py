"""What the site of every region begins with: a home page and eleven pages, beside its agenda."""

from werkcentrum.content.building import (
    HomeText,
    accordion,
    call_to_action,
    cards,
    contact_details,
    entrance,
    locations,
    notice,
    opening_hours,
    page,
    steps,
    table,
    tasks,
    text,
    two_columns,
)

WORK, LEARN, EMPLOYER = "ik-zoek-werk", "leren-en-overstappen", "ik-ben-werkgever"

_work = page(
    WORK,
    "Ik zoek werk",
    "Je zoekt een baan in [[naam van de regio]], of je wilt weten wat je kunt. Wij denken gratis "
    "met je mee, ook als je geen uitkering hebt.",
    text(
        """
        ## Werk bij jou in de buurt

        Een gids van het [[naam van de site]] kijkt samen met jou wat je kunt en wat je wilt. Wij
        kennen veel werkgevers in de regio. Soms weten we van een baan voordat die op een website
        staat.
        """
    ),
    steps(
        "Drie stappen om te beginnen",
        ("Kijk wat je kunt", "Schrijf vijf dingen op die je goed kunt. Ook van buiten je werk."),
        ("Kijk wat er is", "Bekijk banen in de buurt en vraag rond bij mensen die je kent."),
        ("Oefen met ons", "We kijken naar je cv en je brief, en oefenen het gesprek."),
    ),
    call_to_action(
        "Praat met een gids",
        "Je hoeft niets voor te bereiden. Iemand neemt de tijd voor je.",
        "Neem contact op",
        "/contact/",
    ),
    children=[
        page(
            "wat-past-bij-mij",
            "Wat past bij mij?",
            "Je wilt iets anders, maar wat? Met een paar vragen kom je al een heel eind.",
            text(
                """
                ## Vier vragen aan jezelf

                1. Waarvoor vragen mensen mij om hulp?
                2. Wanneer vliegt de tijd voorbij?
                3. Wat wil ik nooit meer doen?
                4. Hoe ver wil ik reizen, en op welke dagen?

                Praat er daarna over met iemand die je kent. Of met een gids: die vraagt door.
                """
            ),
            notice("info", "een test over beroepen kost bij ons niets. Vraag ernaar."),
        ),
        page(
            "ontslag-of-ziekte",
            "Ontslag, ziekte of geldzorgen",
            "Je werk stopt, of je kunt het niet meer doen. Lees wat je eerst doet.",
            accordion(
                "Wat doe ik eerst?",
                (
                    "Ik word ontslagen.",
                    "Teken niet meteen. Laat de brief lezen door iemand die er verstand van heeft. "
                    "Vraag op tijd een uitkering aan bij UWV. Kom daarna bij ons langs.",
                ),
                (
                    "Ik ben ziek en kan mijn werk niet meer doen.",
                    "Praat met je werkgever en de bedrijfsarts. Wij denken mee over werk dat wel "
                    "kan.",
                ),
                (
                    "Ik heb een beperking.",
                    "Er is hulp, zoals een jobcoach of een aangepaste werkplek. Een gids zoekt uit "
                    "wat voor jou kan.",
                ),
                (
                    "Ik heb zorgen over geld.",
                    "In elke gemeente kun je gratis praten over schulden. Wij brengen je in "
                    "contact.",
                ),
            ),
            contact_details("Bel of mail ons"),
        ),
    ],
)

_learn = page(
    LEARN,
    "Leren en overstappen",
    "Een cursus, een diploma of een nieuw vak. In [[naam van de regio]] zijn veel scholen en "
    "leerbanen. Wij helpen je kiezen.",
    text(
        """
        ## Leren op jouw manier

        Je kunt overdag leren, 's avonds of op je werk. Je hoeft niet meteen een hele opleiding te
        doen. Een deel telt ook. Onze adviseurs zijn onafhankelijk: ze verdienen niets aan jouw
        keuze.
        """
    ),
    cards(
        "Waar begin je?",
        (
            "Geld voor scholing",
            "Wie betaalt je cursus of opleiding?",
            f"{LEARN}/geld-voor-scholing",
        ),
        ("Wat past bij mij?", "Vier vragen om mee te beginnen.", f"{WORK}/wat-past-bij-mij"),
    ),
    children=[
        page(
            "geld-voor-scholing",
            "Geld voor scholing",
            "Vaak betaal je een cursus of opleiding niet zelf. Kijk bij wie je het vraagt.",
            table(
                "Wie kan je scholing betalen?",
                [("row_heading", "Jouw situatie"), ("text", "Vraag het bij")],
                ["Ik heb een baan", "je werkgever"],
                ["Ik krijg WW of Wajong", "UWV"],
                ["Ik krijg bijstand", "je gemeente"],
                ["Ik weet het niet", "[[naam van de site]]"],
            ),
            text(
                """
                ## Vraag het voordat je begint

                Meestal moet je eerst toestemming hebben. Schrijf je dus nog niet in. Een gids
                helpt je met de aanvraag.
                """
            ),
        ),
    ],
)

_employer = page(
    EMPLOYER,
    "Ik ben werkgever",
    "Je hebt een bedrijf in [[naam van de regio]] en je zoekt mensen. Of je wilt je mensen houden. "
    "Je krijgt één adviseur, die langskomt.",
    text(
        f"""
        ## Wat doen we voor je?

        - We zoeken mensen die willen en kunnen, ook op plekken waar je zelf niet zoekt.
        - We lezen je vacature mee en kijken naar het werk.
        - We weten welke [subsidies en regelingen]({EMPLOYER}/subsidies-en-regelingen) er zijn.
        - We brengen je in contact met scholen en andere bedrijven.
        """
    ),
    steps(
        "Zo werken we samen",
        ("Je belt of schrijft", "Vertel kort wie je zoekt of wat er speelt."),
        ("We komen langs", "We kijken naar het werk en je team."),
        ("Je krijgt een voorstel", "Met mensen, scholing en regelingen."),
    ),
    contact_details("Bel of mail je adviseur"),
    children=[
        page(
            "subsidies-en-regelingen",
            "Subsidies en regelingen",
            "Neem je iemand aan die extra hulp nodig heeft? Of wil je mensen opleiden? Dan is er "
            "vaak geld.",
            table(
                "Waar kun je aan denken?",
                [("row_heading", "Regeling"), ("text", "Waarvoor")],
                ["Loonkostensubsidie", "iemand die minder kan doen op een dag"],
                ["Proefplaatsing", "eerst kijken of het werk past"],
                ["Jobcoach", "begeleiding op de werkplek"],
                ["Praktijkleren", "een leerplek in je bedrijf"],
            ),
            notice(
                "info",
                "regelingen veranderen. Bel je adviseur voordat je iets afspreekt.",
            ),
        ),
    ],
)

_about = page(
    "over-ons",
    "Over ons",
    "Het [[naam van de site]] is er voor iedereen die woont of werkt in de regio.",
    text(
        """
        ## Voor welke gemeenten?

        We werken voor [[gemeenten]].

        ## Samen op één plek

        In het Werkcentrum werken gemeenten, UWV, scholen, SBB, vakbonden en werkgevers samen. Elke
        partij houdt haar eigen werk. Jij stelt je vraag maar één keer.

        ## Wie is verantwoordelijk?

        Voor je persoonsgegevens is verantwoordelijk: [[verwerkingsverantwoordelijke]].
        [Lees hoe we omgaan met je gegevens](/privacy/).
        """
    ),
    cards(
        "Waar kom je voor?",
        ("Ik zoek werk", "Van eerste stap tot nieuwe baan.", WORK),
        ("Leren en overstappen", "Een cursus of een nieuw vak.", LEARN),
        ("Ik ben werkgever", "Mensen vinden en houden.", EMPLOYER),
    ),
    children=[
        page(
            "een-klacht",
            "Een klacht of compliment",
            "Gaat er iets niet goed, of juist heel goed? Vertel het ons.",
            text(
                """
                ## Zo vertel je het

                Bel [[telefoonnummer]] of mail naar [[e-mailadres]]. Je kunt ook een brief sturen:
                [[postadres]].

                ## Wat doen we ermee?

                Je hoort van ons wie je klacht behandelt en wanneer je antwoord krijgt. Je klacht
                heeft geen gevolgen voor de hulp die je krijgt.
                """
            ),
        ),
    ],
)

_visit = page(
    "kom-langs",
    "Kom langs",
    "Je kunt binnenlopen, bellen of mailen. Een afspraak maken kan ook.",
    two_columns([opening_hours("Wanneer zijn we open?")], [contact_details("Bel of mail")]),
    locations("Waar vind je ons?"),
    text(
        """
        ## Wat neem je mee?

        Je hoeft niets mee te nemen. Heb je een brief waar je over wilt praten? Neem die dan mee.
        Je mag ook iemand meenemen die je vertrouwt.

        ## Een andere taal of een tolk

        Praat je liever een andere taal? Zeg het als je een afspraak maakt. Dan kijken we wat kan.
        """
    ),
    children=[
        page(
            "je-eerste-gesprek",
            "Je eerste gesprek",
            "Zo gaat het eerste gesprek met een gids.",
            steps(
                "Wat gebeurt er?",
                ("Je vertelt je vraag", "De gids luistert. Er is geen goed of fout."),
                ("Samen kijken jullie verder", "Wat kun je al, wat wil je, wat heb je nodig?"),
                ("Je gaat weg met een eerste stap", "Iets wat je morgen kunt doen."),
            ),
        ),
    ],
)

REGION = HomeText(
    title="[[naam van de site]]",
    hero_title="Welkom bij [[naam van de site]]",
    hero_text="Heb je een vraag over werk, leren of personeel? Loop binnen, bel of schrijf. We "
    "helpen je verder.",
    search_description="[[naam van de site]] helpt je gratis met vragen over werk, leren en "
    "personeel.",
    entrances=[
        entrance(
            "briefcase",
            "Ik zoek werk",
            "Van eerste stap tot nieuwe baan.",
            ("Wat past bij mij?", f"{WORK}/wat-past-bij-mij"),
            ("Hulp bij ontslag of ziekte", f"{WORK}/ontslag-of-ziekte"),
        ),
        entrance(
            "school",
            "Ik wil leren",
            "Een cursus, een diploma of een nieuw vak.",
            ("Leren en overstappen", LEARN),
            ("Geld voor scholing", f"{LEARN}/geld-voor-scholing"),
        ),
        entrance(
            "building-store",
            "Ik ben werkgever",
            "Mensen vinden, houden en laten groeien.",
            ("Wat we voor je doen", EMPLOYER),
            ("Subsidies en regelingen", f"{EMPLOYER}/subsidies-en-regelingen"),
        ),
    ],
    blocks=[
        tasks(
            "Waar kunnen we je mee helpen?",
            ("search", "Werk vinden", "Vacatures, solliciteren, netwerken", WORK),
            ("message-circle", "Je eerste gesprek", "Zo gaat het", "kom-langs/je-eerste-gesprek"),
            ("coin-euro", "Geld voor scholing", "Wie betaalt?", f"{LEARN}/geld-voor-scholing"),
            ("users", "Personeel vinden", "Voor werkgevers", EMPLOYER),
            ("map-pin", "Kom langs", "Adres en openingstijden", "kom-langs"),
        ),
        steps(
            "Zo helpt een gids je verder",
            ("Je stelt je vraag", "Loop binnen, bel of schrijf."),
            ("Samen kijken we wat je nodig hebt", "Een gids neemt de tijd en kent de regio."),
            ("Je komt op de goede plek", "Wij brengen je in contact met iemand die je helpt."),
        ),
        two_columns([opening_hours("Wanneer zijn we open?")], [contact_details("Bel of mail")]),
        locations("Waar vind je ons?"),
    ],
    pages=[_work, _learn, _employer, _about, _visit],
)
# Paths of pages in the menu, each with its words ("" for the title of the page). The subjects
# stand on the menu of every site by themselves.
REGION_MENU = (("wegwijzer", ""), ("agenda", ""), ("over-ons", ""), ("kom-langs", ""))
