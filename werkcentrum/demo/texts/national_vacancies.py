"""The national site: finding a vacancy and applying for it."""

from werkcentrum.content.building import (
    accordion,
    cards,
    notice,
    page,
    steps,
    table,
    text,
)

from .pictures import picture_beside

VACANCIES = page(
    "vacatures-in-de-buurt",
    "Vacatures in de buurt",
    "Er zijn meer banen dan je op één website ziet. Zo zoek je slim, dicht bij huis.",
    text(
        """
        ## Zoek op wat je kunt, niet alleen op een beroep

        Typ niet alleen de naam van een beroep in. Zoek ook op een taak: plannen, rijden,
        verkopen, zorgen. Dan kom je banen tegen waar je niet aan dacht.

        ## Kijk op meer plekken

        - **Werk.nl**: de vacatures van UWV.
        - **De website van je gemeente**: vaak met werk in de buurt.
        - **De winkel, de school, het ziekenhuis**: loop binnen en vraag ernaar.
        - **Mensen die je kent**: veel banen komen nooit op een website.
        """
    ),
    table(
        "Waar zoek je wat?",
        [("row_heading", "Plek"), ("text", "Wat vind je er?"), ("text", "Handig als je")],
        ["Werk.nl", "Vacatures in heel Nederland", "een account bij UWV hebt"],
        ["Leerbanen.nl", "Werk met een opleiding erbij", "wilt werken en leren tegelijk"],
        ["Je gemeente", "Banen bij de gemeente en in de buurt", "dicht bij huis zoekt"],
        ["Het Werkcentrum", "Werkgevers die wij zelf kennen", "eerst wilt kennismaken"],
    ),
    picture_beside(
        "bibliotheek",
        """
        ## Geen computer? Kom langs

        In veel bibliotheken en bij het Werkcentrum staan computers die je mag gebruiken. Er
        is altijd iemand die je op weg helpt. Ook als het lezen of het typen lastig is.
        """,
    ),
    cards(
        "Lees verder",
        (
            "Solliciteren",
            "Een cv, een brief en een goed gesprek.",
            "ik-zoek-werk/vacatures-in-de-buurt/solliciteren",
        ),
        (
            "Werken via een uitzendbureau",
            "Snel beginnen, en wat je daarvoor moet weten.",
            "ik-zoek-werk/vacatures-in-de-buurt/uitzendbureau",
        ),
        (
            "Wat past bij mij?",
            "Nog niet zeker wat je zoekt? Begin dan hier.",
            "ik-zoek-werk/wat-past-bij-mij",
        ),
    ),
    children=[
        page(
            "solliciteren",
            "Solliciteren",
            "Een cv van één pagina, een korte brief en een gesprek dat je hebt geoefend. "
            "Meer is het niet. Zo pak je het aan.",
            text(
                """
                ## Je cv

                Zet bovenaan wat je kunt. Daarna wat je hebt gedaan, met het laatste eerst.
                Laat weg wat niet bij de baan past. Eén pagina is genoeg.

                ## Je brief

                Schrijf drie stukjes: waarom deze baan, waarom jij, en wat je voorstelt.
                Gebruik gewone woorden. Laat iemand je brief lezen voordat je hem stuurt.
                """
            ),
            steps(
                "Het gesprek",
                ("Bereid je voor", "Lees de vacature nog eens. Bedenk drie vragen."),
                (
                    "Oefen hardop",
                    "Thuis, of met een gids. Hardop gaat het beter dan in je hoofd.",
                ),
                ("Kom op tijd", "Zoek vooraf uit hoe je reist."),
                ("Vraag om een reactie", "Ook na een nee. Daar leer je van."),
            ),
            notice(
                "warning",
                "geef nooit je burgerservicenummer of een kopie van je paspoort voordat je "
                "bent aangenomen.",
            ),
            accordion(
                "Lastige vragen in een gesprek",
                (
                    "Er zit een gat in mijn cv. Wat zeg ik?",
                    "Zeg kort wat er was en wat je ervan hebt geleerd. Vertel daarna "
                    "wat je "
                    "nu zoekt. Je hoeft geen details te geven.",
                ),
                (
                    "Mogen ze naar mijn gezondheid vragen?",
                    "Nee, dat mag een werkgever bij een sollicitatie niet vragen. Je "
                    "mag er "
                    "zelf over beginnen als dat helpt.",
                ),
                (
                    "Wat zeg ik over mijn salaris?",
                    "Zoek vooraf op wat in de cao staat. Noem dan een bedrag dat past bij "
                    "het werk.",
                ),
            ),
        ),
        page(
            "uitzendbureau",
            "Werken via een uitzendbureau",
            "Via een uitzendbureau kun je vaak snel beginnen. Het is handig om te "
            "weten wat "
            "je rechten zijn.",
            text(
                """
                ## Hoe werkt het?

                Je bent in dienst bij het uitzendbureau. Je werkt bij een ander bedrijf. Je
                krijgt voor hetzelfde werk hetzelfde loon als een vaste collega.

                ## Let hierop

                - Je hoeft nooit te betalen om ingeschreven te worden.
                - Je krijgt een contract voordat je begint.
                - Je krijgt elke week of elke maand een loonstrook.
                - Kost wonen of vervoer geld? Vraag dan vooraf hoeveel.

                Klopt er iets niet? Praat erover met een gids of met een vakbond.
                """
            ),
        ),
    ],
)
