"""Whole pages to begin with. What stands between [brackets] is to be replaced.

The lead of an example says to visitors what they find; ``WHY`` says to editors when to take it.
"""

from werkcentrum.content.building import (
    accordion,
    call_to_action,
    cards,
    contact_details,
    locations,
    notice,
    opening_hours,
    page,
    quote,
    steps,
    text,
)

EXAMPLES = [
    page(
        "uitleg",
        "Uitleg over [onderwerp]",
        "Je wilt weten hoe [onderwerp] werkt. Hier lees je wat het is, voor wie het is en wat je "
        "kunt doen.",
        text(
            """
            ## Wat is [onderwerp]?

            [Zeg in twee zinnen wat het is. Gebruik woorden die je ook aan de balie gebruikt.]

            ## Voor wie is het?

            Je kunt hier terecht als je:

            - woont of werkt in [[naam van de regio]];
            - [voorwaarde in gewone woorden];
            - [voorwaarde in gewone woorden].
            """
        ),
        steps(
            "Zo werkt het",
            ("Vertel wat je wilt", "[Wat doet de lezer eerst? Bel, loop binnen of vul iets in.]"),
            ("Samen kijken", "[Wat doen jullie daarna, en hoe lang duurt dat?]"),
            ("Aan de slag", "[Wat heeft de lezer aan het eind?]"),
        ),
        accordion(
            "Vragen die we vaak krijgen",
            ("Wat kost het?", "[Zeg het bedrag, of: het is gratis.]"),
            ("Hoe lang duurt het?", "[Noem dagen, weken of maanden.]"),
            ("Wat als ik er niet uitkom?", "Bel ons of loop binnen. We zoeken het samen uit."),
        ),
        call_to_action(
            "Vraag het een gids",
            "Je hoeft niets voor te bereiden. Het gesprek is gratis.",
            "Neem contact op",
            "/contact/",
        ),
    ),
    page(
        "verhaal",
        "[Voornaam] vond [werk of opleiding]",
        "[Voornaam] was [beroep of situatie]. Nu werkt [voornaam] als [nieuw beroep]. Zo ging dat.",
        text(
            """
            ## Hoe het begon

            [Waar liep de persoon tegenaan? Schrijf zoals iemand het vertelt. Korte zinnen.]
            """
        ),
        quote("[Een zin die deze persoon echt zei]", "[Voornaam], [beroep]"),
        text(
            """
            ## Wat hielp

            [Wat deed het Werkcentrum? Noem een of twee dingen die het verschil maakten.]

            ## Hoe het nu is

            [Wat doet de persoon nu? Wat zou die anderen willen meegeven?]
            """
        ),
        notice(
            "info", "[Voornaam] gaf toestemming voor dit verhaal op [datum]. Haal deze melding weg."
        ),
        call_to_action(
            "Wil jij ook iets anders?",
            "Een gids denkt gratis met je mee.",
            "Neem contact op",
            "/contact/",
        ),
    ),
    page(
        "aankondiging",
        "[Wat er is] op [datum]",
        "Op [datum] is er [wat er is] in [plaats]. Iedereen uit [[naam van de regio]] is welkom.",
        text(
            """
            ## Wat kun je er doen?

            - [Een ding dat je er kunt doen of horen]
            - [Een ding dat je er kunt doen of horen]
            - [Een ding dat je er kunt doen of horen]

            ## Praktisch

            - **Wanneer:** [dag en datum], van [begintijd] tot [eindtijd] uur
            - **Waar:** [naam van de plek], [straat en nummer] in [plaats]
            - **Kosten:** [bedrag, of: gratis]
            - **Bereikbaar:** [bus of trein, parkeren, ingang zonder drempel]
            """
        ),
        call_to_action(
            "Kom je ook?",
            "[Moet de lezer zich aanmelden? Zeg hoe, en tot wanneer.]",
            "Neem contact op",
            "/contact/",
        ),
        notice("warning", "[Haal deze pagina offline na [datum]: kies bij Status voor inplannen.]"),
    ),
    page(
        "contact",
        "Kom langs of bel ons",
        "Heb je een vraag over werk, leren of personeel? Loop binnen, bel of mail. Iemand neemt de "
        "tijd voor je.",
        text(
            """
            ## Je mag zo binnenlopen

            Je hoeft geen afspraak te maken. Je hoeft ook niets voor te bereiden. [Is dat bij een
            vestiging anders? Zeg het hier.]

            ## Praten in een andere taal

            [Welke talen spreken jullie? Kan iemand een tolk meenemen of krijgen?]
            """
        ),
        contact_details(),
        locations(),
        opening_hours(),
    ),
    page(
        "voor-werkgevers",
        "[Dienst] voor werkgevers",
        "Je zoekt personeel, of je wilt je mensen houden. Met [dienst] helpen we je daarbij.",
        text(
            """
            ## Wat levert het je op?

            - [Voordeel, liefst met een getal]
            - [Voordeel, liefst met een getal]

            ## Wat vragen we van je?

            [Wees eerlijk: tijd, begeleiding, papieren. Hoeveel is dat?]
            """
        ),
        steps(
            "Zo gaat het",
            ("Bel een adviseur", "Je hebt een vast gezicht: [naam van de adviseur]."),
            ("Samen zoeken", "[Wat doet de adviseur, en binnen hoeveel dagen?]"),
            ("Aan de slag", "[Wat gebeurt er als iemand begint? Wie helpt er daarna?]"),
        ),
        quote("[Een zin van een werkgever die dit deed]", "[Naam], [bedrijf] in [plaats]"),
        call_to_action(
            "Praat met een adviseur",
            "Zonder kosten, en je zit nergens aan vast.",
            "Neem contact op",
            "/contact/",
        ),
    ),
    page(
        "keuzepagina",
        "[Onderwerp]: waar ben je naar op zoek?",
        "Kies wat bij je past. Kom je er niet uit? Dan helpt een gids je kiezen.",
        cards(
            "Kies wat bij je past",
            ("[Keuze 1]", "[Voor wie is dit? Een zin.]", "/contact/"),
            ("[Keuze 2]", "[Voor wie is dit? Een zin.]", "/contact/"),
            ("[Keuze 3]", "[Voor wie is dit? Een zin.]", "/contact/"),
        ),
        text(
            """
            ## Nog niet zeker?

            [Zeg in twee zinnen hoe iemand kan kiezen.]
            """
        ),
        call_to_action(
            "We kiezen graag met je mee",
            "Bel, mail of loop binnen.",
            "Neem contact op",
            "/contact/",
        ),
    ),
]
# They get a day of their own when somebody begins with them.
EVENTS = [
    page(
        "workshop",
        "Workshop: [wat je leert]",
        "In [aantal] uur leer je [wat je leert]. Je oefent meteen, in een kleine groep.",
        text(
            """
            ## Wat ga je doen?

            - [Een ding dat mensen doen of leren]
            - [Een ding dat mensen doen of leren]

            ## Voor wie?

            [Voor wie is het? Moet iemand iets kunnen of meenemen? Zeg het in gewone woorden.]

            ## Meedoen

            [Hoe meld je je aan? Wat als iemand niet kan komen?] Neem gerust iemand mee.
            """
        ),
    ),
    page(
        "inloop",
        "Inloop bij het [[naam van de site]]",
        "Loop binnen met je vraag over werk of leren. Je hoeft geen afspraak te maken.",
        text(
            """
            ## Wat kun je vragen?

            Alles over werk en leren. Bijvoorbeeld:

            - welk werk bij je past;
            - hoe je een brief of cv maakt;
            - hoe je een cursus betaalt.

            ## Goed om te weten

            Je hoeft niets voor te bereiden. [Welke talen spreken jullie? Is er een drempel?]
            """
        ),
    ),
    page(
        "bijeenkomst-werkgevers",
        "Voor werkgevers: [onderwerp]",
        "Hoor hoe andere ondernemers het doen. Je gaat naar huis met een plan.",
        text(
            """
            ## Programma

            - [Tijd]: inloop met koffie
            - [Tijd]: [spreker] over [onderwerp]
            - [Tijd]: vragen en napraten

            ## Wat neem je mee naar huis?

            [Noem een of twee dingen waar een werkgever de volgende dag mee kan beginnen.]
            """
        ),
    ),
]
ARTICLES = [
    page(
        "nieuws",
        "[Wat er nieuw is, in één zin]",
        "[Zeg het belangrijkste eerst: wat verandert er, voor wie, en vanaf wanneer?]",
        text(
            """
            [Leg in twee of drie zinnen uit wat er gebeurt. Schrijf zoals je het aan de balie zegt.]

            ## Wat betekent dit voor jou?

            - [Wat kan de lezer nu wel, of niet meer?]
            - [Wat moet de lezer doen, en voor wanneer?]

            ## Meer weten?

            Bel ons of loop binnen. We denken graag met je mee.
            """
        ),
    ),
    page(
        "ervaring",
        "[Naam] vond [wat iemand vond]",
        "[Naam] wilde [wat iemand wilde]. Nu [wat er anders is]. Zo ging dat.",
        text(
            """
            ## Zo begon het

            [Waar liep deze persoon tegenaan? Een paar zinnen, zonder vaktaal.]

            ## Wat hielp

            [Wie hielp, en wat deden jullie samen? Noem ook wat lastig was.]
            """
        ),
        quote("[Een zin die deze persoon echt zei.]", "[Voornaam], [leeftijd] jaar"),
        text(
            """
            ## En nu?

            [Hoe gaat het nu? Eindig met iets waar een ander mee verder kan.]
            """
        ),
    ),
]
SERVICES = [
    page(
        "hulp-van-een-organisatie",
        "Hulp bij [onderwerp]",
        "Heb je [welk probleem]? [Organisatie] helpt je met [wat je krijgt].",
        text(
            """
            ## Wat krijg je?

            - [Een ding dat iemand krijgt of leert]
            - [Een ding dat iemand krijgt of leert]

            ## Zo gaat het

            1. [Hoe begint het? Bellen, binnenlopen of aanmelden.]
            2. [Wat gebeurt er dan, en hoe snel?]
            3. [Hoe lang duurt het?]

            ## Goed om te weten

            [Wat neem je mee? Mag er iemand mee? Welke talen spreken ze?]
            """
        ),
    ),
    page(
        "hulp-voor-werkgevers",
        "Voor werkgevers: [onderwerp]",
        "Zoek je [wat een werkgever zoekt]? [Organisatie] regelt [wat je krijgt].",
        text(
            """
            ## Wat levert het op?

            - [Iets waar een werkgever de volgende maand aan begint]
            - [Iets wat geld, tijd of zorgen scheelt]

            ## Voor wie?

            [Welke bedrijven? Noem een voorwaarde alleen als die er is.]

            ## Zo begin je

            [Met wie heb je contact, en wat wil die van je weten?]
            """
        ),
    ),
]
# When to take each, by slug: what an editor reads on the shelf.
WHY = {
    "uitleg": "Zo werkt iets: wat het is, voor wie, in drie stappen, met vragen en antwoorden.",
    "verhaal": "Iemand vertelt hoe het ging, met een uitspraak. Vraag eerst toestemming.",
    "aankondiging": "Iets op een dag: wat, waar, wanneer en hoe je meedoet.",
    "contact": "Waar je terechtkunt. Adressen en tijden komen vanzelf uit je gegevens.",
    "voor-werkgevers": "Een dienst voor werkgevers: wat het oplevert en wat je vraagt.",
    "workshop": "Een workshop of training in een groep, met aanmelden.",
    "inloop": "Een spreekuur dat steeds terugkomt. Kies bij Herhalen hoe vaak.",
    "bijeenkomst-werkgevers": "Een bijeenkomst voor werkgevers, met programma.",
    "nieuws": "Een kort bericht: wat er nieuw is, en wat de lezer ermee moet.",
    "ervaring": "Iemand vertelt hoe het ging. Vraag eerst toestemming.",
    "hulp-van-een-organisatie": "Een dienst in de wegwijzer. Kies daarna partner en gemeenten.",
    "hulp-voor-werkgevers": "Een dienst voor werkgevers in de wegwijzer.",
    "keuzepagina": "Een pagina die de lezer verder brengt, met drie kaarten.",
}
