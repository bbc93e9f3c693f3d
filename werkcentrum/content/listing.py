"""What a listing shows: content that finds its reader by its tags.

How a listing decides, for all listings of a page in one query:

1. Only live pages that are not over, of the kinds that were chosen and that the site uses.
2. Only of the sites that were chosen: this one, the national one, or both.
3. Only with the tags that were chosen, or those of the page itself: one of them, or all of them.
   Who asks for a term gets what is tagged with a term below it, too. A page without tags lists
   whatever there is.
4. Never the page itself.
5. The site's own first, then national ones, until there are enough; each kind in its own order:
   the newest news, the soonest event; or all by when they came online, or by their title.
6. Kinds take turns, so that a listing of news and events shows both.
"""

import json
from collections import defaultdict
from dataclasses import dataclass

from django.conf import settings
from django.db.models import Case, F, IntegerField, Q, Value, When, Window
from django.db.models.functions import Lower, RowNumber
from django.utils.functional import cached_property
from django.utils.translation import get_language
from wagtail.models import Page, Site

from werkcentrum.delivery.homes import homes
from werkcentrum.taxonomy.models import Tagged
from werkcentrum.taxonomy.vocabulary import vocabulary
from werkcentrum.tenancy.features import hides_page_type

from .listable import Listable, kinds, terms_of, with_pictures

# The sources of a listing: whose pages it shows.
OWN, NATIONAL, BOTH = "own", "national", "both"
# Which tags count: those of the page that the listing stands on, chosen ones, or none.
LIKE_PAGE, CHOSEN, ALL = "like_page", "chosen", "all"

# In which order: each kind its own, what came online last first, or by title.
NATURAL, NEWEST, BY_TITLE = "natural", "newest", "title"
ORDERS = {
    NEWEST: (F("first_published_at").desc(nulls_last=True),),
    BY_TITLE: (Lower("title"),),
}

VOCABULARIES = ("audiences", "topics")
DEFAULTS = {
    "which": LIKE_PAGE,
    "source": BOTH,
    "number": 3,
    "match": "any",
    "order": NATURAL,
}


@dataclass
class Item:
    """One entry of a listing: a page, whose it is ("" for the own site), and why it is there."""

    page: Listable
    origin: str
    because: list


class Listings:
    """All listings of one rendering. A wish is the stored value of a listing block."""

    def __init__(self, wishes: list[dict], request, page):
        self.request, self.page = request, page
        self.wishes = {_key(wish): wish for wish in wishes}
        self.site = Site.find_for_request(request)
        self.national = getattr(request, "national_site", None)

    @property
    def related(self) -> list[Item]:
        """What stands below an article or an event by itself: what has its tags, and some has."""
        return self.of(self.page.wishes[0]) if any(self.own_terms.values()) else []

    @cached_property
    def own_terms(self) -> dict[str, list[int]]:
        """The ids of the terms of the page that the listings stand on, by vocabulary."""
        if getattr(self.request, "is_preview", False) and isinstance(self.page, Tagged):
            # What is previewed may not be stored yet.
            return {
                name: [term.pk for term in getattr(self.page, name).all()] for name in VOCABULARIES
            }
        return terms_of(self.page)

    def of(self, wish: dict) -> list[Item]:
        """What this listing shows. Raises KeyError for a wish that was not announced."""
        return self._items[_key(wish)]

    @cached_property
    def _items(self) -> dict[str, list[Item]]:
        chosen = defaultdict(list)
        for key, rank, row, kind, pk in self._rows():
            chosen[key].append((rank, row, kind, pk))
        order = list(kinds())
        ids = defaultdict(set)
        for key, rows in chosen.items():
            rows.sort(key=lambda row: (row[0], row[1], order.index(row[2])))
            if self.wishes[key].get("order") not in ORDERS:
                del rows[_number(self.wishes[key]) :]
            for _rank, _row, kind, pk in rows:
                ids[kind].add(pk)
        pages = {kind: kinds()[kind].for_lists().in_bulk(found) for kind, found in ids.items()}
        with_pictures([page for found in pages.values() for page in found.values()])
        because = self._reasons(ids) if getattr(self.request, "is_preview", False) else {}
        found = {}
        for key, wish in self.wishes.items():
            rows = [
                (row[0], pages[row[2]][row[3]]) for row in chosen[key] if row[3] in pages[row[2]]
            ]
            found[key] = [
                Item(
                    page=page,
                    origin=self.national.site_name if rank else "",
                    because=because.get(page.pk, []),
                )
                for rank, page in _in_order(rows, wish)
            ]
        return found

    def _rows(self) -> list[tuple]:
        """(key, rank, row, kind, id) of all listings: one query. Rank 0 is the own site's."""
        queries = [
            query
            for number, wish in enumerate(self.wishes.values())
            for kind, model in kinds().items()
            if kind in (wish.get("kinds") or kinds())
            and (query := self._query(number, wish, kind, model)) is not None
        ]
        if not queries:
            return []
        keys = list(self.wishes)
        first, *others = queries
        # Each query is of a subquery (of the window), so it has no limit or order of its own.
        rows = first.union(*others, all=True) if others else first
        return [(keys[number], *rest) for number, *rest in rows]

    def _query(self, number: int, wish: dict, kind: str, model: type[Listable]):
        places = self.places(model, wish.get("source", BOTH))
        if not places:
            return None
        where = Q()
        for home, _rank in places:
            where |= Q(path__startswith=home.path, depth__gt=home.depth)
        pages = model.listed(model.objects.filter(where))
        if self.page is not None and self.page.pk:
            pages = pages.exclude(pk=self.page.pk)
        pages = self._with_tags(pages, wish)
        rank = Case(
            *(When(path__startswith=home.path, then=Value(rank)) for home, rank in places),
            output_field=IntegerField(),
        )
        moment = F(model.moment)
        own = moment.asc() if model.moment_is_ahead else moment.desc(nulls_last=True)
        in_order = ORDERS.get(wish.get("order"), (own,))
        return (
            pages.order_by()
            .annotate(
                listing=Value(number),
                rank=rank,
                kind_name=Value(kind),
                row=Window(RowNumber(), order_by=[rank, *in_order, F("pk").desc()]),
            )
            .filter(row__lte=_number(wish))
            .values_list("listing", "rank", "row", "kind_name", "pk")
        )

    def places(self, model, source: str = BOTH) -> list[tuple[Page, int]]:
        """The home pages whose trees are looked in, with the rank of what is found there."""
        places = []
        is_central = self.national is not None and self.national == self.site
        if source != NATIONAL or is_central:
            own = homes(self.request).get(get_language())
            if own is not None and not hides_page_type(self.site, model):
                places.append((own, 0))
        elsewhere = self.national is not None and not is_central and source != OWN
        if elsewhere and not hides_page_type(self.site, model):
            home = self._national_home
            if home is not None and not hides_page_type(self.national, model):
                places.append((home, 1))
        return places

    @cached_property
    def _national_home(self) -> Page | None:
        home = self.national.root_page
        if get_language() == settings.LANGUAGE_CODE:
            return home
        translations = Page.objects.live().filter(translation_key=home.translation_key)
        return translations.filter(locale__language_code=get_language()).first()

    def _with_tags(self, pages, wish):
        asked = self._asked(wish)
        if not asked:
            return pages
        if wish.get("match") == "all":
            for name, ids in asked:
                pages = pages.filter(pk__in=_tagged(pages.model, name, ids))
            return pages
        terms = defaultdict(set)
        for name, ids in asked:
            terms[name] |= ids
        # One list of ids: for "this or that" PostgreSQL would read all pages of a kind.
        first, *others = [_tagged(pages.model, name, ids) for name, ids in terms.items()]
        return pages.filter(pk__in=first.union(*others, all=True) if others else first)

    def _asked(self, wish) -> list[tuple[str, set[int]]]:
        """(vocabulary, ids) of each term that counts: the term and those below it."""
        if wish.get("which") == ALL:
            return []
        found = []
        for name in VOCABULARIES:
            words = getattr(vocabulary(self.request), name)
            if wish.get("which") == CHOSEN:
                known = (words.by_slug.get(slug) for slug in wish.get(name) or ())
                ids = [word.pk for word in known if word]
            else:
                ids = self.own_terms[name]
            found += [(name, words.with_children([pk])) for pk in ids]
        return found

    def _reasons(self, ids) -> dict[int, list]:
        """For the editor: the terms that each page shares with what was asked; by page."""
        asked = defaultdict(set)
        for wish in self.wishes.values():
            for name, terms in self._asked(wish):
                asked[name] |= terms
        found = defaultdict(list)
        for kind, pks in ids.items():
            model = kinds()[kind]
            for name in VOCABULARIES:
                words = getattr(vocabulary(self.request), name)
                rows = model.objects.filter(pk__in=pks, **{f"{name}__in": asked[name]})
                for pk, term in rows.order_by().values_list("pk", name):
                    if term in words.by_pk and term in asked[name]:
                        found[pk].append(words.by_pk[term])
        return found


def _key(wish: dict) -> str:
    """The same for a wish as it is stored and as its block gives it, defaults filled in or not."""
    given = {name: value for name, value in wish.items() if value and name != "title"}
    return json.dumps(DEFAULTS | given, sort_keys=True)


def _in_order(rows: list[tuple[int, Listable]], wish: dict) -> list[tuple[int, Listable]]:
    """(rank, page) as a wish wants them, and no more than it wants: kinds mixed, or in turns."""
    if wish.get("order") == BY_TITLE:
        rows.sort(key=lambda row: (row[0], row[1].title.casefold()))
    elif wish.get("order") == NEWEST:
        rows.sort(key=lambda row: (row[0], -_online_since(row[1])))
    return rows[: _number(wish)]


def _online_since(page) -> float:
    return page.first_published_at.timestamp() if page.first_published_at else 0.0


def _tagged(model: type[Listable], name: str, terms: set[int]):
    """The ids of the pages of a kind that have one of these terms."""
    through = model._meta.get_field(name).remote_field.through
    rows = through.objects.filter(**{f"{name[:-1]}__in": terms}).order_by()
    return rows.values(f"{model._meta.model_name}_id")


def _number(wish: dict) -> int:
    return max(1, min(int(wish.get("number") or 3), 12))
