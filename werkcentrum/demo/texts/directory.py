"""Who offers what to whom in the demo: what a service and a partner are made of, national partners.

Organisations are named as what they are; their logos are drawn. In the words of a service
``{regio}``, ``{plaats}``, ``{gemeente}`` and ``{bibliotheek}`` are filled in.
"""

from dataclasses import dataclass


@dataclass(frozen=True)
class Partner:
    """An organisation; ``is_member`` when it works in the Werkcentrum, and is no mere reference."""

    name: str
    summary: str
    link: str = ""
    is_member: bool = True


@dataclass(frozen=True)
class Service:
    """Help that people can get. ``places`` are gemeenten of the region; none is everywhere.

    ``partner`` is the name of a partner of the site, or else of the national one.
    """

    slug: str
    title: str
    summary: str
    text: str
    audiences: str
    topics: str
    how: str
    partner: str = ""
    cost: str = "Gratis"
    link: str = ""
    places: tuple[str, ...] = ()
    picture: str = ""


UWV = Partner(
    "UWV",
    "Betaalt uitkeringen zoals WW en Wajong. Helpt mensen aan werk en werkgevers aan mensen.",
    "https://www.uwv.nl",
)
SBB = Partner(
    "SBB",
    "Zorgt met scholen en bedrijven voor leerbedrijven, stages en leerbanen in het mbo.",
    "https://www.s-bb.nl",
)
FNV = Partner(
    "FNV",
    "Vakbond. Helpt mensen met hun loopbaan, met ontslag en met hun rechten op het werk.",
    "https://www.fnv.nl",
)
CNV = Partner(
    "CNV",
    "Vakbond. Denkt mee over je loopbaan en helpt bij problemen op het werk.",
    "https://www.cnv.nl",
)

NATIONAL_PARTNERS = (
    UWV,
    SBB,
    Partner(
        "VNG",
        "Vereniging van alle gemeenten. Gemeenten helpen bij werk, bijstand, taal en schulden.",
        "https://vng.nl",
    ),
    Partner(
        "Divosa",
        "Vereniging van leidinggevenden bij gemeenten die over werk en inkomen gaan.",
        "https://www.divosa.nl",
    ),
    FNV,
    CNV,
    Partner(
        "VCP",
        "Vakcentrale voor professionals: bonden voor mensen met een vak of een hogere opleiding.",
        "https://www.vcp.nl",
    ),
    Partner(
        "VNO-NCW",
        "Vereniging van werkgevers, van kleine bedrijven tot grote.",
        "https://www.vno-ncw.nl",
    ),
    Partner(
        "MKB-Nederland",
        "Vereniging voor ondernemers in het midden- en kleinbedrijf.",
        "https://www.mkb.nl",
    ),
    Partner(
        "MBO Raad",
        "Vereniging van de mbo-scholen. Daar leer je een vak, ook als je al werkt.",
        "https://www.mboraad.nl",
    ),
    Partner(
        "Leeroverzicht",
        "Website van de overheid. Zet opleidingen, cursussen en regelingen bij elkaar.",
        "https://www.leeroverzicht.nl",
        is_member=False,
    ),
    Partner(
        "Ministerie van SZW",
        "Maakt de regels over werk en inkomen, en geeft subsidie aan werkgevers.",
        "https://www.uitvoeringvanbeleidszw.nl",
        is_member=False,
    ),
    Partner(
        "DUO",
        "Regelt namens de overheid geld voor studenten, ook voor wie later gaat leren.",
        "https://duo.nl",
        is_member=False,
    ),
    Partner(
        "RVO",
        "Helpt ondernemers namens de overheid, onder meer met subsidies.",
        "https://www.rvo.nl",
        is_member=False,
    ),
    Partner(
        "IDW",
        "Vergelijkt diploma's uit andere landen met Nederlandse diploma's.",
        "https://www.idw.nl",
        is_member=False,
    ),
    Partner(
        "KVK",
        "Schrijft bedrijven in en geeft informatie aan wie een bedrijf begint.",
        "https://www.kvk.nl",
        is_member=False,
    ),
    Partner(
        "Geldfit",
        "Wijst iedereen met geldzorgen de weg naar hulp, ook ondernemers.",
        "https://geldfit.nl",
        is_member=False,
    ),
    Partner(
        "Het Juridisch Loket",
        "Geeft gratis uitleg over je rechten, bijvoorbeeld bij ontslag.",
        "https://www.juridischloket.nl",
        is_member=False,
    ),
    Partner(
        "Stichting Lezen en Schrijven",
        "Helpt mensen die beter willen leren lezen, schrijven, rekenen of omgaan met de computer.",
        "https://www.lezenenschrijven.nl",
        is_member=False,
    ),
    Partner(
        "Work in NL",
        "Website van de overheid voor mensen uit een ander land die hier werken, in veel talen.",
        "https://www.workinnl.nl",
        is_member=False,
    ),
)


def usual_partners(region: str) -> tuple[Partner, ...]:
    """The partners of a region that names no more than the three it cannot do without."""
    return (
        Partner(
            f"Gemeenten in {region}",
            "Helpen inwoners met werk, bijstand, taal en schulden.",
        ),
        UWV,
        SBB,
    )
