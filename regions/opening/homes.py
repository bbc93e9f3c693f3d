"""The first page of a new site, and the Site itself."""

from django.conf import settings
from wagtail.models import Locale, Page, Site

from werkcentrum.content.models import HomePage

HERO_TEXT = (
    "Heb je een vraag over werk, leren of personeel? Loop binnen, bel of schrijf. We helpen je "
    "verder."
)


def lock_the_tree() -> None:
    """Let nobody else add sites, home pages or libraries until this transaction ends."""
    Page.objects.select_for_update().get(depth=1)


def make_site(hostname: str, *, name: str, slug: str, hero_title="", hero_text="") -> Site:
    """A Dutch home page at the root of the tree, not yet published, and the Site that starts there.

    Needs ``lock_the_tree``, and a hostname that was checked.
    """
    root = Page.get_first_root_node()
    home = root.add_child(
        instance=HomePage(
            title=name,
            slug=free_slug(slug),
            locale=Locale.objects.get(language_code=settings.LANGUAGE_CODE),
            hero_title=hero_title or f"Welkom bij {name}"[:80],
            hero_text=hero_text or HERO_TEXT,
            live=False,
        )
    )
    return Site.objects.create(
        hostname=hostname, port=settings.SITE_PORT, root_page=home, site_name=name
    )


def free_slug(slug: str) -> str:
    """The slug, or the first of slug-2, slug-3 … that no home page has."""
    taken = set(Page.objects.filter(depth=2, slug__startswith=slug).values_list("slug", flat=True))
    number, free = 1, slug
    while free in taken:
        number += 1
        free = f"{slug}-{number}"
    return free
