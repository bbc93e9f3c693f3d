"""Links from the site of a region to the websites that were there before."""

from datetime import date

from django.db import models
from django.db.models import Q
from django.utils import timezone
from wagtail.admin.panels import FieldPanel, FieldRowPanel

from werkcentrum.taxonomy.models import Audience
from werkcentrum.tenancy.models import SiteOwned


class ReferralQuerySet(models.QuerySet):
    def current(self, at: date | None = None):
        """Referrals that visitors still see; from ``ends_on`` on they do not."""
        at = at or timezone.localdate()
        return self.filter(Q(ends_on=None) | Q(ends_on__gt=at))

    def of_site(self, site):
        """The referrals of one site in their own order, each with its audience."""
        return self.filter(site=site).select_related("audience")


class Referral(SiteOwned):
    """A link from a region's site to a present website: its own, RMT, leerwerkloket or WSP."""

    label = models.CharField(
        "naam van de website",
        max_length=120,
        help_text="Wat vindt iemand daar? Bijvoorbeeld: Leerwerkloket Haaglanden.",
    )
    url = models.URLField("adres", help_text="Begint met https://")
    audience = models.ForeignKey(
        Audience,
        on_delete=models.SET_NULL,
        null=True,
        blank=True,
        related_name="+",
        verbose_name="doelgroep",
        help_text="Laat leeg als de website voor iedereen is.",
    )
    ends_on = models.DateField(
        "einddatum",
        null=True,
        blank=True,
        help_text="Vanaf deze dag tonen we de verwijzing niet meer. Leeg: zonder einddatum.",
    )
    sort_order = models.PositiveIntegerField("volgorde", default=0)

    objects = ReferralQuerySet.as_manager()

    panels = [
        FieldPanel("label"),
        FieldPanel("url"),
        FieldPanel("audience"),
        FieldRowPanel([FieldPanel("ends_on"), FieldPanel("sort_order")]),
    ]

    class Meta:
        verbose_name = "doorverwijzing"
        verbose_name_plural = "doorverwijzingen"
        ordering = ["sort_order", "label"]

    def __str__(self):
        return self.label
