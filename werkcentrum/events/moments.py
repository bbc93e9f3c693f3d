"""The days of an event beside its rule, and the moments that lists find it by."""

from datetime import date

from django.core.validators import MaxValueValidator, MinValueValidator
from django.db import models
from django.utils import timezone
from modelcluster.fields import ParentalKey
from wagtail.admin.panels import FieldPanel, FieldRowPanel

DAYS = [MinValueValidator(date(2000, 1, 1)), MaxValueValidator(date(2099, 12, 31))]


class EventDay(models.Model):
    """A day beside the rule."""

    day = models.DateField("datum", validators=DAYS)

    class Meta:
        abstract = True
        ordering = ["day"]

    def __str__(self):
        return str(self.day)


class ExtraDay(EventDay):
    """Another day on which an event is held; with times of its own where they differ."""

    event = ParentalKey("events.EventPage", on_delete=models.CASCADE, related_name="extra_days")
    from_time = models.TimeField("van", null=True, blank=True, help_text="Leeg: zelfde tijd.")
    until_time = models.TimeField("tot", null=True, blank=True)

    panels = [FieldRowPanel([FieldPanel(name) for name in ("day", "from_time", "until_time")])]

    class Meta(EventDay.Meta):
        verbose_name = "extra dag"
        verbose_name_plural = "extra dagen"


class SkippedDay(EventDay):
    """A day on which an event that repeats is not held."""

    event = ParentalKey("events.EventPage", on_delete=models.CASCADE, related_name="skipped_days")

    class Meta(EventDay.Meta):
        verbose_name = "dag zonder"
        verbose_name_plural = "dagen zonder"


class OccurrenceQuerySet(models.QuerySet):
    def coming(self, at=None):
        """Those that are not over at a moment."""
        return self.filter(ends_at__gt=at or timezone.now())


class Occurrence(models.Model):
    """One moment of a live event; made from its schedule when it is published."""

    event = models.ForeignKey(
        "events.EventPage", on_delete=models.CASCADE, related_name="occurrences"
    )
    starts_at = models.DateTimeField("begint")
    ends_at = models.DateTimeField("eindigt")
    all_day = models.BooleanField("hele dag", default=False)
    has_end = models.BooleanField("met eindtijd", default=True)

    objects = OccurrenceQuerySet.as_manager()

    class Meta:
        verbose_name = "moment"
        verbose_name_plural = "momenten"
        ordering = ["starts_at"]
        indexes = [
            models.Index(fields=["event", "ends_at"], name="moments_of_an_event"),
            models.Index(fields=["ends_at"], name="moments_in_time"),
        ]

    def __str__(self):
        return f"{self.starts_at:%Y-%m-%d %H:%M}"
