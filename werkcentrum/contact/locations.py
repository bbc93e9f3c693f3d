"""The locations of the site that a request is for."""

from wagtail.models import Site

from .models import Location


def locations_of(request) -> list[Location]:
    """All locations of the site, with their opening hours; queried once a request."""
    if request is None:
        return []
    if not hasattr(request, "_locations"):
        site = Site.find_for_request(request)
        request._locations = list(Location.objects.of_site(site)) if site else []
    return request._locations
