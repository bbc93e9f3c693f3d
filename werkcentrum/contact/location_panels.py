"""The form of a location in the CMS."""

from wagtail.admin.panels import (
    FieldPanel,
    FieldRowPanel,
    InlinePanel,
    MultiFieldPanel,
    TitleFieldPanel,
)

LOCATION_PANELS = [
    TitleFieldPanel("name", targets=["slug"], placeholder="Naam van de vestiging"),
    FieldPanel("kind"),
    MultiFieldPanel(
        [
            FieldPanel("host"),
            FieldPanel("street"),
            FieldRowPanel([FieldPanel("postcode"), FieldPanel("town")]),
            FieldPanel("note"),
        ],
        heading="Adres",
        help_text="Een mobiele plek heeft geen vast adres nodig: vul de haltes in.",
    ),
    MultiFieldPanel(
        [FieldRowPanel([FieldPanel("latitude"), FieldPanel("longitude")])],
        heading="Punt op de kaart",
        help_text="Niet verplicht. Hiermee kloppen afstand en route precies. Zoek het adres op "
        "openstreetmap.org, klik rechts op de kaart en kies “Toon adres”: daar staan twee "
        "getallen, zoals 52.0705 en 4.3007.",
        classname="collapsed",
    ),
    FieldPanel("by_appointment"),
    InlinePanel(
        "opening_hours",
        heading="Openingstijden",
        label="openingstijd",
        max_num=28,
        help_text="Voor elke dag een openingstijd. Sluit je tussen de middag? Maak er dan "
        "twee voor die dag. Een dag zonder openingstijd is gesloten.",
    ),
    FieldPanel("closed_on_holidays"),
    InlinePanel(
        "special_hours",
        heading="Andere tijden en sluitingsdagen",
        label="afwijking",
        max_num=40,
        help_text="Voor één dag of een langere tijd. Zonder tijden is het dicht. Over een langere "
        "tijd gelden andere tijden alleen op dagen waarop je anders ook open bent. Een afwijking "
        "voor één dag gaat voor een feestdag.",
    ),
    InlinePanel(
        "consultations",
        heading="Spreekuren",
        label="spreekuur",
        max_num=20,
        help_text="Een vast moment voor één onderwerp of van één organisatie.",
    ),
    InlinePanel(
        "stops",
        heading="Haltes",
        label="halte",
        max_num=60,
        help_text="Alleen voor een mobiele plek: waar staat die wanneer? Wat voorbij is, zien "
        "bezoekers niet meer.",
    ),
    MultiFieldPanel(
        [
            FieldPanel("step_free"),
            FieldPanel("adapted_toilet"),
            FieldPanel("disabled_parking"),
            FieldPanel("near_transport"),
            FieldPanel("hearing_loop"),
            FieldPanel("quiet_room"),
            FieldPanel("accessibility"),
        ],
        heading="Toegankelijkheid van het gebouw",
        help_text="Vink alleen aan wat je zelf hebt gezien.",
    ),
    MultiFieldPanel(
        [
            FieldPanel("sort_order", help_text="De vestiging met het laagste getal staat vooraan."),
            FieldPanel(
                "slug",
                help_text="Het CMS maakt het van de naam. Het staat in het adres van de pagina van "
                "deze vestiging: /locaties/naam-van-de-vestiging/.",
            ),
        ],
        heading="Volgorde en link",
    ),
]
