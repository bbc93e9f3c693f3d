"""Names of blocks in style sheets."""

from django import template

register = template.Library()


@register.filter
def css_name(name: str) -> str:
    """``image_beside_text`` as it is written in a class: ``image-beside-text``."""
    return name.replace("_", "-")
