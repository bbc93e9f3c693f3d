"""The locations of the site that a request is for."""

from wagtail.models import Site

from werkcentrum.tenancy.features import is_on

from .models import Location


def locations_of(request) -> list[Location]:
    """All locations of the site, with their opening hours; queried once a request.

    None for a site that does not use locations.
    """
    if request is None:
        return []
    if not hasattr(request, "_locations"):
        site = Site.find_for_request(request)
        uses_them = site is not None and is_on(site, "locations")
        request._locations = list(Location.objects.of_site(site)) if uses_them else []
    return request._locations
