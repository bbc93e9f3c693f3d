"""Blocks with pictures. Whoever places a picture says what it shows, or that it is decoration."""

from django.core.exceptions import ValidationError
from wagtail import blocks
from wagtail.blocks.struct_block import StructBlockValidationError

from ..choosers import ImageChooser
from .rich_text import RichTextBlock
from .text import GROUP, WITH_HEADINGS


class PictureBlock(blocks.StructBlock):
    """A picture and the choice that goes with it: a description, or decoration. Never placed."""

    image = ImageChooser(label="Afbeelding")
    alt = blocks.CharBlock(
        required=False,
        max_length=200,
        label="Beschrijving",
        help_text="Wat is er te zien? Voor wie de afbeelding niet ziet. "
        "Bijvoorbeeld: een gids en een bezoeker praten aan een tafel.",
    )
    decorative = blocks.BooleanBlock(
        required=False,
        label="Decoratief",
        help_text="Vink aan als de afbeelding alleen versiering is. Laat de beschrijving dan leeg.",
    )

    def clean(self, value):
        cleaned = super().clean(value)
        described = bool((cleaned.get("alt") or "").strip())
        if described and cleaned.get("decorative"):
            raise StructBlockValidationError(
                {
                    "decorative": ValidationError(
                        "Kies één van de twee: haal de beschrijving weg, of zet het vinkje uit."
                    )
                }
            )
        if not described and not cleaned.get("decorative") and not self.is_deferred_validation:
            raise StructBlockValidationError(
                {
                    "alt": ValidationError(
                        "Beschrijf wat er te zien is. Is de afbeelding alleen versiering? "
                        "Vink dan “Decoratief” aan."
                    )
                }
            )
        return cleaned


class ImageBlock(PictureBlock):
    """A picture with an optional caption."""

    caption = blocks.CharBlock(
        required=False,
        max_length=200,
        label="Onderschrift",
        help_text="Tekst onder de afbeelding, voor iedereen zichtbaar. Mag leeg blijven.",
    )

    class Meta:
        label = "Afbeelding"
        icon = "image"
        group = GROUP
        template = "blocks/image.html"
        description = "Een afbeelding over de breedte van de tekst, met een onderschrift."
        label_format = "{caption}{alt}"
        preview_value = {
            "image": None,
            "alt": "Een gids en een bezoeker praten aan een tafel",
            "decorative": False,
            "caption": "Bij het Werkcentrum kun je zo binnenlopen.",
        }


class ImageBesideTextBlock(PictureBlock):
    """A picture and a text that belong together; they stand below each other on a phone."""

    text = RichTextBlock(features=WITH_HEADINGS, label="Tekst")

    class Meta:
        label = "Afbeelding naast tekst"
        icon = "doc-full"
        group = GROUP
        template = "blocks/image_beside_text.html"
        description = "Een afbeelding met tekst ernaast. Op een telefoon staan ze onder elkaar."
        label_format = "{text}"
        preview_value = {
            "image": None,
            "alt": "Bezoekers lopen het Werkcentrum binnen",
            "decorative": False,
            "text": "<h2>Loop gerust binnen</h2><p>Je hoeft geen afspraak te maken. Een gids "
            "helpt je meteen op weg.</p>",
        }
