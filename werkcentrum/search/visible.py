"""Which entries visitors may find: live pages of live sites, in a language and of a part in use.

An entry goes when its page goes offline. What is shown is asked once more, so a page that went
offline a moment ago is not shown, whether or not its entry knows.
"""

from collections import defaultdict
from collections.abc import Iterable
from functools import reduce
from operator import or_

from django.db.models import Exists, OuterRef, Q, QuerySet
from django.utils import timezone
from wagtail.models import Page, Site

from werkcentrum.content.listable import Listable, kinds
from werkcentrum.tenancy.features import all_features, is_on, speaks
from werkcentrum.tenancy.models import SiteProfile

from .models import SearchEntry


def live_sites(language: str) -> list[Site]:
    """All live sites that show pages in this language; one query."""
    homes = Page.objects.filter(depth=2, live=True, locale__language_code=language)
    sites = Site.objects.select_related("profile").filter(
        profile__state=SiteProfile.State.LIVE,
        root_page__translation_key__in=homes.values("translation_key"),
    )
    return [site for site in sites if speaks(site, language)]


def visible(sites: list[Site], locale_id: int) -> QuerySet:
    """What visitors of these sites may find in one language.

    The sites answer visitors: the caller has seen to that.
    """
    pages = _of_parts_in_use(sites) & _current()
    offered = SearchEntry.objects.filter(
        pages, documents=OuterRef("document"), site=OuterRef("site"), locale=locale_id
    )
    return SearchEntry.objects.filter(
        Q(pages, document=None) | Q(page=None) & Exists(offered),
        site__in=[site.pk for site in sites],
        locale=locale_id,
    )


def still_live(entries: Iterable[SearchEntry]) -> list[SearchEntry]:
    """Those of a few entries whose page is live at this moment; asks all their pages at once.

    Of the few that are shown only: joined to every entry that matches, PostgreSQL would read the
    table of pages from end to end.
    """
    entries = list(entries)
    wanted = {entry.page_id for entry in entries} - {None}
    live = Page.objects.live().exclude(expire_at__lte=timezone.now())
    pages = live.only("path", "depth", "url_path").in_bulk(wanted) if wanted else {}
    kept = []
    for entry in entries:
        if entry.page_id in pages:
            entry.page = pages[entry.page_id]
        if entry.page_id is None or entry.page_id in pages:
            kept.append(entry)
    return kept


def _of_parts_in_use(sites: list[Site]) -> Q:
    """Pages on these sites, but for types that belong to a part which their site switched off."""
    by_types = defaultdict(list)
    for site in sites:
        off = [feature for feature in all_features() if not is_on(site, feature.name)]
        by_types[frozenset().union(*(feature.page_types for feature in off))].append(site.pk)
    parts = [
        Q(site__in=ids) & ~Q(page_type__in=types) if types else Q(site__in=ids)
        for types, ids in by_types.items()
    ]
    # No sites, no pages.
    return reduce(or_, parts, Q(pk__in=[]) if not parts else Q())


def _current() -> Q:
    """Pages that are not over: each kind says itself what its lists show."""
    which = Q(expires_at=None) | Q(expires_at__gt=timezone.now())
    for name, model in kinds().items():
        if model.listed.__func__ is not Listable.listed.__func__:
            shown = model.listed(Page.objects.filter(pk=OuterRef("page"))).order_by()
            which &= ~Q(kind=name) | Exists(shown)
    return which
