"""What stands around a page: the site's name, menu, breadcrumbs, languages and footer.

Everything is computed when the template asks for it, and once. The queries: the menu, the pages
with the same path (own pages for national entries, the national page on this subject), and the
page's ancestors and translations together.
"""

from django.conf import settings
from django.db.models import Q
from django.urls import reverse
from django.utils.functional import cached_property
from django.utils.translation import get_language, get_language_info, override
from django.utils.translation import gettext as _
from wagtail.models import Page, Site

from themes.models import Palette
from werkcentrum.contact.models import ContactDetails
from werkcentrum.delivery.addresses import (
    full_url,
    home_path,
    language_prefix,
    page_url,
    site_and_path,
)
from werkcentrum.delivery.homes import homes
from werkcentrum.delivery.obligatory import OBLIGATORY_PAGES
from werkcentrum.tenancy.features import hides_path
from werkcentrum.tenancy.models import SiteProfile

from .main_menu import MainMenu

SEARCH_PATH = "zoeken/"


class Portal:
    """The frame of one answer."""

    def __init__(self, request):
        self.request = request
        self.site = Site.find_for_request(request)
        self.page = getattr(request, "page", None)
        self.language = self.page.locale.language_code if self.page else get_language()
        self.national_site = getattr(request, "national_site", None)

    # -- The site ----------------------------------------------------------------------------

    @cached_property
    def profile(self):
        return getattr(self.site, "profile", None) or SiteProfile(site=self.site)

    @property
    def is_national(self):
        return self.profile.is_national

    @property
    def state(self):
        return self.profile.state

    @property
    def site_name(self):
        return self.site.site_name if self.site else "Werkcentrum"

    @cached_property
    def region_name(self):
        """What stands behind the word mark: the region's or subsite's name; "" nationally."""
        return "" if self.is_national else self.site_name.removeprefix("Werkcentrum ")

    @cached_property
    def palette(self):
        theme = getattr(self.site, "sitetheme", None)
        return theme.palette if theme else Palette.PAARS

    @cached_property
    def payoff(self):
        """The pay-off that the national managers set, the same on all sites."""
        theme = getattr(self.national_site, "sitetheme", None)
        return theme.payoff if theme else ""

    @cached_property
    def contact(self):
        return getattr(self.site, "contactdetails", None) or ContactDetails(site=self.site)

    @property
    def has_contact(self):
        return bool(self.contact.phone or self.contact.email)

    @cached_property
    def national_contact(self):
        """How to reach the national site's team, where a region has nothing yet."""
        return getattr(self.national_site, "contactdetails", None) or ContactDetails()

    @property
    def home_url(self):
        return language_prefix(self.language)

    # -- The way between region and nation -----------------------------------------------------

    @cached_property
    def path_below_home(self):
        """The path of this page below the home of its language, such as ``ik-zoek-werk/``."""
        if self.page:
            root, path = site_and_path(self.page.url_path, self.request)
            path = path if root else "/"
        else:
            path = self.request.path
        return path.removeprefix(language_prefix(self.language))

    @cached_property
    def national_home(self):
        """``url_path`` of the national home page in this language; "" while there is none."""
        national = self.national_site
        return home_path(national, self.language, self.request) if national else ""

    @cached_property
    def same_paths(self):
        """Live pages by ``url_path`` that stand at the same place on the other site.

        For the menu: own pages at the place of national entries. For the top bar: the national
        page at the place of this one. One query.
        """
        wanted = set()
        if not self.is_national and self.national_home and self.profile.answers:
            wanted |= self._main_menu.places_of_own_pages()
            if self.page and self.path_below_home:
                wanted.add(self.national_home + self.path_below_home)
            if self.language != settings.LANGUAGE_CODE:
                # Where the top bar leads without such a page: that home may be a draft.
                wanted.add(self.national_home)
        if not wanted:
            return {}
        slugs = {path.rstrip("/").rsplit("/", 1)[-1] for path in wanted}
        pages = Page.objects.live().filter(slug__in=slugs, url_path__in=wanted)
        return {page.url_path: page for page in pages.only("id", "url_path", "title", "live")}

    @property
    def is_fixed(self):
        """Whether the portal itself has this address, on the national site too."""
        match = getattr(self.request, "resolver_match", None)
        return bool(match) and (
            match.url_name in (*OBLIGATORY_PAGES, "search", "locations", "location")
            or match.namespace == "finder"
        )

    @cached_property
    def other_site(self):
        """The way to the national site, to the same subject where that exists there."""
        if self.is_national or not self.national_site:
            return None
        counterpart = self.same_paths.get(self.national_home + self.path_below_home)
        home = self.same_paths.get(self.national_home)
        url = full_url(home, self.request) if home else self.national_site.root_url + "/"
        if counterpart:
            url = full_url(counterpart, self.request)
        elif self.is_fixed:
            # What the portal has on every site; a location is of one.
            one = self.request.resolver_match.url_name == "location"
            url = self.national_site.root_url + (reverse("locations") if one else self.request.path)
        return {"url": url, "label": _("Naar de landelijke website")}

    @cached_property
    def finder_url(self):
        with override(self.language):
            path = reverse("finder:finder")
        if self.is_national or not self.national_site:
            return path
        return self.national_site.root_url + path

    @cached_property
    def search_url(self):
        """Where the search box leads; "" on a site that has none."""
        is_live = self.state == SiteProfile.State.LIVE or getattr(self.request, "is_dummy", False)
        if not self.site or not is_live or hides_path(self.site, SEARCH_PATH):
            return ""
        if self.language != settings.LANGUAGE_CODE and self.language not in homes(self.request):
            return ""
        return language_prefix(self.language) + SEARCH_PATH

    # -- Menu ----------------------------------------------------------------------------------

    @cached_property
    def _main_menu(self):
        return MainMenu(self)

    @cached_property
    def menu(self):
        return self._main_menu.entries()

    @property
    def has_menu(self):
        return bool(self.menu)

    # -- Place on the site -----------------------------------------------------------------------

    @cached_property
    def _kin(self):
        """Ancestors below the home and translations of this page, in one query."""
        page = self.page
        if page is None or page.pk is None or not self.path_below_home:
            return []
        steplen = page.steplen
        above = [page.path[:end] for end in range(3 * steplen, len(page.path), steplen)]
        wanted = Q(path__in=above) if above else Q()
        if len(homes(self.request)) > 1:
            wanted |= Q(translation_key=page.translation_key) & ~Q(pk=page.pk)
        if not wanted:
            return []
        kin = Page.objects.live().filter(wanted).select_related("locale").order_by("path")
        return list(kin)

    @cached_property
    def breadcrumbs(self):
        if not self.path_below_home:
            return []
        trail = [{"label": _("Home"), "url": self.home_url}]
        if self.page:
            trail += [
                {"label": page.title, "url": page_url(page, self.request)}
                for page in self._kin
                if self.page.path.startswith(page.path) and page.pk != self.page.pk
            ]
        trail += getattr(self.request, "page_trail", [])
        title = self.page.title if self.page else getattr(self.request, "page_title", "")
        return [*trail, {"label": title, "url": ""}]

    @cached_property
    def languages(self):
        """The languages this site speaks, each in its own words; [] when there is only one."""
        codes = list(homes(self.request)) if self.site else []
        if len(codes) < 2 or self.state != SiteProfile.State.LIVE:
            return []
        translated = {alternate["code"]: alternate["url"] for alternate in self.alternates}
        if self.page or self.is_fixed:
            translated[self.language] = language_prefix(self.language) + self.path_below_home
        return [
            {
                "code": code,
                "label": get_language_info(code)["name_local"].capitalize(),
                # Without a translation the way leads to the home page in that language.
                "url": translated.get(code) or language_prefix(code),
                "current": code == self.language,
            }
            for code in codes
        ]

    @cached_property
    def alternates(self):
        """This page in every language it exists in (hreflang); [] when only in one."""
        codes = list(homes(self.request)) if self.site else []
        if len(codes) < 2 or not self.site:
            return []
        if not self.path_below_home:
            pages = homes(self.request).values()
        elif self.page:
            key = self.page.translation_key
            pages = [self.page, *(page for page in self._kin if page.translation_key == key)]
        else:
            if not self.is_fixed:
                return []
            return [
                {"code": code, "url": language_prefix(code) + self.path_below_home}
                for code in codes
            ]
        found = [
            {"code": page.locale.language_code, "url": page_url(page, self.request)}
            for page in pages
        ]
        return found if len(found) > 1 else []

    @cached_property
    def root_url(self):
        return self.site.root_url if self.site else ""

    @cached_property
    def canonical(self):
        if not self.site:
            return ""
        return self.site.root_url + language_prefix(self.language) + self.path_below_home

    # -- Footer ----------------------------------------------------------------------------------

    @cached_property
    def _fixed_root(self):
        """Before the path of an obligatory page: those of a closed site are gone as well."""
        is_gone = self.state == SiteProfile.State.GONE and self.national_site
        return self.national_site.root_url if is_gone else ""

    @cached_property
    def contact_url(self):
        with override(self.language):
            return self._fixed_root + reverse("contact")

    @cached_property
    def footer_links(self):
        with override(self.language):
            return [
                {"label": str(title), "url": self._fixed_root + reverse(name)}
                for name, (_slug, title) in OBLIGATORY_PAGES.items()
            ]
