"""The subjects that every region's site has, with the region's own facts filled in."""

from werkcentrum.content.building import (
    Block,
    PageText,
    accordion,
    call_to_action,
    cards,
    contact_details,
    download,
    notice,
    opening_hours,
    page,
    quote,
    steps,
    table,
    text,
)

from .facts import Facts
from .listings import listing
from .pictures import picture

SECTOR_SENTENCES = {
    "zorg": "Hier is veel werk in de zorg",
    "techniek": "Hier is veel werk in de techniek",
    "logistiek": "Hier is veel werk in transport en logistiek",
    "groen": "Hier is veel werk met groen en voedsel",
    "gastvrijheid": "Hier is veel werk in horeca en toerisme",
}


def work(facts: Facts, *children: PageText) -> PageText:
    """Looking for work in this region."""
    return page(
        "ik-zoek-werk",
        "Ik zoek werk",
        f"Je zoekt een baan in {facts.name}, of je wilt weten wat je kunt. Wij denken gratis "
        f"met je "
        "mee, ook als je geen uitkering hebt.",
        text(
            f"""
            ## Werk bij jou in de buurt

            {facts.name} telt {_count(facts)}. {SECTOR_SENTENCES[facts.sector]}. Maar
            ook in andere vakken zoeken werkgevers mensen. Wij kennen veel van hen. Soms weten we
            van een baan voordat die op een website staat.
            """
        ),
        picture(facts.pick("balie", "kaart", "bibliotheek")),
        steps(
            "Drie stappen om te beginnen",
            ("Kijk wat je kunt", "Schrijf vijf dingen op die je goed kunt."),
            ("Kijk wat er is", "Bekijk banen in de buurt en vraag rond."),
            ("Oefen met ons", "Je cv, je brief en het gesprek."),
        ),
        accordion(
            "Ontslag, ziekte of een lastige start",
            (
                "Ik word ontslagen. Wat doe ik eerst?",
                "Teken niet meteen. Laat de brief lezen door iemand die er verstand van heeft. "
                "Vraag "
                "op tijd een uitkering aan bij UWV. Kom daarna bij ons langs.",
            ),
            (
                "Ik ben ziek en kan mijn werk niet meer doen.",
                "Praat met je werkgever en de bedrijfsarts. Wij denken mee over werk dat wel kan.",
            ),
            (
                "Ik heb een beperking.",
                "Er is hulp, zoals een jobcoach of een aangepaste werkplek. Een gids zoekt uit wat "
                "voor jou kan.",
            ),
            (
                "Ik heb zorgen over geld.",
                f"In elke gemeente in {facts.name} kun je gratis praten over schulden. Wij "
                f"brengen je "
                "in contact.",
            ),
        ),
        listing("Wie kan je helpen?", "dienst", audiences=["werkzoekende"], number=3),
        call_to_action(
            "Praat met een gids",
            f"Bij {facts.werkcentrum} neemt iemand de tijd voor je.",
            "Neem contact op",
            "/contact/",
        ),
        children=children,
    )


def find_out(facts: Facts) -> PageText:
    """What suits me?"""
    return page(
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
        facts.pick(picture("gesprek"), picture("thuis"), picture("team")),
        download("Handig voor je gesprek", "checklist-gesprek"),
        notice("info", "een test over beroepen kost bij ons niets. Vraag ernaar."),
    )


def learning(facts: Facts, *children: PageText) -> PageText:
    """Learning in this region."""
    first = children[0]
    return page(
        "leren-en-overstappen",
        "Leren en overstappen",
        f"Een cursus, een diploma of een nieuw vak. In {facts.name} zijn veel scholen en "
        f"leerbanen. "
        "Wij helpen je kiezen.",
        text(
            f"""
            ## Leren in {facts.name}

            Je kunt overdag leren, 's avonds of op je werk. Je hoeft niet meteen een hele opleiding
            te doen. Een deel telt ook. Onze adviseurs zijn onafhankelijk. Ze verdienen niets
            aan jouw keuze.

            {SECTOR_SENTENCES[facts.sector]}. Lees meer over [{first.title.lower()}]
            (leren-en-overstappen/{first.slug}).
            """
        ),
        picture("leren"),
        table(
            "Wie kan je scholing betalen?",
            [("row_heading", "Jouw situatie"), ("text", "Vraag het bij")],
            ["Ik heb een baan", "je werkgever"],
            ["Ik krijg WW of Wajong", "UWV"],
            ["Ik krijg bijstand", "je gemeente"],
            ["Ik weet het niet", facts.werkcentrum],
        ),
        facts.pick(
            quote(
                "Ik begon met één avond in de week. Nu heb ik een diploma.",
                "Cursist, 46 jaar (voorbeeld)",
            ),
            quote(
                "De adviseur had geen haast. Dat hielp het meest.",
                "Winkelmedewerker, 29 jaar (voorbeeld)",
            ),
            quote("Ik wist niet dat mijn baas kon meebetalen.", "Chauffeur, 58 jaar (voorbeeld)"),
        ),
        listing("Hulp bij leren", "dienst", topics=["scholing", "leren-en-werken"], number=3),
        children=children,
    )


def employers(facts: Facts, *children: PageText) -> PageText:
    """Employers in this region."""
    return page(
        "ik-ben-werkgever",
        "Ik ben werkgever",
        f"Je hebt een bedrijf in {facts.name} en je zoekt mensen. Of je wilt je mensen houden. "
        "Je krijgt één adviseur, die langskomt.",
        text(
            f"""
            ## Wat doen we voor je?

            - We zoeken mensen die willen en kunnen, ook op plekken waar je zelf niet zoekt.
            - We lezen je vacature mee en kijken naar het werk.
            - We weten welke subsidies er zijn en helpen met de aanvraag.
            - We brengen je in contact met scholen en bedrijven in {facts.name}.
            """
        ),
        facts.pick(picture("team"), picture("werkplaats"), picture("kas")),
        notice(
            "info",
            "de naam WerkgeversServicepunt verdwijnt op 1 januari 2027. Je adviseur blijft.",
        ),
        steps(
            "Zo werken we samen",
            ("Je belt of schrijft", "Je krijgt binnen twee werkdagen een reactie."),
            ("We komen langs", "We kijken naar het werk en je team."),
            ("Je krijgt een voorstel", "Met mensen, scholing en regelingen."),
        ),
        listing("Hulp voor werkgevers", "dienst", audiences=["werkgever"], number=3),
        download("Begin zelf vast", "stappenplan-werkgevers"),
        contact_details("Bel of mail je adviseur"),
        children=children,
    )


def about(facts: Facts, *extra: Block) -> PageText:
    """Who works in this Werkcentrum, and for which gemeenten."""
    towns = "\n".join(f"- {name}" for name in facts.municipalities)
    return page(
        "over-ons",
        f"Over {facts.werkcentrum}",
        f"{facts.werkcentrum} is er voor iedereen die woont of werkt in een van onze "
        f"{_count(facts)}.",
        text(
            f"""
            ## Dit is {facts.name}

            {towns}

            ## Samen op één plek

            In {facts.werkcentrum} werken gemeenten, UWV, scholen, SBB, vakbonden en werkgevers
            samen. Elke partij houdt haar eigen werk. Jij stelt je vraag maar één keer.
            """
        ),
        *extra,
        opening_hours("Wanneer zijn we open?"),
        cards(
            "Waar kom je voor?",
            ("Ik zoek werk", "Van eerste stap tot nieuwe baan.", "ik-zoek-werk"),
            ("Leren en overstappen", "Een cursus of een nieuw vak.", "leren-en-overstappen"),
            ("Ik ben werkgever", "Mensen vinden en houden.", "ik-ben-werkgever"),
        ),
    )


def _count(facts: Facts) -> str:
    return f"{len(facts.municipalities)} gemeenten"
