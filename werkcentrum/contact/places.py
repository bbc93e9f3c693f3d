"""The places where people find a Werkcentrum (vestigingen)."""

from datetime import date
from urllib.parse import quote

from django.apps import apps
from django.core.exceptions import ValidationError
from django.db import models
from django.urls import reverse
from django.utils import timezone
from django.utils.functional import cached_property
from django.utils.translation import gettext_lazy as _
from modelcluster.models import ClusterableModel

from werkcentrum.tenancy.models import SiteOwned

from . import distance
from .calendar import Calendar
from .location_panels import LOCATION_PANELS
from .opening_hours import Week
from .structured_data import place_data
from .validators import LATITUDE, LONGITUDE, validate_postcode

# Coordinates further from the middle of their postcode's place are a mistake.
FAR = 30  # kilometres
# What can be checked about a building: the field, and what visitors read.
FACILITIES = {
    "step_free": _("Zonder drempels, ook met een rolstoel"),
    "adapted_toilet": _("Aangepast toilet"),
    "disabled_parking": _("Parkeerplaats voor mensen met een beperking"),
    "near_transport": _("Halte van bus, tram of trein dichtbij"),
    "hearing_loop": _("Ringleiding"),
    "quiet_room": _("Rustige plek om te wachten"),
}


class LocationQuerySet(models.QuerySet):
    def of_site(self, site):
        """The locations of one site in their own order. ``load_hours`` has their hours at once."""
        return self.filter(site=site)


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
    street = models.CharField("straat en huisnummer", max_length=120, blank=True)
    postcode = models.CharField(
        "postcode", max_length=7, blank=True, validators=[validate_postcode]
    )
    town = models.CharField("plaats", max_length=80, blank=True)
    latitude = models.FloatField("breedtegraad", null=True, blank=True, validators=LATITUDE)
    longitude = models.FloatField("lengtegraad", null=True, blank=True, validators=LONGITUDE)
    # A name; who the organisation is and what it does, the list of partners says.
    host = models.CharField(
        "te gast bij",
        max_length=120,
        blank=True,
        help_text="De organisatie van het gebouw. Bijvoorbeeld: Bibliotheek Delft.",
    )
    by_appointment = models.BooleanField("alleen op afspraak", default=False)
    closed_on_holidays = models.BooleanField(
        "gesloten op feestdagen",
        default=True,
        help_text="Kerst, Pasen, Koningsdag en de andere nationale feestdagen.",
    )
    step_free = models.BooleanField("zonder drempels, ook met een rolstoel", default=False)
    adapted_toilet = models.BooleanField("aangepast toilet", default=False)
    disabled_parking = models.BooleanField(
        "parkeerplaats voor mensen met een beperking", default=False
    )
    near_transport = models.BooleanField("halte van bus, tram of trein dichtbij", default=False)
    hearing_loop = models.BooleanField("ringleiding", default=False)
    quiet_room = models.BooleanField("rustige plek om te wachten", default=False)
    accessibility = models.CharField(
        "meer over toegankelijkheid",
        max_length=200,
        blank=True,
        help_text="Bijvoorbeeld: de lift is links van de ingang. Bel aan, dan halen we je op.",
    )
    note = models.CharField(
        "bijzonderheid",
        max_length=200,
        blank=True,
        help_text="Bijvoorbeeld: ingang aan de achterkant.",
    )
    sort_order = models.PositiveIntegerField("volgorde", default=0)

    objects = LocationQuerySet.as_manager()

    panels = LOCATION_PANELS

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

    def clean(self):
        errors = {}
        if self.kind != self.Kind.MOBILE:
            missing = [name for name in ("street", "postcode", "town") if not getattr(self, name)]
            errors = dict.fromkeys(missing, "Vul het adres in. Alleen mobiel heeft er geen nodig.")
        if (self.latitude is None) != (self.longitude is None):
            errors["longitude"] = "Vul allebei de getallen in, of laat ze allebei leeg."
        elif self.point and self._is_far_from_postcode():
            errors["latitude"] = (
                f"Dit punt ligt meer dan {FAR} kilometer van postcode {self.postcode}. "
                "Controleer de postcode en de getallen."
            )
        if errors:
            raise ValidationError(errors)

    def _is_far_from_postcode(self) -> bool:
        # Facts stand in an app beside this one.
        postcodes = apps.get_model("regions", "Postcode").objects.filter(pk=self.postcode[:4])
        middle = postcodes.exclude(latitude=None).values_list("latitude", "longitude").first()
        return middle is not None and distance.between(self.point, middle) > FAR

    @property
    def point(self) -> distance.Point | None:
        """Latitude and longitude in degrees, when known."""
        known = self.latitude is not None and self.longitude is not None
        return (self.latitude, self.longitude) if known else None

    @cached_property
    def week(self) -> Week:
        """The opening hours, grouped to read."""
        return Week(self.opening_hours.all())

    @cached_property
    def calendar(self) -> Calendar:
        """When it is open from today on."""
        return self.calendar_from(timezone.localdate())

    def calendar_from(self, today: date) -> Calendar:
        """When it is open from a day on, the stops of a mobile one included."""
        special = [*self.special_hours.all(), *self.stops.all()]
        return Calendar(self.week, special, today=today, closed_on_holidays=self.closed_on_holidays)

    @cached_property
    def upcoming_stops(self) -> list:
        """Where a mobile location stops, from today on."""
        today = timezone.localdate()
        return [stop for stop in self.stops.all() if stop.starts_on >= today]

    @property
    def facilities(self) -> list[str]:
        """What is known of the building, in the language of the moment."""
        return [str(label) for name, label in FACILITIES.items() if getattr(self, name)]

    @property
    def has_address(self):
        return bool(self.street and self.postcode and self.town)

    @property
    def path(self) -> str:
        """The path of its own page, in the language of the moment."""
        return reverse("location", args=[self.slug])

    @property
    def route_url(self) -> str:
        """Where a visitor finds the way: a plain link to OpenStreetMap; "" without an address."""
        if self.point:
            return f"https://www.openstreetmap.org/directions?route=%3B{self.latitude}%2C{self.longitude}"
        if not self.has_address:
            return ""
        address = quote(f"{self.street}, {self.postcode} {self.town}")
        return f"https://www.openstreetmap.org/search?query={address}"

    def structured_data(self, root_url: str) -> dict:
        """This place as schema.org/Place (JSON-LD); ``root_url`` is that of its site."""
        return place_data(self, root_url)
