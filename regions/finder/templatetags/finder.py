"""The tile map of all regions, for any template."""

from django import template

from regions.finder.overview import regions_with_state

register = template.Library()


@register.inclusion_tag("finder/components/tile_map.html")
def tile_map(regions=None, current=None):
    """All regions as tiles where they lie. One query, none when ``regions`` are given.

    ``current`` is the region that is marked.
    """
    return {"regions": regions_with_state() if regions is None else regions, "current": current}
