"""The history of a site: who changed, published, invited, exported or previewed what, and when."""

from django.conf import settings
from django.db import models
from django.utils import timezone
from wagtail.models import Site


class EntryQuerySet(models.QuerySet):
    def of(self, site):
        """What was done on one site."""
        return self.filter(site=site)

    def forget_before(self, moment) -> int:
        """Delete what is older than this, and return how many entries went."""
        return self.filter(at__lt=moment).delete()[0]

    def update(self, **changes):
        raise TypeError("What is in the history stays as it was written.")


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

    objects = EntryQuerySet.as_manager()

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

    def save(self, *args, **kwargs):
        if not self._state.adding:
            raise TypeError("What is in the history stays as it was written.")
        super().save(*args, **kwargs)

    def delete(self, *args, **kwargs):
        raise TypeError("What is in the history goes by its age only.")
