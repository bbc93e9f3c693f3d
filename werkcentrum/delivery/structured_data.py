"""What a page says about its subject to machines: JSON-LD in the words of schema.org.

Page types and views give plain dictionaries. They need no ``@context``, and may leave values empty:
what is empty is left out.
"""

import json

from django.core.serializers.json import DjangoJSONEncoder
from django.utils.safestring import SafeString, mark_safe
from wagtail.models import Site

# In a script element these could end it, or begin one. All that is not ASCII json.dumps escapes.
ESCAPES = {ord(character): f"\\u{ord(character):04X}" for character in "<>&"}


def absolute(url: str, request) -> str:
    """A full address on the canonical host, of a path on the site that is asked for."""
    site = Site.find_for_request(request)
    return site.root_url + url if site and url.startswith("/") else url


def organization(request) -> dict:
    """The Werkcentrum of the site that is asked for, to refer to: publisher, organizer, provider.

    Its home page says who it is.
    """
    site = Site.find_for_request(request)
    return {
        "@type": "Organization",
        "@id": absolute("/#organization", request),
        "name": site.site_name,
        "url": absolute("/", request),
    }


def tidy(value):
    """Without what is empty, at every depth."""
    if isinstance(value, dict):
        found = {name: tidy(one) for name, one in value.items()}
    elif isinstance(value, list | tuple):
        found = [tidy(one) for one in value]
    else:
        return value
    empty = (None, "", [], {})
    if isinstance(found, dict):
        return {name: one for name, one in found.items() if one not in empty}
    return [one for one in found if one not in empty]


def script(things: list[dict]) -> SafeString:
    """The element that holds these things; "" for none. Browsers never run it."""
    things = tidy(things)
    if not things:
        return mark_safe("")
    graph = {"@context": "https://schema.org", "@graph": things}
    text = json.dumps(graph, cls=DjangoJSONEncoder, separators=(",", ":")).translate(ESCAPES)
    return mark_safe(f'<script type="application/ld+json">{text}</script>')
