"""Palettes: the colours a site may choose from. Nobody chooses a colour."""

from django.db import models
from wagtail.admin.panels import FieldPanel
from wagtail.contrib.settings.models import BaseSiteSetting, register_setting


class Palette(models.TextChoices):
    PAARS = "paars", "Paars"
    GROEN = "groen", "Groen"
    ROOD = "rood", "Rood"


@register_setting(icon="view", order=300)
class SiteTheme(BaseSiteSetting):
    """The palette of one site."""

    palette = models.CharField(
        "kleurenpalet",
        max_length=8,
        choices=Palette,
        default=Palette.PAARS,
        help_text="Alle kleuren van de site volgen dit palet. Elk palet is getest op contrast.",
    )

    payoff = models.CharField(
        "pay-off",
        max_length=80,
        blank=True,
        help_text="De korte zin bij het logo. De landelijke pay-off staat op alle sites.",
    )

    panels = [FieldPanel("palette"), FieldPanel("payoff", permission="themes.change_payoff")]

    class Meta:
        verbose_name = "kleurenpalet"
        permissions = [("change_payoff", "Mag de pay-off wijzigen")]

    def __str__(self):
        return self.get_palette_display()
