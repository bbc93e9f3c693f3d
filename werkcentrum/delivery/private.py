"""Files that no address leads to: a view that checks who asks hands them out."""

import posixpath

from django.conf import settings
from django.core.files.storage import FileSystemStorage
from django.http import FileResponse


class PrivateFolder(FileSystemStorage):
    """A folder beside that of the uploads. (With a bucket: ``storage.PrivateBucketStorage``.)"""

    @property
    def base_location(self):
        return settings.PRIVATE_ROOT

    @property
    def location(self):
        return str(self.base_location)

    def url(self, name):
        raise ValueError("A private file has no address.")


def send_private(file, content_type: str) -> FileResponse:
    """A private file as a download; the view that calls this has checked who asks."""
    response = FileResponse(
        file.open("rb"),
        content_type=content_type,
        as_attachment=True,
        filename=posixpath.basename(file.name),
    )
    response["Cache-Control"] = "no-store"
    return response
