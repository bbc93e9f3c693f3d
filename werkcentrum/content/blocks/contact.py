"""Blocks that show the site's own contact data: nothing to type twice, nothing that grows old."""

from wagtail import blocks

from werkcentrum.taxonomy.models import Audience

from .listing import audience_choices, boxes
from .samples import sample_advisers, sample_details, sample_partners, sample_places

GROUP = "Contact"


class SiteDataBlock(blocks.StructBlock):
    """A title above data of the site, which template tags fetch. Never placed itself."""

    def get_preview_context(self, value, parent_context=None):
        # The CMS belongs to no site, so the preview of a block brings its own data.
        return super().get_preview_context(value, parent_context) | {
            "sample_details": sample_details(),
            "sample_places": sample_places(),
            "sample_advisers": sample_advisers(),
            "sample_partners": sample_partners(),
        }


class ContactDetailsBlock(SiteDataBlock):
    """Phone, mail and postal address."""

    title = blocks.CharBlock(max_length=100, default="Contact", label="Kop")

    class Meta:
        label = "Contactgegevens"
        icon = "mail"
        group = GROUP
        template = "blocks/contact_details.html"
        description = (
            "Telefoon, e-mail en postadres van deze site. Je past ze aan bij Instellingen, "
            "Contactgegevens."
        )
        label_format = "{title}"
        preview_value = {"title": "Contact"}


class OpeningHoursBlock(SiteDataBlock):
    """When each location is open."""

    title = blocks.CharBlock(max_length=100, default="Openingstijden", label="Kop")

    class Meta:
        label = "Openingstijden"
        icon = "time"
        group = GROUP
        template = "blocks/opening_hours.html"
        description = "Wanneer elke vestiging open is. De tijden komen uit de lijst vestigingen."
        label_format = "{title}"
        preview_value = {"title": "Openingstijden"}


class LocationsBlock(SiteDataBlock):
    """The places where one can walk in."""

    title = blocks.CharBlock(max_length=100, default="Vestigingen", label="Kop")

    class Meta:
        label = "Vestigingen"
        icon = "site"
        group = GROUP
        template = "blocks/locations.html"
        description = "De plekken waar bezoekers terechtkunnen, met adres en openingstijden."
        label_format = "{title}"
        preview_value = {"title": "Vestigingen"}


class AdvisersBlock(SiteDataBlock):
    """The people to ask."""

    title = blocks.CharBlock(max_length=100, default="Vraag het aan een adviseur", label="Kop")
    audiences = boxes(
        audience_choices,
        required=False,
        label="Voor wie?",
        help_text="Leeg: alle adviseurs. Anders wie er is voor een van deze doelgroepen.",
    )

    def get_form_state(self, value):
        """In the form, an audience that has gone up in another is that other."""
        now = Audience.objects.surviving_slugs(value.get("audiences") or [])
        return super().get_form_state({**value, "audiences": now})

    class Meta:
        label = "Adviseurs"
        icon = "user"
        group = GROUP
        template = "blocks/advisers.html"
        description = "Mensen om iets aan te vragen. Ze komen uit de lijst adviseurs."
        label_format = "{title}"
        preview_value = {"title": "Vraag het aan een adviseur", "audiences": []}


class PartnersBlock(SiteDataBlock):
    """The organisations that work together in the Werkcentrum."""

    title = blocks.CharBlock(max_length=100, default="Onze partners", label="Kop")
    with_national = blocks.BooleanBlock(
        required=False,
        label="Ook de landelijke partners",
        help_text="Ze staan na je eigen partners.",
    )

    class Meta:
        label = "Partners"
        icon = "group"
        group = GROUP
        template = "blocks/partners.html"
        description = "Wie er meewerken, met logo, uitleg en website. Komt uit de lijst partners."
        label_format = "{title}"
        preview_value = {"title": "Onze partners", "with_national": False}
