"""What is being opened, how far it is, and which page was made from which page of a blueprint."""

from django.conf import settings
from django.db import models
from django.db.models import Q
from django.utils import timezone
from wagtail.models import Site

from regions.models import Region
from themes.models import Palette
from werkcentrum.tenancy.models import SiteProfile

from .records import Acceptance, Capture, HostCheck, WorkingAgreements  # noqa: F401


class OpeningQuerySet(models.QuerySet):
    def unfinished(self):
        """Openings with steps still to take: at work now, or broken off."""
        return self.filter(finished_at=None)


class Opening(models.Model):
    """One site being opened: what was asked, and the steps taken.

    Of no site until it has made one, and shown to national managers only.
    """

    kind = models.CharField("soort", max_length=16, choices=SiteProfile.Kind)
    region = models.ForeignKey(
        Region,
        on_delete=models.CASCADE,
        null=True,
        blank=True,
        related_name="openings",
        verbose_name="regio",
    )
    name = models.CharField("naam", max_length=120)
    slug = models.SlugField("adres van de homepagina", max_length=80)
    hostname = models.CharField("hostnaam", max_length=253)
    palette = models.CharField("kleurenpalet", max_length=8, choices=Palette, default=Palette.PAARS)
    state = models.CharField("staat na het openen", max_length=16, choices=SiteProfile.State)
    site = models.ForeignKey(
        Site,
        on_delete=models.SET_NULL,
        null=True,
        blank=True,
        related_name="openings",
        verbose_name="site",
    )
    started_by = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        on_delete=models.SET_NULL,
        null=True,
        blank=True,
        related_name="+",
        verbose_name="begonnen door",
    )
    started_at = models.DateTimeField("begonnen", default=timezone.now)
    finished_at = models.DateTimeField("klaar", null=True, blank=True)

    objects = OpeningQuerySet.as_manager()

    # It stands in no list of where something is used.
    wagtail_reference_index_ignore = True

    class Meta:
        verbose_name = "opening"
        verbose_name_plural = "openingen"
        ordering = ["-started_at", "-pk"]
        constraints = [
            models.UniqueConstraint(
                fields=["region"],
                condition=Q(finished_at=None),
                name="one_opening_per_region",
            ),
            models.UniqueConstraint(
                fields=["hostname"],
                condition=Q(finished_at=None),
                name="one_opening_per_hostname",
            ),
        ]

    def __str__(self):
        return self.name


class OpeningStep(models.Model):
    """One step of an opening. A step is taken once: its work and this row are one transaction."""

    opening = models.ForeignKey(
        Opening, on_delete=models.CASCADE, related_name="steps", verbose_name="opening"
    )
    name = models.CharField("stap", max_length=20)
    started_at = models.DateTimeField("begonnen", null=True, blank=True)
    finished_at = models.DateTimeField("klaar", null=True, blank=True)
    error = models.TextField("fout", blank=True)

    wagtail_reference_index_ignore = True

    class Meta:
        verbose_name = "stap"
        verbose_name_plural = "stappen"
        ordering = ["pk"]
        constraints = [
            models.UniqueConstraint(fields=["opening", "name"], name="each_step_once"),
        ]

    def __str__(self):
        return self.name

    @property
    def state(self) -> str:
        """``done``, ``failed``, ``busy`` (or broken off in the middle) or ``waiting``."""
        if self.finished_at:
            return "done"
        if self.error:
            return "failed"
        return "busy" if self.started_at else "waiting"
