"""What services and partners say to machines: schema.org's Service and Organization."""

from werkcentrum.delivery.structured_data import absolute, organization

from .partners import Partner, members_of


def service(page, request) -> dict:
    """A service (schema.org/Service), by who gives it or else by the Werkcentrum of its site."""
    partner = page.shown_partner
    by = organisation(partner) if partner else {"@type": "Organization", "name": page.provider}
    return {
        "@type": "Service",
        "name": page.title,
        "description": page.summary,
        "url": absolute(request.path, request),
        "provider": by if by["name"] else organization(request),
    }


def organisation(partner: Partner) -> dict:
    """A partner (schema.org/Organization)."""
    return {"@type": "Organization", "name": partner.name, "url": partner.href}


def members(request) -> list[dict]:
    """Who works together in the Werkcentrum of the site that is asked for."""
    return [organisation(partner) for partner in members_of(request)]
