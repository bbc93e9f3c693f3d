"""What a service says to machines: schema.org's Service."""

from werkcentrum.delivery.structured_data import absolute, organization


def service(page, request) -> dict:
    """A service (schema.org/Service), by who gives it or else by the Werkcentrum of its site."""
    by = {"@type": "Organization", "name": page.provider}
    return {
        "@type": "Service",
        "name": page.title,
        "description": page.summary,
        "url": absolute(request.path, request),
        "provider": by if page.provider else organization(request),
    }
