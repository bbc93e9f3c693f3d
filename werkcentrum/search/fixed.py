"""The pages that a site has by itself, such as its privacy page: they stand in no index.

They are few and the same for all sites, so a query is held against their words without a question
to the database.
"""

from dataclasses import dataclass, field

from django.utils.translation import gettext_lazy as _
from wagtail.models import Site

from werkcentrum.delivery.addresses import language_prefix
from werkcentrum.delivery.sitemap import fixed_paths

from .extracting import PAGE
from .words import PREFIX_FROM, split, stem, telling

# By path below the home of a language: the title, what it says, and other words for it.
FIXED = {
    "contact/": (
        _("Contact"),
        _(
            "Heb je een vraag over werk, leren of personeel? Het Werkcentrum helpt je verder. "
            "Gratis."
        ),
        _("bellen telefoonnummer mailen e-mailadres postadres"),
    ),
    "over-deze-site/": (
        _("Over deze site"),
        _(
            "In het Werkcentrum werken gemeenten, UWV, vakbonden, werkgevers, SBB en onderwijs "
            "samen. Het Werkcentrum is geen aparte organisatie: elke partner doet zijn eigen werk."
        ),
        _("website colofon afzender verantwoordelijk"),
    ),
    "toegankelijkheid/": (
        _("Toegankelijkheid"),
        _(
            "Iedereen moet deze website kunnen gebruiken. "
            "Ook als je niet goed ziet, hoort, leest of beweegt."
        ),
        _("toegankelijkheidsverklaring website wcag slechtziend voorleessoftware"),
    ),
    "privacy/": (
        _("Privacy"),
        _("Je kunt deze website lezen zonder dat wij weten wie je bent."),
        _("privacyverklaring persoonsgegevens avg"),
    ),
    "cookies/": (
        _("Cookies"),
        _("Deze website plaatst geen cookies. Daarom zie je ook geen cookiemelding."),
        _("cookieverklaring cookiemelding"),
    ),
    "kwetsbaarheid-melden/": (
        _("Kwetsbaarheid melden"),
        _(
            "Zie je een zwakke plek in de beveiliging van deze website? "
            "Laat het ons weten, dan lossen we het op."
        ),
        _("beveiliging lek hacken responsible disclosure"),
    ),
    "sitemap/": (
        _("Sitemap"),
        _("Alle pagina’s van deze website op een rij."),
        _("inhoudsopgave"),
    ),
    "locaties/": (
        _("Locaties"),
        _("Op deze plekken kun je terecht met je vragen over werk, leren en personeel. Gratis."),
        _("vestiging adres openingstijden open"),
    ),
    "jouw-werkcentrum/": (
        _("Vind jouw Werkcentrum"),
        _(
            "Elke regio heeft een Werkcentrum. Vul in waar je woont of werkt. "
            "Dan wijzen we je de weg."
        ),
        _("postcode regio dichtbij"),
    ),
}


@dataclass
class FixedPage:
    """A page that a site has by itself, as a result shows it."""

    url: str
    title: str
    summary: str
    body: str = ""
    kind: str = PAGE
    facts: list[str] = field(default_factory=list)


def fixed_pages(words: list[str], site: Site, language: str) -> list[FixedPage]:
    """The pages that the words of a query are about: all words that tell something, or none."""
    asked = [stem(word, language) for word in telling(words, language)]
    pages = []
    for path in fixed_paths(site) if asked else ():
        title, summary, more = map(str, FIXED.get(path, ("", "", "")))
        known = {stem(word, language) for word in split(f"{title} {more}")}
        if all(any(_is(word, one) for one in known) for word in asked):
            pages.append(FixedPage(f"{language_prefix(language)}{path}", title, summary))
    return pages


def fixed_words() -> set[str]:
    """The words of the titles, for who mistypes one."""
    return {word for title, *_rest in FIXED.values() for word in split(str(title))}


def _is(asked: str, known: str) -> bool:
    """Whether a stem is another or one is the beginning of the other: "privacyverklaring"."""
    longer, shorter = (asked, known) if len(asked) > len(known) else (known, asked)
    return longer == shorter or len(shorter) >= PREFIX_FROM and longer.startswith(shorter)
