"""What visitors see when there is nothing to see: in Dutch, branded, with a way on."""

from django.conf import settings
from django.http import (
    HttpResponse,
    HttpResponseBadRequest,
    HttpResponseNotFound,
    HttpResponseServerError,
)
from django.template.loader import render_to_string
from django.utils.cache import add_never_cache_headers
from django.utils.translation import get_language, override

from .homes import homes

# For answers that belong to no site.
PLAIN_PAGE = (
    "<!doctype html><html lang=nl><meta charset=utf-8><title>{0}</title>"
    "<meta name=robots content=noindex><h1>{0}</h1>"
)


def page_not_found(request, exception=None):
    """404 in the site's own palette; a plain one where no site answers."""
    if getattr(request, "_wagtail_site", None) is None:
        return unknown_host(request)
    spoken = homes(request)
    # In the language of the address, when the site speaks it: its links must lead somewhere.
    with override(get_language() if get_language() in spoken else settings.LANGUAGE_CODE):
        response = HttpResponseNotFound(render_to_string("404.html", request=request))
    response.branded = True
    return response


def unknown_host(request):
    """404 that shows nothing of any site: who asks here, asks the wrong address."""
    response = HttpResponseNotFound(PLAIN_PAGE.format("Dit adres bestaat niet"))
    response.branded = True
    return response


def bad_request(request, exception=None):
    """400 for what no browser sends; of no site, because even the host may be nonsense."""
    return HttpResponseBadRequest(PLAIN_PAGE.format("Deze vraag begrijpen we niet"))


def gone(request):
    """410 for a site that has closed, with the way to the national site."""
    response = HttpResponse(render_to_string("410.html", request=request), status=410)
    response.branded = True
    return response


def server_error(request):
    """500 that needs no database and no context."""
    response = HttpResponseServerError(render_to_string("500.html"))
    add_never_cache_headers(response)
    return response


class NotFoundMiddleware:
    """Gives visitors the branded 404 while DEBUG is on too, where Django shows its own."""

    def __init__(self, get_response):
        self.get_response = get_response

    def __call__(self, request):
        response = self.get_response(request)
        if (
            settings.DEBUG
            and response.status_code == 404
            and not getattr(response, "branded", False)
            and not getattr(request, "is_cms", False)
            and not request.path_info.startswith((settings.MEDIA_URL, settings.STATIC_URL, "/-/"))
        ):
            return page_not_found(request)
        return response
