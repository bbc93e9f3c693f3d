"""Uploaded files, whole or a part of them (RFC 9110, section 14)."""

import posixpath
import re
from mimetypes import MimeTypes

from django.core.exceptions import SuspiciousOperation
from django.core.files.storage import default_storage
from django.http import FileResponse, Http404, HttpResponse
from django.utils.cache import patch_cache_control
from django.views.decorators.http import require_safe

# In a bucket private files lie beside the uploads.
PRIVATE_PREFIX = "private/"
RANGE = re.compile(r"bytes=(\d{0,15})-(\d{0,15})", re.ASCII)
BLOCK_SIZE = 64 * 1024
# The types of what editors may upload, the same on every machine: Python asks the system, and a
# small container knows few.
TYPES = MimeTypes(filenames=())
for _type, _extension in (
    ("image/avif", ".avif"),
    ("image/webp", ".webp"),
    ("text/calendar", ".ics"),
    ("text/vtt", ".vtt"),
    ("application/vnd.oasis.opendocument.text", ".odt"),
    ("application/vnd.oasis.opendocument.spreadsheet", ".ods"),
    ("application/vnd.openxmlformats-officedocument.wordprocessingml.document", ".docx"),
    ("application/vnd.openxmlformats-officedocument.presentationml.presentation", ".pptx"),
    ("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", ".xlsx"),
):
    TYPES.add_type(_type, _extension)
# Shown in the browser; everything else is downloaded.
INLINE = ("image/png", "image/jpeg", "image/webp", "image/avif", "image/gif", "video/", "text/vtt")


class Part:
    """So many bytes of an open file, to be read block by block."""

    def __init__(self, file, start: int, length: int):
        file.seek(start)
        self.file, self.left = file, length
        self.close = file.close

    def __iter__(self):
        while self.left > 0 and (block := self.file.read(min(BLOCK_SIZE, self.left))):
            self.left -= len(block)
            yield block


def wanted_range(request, size: int) -> tuple[int, int] | None:
    """The first and the last byte that are asked for; None for the whole file.

    Several ranges, other units, nonsense and ``If-Range`` are not understood, and the whole file
    is always a right answer to those. The first byte may lie behind the end of the file.
    """
    match = RANGE.fullmatch(request.headers.get("Range", ""))
    # If-Range: no validator is ever sent, so none can match.
    if request.method != "GET" or not match or "If-Range" in request.headers:
        return None
    first, last = match[1], match[2]
    if not first:
        # The last so many bytes; "the last none" lies behind the end.
        return (max(size - int(last), 0) if int(last) else size, size - 1) if last else None
    if last and int(last) < int(first):
        return None
    return int(first), min(int(last or size), size - 1)


@require_safe
def media(request, path):
    """An uploaded file. Names cannot be guessed and never change, so it may be kept for a year."""
    if path != posixpath.normpath(path):
        raise Http404  # One address for a file: no "a//b", "./a" or "a/".
    if path.startswith(PRIVATE_PREFIX):
        raise Http404
    try:
        file = default_storage.open(path)
        size = file.size
    except (OSError, SuspiciousOperation, ValueError) as error:
        raise Http404 from error
    wanted = wanted_range(request, size)
    if wanted and wanted[0] >= size:
        file.close()
        return HttpResponse(status=416, headers={"Content-Range": f"bytes */{size}"})
    content_type = TYPES.guess_type(path)[0] or "application/octet-stream"
    response = FileResponse(
        file, content_type=content_type, as_attachment=not content_type.startswith(INLINE)
    )
    response.block_size = BLOCK_SIZE
    if wanted:
        first, last = wanted
        response.status_code = 206
        response.streaming_content = Part(file, first, last - first + 1)
        response["Content-Range"] = f"bytes {first}-{last}/{size}"
        response["Content-Length"] = last - first + 1
    response["Accept-Ranges"] = "bytes"
    patch_cache_control(response, public=True, max_age=31536000, immutable=True)
    return response
