"""How to reach a site's Werkcentrum: phone, mail, addresses, locations and opening hours."""

from django.core.exceptions import ValidationError
from django.core.validators import RegexValidator
from django.db import models
from django.utils.functional import cached_property
from modelcluster.fields import ParentalKey
from modelcluster.models import ClusterableModel
from wagtail.admin.panels import (
    FieldPanel,
    FieldRowPanel,
    InlinePanel,
    MultiFieldPanel,
    TitleFieldPanel,
)
from wagtail.contrib.settings.models import BaseSiteSetting, register_setting

from werkcentrum.tenancy.models import SiteOwned

from .opening_hours import Week

validate_phone = RegexValidator(
    r"^\+?[0-9][0-9 ()-]{4,20}$",
    "Vul een telefoonnummer in met cijfers, spaties en streepjes, bijvoorbeeld 088 123 45 67.",
)
validate_postcode = RegexValidator(
    r"^[1-9][0-9]{3} [A-Z]{2}$", "Vul een postcode in zoals 2511 AB, met een spatie."
)


@register_setting(icon="mail", order=100)
class ContactDetails(BaseSiteSetting):
    """One phone number, one e-mail address, one postal address; and who is responsible."""

    phone = models.CharField(
        "telefoonnummer", max_length=24, blank=True, validators=[validate_phone]
    )
    phone_hours = models.CharField(
        "bereikbaar",
        max_length=80,
        blank=True,
        help_text="Bijvoorbeeld: maandag tot en met vrijdag, 9.00 tot 17.00 uur.",
    )
    email = models.EmailField("e-mailadres", blank=True)
    postal_address = models.TextField(
        "postadres", max_length=200, blank=True, help_text="Regel voor regel, zoals op een envelop."
    )
    controller = models.CharField(
        "verwerkingsverantwoordelijke",
        max_length=160,
        blank=True,
        help_text="De organisatie die volgens de AVG verantwoordelijk is voor persoonsgegevens, "
        "vaak de centrumgemeente.",
    )
    privacy_email = models.EmailField("e-mailadres voor vragen over privacy", blank=True)
    responsible_organisation = models.CharField(
        "verantwoordelijke organisatie",
        max_length=160,
        blank=True,
        help_text="De organisatie die verantwoordelijk is voor deze website.",
    )

    panels = [
        MultiFieldPanel(
            [
                FieldRowPanel([FieldPanel("phone"), FieldPanel("phone_hours")]),
                FieldPanel("email"),
                FieldPanel("postal_address"),
            ],
            heading="Contact",
        ),
        MultiFieldPanel(
            [
                FieldPanel("responsible_organisation"),
                FieldPanel("controller"),
                FieldPanel("privacy_email"),
            ],
            heading="Wie is verantwoordelijk?",
        ),
    ]

    class Meta:
        verbose_name = "contactgegevens"

    def __str__(self):
        return self.phone or self.email or "contactgegevens"

    @property
    def phone_href(self):
        """The number as a link that a phone can dial."""
        # In +31 (0)88 the zero is for who calls from the Netherlands: not both.
        phone = self.phone.replace("(0)", "") if self.phone.startswith("+") else self.phone
        return "tel:" + "".join(char for char in phone if char.isdigit() or char == "+")


class LocationQuerySet(models.QuerySet):
    def of_site(self, site):
        """The locations of one site in their own order, with their opening hours."""
        return self.filter(site=site).prefetch_related("opening_hours")


class Location(SiteOwned, ClusterableModel):
    """A place where one can walk in or make an appointment (vestiging)."""

    class Kind(models.TextChoices):
        FLAGSHIP = "flagship", "Werkcentrumwinkel"
        SERVICE = "service", "Dienstverleningslocatie"
        INFORMATION = "information", "Informatielocatie"
        BROCHURE = "brochure", "Brochurelocatie"
        CONSULTATION = "consultation", "Spreekuur"
        MOBILE = "mobile", "Mobiel"

    name = models.CharField("naam", max_length=120)
    slug = models.SlugField("kenmerk in het adres", max_length=80)
    kind = models.CharField("soort", max_length=16, choices=Kind, default=Kind.SERVICE)
    street = models.CharField("straat en huisnummer", max_length=120)
    postcode = models.CharField("postcode", max_length=7, validators=[validate_postcode])
    town = models.CharField("plaats", max_length=80)
    by_appointment = models.BooleanField("alleen op afspraak", default=False)
    accessibility = models.CharField(
        "toegankelijkheid",
        max_length=200,
        blank=True,
        help_text="Bijvoorbeeld: toegankelijk met een rolstoel, ringleiding aanwezig.",
    )
    note = models.CharField(
        "bijzonderheid", max_length=200, blank=True, help_text="Bijvoorbeeld: in de bibliotheek."
    )
    sort_order = models.PositiveIntegerField("volgorde", default=0)

    objects = LocationQuerySet.as_manager()

    panels = [
        TitleFieldPanel("name", targets=["slug"], placeholder="Naam van de vestiging"),
        FieldPanel("kind"),
        MultiFieldPanel(
            [
                FieldPanel("street"),
                FieldRowPanel([FieldPanel("postcode"), FieldPanel("town")]),
            ],
            heading="Adres",
        ),
        FieldPanel("by_appointment"),
        InlinePanel(
            "opening_hours",
            heading="Openingstijden",
            label="openingstijd",
            help_text="Voor elke dag een openingstijd. Sluit je tussen de middag? Maak er dan "
            "twee voor die dag. Een dag zonder openingstijd is gesloten.",
        ),
        MultiFieldPanel(
            [FieldPanel("note"), FieldPanel("accessibility")], heading="Goed om te weten"
        ),
        MultiFieldPanel(
            [
                FieldPanel(
                    "sort_order", help_text="De vestiging met het laagste getal staat vooraan."
                ),
                FieldPanel(
                    "slug",
                    help_text="Het CMS maakt het van de naam. Zo kun je naar deze vestiging "
                    "linken: /contact/#naam-van-de-vestiging.",
                ),
            ],
            heading="Volgorde en link",
        ),
    ]

    class Meta:
        verbose_name = "vestiging"
        verbose_name_plural = "vestigingen"
        ordering = ["sort_order", "name"]
        constraints = [
            models.UniqueConstraint(
                fields=["site", "slug"],
                name="one_location_per_slug",
                violation_error_message="Een andere vestiging van deze site heeft dit kenmerk al. "
                "Kies een ander.",
            ),
        ]

    def __str__(self):
        return self.name

    @cached_property
    def week(self) -> Week:
        """The opening hours, grouped to read and as data for a script."""
        return Week(self.opening_hours.all())


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
        Location, on_delete=models.CASCADE, related_name="opening_hours", verbose_name="vestiging"
    )
    weekday = models.PositiveSmallIntegerField("dag", choices=Weekday)
    opens_at = models.TimeField("open vanaf")
    closes_at = models.TimeField("open tot")

    class Meta:
        verbose_name = "openingstijd"
        verbose_name_plural = "openingstijden"
        ordering = ["weekday", "opens_at"]

    def __str__(self):
        return f"{self.get_weekday_display()} {self.opens_at:%H.%M} tot {self.closes_at:%H.%M}"

    def clean(self):
        if self.opens_at and self.closes_at and self.opens_at >= self.closes_at:
            raise ValidationError({"closes_at": "De sluitingstijd moet na de openingstijd liggen."})
