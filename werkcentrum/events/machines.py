"""What an event and an agenda say to machines: schema.org's Event, and where the calendar is."""

from django.utils import timezone

from werkcentrum.delivery.structured_data import absolute, organization

from .listing import calendar_links


def calendar_feed(page, request) -> list[tuple[str, str, str]]:
    """The calendar of an agenda or of one event, for the head of its page."""
    if not page.pk:
        return []
    return [(page.title, "text/calendar", calendar_links(page, request)["full"])]


def event_data(event, request) -> dict:
    """The next time of an event (schema.org/Event), or its last when it is over."""
    moment = event.next_moment
    as_said = "%Y-%m-%d" if moment.all_day else None
    begins = moment.starts_at.strftime(as_said) if as_said else moment.starts_at.isoformat()
    ends = moment.last_day.isoformat() if as_said else moment.ends_at.isoformat()
    places = []
    if event.address_lines:
        place = event.location or event
        places.append(
            {
                "@type": "Place",
                "name": event.location.name if event.location else event.venue or event.town,
                "address": {
                    "@type": "PostalAddress",
                    "streetAddress": place.street,
                    "postalCode": place.postcode,
                    "addressLocality": place.town,
                    "addressCountry": "NL",
                },
            }
        )
    if event.is_online:
        address = event.online_url or absolute(request.path, request)
        places.append({"@type": "VirtualLocation", "url": address})
    modes = {
        (True, True): "MixedEventAttendanceMode",
        (False, True): "OnlineEventAttendanceMode",
    }
    mode = modes.get((bool(event.address_lines), event.is_online), "OfflineEventAttendanceMode")
    status = "EventCancelled" if event.is_cancelled else "EventScheduled"
    return {
        "@type": "Event",
        "name": event.title,
        "description": event.summary,
        "startDate": begins,
        "endDate": ends if moment.has_end or moment.all_day else "",
        "eventStatus": f"https://schema.org/{status}",
        "eventAttendanceMode": f"https://schema.org/{mode}",
        "location": places,
        "organizer": {"@type": "Organization", "name": event.organiser}
        if event.organiser
        else organization(request),
        "isAccessibleForFree": True if not event.cost else None,
        "offers": event.takes_registrations(timezone.now())
        and {
            "@type": "Offer",
            "url": event.registration_url,
            "availability": "https://schema.org/InStock",
        },
    }
