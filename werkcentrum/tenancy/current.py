"""For which site somebody is at work in the CMS at this moment.

Screens of "my region" act on :func:`current_site`. What a policy shows of the tree hangs on the
:class:`Place` of the user, because Wagtail gives a policy no request.
"""

from django.db.models import Q
from django.utils.functional import cached_property
from wagtail.models import Collection, Page, Site

from .models import SiteLibrary, SiteProfile
from .roles import shared_library
from .scope import is_in_bin, scope_of

SESSION_KEY = "site"


def own_sites(user):
    """The sites that somebody may go to work for, with what the frame shows of them."""
    sites = Site.objects.filter(profile__isnull=False)
    scope = scope_of(user)
    return sites if scope.sees_all else sites.filter(pk__in=scope.roles)


def current_site(request) -> Site | None:
    """The site that somebody is at work for: the one they switched to, if they may still.

    Otherwise the national site if that is theirs, else the first of their sites by name. None for
    who works for no site. Asked once per request.
    """
    if not hasattr(request, "_current_site"):
        request._current_site = _find(request)
    return request._current_site


def switch_to(request, site: Site) -> None:
    """Go to work for another site. The caller has checked that it is one of theirs."""
    request.session[SESSION_KEY] = site.pk
    request._current_site = site


def _find(request) -> Site | None:
    if not request.user.is_authenticated:
        return None
    # The palette of the site is on every screen.
    sites = own_sites(request.user).select_related("profile", "root_page", "sitetheme")
    chosen = request.session.get(SESSION_KEY)
    found = sites.filter(pk=chosen).first() if isinstance(chosen, int) else None
    if found is None and scope_of(request.user).sees_all:
        found = sites.filter(profile__kind=SiteProfile.Kind.NATIONAL).first()
    return found or sites.order_by("site_name", "pk").first()


class Place:
    """Where in the tree somebody is at work: in the homes of one site, or everywhere."""

    def __init__(self, site: Site, *, is_whole: bool = False, page_id: int | None = None):
        """``is_whole``: national staff at the national site see all; ``page_id``: the page in hand.

        It decides in which language one is: homes are siblings, so each language has a top.
        """
        self.site = site
        self.is_whole = is_whole
        self._page_id = page_id

    @cached_property
    def homes(self) -> dict[str, Page]:
        """The home pages of the site by path, the Dutch one first."""
        homes = Page.objects.filter(
            depth=2, translation_key=self.site.root_page.translation_key
        ).order_by("path")
        dutch = self.site.root_page.path
        return {home.path: home for home in sorted(homes, key=lambda home: home.path != dutch)}

    @cached_property
    def top(self) -> Page:
        """Where the explorer and breadcrumbs start: the root, or the home in the own language."""
        if self.is_whole:
            return Page.get_first_root_node()
        if self._page_id and len(self.homes) > 1:
            path = Page.objects.filter(pk=self._page_id).values_list("path", flat=True).first()
            return self.homes.get((path or "")[: 2 * Page.steplen], self.site.root_page)
        return self.site.root_page

    def pages(self):
        """The pages of this site: drafts too, in all languages, but not the deleted ones."""
        return Page.objects.exclude(is_in_bin()).filter(self._below_homes())

    def explorable(self):
        """The pages that the explorer shows and a search finds: national staff see all sites'."""
        return Page.objects.exclude(is_in_bin()) if self.is_whole else self.pages()

    def choosable(self, pages):
        """Of these pages what a page of this site may link to: its own, and live national ones."""
        # By id: full-text search filters on fields of the page only.
        pages = pages.exclude(pk__in=Page.objects.filter(is_in_bin()).values("pk"))
        if self.is_whole:
            return pages
        return pages.filter(
            self._below_homes()
            | (Q(live=True) & _below(national_homes().values_list("path", flat=True)))
        )

    def collections(self, *, with_shared: bool):
        """The collections that files of this site stand in, and with ``with_shared`` the shared."""
        if self.is_whole:
            return Collection.objects.all()
        library = SiteLibrary.objects.filter(site=self.site).select_related("collection").first()
        found = [library.collection] if library else []
        if with_shared and shared_library():
            found.append(shared_library())
        return Collection.objects.filter(_below(one.path for one in found))

    def files(self, rows, *, with_shared: bool):
        """Of these images, documents or videos those of this site, and of the shared library."""
        if self.is_whole:
            return rows
        here = self.collections(with_shared=with_shared)
        # By collection and not by path: full-text search filters on fields of the file only.
        return rows.filter(collection__in=list(here.values_list("pk", flat=True)))

    def _below_homes(self) -> Q:
        return _below(self.homes)


def _below(paths) -> Q:
    """The condition that something stands below one of these paths; false without any."""
    found = Q(pk__in=[])
    for path in paths:
        found |= Q(path__startswith=path)
    return found


def national_homes():
    """The home of the national site in each language."""
    keys = Site.objects.filter(profile__kind=SiteProfile.Kind.NATIONAL).values(
        "root_page__translation_key"
    )
    return Page.objects.filter(depth=2, translation_key__in=keys).order_by("path")
