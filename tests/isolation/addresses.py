"""Every address pattern that answers on the host of the CMS."""

import re
from typing import NamedTuple

from django.urls import get_resolver
from django.urls.resolvers import URLPattern


class Address(NamedTuple):
    name: str  # as resolver_match.view_name has it
    pattern: str
    arguments: tuple[str, ...]


def walk(resolver=None, prefix="", namespaces=()):
    """Each pattern of the portal with the name that the gate knows it by."""
    for entry in (resolver or get_resolver()).url_patterns:
        pattern = prefix + str(entry.pattern)
        if isinstance(entry, URLPattern):
            name = ":".join((*namespaces, entry.name)) if entry.name else entry.lookup_str
            arguments = re.findall(r"<(?:\w+:)?(\w+)>", pattern)
            yield Address(name, pattern, tuple(dict.fromkeys(arguments)))
        else:
            deeper = (*namespaces, entry.namespace) if entry.namespace else namespaces
            yield from walk(entry, pattern, deeper)


def cms_addresses() -> list[Address]:
    return [address for address in walk() if address.pattern.startswith("cms/")]
