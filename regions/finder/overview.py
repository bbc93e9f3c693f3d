"""All regions together: the list, the list by province and the tile map."""

from typing import NamedTuple

from wagtail.models import Site

from regions.models import Region
from regions.names import PROVINCES
from werkcentrum.tenancy.models import SiteProfile


def regions_with_state() -> list[Region]:
    """Every region by name, with its site, its state and how many gemeenten it has. One query."""
    return list(Region.objects.in_use().with_site().with_municipality_count().order_by("name"))


class MapRegion(NamedTuple):
    """What the tile map shows of a region."""

    name: str
    abbreviation: str
    map_column: int
    map_row: int
    hostname: str | None
    port: int | None
    state: str | None

    @property
    def url(self) -> str:
        """The address of the region's site, or "" when it does not answer."""
        if self.state not in SiteProfile.ANSWERING:
            return ""
        return f"{Site(hostname=self.hostname, port=self.port).root_url}/"


def regions_on_map() -> list[MapRegion]:
    """Every region as the tile map shows it: plain rows, for it stands on the home page."""
    return [
        MapRegion(*row)
        for row in Region.objects.in_use()
        .order_by("name")
        .values_list(
            *("name", "abbreviation", "map_column", "map_row"),
            *("site__hostname", "site__port", "site__profile__state"),
        )
    ]


def regions_by_province(regions: list[Region]) -> list[tuple[str, list[Region]]]:
    """The regions under each province they lie in; a region in two provinces stands under both."""
    return [
        (province, [region for region in regions if province in region.provinces])
        for province in PROVINCES
    ]
