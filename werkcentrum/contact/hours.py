"""The rows below a location: when it is open, when it is not, who sits there, where it stops."""

from django.core.exceptions import ValidationError
from django.db import models
from django.utils.formats import date_format
from django.utils.translation import gettext
from modelcluster.fields import ParentalKey
from wagtail.admin.panels import FieldPanel, FieldRowPanel

from .opening_hours import DAYS, period_text, times_text
from .validators import validate_postcode


def check_times(row) -> None:
    """Raise ValidationError (Dutch) when a row closes before it opens."""
    if row.opens_at and row.closes_at and row.opens_at >= row.closes_at:
        raise ValidationError({"closes_at": "De sluitingstijd moet na de openingstijd liggen."})


class OpeningHours(models.Model):
    """From when until when a location is open on one day of the week."""

    class Weekday(models.IntegerChoices):
        MONDAY = 1, "maandag"
        TUESDAY = 2, "dinsdag"
        WEDNESDAY = 3, "woensdag"
        THURSDAY = 4, "donderdag"
        FRIDAY = 5, "vrijdag"
        SATURDAY = 6, "zaterdag"
        SUNDAY = 7, "zondag"

    location = ParentalKey(
        "contact.Location",
        on_delete=models.CASCADE,
        related_name="opening_hours",
        verbose_name="vestiging",
    )
    weekday = models.PositiveSmallIntegerField("dag", choices=Weekday)
    opens_at = models.TimeField("open vanaf")
    closes_at = models.TimeField("open tot")
    by_appointment = models.BooleanField("op afspraak", default=False)

    panels = [
        FieldPanel("weekday"),
        FieldRowPanel([FieldPanel("opens_at"), FieldPanel("closes_at")]),
        FieldPanel("by_appointment"),
    ]

    class Meta:
        verbose_name = "openingstijd"
        verbose_name_plural = "openingstijden"
        ordering = ["weekday", "opens_at"]

    def __str__(self):
        return f"{self.get_weekday_display()} {self.opens_at:%H.%M} tot {self.closes_at:%H.%M}"

    def clean(self):
        check_times(self)


class SpecialHours(models.Model):
    """A day, or a longer time, on which a location is closed or has other hours."""

    location = ParentalKey(
        "contact.Location",
        on_delete=models.CASCADE,
        related_name="special_hours",
        verbose_name="vestiging",
    )
    starts_on = models.DateField("datum, of eerste dag")
    ends_on = models.DateField(
        "laatste dag", null=True, blank=True, help_text="Leeg: alleen die ene dag."
    )
    opens_at = models.TimeField(
        "open vanaf", null=True, blank=True, help_text="Leeg: de hele dag gesloten."
    )
    closes_at = models.TimeField("open tot", null=True, blank=True)
    by_appointment = models.BooleanField("op afspraak", default=False)
    reason = models.CharField(
        "waarom", max_length=80, blank=True, help_text="Bijvoorbeeld: verbouwing."
    )

    panels = [
        FieldRowPanel([FieldPanel("starts_on"), FieldPanel("ends_on")]),
        FieldRowPanel([FieldPanel("opens_at"), FieldPanel("closes_at")]),
        FieldPanel("by_appointment"),
        FieldPanel("reason"),
    ]

    class Meta:
        verbose_name = "afwijkende openingstijd"
        verbose_name_plural = "afwijkende openingstijden"
        ordering = ["starts_on", "opens_at"]

    def __str__(self):
        return f"{self.starts_on:%d-%m-%Y} {self.reason}".strip()

    @property
    def last_day(self):
        return self.ends_on or self.starts_on

    @property
    def is_closed(self):
        return self.opens_at is None

    def clean(self):
        if self.starts_on and self.ends_on and self.ends_on < self.starts_on:
            raise ValidationError({"ends_on": "De laatste dag ligt voor de eerste."})
        if (self.opens_at is None) != (self.closes_at is None):
            raise ValidationError(
                {"closes_at": "Vul allebei de tijden in, of geen van beide: dan is het dicht."}
            )
        if self.by_appointment and self.is_closed:
            raise ValidationError({"opens_at": "Van wanneer tot wanneer kan dat op afspraak?"})
        check_times(self)


class Consultation(models.Model):
    """A fixed hour at a location for one subject or by one organisation (spreekuur)."""

    class Repeats(models.IntegerChoices):
        WEEKLY = 0, "elke week"
        FIRST = 1, "de eerste keer in de maand"
        SECOND = 2, "de tweede keer in de maand"
        THIRD = 3, "de derde keer in de maand"
        FOURTH = 4, "de vierde keer in de maand"
        LAST = 9, "de laatste keer in de maand"

    location = ParentalKey(
        "contact.Location",
        on_delete=models.CASCADE,
        related_name="consultations",
        verbose_name="vestiging",
    )
    subject = models.CharField(
        "waarover", max_length=120, help_text="Bijvoorbeeld: geldzorgen, of een cv maken."
    )
    held_by = models.CharField(
        "door wie", max_length=120, blank=True, help_text="De organisatie, of een functie."
    )
    weekday = models.PositiveSmallIntegerField("dag", choices=OpeningHours.Weekday)
    repeats = models.PositiveSmallIntegerField("hoe vaak", choices=Repeats, default=Repeats.WEEKLY)
    opens_at = models.TimeField("van")
    closes_at = models.TimeField("tot")
    by_appointment = models.BooleanField("op afspraak", default=False)

    panels = [
        FieldRowPanel([FieldPanel("subject"), FieldPanel("held_by")]),
        FieldRowPanel([FieldPanel("weekday"), FieldPanel("repeats")]),
        FieldRowPanel([FieldPanel("opens_at"), FieldPanel("closes_at")]),
        FieldPanel("by_appointment"),
    ]

    class Meta:
        verbose_name = "spreekuur"
        verbose_name_plural = "spreekuren"
        ordering = ["weekday", "opens_at", "subject"]

    def __str__(self):
        return self.subject

    def clean(self):
        check_times(self)

    @property
    def when(self) -> str:
        """``elke dinsdag, 10.00 tot 12.00 uur``."""
        sentence = {
            self.Repeats.WEEKLY: gettext("elke %(day)s, %(times)s"),
            self.Repeats.FIRST: gettext("elke eerste %(day)s van de maand, %(times)s"),
            self.Repeats.SECOND: gettext("elke tweede %(day)s van de maand, %(times)s"),
            self.Repeats.THIRD: gettext("elke derde %(day)s van de maand, %(times)s"),
            self.Repeats.FOURTH: gettext("elke vierde %(day)s van de maand, %(times)s"),
            self.Repeats.LAST: gettext("elke laatste %(day)s van de maand, %(times)s"),
        }[self.repeats]
        times = period_text(self.opens_at, self.closes_at, self.by_appointment)
        return sentence % {"day": DAYS[self.weekday], "times": times}


class Stop(models.Model):
    """Where and when a mobile location can be found. To a calendar it is a day with other hours."""

    location = ParentalKey(
        "contact.Location",
        on_delete=models.CASCADE,
        related_name="stops",
        verbose_name="vestiging",
    )
    starts_on = models.DateField("datum")
    opens_at = models.TimeField("van")
    closes_at = models.TimeField("tot")
    street = models.CharField(
        "straat en huisnummer", max_length=120, help_text="Of een plein: Marktplein."
    )
    postcode = models.CharField("postcode", max_length=7, validators=[validate_postcode])
    town = models.CharField("plaats", max_length=80)
    note = models.CharField(
        "bijzonderheid", max_length=120, blank=True, help_text="Bijvoorbeeld: naast de kerk."
    )

    panels = [
        FieldPanel("starts_on"),
        FieldRowPanel([FieldPanel("opens_at"), FieldPanel("closes_at")]),
        FieldPanel("street"),
        FieldRowPanel([FieldPanel("postcode"), FieldPanel("town")]),
        FieldPanel("note"),
    ]
    by_appointment = is_closed = False
    reason = ""

    class Meta:
        verbose_name = "halte"
        verbose_name_plural = "haltes"
        ordering = ["starts_on", "opens_at"]

    def __str__(self):
        return f"{self.starts_on:%d-%m-%Y} {self.town}"

    def clean(self):
        check_times(self)

    @property
    def last_day(self):
        return self.starts_on

    @property
    def when(self) -> str:
        """``dinsdag 8 december, 10.00 tot 12.00 uur``."""
        day = date_format(self.starts_on, "l j F")
        return f"{day}, {times_text([(self.opens_at, self.closes_at)])}"
