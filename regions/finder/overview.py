"""All regions together: the list, the list by province and the tile map."""

from regions.models import Region
from regions.names import PROVINCES


def regions_with_state() -> list[Region]:
    """Every region by name, with its site, its state and how many gemeenten it has. One query."""
    return list(Region.objects.in_use().with_site().with_municipality_count().order_by("name"))


def regions_by_province(regions: list[Region]) -> list[tuple[str, list[Region]]]:
    """The regions under each province they lie in; a region in two provinces stands under both."""
    return [
        (province, [region for region in regions if province in region.provinces])
        for province in PROVINCES
    ]
