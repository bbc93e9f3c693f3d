"""For whom something is: one vocabulary, kept nationally, the same for all sites."""

from django.db import models
from wagtail.models import TranslatableMixin


class Audience(TranslatableMixin, models.Model):
    """A group of people the portal is for (doelgroep)."""

    name = models.CharField("naam", max_length=80)
    slug = models.SlugField("kenmerk", max_length=80)
    sort_order = models.PositiveIntegerField("volgorde", default=0)

    class Meta(TranslatableMixin.Meta):
        verbose_name = "doelgroep"
        verbose_name_plural = "doelgroepen"
        ordering = ["sort_order", "name"]
        constraints = [
            models.UniqueConstraint(fields=["locale", "slug"], name="one_audience_per_slug"),
        ]

    def __str__(self):
        return self.name
