"""Small addresses every host has: uploads, health, robots.txt, security.txt."""

import mimetypes
import re
from datetime import UTC, datetime, timedelta

from django.core.exceptions import SuspiciousOperation
from django.core.files.storage import default_storage
from django.db import connection
from django.http import FileResponse, Http404, HttpResponse, JsonResponse
from django.urls import reverse
from django.views.decorators.cache import cache_control
from django.views.decorators.http import require_safe
from wagtail.models import Site

RANGE = re.compile(r"bytes=(\d{1,15})-(\d{0,15})")
# Shown in the browser; everything else is downloaded.
INLINE = ("image/png", "image/jpeg", "image/webp", "image/avif", "image/gif", "video/", "text/vtt")


@require_safe
@cache_control(public=True, max_age=31536000, immutable=True)
def media(request, path):
    """An uploaded file. Names cannot be guessed and never change, so it may be kept for a year.

    Answers one byte range, which players need to jump in a video (RFC 9110, 14.2).
    """
    try:
        file = default_storage.open(path)
        size = file.size
    except (OSError, SuspiciousOperation, ValueError) as error:
        raise Http404 from error
    content_type = mimetypes.guess_type(path)[0] or "application/octet-stream"
    wanted = RANGE.fullmatch(request.headers.get("Range", ""))
    if wanted:
        start = int(wanted[1])
        end = min(int(wanted[2] or size - 1), size - 1)
        if start > end:
            file.close()
            return HttpResponse(status=416, headers={"Content-Range": f"bytes */{size}"})
        file.seek(start)
        with file:
            response = HttpResponse(file.read(end - start + 1), status=206)
        response["Content-Type"] = content_type
        response["Content-Range"] = f"bytes {start}-{end}/{size}"
    else:
        response = FileResponse(
            file,
            content_type=content_type,
            as_attachment=not content_type.startswith(INLINE),
        )
    response["Accept-Ranges"] = "bytes"
    return response


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
    """robots.txt: everything may be indexed."""
    return HttpResponse("User-agent: *\nDisallow:\n", content_type="text/plain")


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
