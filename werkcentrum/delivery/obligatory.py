"""Which pages every site must have, by name: their slug and title (standards: Privacy)."""

from django.utils.translation import gettext_lazy as _

OBLIGATORY_PAGES = {
    "contact": ("contact", _("Contact")),
    "about": ("over-deze-site", _("Over deze site")),
    "accessibility": ("toegankelijkheid", _("Toegankelijkheid")),
    "privacy": ("privacy", _("Privacy")),
    "cookies": ("cookies", _("Cookies")),
    "report-vulnerability": ("kwetsbaarheid-melden", _("Kwetsbaarheid melden")),
    "sitemap": ("sitemap", _("Sitemap")),
}
# Every address that the portal itself has on every site, below the home of a language.
FIXED_PATHS = frozenset(
    [
        *(f"{slug}/" for slug, _title in OBLIGATORY_PAGES.values()),
        "locaties/",
        "jouw-werkcentrum/",
        "jouw-werkcentrum/regios/",
        "zoeken/",
    ]
)
# Of these the ones that lead to pages and are none themselves: not for search engines.
UNLISTED_PATHS = frozenset(["zoeken/"])
