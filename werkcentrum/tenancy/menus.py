"""The side bar of the CMS: in groups, in the order of an editor's work, without dead ends."""

from copy import copy
from typing import NamedTuple
from urllib.parse import urlsplit

from django.urls import Resolver404, resolve
from wagtail import hooks
from wagtail.admin.menu import Menu, SubmenuMenuItem

from . import addresses, features
from .addresses import Who
from .current import current_site
from .scope import scope_of


class Group(NamedTuple):
    """Items that stand together below a short word, what is used most first."""

    name: str
    label: str
    icon: str
    items: tuple[str, ...]


# By the names of the items, from the top down. What is not named here keeps its own place, after
# these. A group of which somebody has one item is that item.
ORDER = [
    "explorer",
    Group(
        "upkeep",
        "Onderhoud",
        "edit",
        (
            "links",
            "previews",
            "translations",
            "proposals",
            "agendas-van-anderen",
            "meldingen",
            "bin",
        ),
    ),
    Group(
        "files",
        "Bestanden",
        "image",
        ("images", "documents", "media", "offers", "endings"),
    ),
    Group(
        "contact-and-places",
        "Contact",
        "home",
        ("contact", "vestigingen", "adviseurs", "partners"),
    ),
    Group(
        "menu-and-links",
        "Menu en links",
        "list-ul",
        ("menu", "doorverwijzingen", "oude-adressen"),
    ),
    Group(
        "people-and-site",
        "Mensen en site",
        "group",
        ("people", "colleagues", "own-site", "site-settings", "history"),
    ),
    Group(
        "nation",
        "Landelijk",
        "globe",
        ("sites", "opening", "queue", "labels", "regios"),
    ),
]
# Wagtail's guides are in English, and its list of sites has one of ours in its place.
DROPPED = {"editor-guide", "sites"}


def is_offered(request, url: str) -> bool:
    """Whether a screen is of the current site, and the gate would let somebody through."""
    try:
        name = resolve(urlsplit(url).path).view_name
    except Resolver404:
        return True
    who = addresses.LEVEL_OF.get(name, Who.NEVER)
    if features.is_of_a_feature(name) and features.hides_screen(current_site(request), name):
        return False
    if request.user.is_superuser:
        return who != Who.NEVER
    site, scope = current_site(request), scope_of(request.user)
    if site is None or not addresses.is_open_to(scope, who):
        return False
    if who in addresses.NATIONAL_ROLES:
        # What is of all sites is the work of the national one.
        return site.profile.is_national
    return who not in addresses.ROLES or scope.has_role(addresses.ROLES[who], site.pk)


@hooks.register("construct_main_menu")
@hooks.register("construct_reports_menu")
@hooks.register("construct_settings_menu")
@hooks.register("construct_help_menu")
def offer_what_the_gate_lets_through(request, items):
    items[:] = [item for item in items if not item.url or is_offered(request, item.url)]


# After the hooks of all apps.
@hooks.register("construct_main_menu", order=100)
def put_in_groups(request, items):
    by_name = {item.name: item for item in items}
    placed = []
    for place, one in enumerate(ORDER):
        names = one.items if isinstance(one, Group) else (one,)
        # The items are those of every request: their places are written on copies.
        found = [copy(by_name.pop(name)) for name in names if name in by_name]
        for order, item in enumerate(found):
            item.order = order
        if len(found) > 1:
            menu = Menu(items=found)
            found = [SubmenuMenuItem(one.label, menu, name=one.name, icon_name=one.icon)]
        for item in found:
            item.order = 100 + place
            placed.append(item)
    items[:] = [*placed, *by_name.values()]


@hooks.register("construct_settings_menu", order=100)
@hooks.register("construct_help_menu", order=100)
def leave_out_what_leads_elsewhere(request, items):
    items[:] = [
        item
        for item in items
        if item.name not in DROPPED and not item.name.startswith("whats-new-in-wagtail")
    ]
