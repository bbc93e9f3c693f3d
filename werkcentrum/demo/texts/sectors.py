"""Five sectors with much work: what there is to say about each."""

from dataclasses import dataclass


@dataclass(frozen=True)
class Sector:
    """What there is to say about work in one sector."""

    slug: str
    title: str
    lead: str
    icon: str
    picture: str
    other_picture: str
    jobs: str
    day: str
    fits: str
    trainings: tuple
    said: tuple
    questions: tuple


CARE = Sector(
    "werken-in-de-zorg",
    "Werken in de zorg",
    "In de zorg is werk voor mensen met heel verschillende talenten. Je kunt beginnen zonder "
    "zorgdiploma.",
    "stethoscope",
    "zorg",
    "gesprek",
    """
    ## Welk werk is er?

    - **Gastvrouw of gastheer**: je ontvangt mensen en maakt een praatje.
    - **Zorghulp**: je helpt met eten, de was en een schoon huis.
    - **Verzorgende**: je helpt mensen met wassen en medicijnen.
    - **Keuken, kantoor of techniek**: zonder jou staat alles stil.
    """,
    """
    ## Hoe ziet een dag eruit?

    Om zeven uur begint de vroege dienst. Je leest wat er vannacht gebeurde. Daarna help je mensen
    opstaan. Om elf uur is er koffie, ook voor jou. Om drie uur ga je naar huis.
    """,
    """
    ## Past het bij jou?

    Je hebt geduld en je ziet snel wat iemand nodig heeft. Je kunt tegen wisselende tijden.
    """,
    (
        ("Zorghulp", "Werken en leren", "12"),
        ("Helpende", "Werken en leren", "24"),
        ("Verzorgende", "Werken en leren", "36"),
    ),
    ("Ik was kapper. Luisteren kon ik al, de rest heb ik hier geleerd.", "zorghulp, 52 jaar"),
    (
        ("Moet ik in het weekend werken?", "Soms. Je spreekt af hoe vaak. Vaste dagen kan ook."),
        ("Ik spreek nog niet goed Nederlands. Kan ik beginnen?", "Ja, met taalles op het werk."),
    ),
)


ENGINEERING = Sector(
    "werken-in-de-techniek",
    "Werken in de techniek",
    "Zonnepanelen, machines, bruggen en buizen. In de techniek maak je iets waar je trots op bent, "
    "en je leert het op de werkvloer.",
    "tools",
    "dak",
    "werkplaats",
    """
    ## Welk werk is er?

    - **Installateur**: je legt leidingen, warmtepompen of zonnepanelen aan.
    - **Monteur**: je onderhoudt machines, liften of bussen.
    - **Operator**: je zorgt dat een fabriek blijft draaien.
    - **Tekenaar of planner**: je bedenkt hoe het moet, op de computer.
    """,
    """
    ## Hoe ziet een dag eruit?

    Je begint om half acht op de zaak. Met je collega laad je de bus. Je werkt bij mensen thuis of
    in een hal. Aan het eind van de dag zie je wat je hebt gemaakt.
    """,
    """
    ## Past het bij jou?

    Je wilt weten hoe dingen werken. Je bent precies en je houdt van aanpakken.
    """,
    (
        ("Veilig werken (VCA)", "Cursus", "1"),
        ("Monteur zonnepanelen", "Cursus en praktijk", "4"),
        ("Installateur", "Werken en leren", "24"),
    ),
    ("Twintig jaar stond ik achter de bar. Nu leg ik zonnepanelen.", "installateur, 49 jaar"),
    (
        ("Moet ik sterk zijn?", "Voor het zware werk zijn er hulpmiddelen. Slim werken telt meer."),
        ("Heb ik een rijbewijs nodig?", "Vaak is het handig. Niet elk bedrijf vraagt erom."),
    ),
)


LOGISTICS = Sector(
    "werken-in-de-logistiek",
    "Werken in haven en logistiek",
    "Alles wat in de winkel ligt, is door veel handen gegaan. In de logistiek is werk overdag en "
    "'s nachts, binnen en buiten.",
    "map-2",
    "haven",
    "bus",
    """
    ## Welk werk is er?

    - **Magazijnmedewerker**: je zoekt, pakt en verstuurt bestellingen.
    - **Chauffeur**: je rijdt met pakketten, een vrachtwagen of een bus.
    - **Kraanmachinist**: je laadt en lost containers.
    - **Planner**: je bedenkt de slimste route.
    """,
    """
    ## Hoe ziet een dag eruit?

    Je dienst begint met een korte start in het team. Wat komt er binnen, en wat gaat eruit? Daarna
    ga je aan de slag. Elke twee uur is er pauze. Je loopt veel, of je zit juist achter het stuur.
    """,
    """
    ## Past het bij jou?

    Je houdt van doorwerken en je verliest het overzicht niet. Je werkt graag in een team.
    """,
    (
        ("Heftruckrijder", "Cursus", "1"),
        ("Rijbewijs C of D", "Rijlessen", "4"),
        ("Logistiek medewerker", "Werken en leren", "12"),
    ),
    ("Ik dacht dat ik te oud was om te leren. Nu rijd ik een bus.", "buschauffeur, 57 jaar"),
    (
        ("Moet ik 's nachts werken?", "Dat verschilt per bedrijf. Er zijn ook banen overdag."),
        ("Wie betaalt mijn rijbewijs?", "Vaak de werkgever. Je werkt er dan een tijd voor terug."),
    ),
)


GREEN = Sector(
    "werken-met-groen-en-voedsel",
    "Werken met groen en voedsel",
    "Planten, dieren en eten. In het groen ben je vaak buiten en zie je elke dag iets groeien.",
    "heart-handshake",
    "kas",
    "team",
    """
    ## Welk werk is er?

    - **Medewerker in de kas**: je verzorgt planten en oogst.
    - **Hovenier**: je legt tuinen en parken aan.
    - **Voedingsoperator**: je bedient machines die eten maken.
    - **Medewerker in een laboratorium**: je test of eten veilig is.
    """,
    """
    ## Hoe ziet een dag eruit?

    Je begint vroeg, want dan is het koel. Je werkt in een klein team. Wat je doet, hangt af van het
    seizoen. In de zomer is het druk, in de winter is er tijd om te leren.
    """,
    """
    ## Past het bij jou?

    Je bent graag in beweging en je vindt het niet erg om vies te worden.
    """,
    (
        ("Gewasverzorging", "Cursus", "2"),
        ("Hovenier", "Werken en leren", "24"),
        ("Voedingsoperator", "Werken en leren", "24"),
    ),
    ("Na jaren op kantoor heb ik weer kleur op mijn wangen.", "hovenier, 44 jaar"),
    (
        ("Is het alleen seizoenswerk?", "Nee. Er zijn ook banen voor het hele jaar."),
        (
            "Hoe kom ik er zonder auto?",
            "Soms rijdt er een bus van het bedrijf. Vraag het een gids.",
        ),
    ),
)


HOSPITALITY = Sector(
    "werken-in-de-gastvrijheid",
    "Werken in horeca en toerisme",
    "Gasten ontvangen, koken, rondleiden. In de gastvrijheid is elke dag anders, en je leert snel.",
    "building-store",
    "balie",
    "kaart",
    """
    ## Welk werk is er?

    - **Medewerker bediening**: je zorgt dat gasten het fijn hebben.
    - **Kok**: je werkt met verse dingen en met een team.
    - **Receptionist**: je ontvangt gasten, vaak in meer talen.
    - **Technische dienst**: je houdt een hotel of een vakantiepark heel.
    """,
    """
    ## Hoe ziet een dag eruit?

    Voordat de deur opengaat, praat je het team bij. Daarna gaat het snel. Je staat, je loopt en je
    lacht. Als de laatste gast weg is, ruim je samen op.
    """,
    """
    ## Past het bij jou?

    Je wordt blij van mensen om je heen. Je blijft rustig als het druk is.
    """,
    (
        ("Sociale hygiëne", "Cursus", "1"),
        ("Medewerker bediening", "Werken en leren", "12"),
        ("Zelfstandig kok", "Werken en leren", "36"),
    ),
    ("In de keuken vroeg niemand naar mijn diploma. Wel of ik wilde leren.", "kok, 38 jaar"),
    (
        (
            "Is er in de winter ook werk?",
            "Ja, al is er in de zomer meer. Vraag naar een jaarcontract.",
        ),
        ("Moet ik Engels spreken?", "Een beetje is handig. Je leert het vaak op het werk."),
    ),
)


BY_NAME = {
    "zorg": CARE,
    "techniek": ENGINEERING,
    "logistiek": LOGISTICS,
    "groen": GREEN,
    "gastvrijheid": HOSPITALITY,
}
