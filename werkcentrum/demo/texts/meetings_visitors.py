"""Kinds of meeting that a Werkcentrum holds, those for people who look for work or learn "
"first."""

from .meetings import BRING, FOR_EMPLOYERS, LAPTOP, ONLINE, Meeting

FOR_VISITORS = (
    Meeting(
        "inloopspreekuur",
        "Inloopspreekuur in {plaats}",
        "Loop binnen met je vraag over werk, leren of geld. Een gids luistert en denkt mee.",
        "Je hebt geen afspraak nodig. Soms is je vraag in vijf minuten beantwoord. Is er meer "
        "tijd nodig? Dan maken we "
        "meteen een afspraak." + BRING,
        "werkzoekende werkende",
        "hulp-in-je-gemeente",
        week=0,
        repeats="weekly",
        sign_up=False,
    ),
    Meeting(
        "banenmarkt",
        "Banenmarkt {regio}",
        "Twintig werkgevers uit {regio} zoeken mensen. Praat met ze en vraag wat je wilt weten.",
        "Je loopt rond en kiest zelf met wie je praat. Een gids van het Werkcentrum helpt je "
        "op weg als je het spannend "
        "vindt. Je kunt ter plekke je cv laten nakijken." + BRING,
        "werkzoekende jongere",
        "vacatures",
        week=3,
        weekday=3,
        hours=(13, 17),
        place="venue",
    ),
    Meeting(
        "oefen-je-sollicitatiegesprek",
        "Oefen je sollicitatiegesprek",
        "Wat zeg je over jezelf? Je oefent met een gids, in een kleine groep.",
        "We oefenen de vragen die bijna altijd komen: wie ben je, wat kun je en waarom wil je "
        "hier werken? Je hoort wat "
        "al goed gaat en krijgt één tip om mee te nemen." + BRING,
        "werkzoekende",
        "solliciteren",
        weekday=2,
    ),
    Meeting(
        "je-cv-in-een-ochtend",
        "Je cv in één ochtend",
        "Je gaat naar huis met een cv dat klopt. We maken het samen, stap voor stap.",
        "We beginnen met wat je hebt gedaan, ook buiten je werk. Daarna zetten we het kort en "
        "duidelijk op papier. Je "
        "neemt je cv mee op papier en in je mail." + LAPTOP,
        "werkzoekende",
        "solliciteren",
        week=2,
        weekday=0,
        hours=(9.5, 12.5),
        is_full=True,
    ),
    Meeting(
        "solliciteren-met-video",
        "Solliciteren met video",
        "Steeds meer werkgevers vragen een filmpje of een gesprek via het scherm. Zo pak je "
        "dat aan.",
        "We laten zien hoe je zit, waar je kijkt en wat je zegt. Daarna oefen je zelf. Niemand "
        "anders ziet je filmpje." + ONLINE,
        "werkzoekende jongere",
        "solliciteren",
        week=2,
        weekday=3,
        hours=(19, 20.5),
        place="online",
    ),
    Meeting(
        "spreekuur-voor-statushouders",
        "Spreekuur voor statushouders",
        "Vragen over werk, taal of je diploma? Wij helpen je. Er is een tolk Arabisch en Tigrinya.",
        "We kijken samen wat je in je eigen land hebt geleerd en gedaan. Misschien is je "
        "diploma hier ook geldig. Je "
        "krijgt een vaste gids." + BRING,
        "statushouder",
        "taal vacatures",
        weekday=0,
        hours=(13, 16),
        repeats="monthly_weekday",
        sign_up=False,
    ),
    Meeting(
        "aan-het-werk-uit-oekraine",
        "Werken als je uit Oekraïne komt",
        "Wat mag je hier en wat heb je nodig? Uitleg in het Oekraïens en het Nederlands.",
        "We leggen uit hoe een contract werkt, wat je minimaal hoort te verdienen en hoe je "
        "een cursus Nederlands vindt. "
        "Daarna is er tijd voor je eigen vraag." + BRING,
        "oekrainer",
        "vacatures taal",
        week=4,
        weekday=4,
    ),
    Meeting(
        "leren-en-werken-tegelijk",
        "Leren en werken tegelijk",
        "Een diploma halen terwijl je geld verdient: hoe gaat dat? Scholen en bedrijven vertellen.",
        "Je hoort welke bedrijven in {regio} een leerbaan hebben. Je praat met mensen die het "
        "nu doen. Wil je beginnen? "
        "Dan helpen we je met de eerste stap." + BRING,
        "jongere werkende werkzoekende",
        "leren-en-werken omscholing",
        week=5,
        weekday=2,
        hours=(16, 19),
        place="venue",
        organiser="Werkcentrum en het mbo",
    ),
    Meeting(
        "open-dag-techniek",
        "Proef een dag techniek",
        "Lassen, monteren of een dak op: doe een dag mee en kijk of het bij je past.",
        "Je krijgt kleding en schoenen van ons. Aan het eind praat je met een werkgever en een "
        "docent. Je zit nergens "
        "aan vast." + BRING,
        "werkzoekende werkende",
        "techniek omscholing",
        week=6,
        weekday=4,
        hours=(9, 16),
        place="venue",
    ),
    Meeting(
        "werken-in-de-zorg",
        "Kom kijken in de zorg",
        "Loop een ochtend mee in een huis voor ouderen en praat met de mensen die er werken.",
        "Je ziet het werk zoals het is. Ook wat zwaar is. Daarna hoor je welke opleidingen er "
        "zijn en hoe je die betaalt." + BRING,
        "werkzoekende werkende",
        "zorg-en-welzijn omscholing",
        week=4,
        weekday=1,
        hours=(9, 12),
        place="venue",
    ),
    Meeting(
        "ontslag-en-dan",
        "Ontslag, en dan?",
        "Je baan stopt of je hebt net ontslag gekregen. Wat moet je nu doen, en wat kan later?",
        "We gaan de eerste weken met je door: de brief, de uitkering en je rechten. Daarna "
        "kijken we vooruit. Je kunt "
        "je verhaal kwijt, maar het hoeft niet." + BRING,
        "werkende",
        "ontslag van-werk-naar-werk",
        week=2,
        weekday=4,
        hours=(14, 16),
    ),
    Meeting(
        "wat-wil-je-eigenlijk",
        "Wat wil je eigenlijk?",
        "Een middag over jouw werk en jouw toekomst. Met vragen, kaartjes en goede gesprekken.",
        "Je ontdekt waar je energie van krijgt en wat je wilt veranderen. Je maakt een plan "
        "van één bladzijde. Je "
        "werkgever hoort er niets van." + BRING,
        "werkende 55-plusser",
        "loopbaan",
        week=3,
        weekday=1,
        hours=(13, 16.5),
    ),
    Meeting(
        "taalcafe",
        "Taalcafé over werk",
        "Praat Nederlands over je werk, met koffie erbij. Fouten maken mag.",
        "We praten elke keer over iets anders: je collega’s, je pauze, een briefje van je "
        "baas. Vrijwilligers helpen je. "
        "Je hoeft niet elke week te komen." + BRING,
        "arbeidsmigrant statushouder lezen-en-schrijven",
        "taal",
        weekday=3,
        hours=(19, 20.5),
        repeats="fortnightly",
        place="library",
        sign_up=False,
        organiser="Werkcentrum en de bibliotheek",
    ),
    Meeting(
        "geld-en-werk",
        "Ga je werken? Reken mee",
        "Wat houd je over als je gaat werken of meer uren maakt? We rekenen het met je uit.",
        "Neem een loonstrook of een brief over je uitkering mee. Een adviseur van de gemeente "
        "kijkt welke toeslagen je "
        "krijgt. Alles blijft tussen jullie." + BRING,
        "werkzoekende werkende",
        "geldzorgen hulp-in-je-gemeente",
        week=3,
        weekday=0,
        hours=(13, 15),
    ),
    Meeting(
        "werken-met-een-beperking",
        "Werken met een arbeidsbeperking",
        "Welke hulp is er op de werkplek, en wat vertel je aan je baas? Ervaringen en tips.",
        "Twee mensen vertellen hoe zij werk vonden dat past. Een jobcoach legt uit welke hulp "
        "je kunt krijgen. De zaal "
        "is goed bereikbaar met een rolstoel. Er is een schrijftolk." + BRING,
        "arbeidsbeperking psychische-klachten",
        "werkplek-aanpassen",
        week=5,
        weekday=3,
        hours=(13.5, 16),
    ),
    Meeting(
        "opnieuw-beginnen",
        "Opnieuw beginnen na detentie",
        "Werk vinden met een strafblad: wat zeg je wel en wat hoef je niet te zeggen?",
        "Je hoort wat een VOG is en voor welk werk je er een nodig hebt. We kennen werkgevers "
        "die mensen een nieuwe kans "
        "geven." + BRING,
        "na-detentie",
        "solliciteren vacatures",
        week=6,
        weekday=2,
        hours=(10, 11.5),
    ),
    Meeting(
        "starten-als-zzper",
        "Voor jezelf beginnen",
        "Wil je zzp’er worden? Een avond over geld, belasting en een goed plan.",
        "Een ondernemer vertelt wat er goed ging en wat niet. Je leert wat je moet regelen "
        "voordat je begint." + ONLINE,
        "zzper werkende",
        "loopbaan",
        week=7,
        weekday=1,
        hours=(19.5, 21),
        place="both",
        cost="€ 7,50, koffie en thee inbegrepen",
    ),
    Meeting(
        "week-van-het-leren",
        "Week van het leren in {regio}",
        "Vier dagen lang kun je overal proeflessen volgen. Van lassen tot spreken voor een groep.",
        "In {regio} doen scholen, bibliotheken en bedrijven mee. Je kiest zelf wat je wilt "
        "proberen. Aan de balie van het "
        "Werkcentrum ligt het programma." + BRING,
        "werkende werkzoekende jongere",
        "scholing",
        week=9,
        weekday=0,
        hours=None,
        days=4,
        place="venue",
        sign_up=False,
    ),
    Meeting(
        "eerste-baan",
        "Je eerste baan",
        "Net van school en op zoek? Pizza, tips en mensen die net begonnen zijn.",
        "Jongeren vertellen hoe zij hun eerste baan vonden. Daarna maken we samen je profiel "
        "en zoeken we drie vacatures "
        "die bij je passen." + LAPTOP,
        "jongere",
        "vacatures solliciteren",
        week=4,
        weekday=2,
        hours=(17, 19.5),
    ),
)
MEETINGS = (*FOR_VISITORS, *FOR_EMPLOYERS)

# What a region without much of its own holds.
FEW = (
    "inloopspreekuur",
    "je-cv-in-een-ochtend",
    "ontbijt-voor-werkgevers",
    "subsidies-voor-werkgevers",
)
