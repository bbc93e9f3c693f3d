"""Pictures in templates."""

from django import template
from django.utils.html import format_html
from django.utils.safestring import mark_safe
from wagtail.images.models import SourceImageIOError

from ..models import Image

register = template.Library()

# Widths in CSS pixels at which a picture is offered. WebP: every browser of the last five years.
WIDTHS = (480, 960, 1600)
RATIOS = {"": None, "16x9": 9 / 16, "4x3": 3 / 4, "1x1": 1}


def specs(ratio: str = "") -> list[str]:
    """Wagtail's filter for each width, whole pictures or filled to a ratio such as ``16x9``."""
    factor = RATIOS[ratio]
    return [
        f"{f'fill-{width}x{round(width * factor)}' if factor else f'width-{width}'}|format-webp"
        for width in WIDTHS
    ]


@register.simple_tag
def picture(image: Image | None, alt: str = "", sizes="100vw", ratio="", eager=False) -> str:
    """An ``<img>`` with a source for each width.

    ``alt`` is empty for a decorative picture. ``sizes`` says how wide it is shown (the HTML
    attribute). ``eager`` is for what stands in the first view.
    """
    if image is None:
        return ""
    try:
        renditions = image.get_renditions(*specs(ratio))
    except SourceImageIOError:
        return ""  # The file is gone: a page without its picture is better than no page.
    # A small original gives the same file for every width above its own.
    by_width = {rendition.width: rendition for rendition in renditions.values()}
    smallest = by_width[min(by_width)]
    return format_html(
        '<img src="{}" srcset="{}" sizes="{}" width="{}" height="{}" alt="{}" {} decoding="async">',
        smallest.url,
        ", ".join(f"{rendition.url} {width}w" for width, rendition in sorted(by_width.items())),
        sizes,
        smallest.width,
        smallest.height,
        alt,
        mark_safe('fetchpriority="high"' if eager else 'loading="lazy"'),
    )
