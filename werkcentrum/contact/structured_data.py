"""A location for machines: schema.org/Place, as data for JSON-LD."""

from collections import defaultdict

# https://schema.org/DayOfWeek
DAYS = (
    "Monday",
    "Tuesday",
    "Wednesday",
    "Thursday",
    "Friday",
    "Saturday",
    "Sunday",
)


def place_data(location, root_url: str) -> dict:
    """What is known of a location, without anything that is empty."""
    url = f"{root_url}{location.path}"
    data = {
        "@type": "Place",
        "@id": url,
        "url": url,
        "name": location.name,
        "publicAccess": True,
    }
    if location.has_address:
        data["address"] = {
            "@type": "PostalAddress",
            "streetAddress": location.street,
            "postalCode": location.postcode,
            "addressLocality": location.town,
            "addressCountry": "NL",
        }
    if location.point:
        data["geo"] = {
            "@type": "GeoCoordinates",
            "latitude": location.latitude,
            "longitude": location.longitude,
        }
    if location.facilities:
        data["amenityFeature"] = [
            {"@type": "LocationFeatureSpecification", "name": name, "value": True}
            for name in location.facilities
        ]
    if hours := _hours(location.week):
        data["openingHoursSpecification"] = hours
    if special := _special(location.calendar):
        data["specialOpeningHoursSpecification"] = special
    return data


def _hours(week) -> list[dict]:
    """Days with the same period together."""
    days = defaultdict(list)
    for day, periods in sorted(week.periods.items()):
        for period in periods:
            days[period.opens, period.closes].append(DAYS[day - 1])
    return [
        {
            "@type": "OpeningHoursSpecification",
            "dayOfWeek": names,
            "opens": f"{opens:%H:%M}",
            "closes": f"{closes:%H:%M}",
        }
        for (opens, closes), names in days.items()
    ]


def _special(calendar) -> list[dict]:
    """The exceptions of the coming weeks. Closed is open from midnight to midnight, by custom."""
    found = []
    for exception in calendar.exceptions:
        span = {
            "@type": "OpeningHoursSpecification",
            "validFrom": exception.first.isoformat(),
            "validThrough": exception.last.isoformat(),
        }
        times = [(f"{one.opens:%H:%M}", f"{one.closes:%H:%M}") for one in exception.day.periods]
        for opens, closes in times or [("00:00", "00:00")]:
            found.append(span | {"opens": opens, "closes": closes})
    return found
