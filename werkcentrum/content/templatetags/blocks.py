"""What the templates of blocks need besides their value."""

from django import template

from themes.cms import palette_of_editor

register = template.Library()


@register.filter
def css_name(name: str) -> str:
    """``image_beside_text`` as it is written in a class: ``image-beside-text``."""
    return name.replace("_", "-")


@register.simple_tag(takes_context=True)
def editor_palette(context) -> str:
    """The palette of the site of whoever looks at the preview of a block in the CMS."""
    return palette_of_editor(context.get("request"))
