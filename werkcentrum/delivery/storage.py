"""Uploads in an S3-compatible bucket, always served under the site's own ``/media/``."""

from django.conf import settings
from storages.backends.s3 import S3Storage


class BucketStorage(S3Storage):
    """A private bucket: the portal (or the edge in front of it) reads it, visitors never do."""

    default_acl = None
    file_overwrite = False

    def url(self, name, parameters=None, expire=None, http_method=None):
        return settings.MEDIA_URL + name


class PrivateBucketStorage(BucketStorage):
    """The part of the bucket below ``private/``, which ``/media/`` does not serve."""

    def url(self, name, parameters=None, expire=None, http_method=None):
        raise ValueError("A private file has no address.")
