"""Security headers: one strict policy for what visitors get, another for the CMS."""

from functools import cache

from csp.constants import HEADER
from csp.middleware import CSPMiddleware
from csp.utils import build_policy
from django.conf import settings

PERMISSIONS_POLICY = "camera=(), geolocation=(), microphone=(), browsing-topics=()"

# Wagtail's editor writes inline styles and scripts; its own host keeps that away from visitors.
CMS_DIRECTIVES = {
    "default-src": ["'self'"],
    "script-src": ["'self'", "'unsafe-inline'"],
    "style-src": ["'self'", "'unsafe-inline'"],
    "img-src": ["'self'", "data:", "blob:"],
    "font-src": ["'self'", "data:"],
    "media-src": ["'self'", "blob:"],
    "connect-src": ["'self'"],
    "frame-src": ["'self'"],
    "form-action": ["'self'"],
    "base-uri": ["'self'"],
    "frame-ancestors": ["'self'"],
    "object-src": ["'none'"],
}
# A preview shows a public page in a frame of the CMS, with Wagtail's checker in it: that sets
# styles from its script.
PREVIEW_CHANGES = {
    "frame-ancestors": ["'self'"],
    "style-src": ["'self'", "'unsafe-inline'"],
}


def is_cms(request) -> bool:
    return getattr(request, "is_cms", False)


class HeadersMiddleware:
    """Headers that Django has no setting for, on every answer; outermost, so on errors too."""

    def __init__(self, get_response):
        self.get_response = get_response

    def __call__(self, request):
        response = self.get_response(request)
        response.headers.setdefault("X-Content-Type-Options", "nosniff")
        response.headers.setdefault("Referrer-Policy", "same-origin")
        response.headers.setdefault("Permissions-Policy", PERMISSIONS_POLICY)
        response.headers.setdefault("Cross-Origin-Opener-Policy", "same-origin")
        response.headers.setdefault("Cross-Origin-Resource-Policy", "same-origin")
        framed_by_cms = is_cms(request) or getattr(request, "is_dummy", False)
        response.headers.setdefault(
            "X-Frame-Options", "SAMEORIGIN" if framed_by_cms else settings.X_FRAME_OPTIONS
        )
        return response


@cache
def policy(kind: str) -> str:
    """The policy for ``public``, ``preview`` or ``cms``, its directives always in one order."""
    directives = settings.CONTENT_SECURITY_POLICY["DIRECTIVES"]
    config = {
        "public": directives,
        "preview": directives | PREVIEW_CHANGES,
        "cms": CMS_DIRECTIVES,
    }[kind]
    parts = dict(part.split(" ", 1) for part in build_policy(config=config).split("; "))
    return "; ".join(f"{name} {parts[name]}" for name in config)


class PolicyMiddleware(CSPMiddleware):
    """The content security policy of the host that answers.

    Django-csp leaves the policy off error pages while DEBUG is on; ours are pages like any other.
    """

    def process_response(self, request, response):
        if HEADER not in response:
            if is_cms(request):
                kind = "cms"
            else:
                kind = "preview" if getattr(request, "is_dummy", False) else "public"
            response[HEADER] = policy(kind)
        return response
