"""Make the blueprints to begin with; from then on they are the national managers' to edit."""

from django.conf import settings
from django.db import transaction
from wagtail.models import Site

from themes.models import Palette
from werkcentrum.articles.models import ArticleIndexPage
from werkcentrum.content.indexes import index_below
from werkcentrum.content.writing import write_home
from werkcentrum.events.models import AgendaPage
from werkcentrum.navigation.models import Menu, MenuItem
from werkcentrum.services.models import ServiceIndexPage
from werkcentrum.tenancy.models import SiteProfile

from .copying import index_pages
from .furnishing import complete_site
from .homes import lock_the_tree, make_site
from .hostnames import check_hostname
from .models import Blueprint
from .texts.region import REGION, REGION_MENU
from .texts.subsite import SUBSITE, SUBSITE_MENU

Kind = SiteProfile.Kind
# (kind, name, label below the base domain, words, menu)
BEGINNINGS = (
    (Kind.REGION, "Basisformat regio's", "basisformat", REGION, REGION_MENU),
    (Kind.SUBSITE, "Basisformat subsites", "basisformat-subsites", SUBSITE, SUBSITE_MENU),
)


@transaction.atomic
def make_blueprints() -> list[Blueprint]:
    """Make the blueprints that are not there yet, and return these."""
    lock_the_tree()
    present = set(Blueprint.objects.values_list("kind", flat=True))
    return [_make(*rest) for rest in BEGINNINGS if rest[0] not in present]


def _make(kind, name, label, words, menu) -> Blueprint:
    hostname = check_hostname(f"{label}.{settings.BASE_DOMAIN}")
    site = make_site(hostname, name=name, slug=label)
    pages = write_home(site.root_page.specific, words)
    if kind == Kind.REGION:
        pages["nieuws"] = index_below(site.root_page, ArticleIndexPage)
        pages["agenda"] = index_below(site.root_page, AgendaPage)
        pages["wegwijzer"] = index_below(site.root_page, ServiceIndexPage)
    complete_site(site, kind=Kind.BLUEPRINT, state=SiteProfile.State.HIDDEN, palette=Palette.PAARS)
    _fill_menu(site, [(pages[path], label) for path, label in menu])
    index_pages(site)
    return Blueprint.objects.create(site=site, kind=kind)


def _fill_menu(site: Site, entries) -> None:
    menu = Menu.objects.get(site=site)
    MenuItem.objects.bulk_create(
        MenuItem(menu=menu, page_id=page.pk, label=label, sort_order=number)
        for number, (page, label) in enumerate(entries)
    )
