"""Small addresses every host has: health, robots.txt, security.txt."""

from datetime import UTC, datetime, timedelta

from django.db import connection
from django.http import HttpResponse, JsonResponse
from django.urls import reverse
from django.views.decorators.http import require_safe
from wagtail.models import Site


@require_safe
def live(request):
    """Health: this process answers."""
    return JsonResponse({"status": "ok"})


@require_safe
def ready(request):
    """Health: this process reaches its database."""
    try:
        connection.ensure_connection()
    except Exception:
        return JsonResponse({"status": "no database"}, status=503)
    return JsonResponse({"status": "ok"})


@require_safe
def robots(request):
    """robots.txt: everything may be indexed, and where the list of pages is.

    A site that is only shown to holders of a preview link asks machines to stay away.
    """
    if getattr(request, "preview_link", None):
        lines = ["User-agent: *", "Disallow: /"]
    else:
        root = Site.find_for_request(request).root_url
        lines = ["User-agent: *", "Disallow:", "", f"Sitemap: {root}{reverse('sitemap-xml')}"]
    return HttpResponse("\n".join(lines) + "\n", content_type="text/plain; charset=utf-8")


@require_safe
def security_txt(request):
    """security.txt (RFC 9116): where to report a vulnerability. Always valid for half a year."""
    root = Site.find_for_request(request).root_url
    expires = (datetime.now(UTC) + timedelta(days=180)).replace(
        hour=0, minute=0, second=0, microsecond=0
    )
    lines = [
        f"Contact: {root}{reverse('report-vulnerability')}",
        f"Expires: {expires:%Y-%m-%dT%H:%M:%SZ}",
        "Preferred-Languages: nl, en",
        f"Canonical: {root}/.well-known/security.txt",
    ]
    return HttpResponse("\n".join(lines) + "\n", content_type="text/plain; charset=utf-8")
