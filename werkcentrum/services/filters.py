"""The filters of the directory beside those by term: by organisation, and by gemeente, which only
a region has. Together they ask two questions: which names there are, and how much each gives."""

from dataclasses import dataclass
from functools import cached_property

from django.db.models import Count, Q, QuerySet, TextField, Value
from django.db.models.fields.json import KT
from django.db.models.functions import Coalesce
from django.http import QueryDict
from django.utils.text import slugify
from django.utils.translation import gettext_lazy as _

from regions.models import Municipality

from .partners import Partner


@dataclass(frozen=True)
class Name:
    """Something to choose as the filters show it; its name is Dutch in every language."""

    slug: str
    name: str
    # An organisation that the site and the nation both keep has two.
    ids: tuple[int, ...]
    lang: str = "nl"


class NameFilter:
    """As ``content.filters.TermFilter``, for names: unknown ones are ignored.

    ``field`` is the relation of the page model that it narrows. With ``none_is_all`` a page that
    has none meets each of them.
    """

    parameter = ""
    legend = ""
    field = ""
    none_is_all = False

    def __init__(self, rows: list[tuple[int, str]], counts: "Counts", query: QueryDict):
        found: dict[str, list[tuple[int, str]]] = {}
        for pk, name in sorted(rows, key=lambda row: (slugify(row[1]), row)):
            found.setdefault(slugify(name) or str(pk), []).append((pk, name))
        self.all = [
            Name(slug, same[0][1], tuple(pk for pk, _name in same)) for slug, same in found.items()
        ]
        asked = set(query.getlist(self.parameter))
        self.chosen = [one for one in self.all if one.slug in asked]
        self.counts = counts

    def condition(self) -> Q:
        """What a page must meet; everything does when nothing was chosen."""
        if not self.chosen:
            return Q()
        found = Q(**{f"{self.field}__in": [pk for one in self.chosen for pk in one.ids]})
        return found | Q(**{self.field: None}) if self.none_is_all else found

    def count(self, pages: QuerySet) -> None:
        """Have counted how many of ``pages`` each of them would give."""
        self.counts.ask(self.field, pages)

    @property
    def options(self) -> list[dict]:
        """What to choose from: what gives something, and what was chosen."""
        found = self.counts.found
        everywhere = found.get((self.field, None), 0) if self.none_is_all else 0
        counts = {
            one: everywhere + sum(found.get((self.field, pk), 0) for pk in one.ids)
            for one in self.all
        }
        return [
            {"word": one, "count": count, "is_chosen": one in self.chosen, "is_below": False}
            for one, count in counts.items()
            if count or one in self.chosen
        ]


class Counts:
    """How many pages there are of each name, for several filters in one query."""

    def __init__(self):
        self.queries: list[QuerySet] = []

    def ask(self, field: str, pages: QuerySet) -> None:
        """Want to know it for a relation of these pages."""
        rows = pages.order_by().values_list(Value(field), field)
        self.queries.append(rows.annotate(n=Count("pk", distinct=True)))

    @cached_property
    def found(self) -> dict[tuple[str, int | None], int]:
        """By field and id; None counts the pages that have none."""
        first, *others = self.queries
        rows = first.union(*others, all=True) if others else first
        return {(field, pk): number for field, pk, number in rows}


class PartnerFilter(NameFilter):
    """``?organisatie=…``. Partners of the same name, of the site and national, are one."""

    parameter = "organisatie"
    legend = _("Van welke organisatie?")
    field = "partner"


class MunicipalityFilter(NameFilter):
    """``?gemeente=…``. A service without gemeenten is for everybody."""

    parameter = "gemeente"
    legend = _("In welke gemeente?")
    field = "municipalities"
    none_is_all = True


def name_filters(site, region, query: QueryDict) -> list[NameFilter]:
    """The filters of a directory by name; the one by gemeente only when there is a region."""
    kinds = [PartnerFilter, MunicipalityFilter] if region else [PartnerFilter]
    partners = Partner.objects.usable_by(site).order_by()
    rows = partners.values_list(Value(PartnerFilter.field), "pk", "name")
    if region:
        gemeenten = Municipality.objects.filter(region=region).order_by()
        spoken = Coalesce(KT("aliases__0"), "name", output_field=TextField())
        rows = rows.union(
            gemeenten.values_list(Value(MunicipalityFilter.field), "pk", spoken), all=True
        )
    rows, counts = list(rows), Counts()
    return [
        kind([(pk, name) for field, pk, name in rows if field == kind.field], counts, query)
        for kind in kinds
    ]


def slug_of(municipality: Municipality) -> str:
    """A gemeente as ``?gemeente=`` names it."""
    return slugify(municipality.spoken_name)
