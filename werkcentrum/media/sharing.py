"""The picture that other sites show beside a link to a page."""

from wagtail.images.models import SourceImageIOError

from .models import Image, Rendition

SHARE_SIZE = (1200, 630)
# JPEG: not everything that shows links knows WebP.
SHARE_SPEC = f"fill-{SHARE_SIZE[0]}x{SHARE_SIZE[1]}|format-jpeg|jpegquality-75"


def share_rendition(image: Image) -> Rendition | None:
    """The picture at the size that is usual for it; None when its file is gone."""
    try:
        return image.get_rendition(SHARE_SPEC)
    except SourceImageIOError:
        return None
