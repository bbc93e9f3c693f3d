"""The services of the national site: help that is the same in all of the Netherlands.

Rules and amounts change: a text says where to look, and names no amount.
"""

from .directory import Service

NATIONAL_SERVICES = (
    Service(
        "leeroverzicht",
        "Een opleiding zoeken, en geld ervoor",
        "Op Leeroverzicht zoek je een opleiding of cursus. Je ziet ook welke regelingen je kunnen "
        "helpen betalen.",
        "## Wat vind je er?\n\nJe zoekt op vak, plaats of lengte. Bij geld kies je jouw situatie. "
        "Dan zie je regelingen van de overheid, je branche of je gemeente.\n\n"
        "## En het STAP-budget?\n\nDat kun je niet meer aanvragen. Er zijn wel andere regelingen. "
        "Op Leeroverzicht staan ze bij elkaar. Een gids zoekt graag met je mee.",
        "werkende werkzoekende",
        "scholing omscholing subsidies",
        "Zoek zelf op de website. Kom je er niet uit? Bel of bezoek je Werkcentrum.",
        partner="Leeroverzicht",
        link="https://www.leeroverzicht.nl",
        picture="leren",
    ),
    Service(
        "leerbanen",
        "Een leerbaan zoeken: werken en leren in het mbo",
        "Je werkt bij een leerbedrijf en gaat meestal één dag per week naar school. Je verdient "
        "loon en haalt een diploma.",
        "## Hoe werkt het?\n\nDeze manier van leren heet bbl. Je tekent een contract met een "
        "leerbedrijf en schrijft je in bij een mbo-school. Iemand op het werk leert je het vak."
        "\n\n## Waar vind je een leerbaan?\n\nSBB heeft een leerbanenmarkt: een website met "
        "leerbanen uit heel Nederland. Alleen bedrijven met een erkenning van SBB staan erop.",
        "werkzoekende werkende jongere",
        "leren-en-werken vacatures omscholing",
        "Zoek een leerbaan via SBB, of vraag je Werkcentrum om mee te zoeken.",
        partner="SBB",
        cost="Geen. Soms betaal je lesgeld of cursusgeld; je werkgever betaalt dat vaak.",
        link="https://www.s-bb.nl",
        picture="werkplaats",
    ),
    Service(
        "vacatures-werk-nl",
        "Vacatures zoeken op werk.nl",
        "Op werk.nl staan vacatures uit heel Nederland. Iedereen mag er zoeken, met of zonder "
        "uitkering.",
        "## Wat kun je er doen?\n\nJe zoekt op beroep en plaats. Je kunt ook je cv op de site "
        "zetten. Dan kunnen werkgevers jou vinden.\n\n## Tip\n\nZoek ook op wat je kunt, niet "
        "alleen op de naam van een beroep. Zo zie je banen waar je zelf niet aan dacht.",
        "werkzoekende werkende",
        "vacatures solliciteren",
        "Ga naar werk.nl. Zoeken kan meteen. Voor een cv op de site heb je DigiD nodig.",
        partner="UWV",
        link="https://www.werk.nl",
    ),
    Service(
        "ww-aanvragen",
        "WW aanvragen als je baan stopt",
        "Verlies je je baan? Misschien heb je recht op WW. Vraag die op tijd aan bij UWV.",
        "## Op tijd is belangrijk\n\nJe kunt aanvragen vanaf een week voor je eerste dag zonder "
        "werk. Doe het uiterlijk een week erna. Ben je later? Dan krijg je soms minder.\n\n"
        "## Teken niet te snel\n\nWil je werkgever dat je iets tekent? Laat het eerst lezen. Een "
        "vakbond, een advocaat of Het Juridisch Loket kan dat doen.",
        "werkende werkzoekende",
        "ontslag",
        "Vraag WW aan op uwv.nl met je DigiD. Lukt dat niet? Vraag hulp bij UWV of je Werkcentrum.",
        partner="UWV",
        link="https://www.uwv.nl",
    ),
    Service(
        "uitleg-over-je-rechten",
        "Gratis uitleg over je rechten bij ontslag",
        "Een contract dat stopt, ruzie over loon of een brief die je niet snapt: Het Juridisch "
        "Loket legt uit wat je kunt doen.",
        "## Wat doet het loket?\n\nIemand die de wet kent, luistert naar je vraag. Je hoort wat je "
        "rechten zijn en wat je zelf kunt doen. Heb je een advocaat nodig? Dan helpt het loket je "
        "op weg.\n\n## Neem mee wat je hebt\n\nJe contract, je loonstrook en de brieven die je "
        "kreeg.",
        "werkende werkzoekende arbeidsmigrant",
        "ontslag hulp-in-je-gemeente",
        "Kijk op de website, bel of ga langs bij een loket. Op de website zie je waar dat is.",
        partner="Het Juridisch Loket",
        link="https://www.juridischloket.nl",
    ),
    Service(
        "geldfit",
        "Geldzorgen? Begin bij Geldfit",
        "Je beantwoordt een paar vragen en hoort welke hulp bij je past. Dat kan zonder je naam te "
        "noemen.",
        "## Wacht niet te lang\n\nHoe eerder je begint, hoe meer er kan. Geldfit wijst je de weg "
        "naar hulp bij jou in de buurt, zoals je gemeente of een vrijwilliger.\n\n"
        "## Ook als je een bedrijf hebt\n\nVoor ondernemers is er aparte hulp. Ook die vind je via "
        "Geldfit.",
        "werkzoekende werkende zzper",
        "geldzorgen hulp-in-je-gemeente",
        "Doe de test op de website, of bel met Geldfit.",
        partner="Geldfit",
        link="https://geldfit.nl",
        picture="thuis",
    ),
    Service(
        "slim-subsidie",
        "SLIM: subsidie voor leren in je bedrijf",
        "Wil je als kleine of middelgrote ondernemer meer doen aan leren en ontwikkelen? SLIM "
        "betaalt een deel van de kosten.",
        "## Waarvoor?\n\nBijvoorbeeld een plan voor scholing, loopbaanadvies voor je mensen of een "
        "leerplek op de werkvloer.\n\n## Wanneer?\n\nAanvragen kan in vaste perioden. Kijk op de "
        "website of de regeling nu open is, en wat de regels zijn. Je adviseur helpt je met het "
        "plan.",
        "werkgever",
        "subsidies scholing behoud-van-personeel",
        "Kijk wanneer je kunt aanvragen. Je hebt eHerkenning nodig; vraag die op tijd aan.",
        partner="Ministerie van SZW",
        link="https://www.uitvoeringvanbeleidszw.nl",
    ),
    Service(
        "loonkostenvoordeel",
        "Loonkostenvoordeel",
        "Neem je iemand aan die moeilijk werk vindt, of met een arbeidsbeperking? Dan krijg je "
        "soms een deel van de loonkosten terug.",
        "## Hoe werkt het?\n\nJe nieuwe collega vraagt een verklaring aan, vaak bij UWV of de "
        "gemeente. Daarmee vraag jij het voordeel aan in je aangifte van de loonheffingen.\n\n"
        "## Let op\n\nVraag de verklaring op tijd aan. De regels verschillen per groep en "
        "veranderen soms. Kijk dus eerst op de website van UWV.",
        "werkgever",
        "subsidies inclusief-werkgeven personeel-vinden",
        "Vraag je nieuwe collega om een verklaring en zet het voordeel in je aangifte.",
        partner="UWV",
        link="https://www.uwv.nl",
    ),
    Service(
        "subsidie-praktijkleren",
        "Subsidie praktijkleren",
        "Begeleid je iemand met een leerbaan in je bedrijf? Dan kun je een bijdrage in de kosten "
        "vragen.",
        "## Voor wie?\n\nVoor erkende leerbedrijven die een leerling begeleiden, bijvoorbeeld in "
        "de bbl. Je vraagt de subsidie aan na afloop van het schooljaar.\n\n## Nog geen "
        "leerbedrijf?\n\nVraag een erkenning aan bij SBB. Dat kost niets.",
        "werkgever",
        "subsidies leren-en-werken",
        "Vraag de subsidie aan bij RVO. Op de website staat tot welke datum dat kan.",
        partner="RVO",
        link="https://www.rvo.nl",
    ),
    Service(
        "no-riskpolis",
        "No-riskpolis: als je nieuwe collega ziek wordt",
        "Neem je iemand aan die ziek of beperkt is geweest? Bij ziekte betaalt UWV dan vaak een "
        "deel van het loon.",
        "## Wat heb je eraan?\n\nJe loopt minder risico. Zo kun je kijken naar wat iemand kan, en "
        "niet naar wat er mis kan gaan.\n\n## Voor wie geldt het?\n\nOnder meer voor mensen uit de "
        "banenafspraak. Je collega kan bij UWV navragen of de polis voor hem of haar geldt.",
        "werkgever arbeidsbeperking",
        "inclusief-werkgeven personeel-vinden",
        "Wordt je collega ziek? Meld het op tijd bij UWV. De polis zelf hoef je niet te kopen.",
        partner="UWV",
        link="https://www.uwv.nl",
    ),
    Service(
        "banenafspraak",
        "Banenafspraak: wie telt mee?",
        "Werkgevers hebben afgesproken om mensen met een arbeidsbeperking een baan te geven. UWV "
        "weet wie daarbij hoort.",
        "## Het doelgroepregister\n\nUWV houdt een lijst bij van mensen die meetellen. Met "
        "toestemming van je collega kun je dat navragen.\n\n## Hulp erbij\n\nEr zijn regelingen, "
        "zoals een jobcoach en een proefplaatsing. Je adviseur weet welke passen.",
        "werkgever arbeidsbeperking",
        "inclusief-werkgeven personeel-vinden",
        "Vraag het na bij UWV, of bel de adviseur van je Werkcentrum.",
        partner="UWV",
        link="https://www.uwv.nl",
        picture="team",
    ),
    Service(
        "levenlanglerenkrediet",
        "Lenen voor een opleiding: levenlanglerenkrediet",
        "Geen recht op studiefinanciering, maar wel een opleiding op het oog? Soms kun je het "
        "lesgeld lenen bij DUO.",
        "## Hoe werkt het?\n\nDUO leent je geld voor het lesgeld of collegegeld. Na je opleiding "
        "betaal je het terug, met rente.\n\n## Leen niet te snel\n\nKijk eerst of je werkgever, "
        "een fonds of UWV kan betalen. Een gids rekent met je mee.",
        "werkende werkzoekende",
        "scholing omscholing",
        "Kijk op de website van DUO of je kunt lenen. Aanvragen gaat met DigiD.",
        partner="DUO",
        cost="Het is een lening. Je betaalt haar terug, met rente.",
        link="https://duo.nl",
    ),
    Service(
        "diploma-uit-een-ander-land",
        "Weten wat je diploma uit een ander land waard is",
        "IDW vergelijkt je diploma met een Nederlands diploma. Dat helpt als je werk of een "
        "opleiding zoekt.",
        "## Wat krijg je?\n\nEen papier waarop staat met welk Nederlands diploma het jouwe te "
        "vergelijken is. Een werkgever of school ziet dan wat je hebt geleerd.\n\n"
        "## Geen diploma bij je?\n\nVertel het aan een gids. Soms kun je op een andere manier "
        "laten zien wat je kunt.",
        "statushouder oekrainer arbeidsmigrant",
        "scholing loopbaan",
        "Vraag het aan op de website van IDW. Een gids helpt je met de papieren.",
        partner="IDW",
        cost="Soms gratis, bijvoorbeeld als je moet inburgeren.",
        link="https://www.idw.nl",
    ),
    Service(
        "leren-lezen-en-schrijven",
        "Beter leren lezen, schrijven of rekenen",
        "In het hele land zijn er lessen voor volwassenen. Stichting Lezen en Schrijven helpt je "
        "om er een te vinden.",
        "## Je bent niet de enige\n\nVeel mensen vinden lezen of schrijven lastig. In een kleine "
        "groep leer je wat je nodig hebt: een brief, een formulier of een bericht op je werk.\n\n"
        "## Voor werkgevers\n\nLeren kan ook op het werk. De stichting vertelt hoe je begint.",
        "lezen-en-schrijven werkgever",
        "taal scholing",
        "Vraag iemand om met je te bellen of te kijken op de website. Of loop binnen bij ons.",
        partner="Stichting Lezen en Schrijven",
        link="https://www.lezenenschrijven.nl",
        picture="bibliotheek",
    ),
    Service(
        "work-in-nl",
        "Werken in Nederland, uitgelegd in je eigen taal",
        "Kom je uit een ander land en werk je hier? Op Work in NL lees je over loon, contract, "
        "wonen en zorg.",
        "## Ken je rechten\n\nJe hebt recht op het minimumloon en op een loonstrook. Ook staat er "
        "wat je moet regelen als je hier komt wonen.\n\n## Liever praten?\n\nIn steeds meer "
        "regio's is er een WIN-punt. Daar helpen mensen die jouw taal spreken.",
        "arbeidsmigrant",
        "hulp-in-je-gemeente",
        "Kies je taal op de website, of vraag je Werkcentrum naar een WIN-punt in de buurt.",
        partner="Work in NL",
        link="https://www.workinnl.nl",
    ),
    Service(
        "loopbaanadvies-van-de-vakbond",
        "Praat over je loopbaan met de vakbond",
        "Wil je iets anders, of weet je niet of je nog goed zit? Een adviseur van de vakbond denkt "
        "met je mee.",
        "## Waar gaat het over?\n\nOver wat je kunt, wat je wilt en wat er mogelijk is. Je hoeft "
        "nog niets te weten.\n\n## Ook bij andere bonden\n\nCNV en andere bonden hebben ook "
        "adviseurs. Ben je lid? Vraag het dan bij je eigen bond.",
        "werkende",
        "loopbaan van-werk-naar-werk",
        "Maak een afspraak via de website van je bond.",
        partner="FNV",
        cost="Voor leden vaak gratis. Vraag het na bij je bond.",
        link="https://www.fnv.nl",
        picture="gesprek",
    ),
    Service(
        "een-bedrijf-beginnen",
        "Een eigen bedrijf beginnen",
        "Bij de KVK lees je wat je moet regelen voordat je begint. Van een plan tot de "
        "inschrijving.",
        "## Denk vooruit\n\nWie zijn je klanten? Wat kost het je per maand? En wat doe je als je "
        "ziek wordt? De KVK heeft lijsten die je helpen.\n\n## Heb je een uitkering?\n\nVertel UWV "
        "of je gemeente eerst wat je plan is. Soms mag je beginnen en houd je een deel.",
        "zzper werkzoekende",
        "loopbaan",
        "Lees alles op de website van de KVK. Inschrijven doe je met een afspraak.",
        partner="KVK",
        cost="Informatie is gratis. Voor de inschrijving betaal je één keer.",
        link="https://www.kvk.nl",
    ),
)
