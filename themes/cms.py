"""The palette that the CMS wears: that of the one site somebody works for."""

from django.http import HttpRequest

from .models import Palette, SiteTheme


def palette_of_editor(request: HttpRequest | None) -> str:
    """The palette of the editor's site; the default for who works for several, or signs in."""
    user = getattr(request, "user", None)
    if user is None or not user.is_authenticated:
        return Palette.PAARS
    if not hasattr(request, "_palette_of_editor"):
        themes = SiteTheme.objects.filter(site__memberships__user=user)
        palettes = list(themes.values_list("palette", flat=True)[:2])
        request._palette_of_editor = palettes[0] if len(palettes) == 1 else Palette.PAARS
    return request._palette_of_editor
