"""Gather the links of a site: those on its pages, and those in its menus, referrals and partners.

Locations and advisers have no links: a phone number and a mail address cannot be asked.
"""

import re
from html import unescape
from typing import NamedTuple

from wagtail.models import Page, Site

from regions.models import Referral
from werkcentrum.content.rewriting import Visitor, rewrite_page
from werkcentrum.navigation.models import MenuItem
from werkcentrum.services.models import Partner

_ID = re.compile(r"""<[^<>]*\sid=["']([^"'<>]+)["']""")


# The screens, the word, and the fields with a name and an address, of things with a link.
APART = (
    ("referrals", "Doorverwijzing", Referral, "label", "url"),
    ("partners", "Partner", Partner, "name", "link"),
)


class Place(NamedTuple):
    """Where a link stands that is on no page: its screens in the CMS, its id, and its name."""

    screen: str
    object_id: int
    place: str


class Gatherer(Visitor):
    """Hears of every address and every reference of a page."""

    def __init__(self):
        super().__init__()
        self.addresses: set[str] = set()
        self.things: set[tuple[type, int]] = set()

    def address(self, address):
        self.addresses.add(address)

    def refer(self, model, pk):
        self.things.add((Page if issubclass(model, Page) else model, pk))
        return pk


def gather(page: Page) -> Gatherer:
    """All links of a specific page, as it is stored."""
    gatherer = Gatherer()
    for _field in rewrite_page(page, gatherer):
        pass
    return gatherer


def gather_apart(site: Site) -> dict[Place, Gatherer]:
    """The links of a site that stand on no page; a query for each kind of thing."""
    found = {}
    items = MenuItem.objects.filter(menu__site=site, page__isnull=False).select_related("page")
    for item in items:
        place = Place("menus", item.menu_id, f"Menu: {item.label or item.page.title}"[:200])
        found.setdefault(place, Gatherer()).refer(Page, item.page_id)
    for screen, word, model, name, url in APART:
        rows = model.objects.filter(site=site).exclude(**{url: ""})
        for pk, said, address in rows.values_list("pk", name, url):
            place = Place(screen, pk, f"{word}: {said}"[:200])
            found.setdefault(place, Gatherer()).address(address)
    return found


def places_on(page: Page) -> set[str]:
    """The names of the places on a page, as visitors get it, that a link with # can lead to."""
    answer = page.make_preview_request()
    return {unescape(name) for name in _ID.findall(answer.text)}
