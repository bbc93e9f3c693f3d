"""How to reach a site's Werkcentrum: phone, mail, addresses, locations, people to ask."""

from django.db import models
from wagtail.admin.panels import FieldPanel, FieldRowPanel, MultiFieldPanel
from wagtail.contrib.settings.models import BaseSiteSetting, register_setting

from .advisers import Adviser
from .hours import Consultation, OpeningHours, SpecialHours, Stop
from .places import Location
from .validators import phone_href, validate_phone

__all__ = [
    "Adviser",
    "Consultation",
    "ContactDetails",
    "Location",
    "OpeningHours",
    "SpecialHours",
    "Stop",
]


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
        return phone_href(self.phone)
