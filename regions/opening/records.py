"""What is written down of a site's life: checks of its host, agreements, captures."""

import secrets

from django.conf import settings
from django.core.files.storage import storages
from django.db import models
from django.utils import timezone
from wagtail.models import Site

from werkcentrum.tenancy.models import SiteOwned


class HostCheck(SiteOwned):
    """What happened when the portal last asked for a site on its own hostname, as visitors do."""

    class Outcome(models.TextChoices):
        OK = "ok", "in orde"
        FAILED = "failed", "werkt niet"
        UNCHECKED = "unchecked", "niet gecontroleerd"

    site = models.OneToOneField(
        Site,
        on_delete=models.CASCADE,
        editable=False,
        related_name="host_check",
        verbose_name="site",
    )
    hostname = models.CharField("hostnaam", max_length=253)
    outcome = models.CharField("uitkomst", max_length=16, choices=Outcome)
    detail = models.CharField("bijzonderheid", max_length=200, blank=True)
    checked_at = models.DateTimeField("gecontroleerd", default=timezone.now)

    class Meta:
        verbose_name = "controle van een hostnaam"
        verbose_name_plural = "controles van hostnamen"

    def __str__(self):
        return f"{self.hostname}: {self.get_outcome_display()}"


class WorkingAgreementsManager(models.Manager):
    def current(self) -> "WorkingAgreements | None":
        """The version that counts now."""
        return self.order_by("-pk").first()


class WorkingAgreements(models.Model):
    """One version of the working agreements (werkafspraken) between the regions. Never changed:
    a change is a new version, which managers accept anew."""

    text = models.TextField(
        "tekst",
        max_length=20000,
        help_text="Laat een regel leeg voor een nieuwe alinea.",
    )
    published_at = models.DateTimeField("geldt vanaf", default=timezone.now)
    published_by = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        on_delete=models.SET_NULL,
        null=True,
        related_name="+",
        verbose_name="gemaakt door",
    )

    objects = WorkingAgreementsManager()

    class Meta:
        verbose_name = "werkafspraken"
        verbose_name_plural = "werkafspraken"

    def __str__(self):
        return f"versie {self.pk}"


class Acceptance(SiteOwned):
    """That a manager accepted a version of the working agreements for a site."""

    agreements = models.ForeignKey(
        WorkingAgreements,
        on_delete=models.PROTECT,
        related_name="acceptances",
        verbose_name="werkafspraken",
    )
    accepted_at = models.DateTimeField("wanneer", default=timezone.now)
    # The name as it was: the account may go, the agreement stands.
    accepted_by_name = models.CharField("wie", max_length=302)
    accepted_by = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        on_delete=models.SET_NULL,
        null=True,
        related_name="+",
        verbose_name="account",
    )

    class Meta:
        verbose_name = "akkoord met de werkafspraken"
        verbose_name_plural = "akkoorden met de werkafspraken"
        constraints = [
            models.UniqueConstraint(fields=["site", "agreements"], name="accepted_once_per_site"),
        ]

    def __str__(self):
        return f"{self.accepted_by_name}, {self.agreements}"


def private_storage():
    """Where files lie that only a checked view hands out."""
    return storages["private"]


def capture_path(instance, filename):
    return f"captures/{secrets.token_hex(16)}/{filename}"


class Capture(SiteOwned):
    """A site as it was: its pages and files in a web archive (WARC)."""

    started_at = models.DateTimeField("begonnen", default=timezone.now)
    started_by = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        on_delete=models.SET_NULL,
        null=True,
        related_name="+",
        verbose_name="gemaakt door",
    )
    # Addresses that were found, and of these the ones that are in the file.
    found = models.PositiveIntegerField("gevonden adressen", default=0)
    done = models.PositiveIntegerField("vastgelegde adressen", default=0)
    finished_at = models.DateTimeField("klaar", null=True)
    # Once the capture stands, the site closes for this reason.
    closes = models.BooleanField("sluit de site", default=False)
    reason = models.CharField("reden", max_length=200, blank=True)
    error = models.CharField("fout", max_length=200, blank=True)
    file = models.FileField(
        "bestand", upload_to=capture_path, storage=private_storage, blank=True, max_length=200
    )
    size = models.PositiveBigIntegerField("bytes", default=0)
    sha256 = models.CharField("controlegetal", max_length=64, blank=True)

    class Meta:
        verbose_name = "vastlegging"
        verbose_name_plural = "vastleggingen"
        ordering = ["-started_at", "-pk"]

    def __str__(self):
        return f"{self.site.site_name}, {timezone.localtime(self.started_at):%d-%m-%Y %H.%M}"
