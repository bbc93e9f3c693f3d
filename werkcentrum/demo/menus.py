"""The menus of the demo."""

from werkcentrum.navigation.models import Menu, MenuItem


def fill_menu(site, locale, entries, *, on_every_site=False) -> None:
    """Add pages, or (page, words) pairs, at the end of a site's menu."""
    menu, _created = Menu.objects.get_or_create(site=site, locale=locale)
    start = MenuItem.objects.filter(menu=menu).count()
    MenuItem.objects.bulk_create(
        MenuItem(
            menu=menu,
            sort_order=start + number,
            page_id=(entry[0] if isinstance(entry, tuple) else entry).pk,
            label=entry[1] if isinstance(entry, tuple) else "",
            on_every_site=on_every_site,
        )
        for number, entry in enumerate(entries)
    )
