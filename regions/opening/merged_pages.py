"""The pages of a region that ends, below the region they go to.

They come below one page, "Uit Werkcentrum X", at the places they had: editors see what is new to
them and nothing clashes with a page of their own. In a language that the other region does not
have yet, its home page there is made as a draft.
"""

from wagtail.models import Page, Site, WorkflowState

from werkcentrum.content.bins import Bin, DeletedPage
from werkcentrum.content.deleting import bin_of
from werkcentrum.content.models import ContentPage
from werkcentrum.content.rewriting import Visitor, rewrite_page
from werkcentrum.events.sources import CalendarSource
from werkcentrum.navigation.models import MenuItem
from werkcentrum.redirects.models import Redirect
from werkcentrum.tenancy.owners import page_owners
from werkcentrum.tenancy.references import foreign_references, references
from werkcentrum.tenancy.roles import locale_roots

from .languages import open_language


class HomeLinks(Visitor):
    """Leads what led to a home page of the region that ends to the other one's."""

    def __init__(self, homes: dict[int, int]):
        super().__init__()
        self.homes = homes

    def refer(self, model, pk):
        return self.homes.get(pk, pk) if issubclass(model, Page) else pk


def homes_by_language(site: Site) -> dict[str, Page]:
    """The home pages of a site, drafts too, by language, the Dutch one first."""
    homes = locale_roots(site).select_related("locale").specific().order_by("path")
    found = {home.locale.language_code: home for home in homes}
    dutch = site.root_page.locale.language_code
    return {dutch: found.pop(dutch), **found}


def free_slug(slug: str, homes) -> str:
    """The slug, or the first of slug-2, slug-3 … that no page just below these homes has."""
    taken = {child.slug for home in homes for child in home.get_children()}
    number, free = 1, slug
    while free in taken:
        number += 1
        free = f"{slug}-{number}"
    return free


def move_pages(ended: Site, survivor: Site, slug: str) -> tuple[str, list[str]]:
    """Move all pages below the homes of one site to another.

    Returns the slug of the page that they stand below, and a Dutch line for each change.
    """
    said, pairs = [], []
    there = homes_by_language(survivor)
    for code, home in homes_by_language(ended).items():
        if code not in there:
            there[code] = open_language(survivor, code).specific
            said.append(
                f"{survivor.site_name} krijgt een homepagina in de taal “{code}”, als concept. "
                "Tot iemand die publiceert, zijn de pagina's in die taal niet te zien."
            )
        pairs.append((home, there[code]))
    slug = free_slug(slug, [target for _home, target in pairs])
    key = None
    for home, target in pairs:
        landing = ContentPage(
            title=f"Uit {ended.site_name}"[:255],
            slug=slug,
            locale=home.locale,
            live=home.live,
            has_unpublished_changes=not home.live,
        )
        landing.translation_key = key or landing.translation_key
        key = landing.translation_key
        # Each move changes the tree that the rows in hand were read from.
        target = Page.objects.get(pk=target.pk)
        target.add_child(instance=landing)
        children = list(Page.objects.get(pk=home.pk).get_children())
        for child in children:
            if child.specific_class is Bin:
                said += _move_bin(child, landing, survivor)
                continue
            said += _lines(child, landing)
            Page.objects.get(pk=child.pk).specific.move(
                Page.objects.get(pk=landing.pk), pos="last-child"
            )
    return slug, said


def _move_bin(bin_page, landing, survivor) -> list[str]:
    """Deleted pages go into the other bin, and can be brought back from there."""
    target, pages = bin_of(survivor), list(bin_page.get_children())
    for page in pages:
        moving = Page.objects.get(pk=page.pk).specific
        moving.moves_through_bin = True
        moving.move(Page.objects.get(pk=target.pk), pos="last-child")
    moved = DeletedPage.objects.filter(page__in=[page.pk for page in pages])
    moved.update(site=survivor)
    # What stood below the home itself comes back below the page of the moved ones.
    moved.filter(parent__depth=2).update(parent=landing)
    count = len(pages)
    return [f"De prullenbak gaat mee ({count})."] if count else []


def _lines(child, landing) -> list[str]:
    count = child.get_descendant_count()
    more = f" en de {count} pagina's eronder" if count > 1 else " en de pagina eronder" * count
    return [f"“{child.title}”{more} ({child.locale.language_code}): onder “{landing.title}”."]


def end_homes(ended: Site, survivor: Site, slug: str) -> list[str]:
    """Give the words of the ended homes to the page above the moved ones, and lead links on.

    Needs the files to have moved, since the words show them.
    """
    there = homes_by_language(survivor)
    homes = homes_by_language(ended)
    leading = {home.pk: there[code].pk for code, home in homes.items()}
    for code, home in homes.items():
        landing = ContentPage.objects.child_of(there[code]).get(slug=slug)
        landing.body = home.body.get_prep_value()
        for name, value in rewrite_page(landing, HomeLinks(leading)):
            setattr(landing, name, value)
        home.entrances, home.body = [], []
        home.save()
        home.save_revision()
        landing.save()
        landing.save_revision()
    above = [there[code].url_path + f"{slug}/" for code in homes]
    above.append(Page.objects.get(pk=bin_of(survivor).pk).url_path)
    changed = 0
    for path in above:
        for page in Page.objects.filter(url_path__startswith=path).specific():
            changed += _lead_on(page, leading)
    count = f"{changed} pagina's linkten" if changed != 1 else "1 pagina linkte"
    return [f"{count} naar de oude homepagina en linken nu naar de nieuwe."] if changed else []


def _lead_on(page, leading) -> bool:
    """Change the links of a page, and of its draft, to a home that ended; whether there were."""
    draft = page.get_latest_revision_as_object()
    found = [one for one in (page, draft) if _leads_to(one, leading)]
    if not found:
        return False
    for one in (page, draft):
        for name, value in rewrite_page(one, HomeLinks(leading)):
            setattr(one, name, value)
    page.save(clean=False)
    draft.save_revision(clean=False)
    if page.live and not page.has_unpublished_changes:
        Page.objects.filter(pk=page.pk).update(has_unpublished_changes=False)
    return True


def _leads_to(page, leading) -> bool:
    return any(issubclass(one.model, Page) and int(one.pk) in leading for one in references(page))


def stop_reviews(site: Site, slug: str) -> list[str]:
    """End the reviews of moved pages: who would have done them works elsewhere or not any more."""
    said = []
    pages = [
        page
        for home in homes_by_language(site).values()
        for page in Page.objects.descendant_of(home).filter(
            url_path__startswith=f"{home.url_path}{slug}/"
        )
    ]
    for page in pages:
        for state in WorkflowState.objects.active().for_instance(page.specific):
            state.cancel()
            said.append(f"De beoordeling van “{page.title}” stopt. Bied de pagina opnieuw aan.")
    return said


def drop_menu(ended: Site) -> list[str]:
    """Empty the menus of the site that ended: their pages are another site's now."""
    items = MenuItem.objects.filter(menu__site=ended)
    count = items.count()
    items.delete()
    return [f"Het menu van {ended.site_name} vervalt ({count} onderdelen)."] if count else []


def move_sources(ended: Site, survivor: Site) -> list[str]:
    """Let the calendars that the ended site takes events from go along, but for known ones."""
    known = list(CalendarSource.objects.filter(site=survivor).values_list("url", flat=True))
    rows = CalendarSource.objects.filter(site=ended).exclude(url__in=known)
    said = [f"{row.name}." for row in rows]
    rows.update(site=survivor)
    return said


def move_redirects(ended: Site, survivor: Site, below) -> list[str]:
    """Let the old addresses of the ended site lead on; ``below`` says where each comes in now."""
    ended_homes = {page.pk for page in homes_by_language(ended).values()}
    said, there = [], set(Redirect.objects.filter(site=survivor).values_list("old_path", flat=True))
    for row in Redirect.objects.filter(site=ended):
        # An old host comes along, with its addresses as they are.
        path = row.old_path if row.old_path.startswith("https://") else below(row.old_path)
        if path in there or len(path) > 255:
            said.append(f"Het oude adres {row.old_path} bestaat er al en gaat niet mee.")
            continue
        page = row.page_id
        if page in ended_homes:
            page = survivor.root_page_id
        # The row moves as it is: a form would ask what only people need to answer.
        Redirect.objects.filter(pk=row.pk).update(site=survivor, old_path=path, page=page)
        there.add(path)
    return said


def leaving(things, site: Site) -> list[str]:
    """What among these things of a site refers to another site: the proof, when empty."""
    owner = page_owners([site.root_page_id])[site.root_page_id]
    return [str(thing) for thing in things if foreign_references(thing, owner)]
