"""News and stories of the demo: what a region tells, and what the national site tells.

``{regio}`` and ``{plaats}`` are filled in. Each is of an audience and of topics, by slug.
"""

from typing import NamedTuple


class News(NamedTuple):
    """One article: its days ago, its words, the tags it has and the picture it shows."""

    slug: str
    title: str
    summary: str
    text: str
    audiences: str = ""
    topics: str = ""
    picture: str = ""
    author: str = ""


REGIONAL = (
    News(
        "inloopspreekuur-van-start",
        "Elke dinsdag inloopspreekuur in {plaats}",
        "Heb je een vraag over werk of leren? Loop binnen op dinsdag. Een afspraak is niet nodig.",
        "Vanaf deze maand is er elke dinsdagochtend een gids aanwezig in {plaats}. Je hoeft "
        "niets mee te nemen. Een kop koffie staat klaar.\n\nDe gids luistert eerst. Daarna "
        "kijk je samen wat past: een cursus, een andere baan of hulp bij geldzorgen.",
        "werkzoekende werkende",
        "loopbaan",
        "gesprek",
    ),
    News(
        "samira-stapte-over-naar-de-zorg",
        "Samira stapte over naar de zorg",
        "Ze werkte twaalf jaar in een winkel. Nu helpt ze ouderen. Hoe kwam dat zo?",
        "“Mijn winkel sloot en ik wist niet wat ik kon”, zegt Samira. Een gids van het "
        "Werkcentrum {regio} vroeg haar waar ze blij van wordt. “Van mensen helpen, zei ik "
        "meteen.”\n\nZe liep een week mee in een zorghuis. Daarna begon ze aan een "
        "opleiding waarbij ze leert en werkt tegelijk. “Ik verdien vanaf de eerste dag. En ik "
        "ga fluitend naar mijn werk.”",
        "werkende",
        "omscholing zorg-en-welzijn leren-en-werken",
        "zorg",
        "Redactie Werkcentrum",
    ),
    News(
        "subsidie-voor-scholing-van-personeel",
        "Een deel van de scholing terug: zo vraag je het aan",
        "Laat je je personeel leren? Dan krijg je soms een deel van de kosten terug.",
        "Er zijn regelingen voor kleine en grote bedrijven in {regio}. Welke past, hangt af "
        "van de opleiding en van je bedrijf.\n\nEen adviseur rekent het met je uit. Dat "
        "kost niets. Vraag de subsidie aan voordat de opleiding begint, want achteraf kan het "
        "niet.",
        "werkgever",
        "subsidies scholing behoud-van-personeel",
        "leren",
    ),
    News(
        "banenmarkt-trok-veel-bezoekers",
        "Banenmarkt in {plaats} trok honderden bezoekers",
        "Werkgevers en werkzoekenden vonden elkaar. Veel mensen gingen naar huis met een afspraak.",
        "Zesendertig werkgevers uit {regio} stonden op de markt. Bij de tafel van de "
        "techniek was het druk, en ook bij de zorg.\n\nWas je er niet bij? Kijk in de "
        "agenda voor de volgende keer. Of bel ons, dan zoeken we samen.",
        "werkzoekende werkgever",
        "vacatures personeel-vinden",
        "team",
    ),
    News(
        "ontslag-op-tijd-hulp",
        "Dreigt je baan te verdwijnen? Kom op tijd",
        "Hoe eerder je praat over wat komt, hoe meer er kan. Ook als je nog werk hebt.",
        "Veel mensen komen pas als hun contract voorbij is. Jammer, want juist daarvoor kan "
        "er veel. Van werk naar werk gaan lukt vaker als je nog in dienst bent.\n\nEen gids "
        "kijkt met je mee. Wat je vertelt, hoort je werkgever niet van ons.",
        "werkende",
        "ontslag van-werk-naar-werk",
    ),
    News(
        "jongeren-krijgen-een-jobcoach",
        "Jongeren krijgen een vaste begeleider",
        "Van school en nog geen baan? In {regio} gaat iemand met je mee.",
        "Niet elke jongere vindt zijn weg alleen. Daarom krijg je in {regio} een vaste "
        "begeleider. Die helpt met je eerste sollicitatie, en blijft ook als je werk "
        "hebt.\n\nJe kunt jezelf aanmelden. Je ouders of je school mogen dat ook doen.",
        "jongere",
        "solliciteren",
        "gesprek",
    ),
    News(
        "taalles-op-het-werk",
        "Beter Nederlands, gewoon op het werk",
        "Bij vijf bedrijven in {plaats} leren medewerkers samen lezen en schrijven.",
        "De les is onder werktijd en gaat over het werk: een rooster lezen, een bericht "
        "sturen, een veiligheidskaart snappen.\n\n“Ik durf nu zelf te bellen”, zegt Marek. "
        "Wil je dit ook in jouw bedrijf? De bibliotheek en het Werkcentrum helpen met de "
        "start.",
        "lezen-en-schrijven werkgever",
        "taal scholing",
        "bibliotheek",
    ),
    News(
        "werkplek-aanpassen-kan-vaak",
        "Een aangepaste werkplek: vaak minder werk dan je denkt",
        "Een hoog bureau, een stille hoek of andere uren. Kleine dingen houden mensen aan het "
        "werk.",
        "Robin werkt in een magazijn in {plaats} en ziet slecht. Met een grotere letter op "
        "zijn scherm doet hij alles zelf.\n\nUWV betaalt vaak mee aan een aanpassing. Wij "
        "wijzen je de weg en helpen met de aanvraag.",
        "werkgever arbeidsbeperking",
        "werkplek-aanpassen inclusief-werkgeven",
    ),
    News(
        "geldzorgen-bespreek-ze",
        "Geldzorgen? Ook daarvoor kun je bij ons terecht",
        "Wie zich zorgen maakt over geld, zoekt niet makkelijk werk. Daarom helpen we met allebei.",
        "Je hoeft niet te wachten tot de post zich opstapelt. De gids kent de mensen van je "
        "gemeente en gaat mee naar het eerste gesprek als je dat wilt.\n\nIn {plaats} kan "
        "dat elke werkdag.",
        "werkzoekende werkende",
        "geldzorgen hulp-in-je-gemeente",
    ),
    News(
        "techniek-zoekt-mensen",
        "De techniek zoekt mensen. Diploma is niet altijd nodig",
        "Installatiebedrijven in {regio} leiden zelf op. Je begint met een week meelopen.",
        "Warmtepompen, zonnepanelen, laadpalen: er is meer werk dan er mensen zijn. Daarom "
        "kijken bedrijven vooral of je wilt leren.\n\nJe loopt een week mee. Bevalt het, "
        "dan krijg je een contract en een opleiding.",
        "werkzoekende werkende",
        "techniek leren-en-werken vacatures",
        "werkplaats",
    ),
    News(
        "werken-na-detentie",
        "Een nieuwe start na detentie",
        "Drie werkgevers in {regio} vertellen waarom zij mensen een tweede kans geven.",
        "“Wij kijken naar morgen, niet naar gisteren”, zegt een van hen. De eerste weken "
        "loopt er iemand mee. Dat helpt de nieuwe collega én het team.\n\nWil je als "
        "werkgever meer weten? Onze adviseur komt langs.",
        "na-detentie werkgever",
        "inclusief-werkgeven personeel-vinden",
    ),
    News(
        "zzp-of-toch-in-dienst",
        "Zzp'er en minder opdrachten? Praat eens met een gids",
        "Een vaste baan erbij, een cursus of andere klanten: je hebt meer keus dan je denkt.",
        "Het Werkcentrum is er ook voor wie voor zichzelf werkt. We kijken met je naar wat "
        "je kunt en waar vraag naar is in {regio}.\n\nSommige scholing is voor zzp'ers "
        "gratis. We zoeken het samen uit.",
        "zzper",
        "loopbaan scholing",
    ),
    News(
        "nieuwe-openingstijden",
        "Vanaf nu ook op donderdagavond open",
        "Werk je overdag? Kom dan op donderdag tussen zes en negen uur langs in {plaats}.",
        "Veel bezoekers vroegen om een avond. Die komt er: elke donderdag zijn er twee "
        "gidsen.\n\nLiever eerst bellen? Dat kan ook. Het nummer staat onder aan deze "
        "pagina.",
        "",
        "",
    ),
)
# What a region that has only just begun tells.
FEW = ("inloopspreekuur-van-start", "ontslag-op-tijd-hulp", "subsidie-voor-scholing-van-personeel")

NATIONAL = (
    News(
        "alle-regios-hebben-een-werkcentrum",
        "Elke regio heeft nu een Werkcentrum",
        "Eén plek voor vragen over werk, leren en personeel. Vul je postcode in en kom langs.",
        "Gemeenten, UWV, vakbonden, werkgevers en scholen werken samen onder één dak. Je "
        "hoeft dus niet meer te weten wie je moet hebben.\n\nZoek op je postcode, dan zie "
        "je jouw Werkcentrum.",
        "",
        "",
        "team",
    ),
    News(
        "wsp-wordt-werkcentrum",
        "Wat gebeurt er met het werkgeversservicepunt?",
        "De naam verdwijnt, de mensen blijven. Je adviseur werkt vanuit het Werkcentrum.",
        "Vanaf 1 januari 2027 vind je als werkgever alle hulp bij het Werkcentrum in je "
        "regio. Lopende afspraken gaan gewoon door.",
        "werkgever",
        "personeel-vinden",
    ),
    News(
        "leerwerkloket-en-rmt",
        "Leerwerkloket en RMT gaan op in het Werkcentrum",
        "Vragen over leren en over van werk naar werk gaan, stel je voortaan op één plek.",
        "De gidsen van het Werkcentrum kennen de weg naar opleidingen, leerbanen en hulp "
        "bij ontslag. Je vertelt je verhaal één keer.",
        "werkende werkzoekende",
        "leren-en-werken van-werk-naar-werk",
    ),
    News(
        "ontwikkelpaden-voor-de-zorg",
        "Zes ontwikkelpaden voor wie in de zorg wil werken",
        "Stap voor stap groeien, van helpende tot verpleegkundige. Met diploma's die overal "
        "tellen.",
        "Een ontwikkelpad laat zien welke stappen er zijn, wat je leert en wat je verdient. "
        "SBB en de sector maakten ze samen.\n\nVraag je gids welk pad bij jou past.",
        "werkzoekende werkende",
        "zorg-en-welzijn omscholing",
        "zorg",
    ),
    News(
        "ontwikkelpaden-techniek",
        "De weg naar een baan in de techniek",
        "Je hoeft geen twee rechterhanden te hebben om te beginnen. Wel zin om te leren.",
        "Van assistent tot monteur: de ontwikkelpaden techniek laten elke stap zien. Veel "
        "bedrijven betalen de opleiding.",
        "werkzoekende werkende",
        "techniek omscholing leren-en-werken",
        "werkplaats",
    ),
    News(
        "praktijkleren-met-verklaring",
        "Leren in de praktijk, met een bewijs dat telt",
        "Geen heel diploma, wel een deel ervan. Met een praktijkverklaring laat je zien wat je "
        "kunt.",
        "Je leert op de werkvloer. Een begeleider beoordeelt wat je kunt. De "
        "praktijkverklaring is erkend, ook bij een andere werkgever.",
        "werkzoekende",
        "leren-en-werken scholing",
        "leren",
    ),
    News(
        "hulp-voor-oekrainers",
        "Werken in Nederland voor Oekraïners",
        "Mag ik werken? Telt mijn diploma? De antwoorden op de vragen die we het meest horen.",
        "Met een bewijs van verblijf mag je werken in loondienst. Je werkgever meldt je bij "
        "UWV. Een gids helpt je met je diploma en met taalles.",
        "oekrainer",
        "taal vacatures",
    ),
    News(
        "rechten-van-arbeidsmigranten",
        "Nieuw in Nederland en aan het werk? Ken je rechten",
        "Over je loon, je contract en je kamer. Bij een WIN-punt helpen ze je in je eigen taal.",
        "Je hebt recht op het minimumloon en op een loonstrook. Klopt er iets niet? Bij een "
        "WIN-punt luisteren ze en zoeken ze mee naar een oplossing.",
        "arbeidsmigrant",
        "hulp-in-je-gemeente",
    ),
    News(
        "inclusief-werkgeven-hoe-begin-je",
        "Inclusief werkgeven: hoe begin je?",
        "Begin met één taak en één collega. Vijf tips van werkgevers die het al doen.",
        "Kijk welke taken je kunt samenvoegen tot een baan. Praat met je team. Vraag een "
        "jobcoach. Houd het eerst klein. En bel het Werkcentrum, dan sta je er niet alleen "
        "voor.",
        "werkgever",
        "inclusief-werkgeven behoud-van-personeel",
    ),
    News(
        "skills-in-plaats-van-diploma",
        "Kijk naar wat iemand kan, niet alleen naar het diploma",
        "Steeds meer werkgevers werven op vaardigheden. Zo vinden zij mensen die ze eerst misten.",
        "Schrijf op wat iemand echt moet kunnen op de eerste dag. De rest kan iemand leren. "
        "Je adviseur helpt met de vacaturetekst.",
        "werkgever",
        "personeel-vinden",
        "gesprek",
    ),
)
