"""The palette that the CMS wears: that of the site somebody is at work for."""

from django.core.exceptions import ObjectDoesNotExist
from django.http import HttpRequest

from werkcentrum.tenancy.current import current_site

from .models import Palette


def palette_of_editor(request: HttpRequest | None) -> str:
    """The palette of the current site; the default for who signs in, or works for none."""
    if not getattr(request, "is_cms", False) or getattr(request, "user", None) is None:
        return Palette.PAARS
    site = current_site(request)
    try:
        return site.sitetheme.palette if site else Palette.PAARS
    except ObjectDoesNotExist:
        return Palette.PAARS
