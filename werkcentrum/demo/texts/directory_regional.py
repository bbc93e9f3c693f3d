"""The services that regions offer: those that each rich region has, and the few that all have."""

from .directory import Service

REGIONAL_SERVICES = (
    Service(
        "gesprek-met-een-gids",
        "Een gesprek met een gids",
        "Een gids luistert naar je vraag over werk, leren of geld. Samen kies je een eerste stap.",
        "## Hoe gaat dat?\n\nJe vertelt wat er speelt. De gids vraagt door en denkt mee. Je gaat "
        "weg met één stap die je morgen kunt zetten.\n\n## Daarna\n\nIs er een andere organisatie "
        "nodig? De gids belt met je mee. Je hoeft je verhaal niet nog eens te vertellen.",
        "werkzoekende werkende",
        "loopbaan hulp-in-je-gemeente",
        "Loop binnen in {plaats}, bel of mail. Een afspraak mag, maar hoeft niet.",
        picture="gesprek",
    ),
    Service(
        "hulp-bij-geldzorgen",
        "Hulp bij geldzorgen",
        "Rekeningen die blijven liggen? Je gemeente helpt je gratis om weer overzicht te krijgen.",
        "## Wat doet de gemeente?\n\nIemand kijkt met je naar je inkomsten en je schulden. Samen "
        "maak je een plan. Soms belt de gemeente met wie je nog moet betalen.\n\n## Het is geheim"
        "\n\nJe werkgever hoort er niets van. Ook als je werkt, kun je deze hulp krijgen.",
        "werkzoekende werkende zzper",
        "geldzorgen hulp-in-je-gemeente",
        "Bel je gemeente en vraag naar schuldhulp. Een gids van het Werkcentrum belt graag mee.",
        partner="{gemeente}",
        picture="thuis",
    ),
    Service(
        "werkplek-aanpassen",
        "Je werkplek aanpassen",
        "Een ander bureau, een leesloep of vervoer naar je werk. UWV betaalt vaak mee als je "
        "anders niet kunt werken.",
        "## Wat kan er?\n\nHulpmiddelen die je kunt meenemen, een tolk of vervoer vraag je zelf "
        "aan. Voor een verbouwing vraagt de werkgever het aan.\n\n## Begin op tijd\n\nEen aanvraag "
        "kost tijd. Vertel het dus zodra je weet dat je gaat werken.",
        "arbeidsbeperking werkgever",
        "werkplek-aanpassen inclusief-werkgeven",
        "Vraag het aan bij UWV. Je adviseur of gids helpt met het formulier.",
        partner="UWV",
        picture="team",
    ),
    Service(
        "leren-met-een-praktijkverklaring",
        "Leren in de praktijk, met een praktijkverklaring",
        "Geen diploma? Je leert op het werk en krijgt op papier wat je kunt.",
        "## Zo werkt het\n\nJe leert een paar taken bij een leerbedrijf. Een begeleider kijkt of "
        "je ze kunt. Daarna krijg je een praktijkverklaring. Die telt ook bij andere bedrijven."
        "\n\n## Voor werkgevers\n\nJe leert iemand precies het werk dat jij hebt. SBB helpt je op "
        "weg.",
        "werkzoekende werkgever",
        "leren-en-werken scholing",
        "Vraag je gids of adviseur. Die zoekt met SBB een leerbedrijf in {regio}.",
        partner="SBB",
        picture="werkplaats",
    ),
    Service(
        "advies-voor-werkgevers",
        "Advies voor werkgevers",
        "Zoek je mensen, of wil je ze houden? Je krijgt één adviseur die {regio} kent.",
        "## Wat doet je adviseur?\n\nDie komt langs, kijkt naar het werk en leest je vacature mee. "
        "Samen zoek je wie het kan of kan leren.\n\n## Regelingen\n\nJe adviseur weet welke "
        "subsidie of hulp er is en helpt met aanvragen.",
        "werkgever",
        "personeel-vinden behoud-van-personeel subsidies",
        "Bel of mail ons. Je hoort binnen twee werkdagen wie jouw adviseur is.",
        picture="balie",
    ),
    Service(
        "doorstroompunt",
        "Doorstroompunt: gestopt met school",
        "Ben je jonger dan 27 en gestopt met school? Het Doorstroompunt helpt je naar een "
        "opleiding of werk.",
        "## Wat doen ze?\n\nIemand belt of bezoekt je en vraagt wat jij wilt. Misschien past een "
        "andere opleiding beter, of een baan waarin je leert.\n\n## Ook als er meer speelt\n\n"
        "Problemen thuis, met geld of met je hoofd? Zij weten wie daarbij helpt.",
        "jongere",
        "scholing loopbaan hulp-in-je-gemeente",
        "Bel je gemeente en vraag naar het Doorstroompunt. Je ouders of school mogen ook bellen.",
        partner="{gemeente}",
    ),
    Service(
        "informatiepunt-digitale-overheid",
        "Informatiepunt Digitale Overheid",
        "Lukt het niet met DigiD, een toeslag of een brief van de overheid? In de bibliotheek "
        "helpen ze je.",
        "## Waarmee helpen ze?\n\nEen medewerker zit naast je aan de computer. Je doet het zelf, "
        "stap voor stap. Bijvoorbeeld bij een uitkering of huurtoeslag.\n\n## Neem mee\n\nJe "
        "identiteitsbewijs, je telefoon en de brief waar het over gaat.",
        "werkzoekende werkende lezen-en-schrijven",
        "taal hulp-in-je-gemeente",
        "Loop binnen bij de bibliotheek. Je hoeft geen lid te zijn.",
        partner="{bibliotheek}",
        picture="bibliotheek",
    ),
    Service(
        "taalhuis",
        "Taalhuis: beter lezen, schrijven en praten",
        "In het Taalhuis vind je een les of een taalmaatje dat bij je past.",
        "## Hoe begin je?\n\nIemand praat met je over wat je wilt leren. Daarna zoek je samen een "
        "groep of een vrijwilliger.\n\n## Taal voor je werk\n\nJe kunt ook woorden leren die je "
        "nodig hebt voor een vak, of om te solliciteren.",
        "lezen-en-schrijven statushouder oekrainer arbeidsmigrant",
        "taal",
        "Loop binnen op het spreekuur in de bibliotheek, of laat iemand voor je bellen.",
        partner="{bibliotheek}",
    ),
    Service(
        "win-punt",
        "WIN-punt: hulp als je uit een ander land komt",
        "Vragen over je loon, je contract of je kamer? Bij het WIN-punt helpen ze je, als het kan "
        "in je eigen taal.",
        "## Wat is een WIN-punt?\n\nWIN betekent Work in NL. Je krijgt er uitleg over je rechten "
        "en over wat je moet regelen.\n\n## Klopt er iets niet?\n\nZij luisteren en zoeken mee. Ze "
        "geven je naam niet door zonder dat je het wilt.",
        "arbeidsmigrant oekrainer",
        "hulp-in-je-gemeente",
        "Loop binnen of bel. Vraag bij ons waar en wanneer het WIN-punt open is.",
        partner="WIN-punt",
    ),
    Service(
        "sociale-kaart",
        "Sociale kaart: wie helpt waarmee bij jou in de buurt?",
        "Zoek je hulp bij wonen, zorg of eenzaamheid? Op de sociale kaart van je gemeente staat "
        "wie er is.",
        "## Wat vind je er?\n\nWijkteams, vrijwilligers, maaltijden, sport en nog veel meer. Je "
        "zoekt op onderwerp of op buurt.\n\n## Liever met iemand samen?\n\nEen gids kijkt met je "
        "mee en belt als je dat fijn vindt.",
        "werkzoekende werkende",
        "hulp-in-je-gemeente",
        "Kijk op de website van je gemeente, of vraag een gids om mee te zoeken.",
    ),
    Service(
        "omscholen",
        "Omscholen naar een ander vak",
        "Je wilt iets anders gaan doen. Een adviseur zoekt met je welke opleiding past en wie die "
        "betaalt.",
        "## Drie vragen\n\nWat wil je? Waar is werk in {regio}? En hoe betaal je de opleiding? Op "
        "alle drie zoek je samen een antwoord.\n\n## Eerst proberen\n\nVaak kun je een dag "
        "meelopen voordat je kiest.",
        "werkende werkzoekende 55-plusser",
        "omscholing scholing leren-en-werken",
        "Maak een afspraak bij ons. Neem je laatste diploma mee, als je dat hebt.",
        picture="leren",
    ),
    Service(
        "van-werk-naar-werk",
        "Hulp als je baan verdwijnt",
        "Stopt je bedrijf of je contract? Een adviseur van de vakbond helpt je naar ander werk, "
        "ook als je geen lid bent.",
        "## Kom vroeg\n\nZolang je nog in dienst bent, kan er het meest. Jullie kijken naar je "
        "rechten, je kansen en wat je nog wilt leren.\n\n## Je werkgever hoort niets\n\nWat je "
        "vertelt, blijft bij ons. Tenzij jij wilt dat we met je werkgever praten.",
        "werkende",
        "ontslag van-werk-naar-werk",
        "Bel of mail het Werkcentrum en vraag naar de adviseur van werk naar werk.",
        partner="FNV",
    ),
    Service(
        "jobcoach",
        "Een jobcoach op je werk",
        "Heb je een arbeidsbeperking? Een jobcoach helpt jou en je collega's, ook als je al een "
        "tijd werkt.",
        "## Wat doet een jobcoach?\n\nDie helpt je wennen, oefent taken met je en praat met je "
        "leidinggevende. Na een tijd is er steeds minder hulp nodig.\n\n## Wie betaalt?\n\nUWV of "
        "je gemeente. Dat hangt af van je situatie. Een gids zoekt het met je uit.",
        "arbeidsbeperking werkgever",
        "inclusief-werkgeven behoud-van-personeel",
        "Vraag ernaar bij UWV of je gemeente. Je werkgever mag de aanvraag ook doen.",
        partner="UWV",
    ),
    Service(
        "werken-met-psychische-klachten",
        "Werken met psychische klachten",
        "Werk kan helpen bij herstel. Een trajectbegeleider zoekt met je een gewone baan en blijft "
        "erbij.",
        "## Zo werkt het\n\nJe krijgt behandeling en zoekt tegelijk werk. Deze hulp heet IPS. "
        "Jij kiest zelf welk werk je wilt.\n\n## Ook daarna\n\nHeb je een baan? Dan helpt de "
        "begeleider je om die te houden.",
        "psychische-klachten",
        "vacatures behoud-van-personeel",
        "Vraag ernaar bij je behandelaar, bij UWV of bij een gids van het Werkcentrum.",
        partner="UWV",
    ),
    Service(
        "opnieuw-beginnen",
        "Opnieuw beginnen na detentie",
        "Kom je binnenkort vrij, of ben je net vrij? Je gemeente helpt met een plek, geld en werk.",
        "## Wat regel je eerst?\n\nEen identiteitsbewijs, inkomen en een plek om te slapen. "
        "Daarna kijk je samen naar werk of een opleiding.\n\n## Werkgevers die willen\n\nIn "
        "{regio} kennen we werkgevers die mensen een tweede kans geven.",
        "na-detentie",
        "hulp-in-je-gemeente vacatures",
        "Vraag je casemanager of reclassering om contact, of bel zelf met je gemeente.",
        partner="{gemeente}",
    ),
    Service(
        "werken-en-inburgeren",
        "Werken terwijl je inburgert",
        "Je hebt een verblijfsvergunning en leert Nederlands. Werken kan tegelijk, met les op of "
        "naast het werk.",
        "## Wat kan er?\n\nEen baan met taalles, een paar dagen meelopen of een opleiding die bij "
        "je oude vak past.\n\n## Je hoeft niet te wachten\n\nJe Nederlands hoeft niet eerst af te "
        "zijn. Op het werk leer je snel.",
        "statushouder",
        "taal leren-en-werken",
        "Vraag je contactpersoon bij de gemeente, of kom naar ons spreekuur in {plaats}.",
        partner="{gemeente}",
    ),
)
# What a region that has only just begun offers.
FEW = (
    "gesprek-met-een-gids",
    "hulp-bij-geldzorgen",
    "werkplek-aanpassen",
    "leren-met-een-praktijkverklaring",
)
