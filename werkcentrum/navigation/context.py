"""Gives every public template the variable ``portal``."""

from django.utils.functional import SimpleLazyObject

from .portal import Portal


def portal(request):
    """Lazily, so that templates of the CMS pay nothing for it."""
    return {"portal": SimpleLazyObject(lambda: portal_of(request))}


def portal_of(request) -> Portal:
    """The frame of the page that answers this request; made once."""
    if not hasattr(request, "_portal"):
        request._portal = Portal(request)
    return request._portal
