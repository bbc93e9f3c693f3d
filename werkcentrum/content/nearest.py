"""The locations nearest to a postcode, of all sites that answer.

A distance is as the crow flies, from the middle of the place that the postcode lies in: that is as
precise as the facts are. Locations with the same four digits come before all others.
"""

import re
from dataclasses import dataclass

from wagtail.models import Site

from regions.models import Postcode
from werkcentrum.contact.distance import Point, between
from werkcentrum.contact.loading import load_hours
from werkcentrum.contact.models import Location, Stop
from werkcentrum.tenancy.features import is_on
from werkcentrum.tenancy.models import SiteProfile

SHOWN = 8
POSTCODE = re.compile(r"\s*([1-9][0-9]{3})\s*(?:[a-z]{2})?\s*", re.IGNORECASE | re.ASCII)
Kind = SiteProfile.Kind


@dataclass
class Near:
    """A location, and how far it is in whole kilometres: 0 is nearer than one."""

    location: Location
    kilometres: int

    @property
    def site(self):
        return self.location.site

    @property
    def url(self):
        return f"{self.site.root_url}{self.location.path}"


def digits_of(postcode: str) -> str:
    """The four digits of a postcode as somebody types it: ``2511 ab``; "" when it is none."""
    match = POSTCODE.fullmatch(postcode[:20])
    return match[1] if match else ""


def sites_with_locations() -> dict[int, Site]:
    """The sites whose locations visitors see, by id; one query."""
    sites = Site.objects.select_related("profile").filter(
        profile__state__in=SiteProfile.ANSWERING, profile__kind__in=[Kind.NATIONAL, Kind.REGION]
    )
    return {site.pk: site for site in sites if is_on(site, "locations")}


def nearest(pc4: str, *, today) -> list[Near] | None:
    """The nearest locations, nearest first; None for a postcode of which we know no place.

    Six queries, however many sites and locations there are.
    """
    sites = sites_with_locations()
    locations = Location.objects.filter(site__in=sites)
    spots = [
        (pk, postcode[:4], latitude, longitude)
        for pk, postcode, latitude, longitude in locations.values_list(
            "pk", "postcode", "latitude", "longitude"
        )
    ]
    # Of a mobile location each place where it still comes.
    stops = Stop.objects.filter(location__site__in=sites, starts_on__gte=today)
    spots += [
        (pk, postcode[:4], None, None)
        for pk, postcode in stops.values_list("location", "postcode").distinct()
    ]
    # Without a point of its own a location lies in the middle of the place of its postcode.
    wanted = {pc4, *(digits for _pk, digits, latitude, _ in spots if latitude is None)}
    middles = {
        found: (latitude, longitude)
        for found, latitude, longitude in Postcode.objects.filter(pk__in=wanted)
        .exclude(latitude=None)
        .values_list("pk", "latitude", "longitude")
    }
    if pc4 not in middles:
        return None
    ranked: dict[int, tuple[bool, float]] = {}
    for pk, digits, latitude, longitude in spots:
        point: Point | None = middles.get(digits) if latitude is None else (latitude, longitude)
        if point is not None:
            rank = (digits != pc4, between(middles[pc4], point))
            ranked[pk] = min(rank, ranked.get(pk, rank))
    first = sorted(ranked, key=lambda pk: (ranked[pk], pk))[:SHOWN]
    shown = {row.pk: row for row in load_hours(Location.objects.filter(pk__in=first))}
    for location in shown.values():
        location.site = sites[location.site_id]
    return [Near(shown[pk], int(ranked[pk][1])) for pk in first if pk in shown]
