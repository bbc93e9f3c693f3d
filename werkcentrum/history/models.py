"""The history of a site: who changed, published, invited, exported or previewed what, and when."""

from django.conf import settings
from django.db import models
from django.utils import timezone
from wagtail.models import Site


class Entry(models.Model):
    """One thing that somebody did on a site. Written once, never changed."""

    # Null: it concerns no single site, such as a denied request for an address that nobody has.
    site = models.ForeignKey(
        Site, on_delete=models.CASCADE, null=True, related_name="history", verbose_name="site"
    )
    user = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        on_delete=models.SET_NULL,
        null=True,
        related_name="+",
        verbose_name="wie",
    )
    action = models.CharField("wat", max_length=40)
    # The model and the key of the thing, and its name at the time: it may be gone.
    model = models.CharField("soort", max_length=80, blank=True)
    object_id = models.CharField("nummer", max_length=40, blank=True)
    label = models.CharField("naam", max_length=200, blank=True)
    detail = models.CharField("bijzonderheid", max_length=200, blank=True)
    at = models.DateTimeField("wanneer", default=timezone.now)

    class Meta:
        verbose_name = "gebeurtenis"
        verbose_name_plural = "geschiedenis"
        ordering = ["-at", "-pk"]
        indexes = [
            models.Index(fields=["site", "-at"], name="history_of_site"),
            models.Index(fields=["-at"], name="history_by_time"),
        ]

    def __str__(self):
        return f"{self.action} {self.label}".strip()
