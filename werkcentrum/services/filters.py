"""The filter of the directory by gemeente, which only a region has."""

from dataclasses import dataclass

from django.db.models import Count, Q, QuerySet
from django.http import QueryDict
from django.utils.text import slugify
from django.utils.translation import gettext_lazy as _

from regions.models import Municipality


@dataclass(frozen=True)
class Place:
    """A gemeente as the filters show it; its name is Dutch in every language."""

    pk: int
    name: str
    lang: str = "nl"

    @property
    def slug(self) -> str:
        return slugify(self.name)


class MunicipalityFilter:
    """``?gemeente=…``, as ``content.filters.TermFilter``: unknown ones are ignored.

    A service without gemeenten is for everybody and meets each of them.
    """

    parameter = "gemeente"
    legend = _("In welke gemeente?")

    def __init__(self, region, query: QueryDict):
        rows = Municipality.objects.filter(region=region).values_list("pk", "name")
        self.all = [Place(*row) for row in rows]
        asked = set(query.getlist(self.parameter))
        self.chosen = [place for place in self.all if place.slug in asked]
        self.counts: dict[int | None, int] = {}

    def condition(self) -> Q:
        """What a service must meet; everything does when nothing was chosen."""
        if not self.chosen:
            return Q()
        ids = [place.pk for place in self.chosen]
        return Q(municipalities__in=ids) | Q(municipalities=None)

    def count(self, pages: QuerySet) -> None:
        """Count how many of ``pages`` each gemeente would give; one query."""
        rows = pages.order_by().values("municipalities").annotate(n=Count("pk", distinct=True))
        self.counts = dict(rows.values_list("municipalities", "n"))

    @property
    def options(self) -> list[dict]:
        """The gemeenten to choose from: those that give something, and those that were chosen."""
        everywhere = self.counts.get(None, 0)
        return [
            {
                "word": place,
                "count": everywhere + self.counts.get(place.pk, 0),
                "is_chosen": place in self.chosen,
                "is_below": False,
            }
            for place in self.all
            if place in self.chosen or everywhere or self.counts.get(place.pk)
        ]
