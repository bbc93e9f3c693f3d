"""Template tags for the house style: icons from the sprite, and the motif."""

from functools import lru_cache

from django import template
from django.templatetags.static import static
from django.utils.html import format_html
from django.utils.safestring import SafeString

from themes.cms import palette_of_editor
from themes.models import Palette
from themes.motif import motif as draw

register = template.Library()


@lru_cache(maxsize=256)
def _icon(name: str, modifiers: str, sprite: str) -> SafeString:
    return format_html(
        '<svg class="icon{}" aria-hidden="true" focusable="false"><use href="{}#{}"/></svg>',
        f" {modifiers}" if modifiers else "",
        sprite,
        name,
    )


@register.simple_tag
def icon(name: str, modifiers: str = "") -> SafeString:
    """An icon of static/src/icons.txt, without a meaning of its own: words stand beside it."""
    return _icon(name, modifiers, static("icons.svg"))


@register.simple_tag
def motif(seed, variant: str = "hero") -> SafeString:
    """The way to the centre, drawn from the seed: "hero", "card" or "strip"."""
    return draw(str(seed), variant)


@register.simple_tag(takes_context=True)
def cms_skin(context) -> str:
    """The style sheet that gives the CMS the palette of the editor's site."""
    return static(f"cms-{palette_of_editor(context.get('request'))}.css")


@register.simple_tag(takes_context=True)
def cms_sign(context) -> str:
    """The address of the sign in the palette of the editor's site."""
    return sign(palette_of_editor(context.get("request")))


@register.simple_tag
def sign(palette: str = "") -> str:
    """The address of the logo's sign in a palette, for the browser's tab."""
    return static(f"sign-{palette or Palette.PAARS}.svg")
