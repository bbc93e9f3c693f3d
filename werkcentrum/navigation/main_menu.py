"""The entries of the main menu on the site that is asked: national ones, and its own."""

from django.db.models import Q
from django.utils.functional import cached_property

from werkcentrum.delivery.addresses import (
    fixed_url,
    full_url,
    home_path,
    language_prefix,
    page_url,
)
from werkcentrum.tenancy.features import hides_page_type, hides_path
from werkcentrum.tenancy.models import SiteProfile

from .models import MenuItem


class MainMenu:
    """The menu in the frame of one answer (``portal.Portal``); one query."""

    def __init__(self, portal):
        self.portal = portal
        self.site, self.request = portal.site, portal.request

    @cached_property
    def _items(self):
        portal = self.portal
        if portal.state != SiteProfile.State.LIVE and not getattr(self.request, "is_dummy", False):
            return []
        wanted = Q(menu__site=self.site)
        if portal.national_site and not portal.is_national:
            wanted |= Q(menu__site=portal.national_site, on_every_site=True)
        items = list(
            MenuItem.objects.filter(wanted, menu__locale__language_code=portal.language)
            .select_related("menu", "page")
            .only(
                *("label", "path", "sort_order", "menu__site"),
                *("page__title", "page__url_path", "page__live", "page__content_type"),
            )
            .order_by("sort_order", "pk")
        )
        for item in items:
            item.is_borrowed = item.menu.site_id != self.site.pk
        # National entries first, in their order; then the site's own.
        return sorted(items, key=lambda item: not item.is_borrowed)

    def places_of_own_pages(self) -> set[str]:
        """Where the site's own pages on the subjects of national entries would stand."""
        return {self._own_path(item) for item in self._items if item.is_borrowed and item.page}

    def entries(self) -> list[dict]:
        """What the template shows of each entry: its label, address, and whether one is there."""
        portal = self.portal
        here = language_prefix(portal.language) + portal.path_below_home
        entries = []
        for item in self._items:
            if (item.page and not item.page.live) or self._is_switched_off(item):
                continue
            url = self._url(item)
            if url:
                entries.append(
                    {
                        "label": str(item),
                        "url": url,
                        "current": url != portal.home_url and here.startswith(url),
                        "exact": here == url,
                    }
                )
        return entries

    def _own_path(self, item):
        """Where this site's own page on a national entry's subject would stand."""
        below = item.page.url_path.removeprefix(self.portal.national_home)
        return home_path(self.site, self.portal.language, self.request) + below

    def _url(self, item):
        if item.path:
            # A fixed page: every site's own, or the national finder.
            return fixed_url(item.path[1:], self.portal.language, self.request)
        if item.is_borrowed:
            own = self.portal.same_paths.get(self._own_path(item))
            return page_url(own, self.request) if own else full_url(item.page, self.request)
        return page_url(item.page, self.request)

    def _is_switched_off(self, item):
        """Whether an entry leads to a part that this site does not use."""
        if item.path:
            return hides_path(self.site, item.path[1:])
        return hides_page_type(self.site, item.page.cached_content_type.model_class())
