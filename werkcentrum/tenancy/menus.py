"""The side bar of the CMS: in the order of an editor's work, in Dutch, without dead ends."""

from urllib.parse import urlsplit

from django.urls import Resolver404, resolve
from wagtail import hooks

from . import addresses, features
from .addresses import Who
from .current import current_site
from .scope import scope_of

# By the name of the item. What is not named here keeps its own place, after these.
ORDER = [
    "explorer",
    "images",
    "documents",
    "media",
    "menu",
    "vestigingen",
    "contact",
    "site-settings",
    "doorverwijzingen",
    "translations",
    "links",
    "bin",
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
def put_in_order(request, items):
    for place, name in enumerate(ORDER):
        for item in items:
            if item.name == name:
                item.order = 100 + place


@hooks.register("construct_settings_menu", order=100)
@hooks.register("construct_help_menu", order=100)
def leave_out_what_leads_elsewhere(request, items):
    items[:] = [
        item
        for item in items
        if item.name not in DROPPED and not item.name.startswith("whats-new-in-wagtail")
    ]
