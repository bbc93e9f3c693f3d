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

    Each gets ``facts``: what to say beside its kind.

    Of the few that are shown only: joined to every entry that matches, PostgreSQL would read the
    table of pages from end to end.
    """
    entries = list(entries)
    wanted = {entry.page_id for entry in entries} - {None}
    models = {name: kinds()[name] for name in {entry.kind for entry in entries} & kinds().keys()}
    facts = {
        f"{name}_{fact}": expression
        for name, model in models.items()
        for fact, expression in model.search_facts().items()
    }
    live = Page.objects.live().exclude(expire_at__lte=timezone.now())
    pages = live.only("path", "depth", "url_path").annotate(**facts)
    found = pages.in_bulk(wanted) if wanted else {}
    kept = []
    for entry in entries:
        if entry.page_id in found:
            entry.page = found[entry.page_id]
        if entry.page_id is None or entry.page_id in found:
            entry.facts = _facts_of(entry, models)
            kept.append(entry)
    return kept


def _facts_of(entry: SearchEntry, models: dict[str, type[Listable]]) -> list[str]:
    model = models.get(entry.kind)
    if model is None:
        return []
    names = model.search_facts()
    return model.facts_in_words(
        **{name: getattr(entry.page, f"{entry.kind}_{name}") for name in names}
    )


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
    """Pages that are not over: an event, say, is when its last moment has passed."""
    return Q(expires_at=None) | Q(expires_at__gt=timezone.now())
