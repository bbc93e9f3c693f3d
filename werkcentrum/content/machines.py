"""What home and content pages say to machines: who the Werkcentrum is, and what it looks like."""

from collections.abc import Iterator

from wagtail import hooks
from wagtail.models import Site

from themes.templatetags.theme import sign
from werkcentrum.contact.models import ContactDetails
from werkcentrum.delivery.structured_data import absolute, organization
from werkcentrum.media.models import Image

PICTURES = ("image", "image_beside_text")


def values_of(stored, names) -> Iterator[dict]:
    """The values of the blocks with one of these names, as stored, in the order of the page."""
    if isinstance(stored, list):
        for child in stored:
            yield from values_of(child, names)
    elif isinstance(stored, dict):
        if stored.get("type") in names:
            yield stored["value"]
        else:
            for child in stored.values():
                yield from values_of(child, names)


def share_image(page, loaded) -> Image | None:
    """The page's own picture, or else the first one in its body, of those that were loaded."""
    image = getattr(page, "image", None)
    if image is not None or loaded is None:
        return image
    pictures = loaded.objects[Image]
    ids = (value.get("image") for value in values_of(_stored(page), PICTURES))
    return next((pictures[pk] for pk in ids if pictures.get(pk)), None)


def who_we_are(request) -> list[dict]:
    """The Werkcentrum as an organisation, and its website, for a home page.

    It is a cooperation and no government body, so a plain Organization. Its partners an app gives
    as dictionaries with the hook ``organization_members``, called with the request.
    """
    site = Site.find_for_request(request)
    contact = getattr(site, "contactdetails", None) or ContactDetails()
    region, theme = getattr(site, "region", None), getattr(site, "sitetheme", None)
    us = organization(request)
    members = [one for find in hooks.get_hooks("organization_members") for one in find(request)]
    by_name = {}
    for one in members:
        by_name.setdefault(one["name"].casefold(), one)
    return [
        us
        | {
            "logo": absolute(sign(theme.palette if theme else ""), request),
            "telephone": contact.phone,
            "email": contact.email,
            "address": ", ".join(filter(None, map(str.strip, contact.postal_address.splitlines()))),
            "areaServed": region and {"@type": "AdministrativeArea", "name": str(region.name)},
            "member": list(by_name.values()),
        },
        {
            "@type": "WebSite",
            "@id": absolute("/#website", request),
            "name": site.site_name,
            "url": absolute("/", request),
            "publisher": {"@id": us["@id"]},
        },
    ]


def _stored(page) -> list:
    return [stream.get_prep_value() for stream in page.get_streams()]
