"""What holders of a preview link get to see, and on which hosts."""

from django.http import HttpResponse, HttpResponseRedirect
from django.template.loader import render_to_string
from django.utils import translation
from django.utils.cache import patch_vary_headers
from django.utils.timezone import now
from django.views.decorators.http import require_safe

from werkcentrum.tenancy.models import SiteProfile

from .previews import COOKIE, count_opening, find, reference_to, referred

PREVIEW_PATH = "/-/voorbeeld/"
STOP = "stop"
# Found by no search engine, kept by no cache, and its address told to no other site.
HEADERS = {
    "Cache-Control": "private, no-store",
    "X-Robots-Tag": "noindex, nofollow, noarchive",
    "Referrer-Policy": "no-referrer",
}


def keep_private(response: HttpResponse) -> HttpResponse:
    """Put the headers of a preview on an answer; whatever it said about caches goes."""
    for name, value in HEADERS.items():
        response.headers[name] = value
    # A cache that looks at no header but this one keeps holders and others apart, too.
    patch_vary_headers(response, ["Cookie"])
    return response


def over(request, stopped: bool = False) -> HttpResponse:
    """The one answer to every link that opens nothing, whatever the reason and the host."""
    response = HttpResponse(
        render_to_string("preview_over.html", {"stopped": stopped}),
        status=200 if stopped else 404,
    )
    if COOKIE in request.COOKIES:
        response.delete_cookie(COOKIE, samesite="Lax")
    response.branded = True
    return response


@require_safe
def preview(request, token):
    """Open a link: show its page, or let its holder look around on its site."""
    token = token.removesuffix("/")
    if token == STOP:
        return over(request, stopped=True)
    link = find(token, getattr(request, "_wagtail_site", None))
    if link is None:
        return over(request)
    if request.method == "GET":
        count_opening(link)
    if link.page_id:
        return _show_page(request, link)
    response = HttpResponseRedirect("/")
    response.set_cookie(
        COOKIE,
        reference_to(link),
        max_age=int((link.expires_at - now()).total_seconds()),
        secure=COOKIE.startswith("__Host-"),
        httponly=True,
        samesite="Lax",
    )
    return response


def _show_page(request, link) -> HttpResponse:
    """The latest draft of the page, in its own language: that is not in the address of a link."""
    page = link.page.get_latest_revision_as_object()
    request.preview_link = link
    language = page.locale.language_code
    with translation.override(language):
        request.LANGUAGE_CODE = language
        response = page.serve(request)
        if hasattr(response, "render"):
            response.render()
    return response


def open_site(request, site) -> HttpResponse | None:
    """Show a site that is not live yet to who holds a link to it, as it will be when it is.

    Sets ``request.preview_link`` for a holder. Returns an answer for who holds a link that ended,
    None for everybody else.
    """
    profile = getattr(site, "profile", None)
    not_live = (SiteProfile.State.HIDDEN, SiteProfile.State.BASIC)
    if profile is None or profile.state not in not_live:
        return None
    link = referred(request.COOKIES.get(COOKIE, ""), site)
    if link is None:
        return None
    if not link.is_valid:
        return keep_private(over(request))
    request.preview_link = link
    # For this request's copy of the row only.
    profile.state = SiteProfile.State.LIVE
    return None
