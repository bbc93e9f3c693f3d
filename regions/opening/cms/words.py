"""What the states of a site are called on buttons, and what they mean for visitors."""

from werkcentrum.tenancy.models import SiteProfile

State = SiteProfile.State
SEEN_BY_VISITORS = {
    State.HIDDEN: "Bezoekers zien niets: het adres antwoordt alsof het niet bestaat.",
    State.BASIC: "Bezoekers zien één pagina met de gemeenten, contact en doorverwijzingen.",
    State.LIVE: "Bezoekers zien de site.",
    State.GONE: "Bezoekers lezen dat de site gesloten is, met de weg naar de landelijke site.",
}
VERBS = {
    State.HIDDEN: "Verbergen",
    State.BASIC: "Terug naar de basispagina",
    State.LIVE: "Live zetten",
    State.GONE: "Sluiten",
}
CONSEQUENCES = {
    State.HIDDEN: "Het adres van de site antwoordt alsof het niet bestaat, ook voor zoekmachines. "
    "In het CMS blijft alles staan.",
    State.BASIC: "Bezoekers zien nog één pagina, met de gemeenten, contact en doorverwijzingen. "
    "De andere pagina's blijven in het CMS staan.",
    State.LIVE: "Iedereen kan de site zien, en zoekmachines nemen haar op.",
    State.GONE: "Eerst leggen we alle pagina's en bestanden vast in een archief. Daarna lezen "
    "bezoekers dat de site gesloten is. Er wordt niets verwijderd: je kunt de site later weer "
    "openen zoals hij was.",
}
