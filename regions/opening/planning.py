"""What opening a site would do, said beforehand: nothing is written."""

from django.conf import settings

from .blueprint import blueprint_pages
from .hostnames import check_hostname, standard_aliases
from .models import Opening
from .steps import check, other_hostnames, values_of
from .tokens import fill


def plan(opening: Opening) -> list[str]:
    """A Dutch sentence for each thing that opening this would do; ``opening`` need not be saved.

    Raises ValidationError (Dutch) when it cannot be opened as asked.
    """
    opening.hostname = check_hostname(opening.hostname)
    check(opening)
    scheme = "https" if settings.SITE_PORT == 443 else "http"
    port = "" if settings.SITE_PORT in (80, 443) else f":{settings.SITE_PORT}"
    aliases = standard_aliases(other_hostnames(opening), but=opening.hostname)
    return [
        f"{opening.name} wordt geopend: {scheme}://{opening.hostname}{port}/",
        _pages(opening),
        f"Het kleurenpalet is {opening.get_palette_display().lower()}.",
        "Een eigen bibliotheek voor beeld, documenten en video, een menu, en de rollen meelezer, "
        "redacteur, eindredacteur en beheerder.",
        "Eindredacteuren en beheerders kijken na wat redacteuren insturen.",
        f"Andere adressen: {', '.join(aliases) or 'geen'}.",
        f"Staat: {opening.get_state_display()}.",
        f"{opening.manager_email} krijgt een uitnodiging als beheerder."
        if opening.manager_email
        else "Er gaat geen uitnodiging uit: er is geen e-mailadres van een beheerder.",
    ]


def _pages(opening: Opening) -> str:
    if opening.blueprint is None:
        return "Een homepagina met de naam van de site."
    pages = blueprint_pages(opening.blueprint)
    titles = ", ".join(fill(page.title, values_of(opening)) for page in pages)
    return f"{len(pages)} pagina's uit het basisformat: {titles}."
