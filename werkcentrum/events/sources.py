"""Calendars of others that a site takes events from, and which event came from where."""

from django.core.exceptions import ValidationError
from django.db import models
from wagtail.admin.panels import FieldPanel

from werkcentrum.tenancy.models import SiteOwned


def validate_calendar_address(url: str) -> None:
    """Raise ValidationError (Dutch) for an address that does not begin with https."""
    if not url.lower().startswith("https://"):
        raise ValidationError("Vul een adres in dat met https:// begint.")


class CalendarSource(SiteOwned):
    """The iCal address of another calendar: what is in it comes as drafts into the agenda."""

    name = models.CharField("naam", max_length=80, help_text="Van wie is deze agenda?")
    url = models.URLField(
        "iCal-adres",
        max_length=400,
        validators=[validate_calendar_address],
        help_text="Het adres om je op die agenda te abonneren. Het begint met https:// en eindigt "
        "vaak op .ics. Elke nacht halen we hem op; wat nieuw is, komt als concept in je agenda.",
    )
    fetched_at = models.DateTimeField("laatst opgehaald", null=True, blank=True, editable=False)
    result = models.TextField("uitkomst", blank=True, editable=False)

    panels = [
        FieldPanel("name"),
        FieldPanel("url"),
        FieldPanel("fetched_at", read_only=True),
        FieldPanel("result", read_only=True),
    ]

    class Meta:
        verbose_name = "agenda van anderen"
        verbose_name_plural = "agenda's van anderen"
        ordering = ["name"]
        constraints = [
            models.UniqueConstraint(
                fields=["site", "url"],
                name="one_source_per_address",
                violation_error_message="Dit adres staat er al.",
            )
        ]

    def __str__(self):
        return self.name


class ImportedEvent(models.Model):
    """An event that came from a calendar of others; it is the site's own from then on."""

    source = models.ForeignKey(CalendarSource, on_delete=models.CASCADE, related_name="events")
    event = models.OneToOneField(
        "events.EventPage", on_delete=models.SET_NULL, null=True, related_name="imported"
    )
    uid = models.CharField("kenmerk", max_length=255)
    # What the calendar said last, and the draft that was made of it: with another draft on top of
    # it, an editor has been there.
    mark = models.CharField(max_length=64)
    revision_id = models.PositiveBigIntegerField(null=True)
    vanished_at = models.DateTimeField("verdwenen", null=True)

    class Meta:
        verbose_name = "overgenomen agenda-item"
        verbose_name_plural = "overgenomen agenda-items"
        constraints = [
            models.UniqueConstraint(fields=["source", "uid"], name="one_event_per_uid"),
        ]

    def __str__(self):
        return self.uid
