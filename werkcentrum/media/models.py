"""Images, documents and videos. Files get names that cannot be guessed (design: Files)."""

import os
import secrets

from django.conf import settings
from django.core.validators import FileExtensionValidator
from django.db import models
from django.utils.text import slugify
from taggit.managers import TaggableManager
from wagtail.documents.models import AbstractDocument
from wagtail.images.models import AbstractImage, AbstractRendition
from wagtailmedia.models import AbstractMedia


def random_path(folder: str, filename: str) -> str:
    """``folder/<32 hex digits>/<name>``: readable when downloaded, not to be guessed.

    At most 100 characters, which is all that Wagtail keeps of a picture's path.
    """
    stem, extension = os.path.splitext(os.path.basename(filename))
    name = slugify(stem)[:40] or "bestand"
    return f"{folder}/{secrets.token_hex(16)}/{name}{extension.lower()}"


def document_path(instance, filename):
    return random_path("documents", filename)


def video_path(instance, filename):
    return random_path("videos", filename)


def captions_path(instance, filename):
    return random_path("captions", filename)


def poster_path(instance, filename):
    return random_path("posters", filename)


def uploader(related_name):
    """Wagtail's field, with a reverse name that does not clash with its own model's."""
    return models.ForeignKey(
        settings.AUTH_USER_MODEL,
        verbose_name="geüpload door",
        null=True,
        blank=True,
        editable=False,
        on_delete=models.SET_NULL,
        related_name=related_name,
    )


class Image(AbstractImage):
    """A picture. What it shows is described where it is used, because that differs per page."""

    uploaded_by_user = uploader("uploaded_images")
    tags = TaggableManager(blank=True, verbose_name="labels", related_name="tagged_images")
    credit = models.CharField(
        "naamsvermelding",
        max_length=200,
        blank=True,
        help_text="Wie heeft dit beeld gemaakt? We zetten de naam onder het beeld.",
    )

    admin_form_fields = (
        "title",
        "file",
        "collection",
        "credit",
        "focal_point_x",
        "focal_point_y",
        "focal_point_width",
        "focal_point_height",
    )

    class Meta(AbstractImage.Meta):
        verbose_name = "afbeelding"
        verbose_name_plural = "afbeeldingen"

    def get_upload_to(self, filename):
        return random_path("original_images", filename)


class Rendition(AbstractRendition):
    """An image at one size and in one format."""

    image = models.ForeignKey(Image, on_delete=models.CASCADE, related_name="renditions")

    class Meta:
        constraints = [
            models.UniqueConstraint(
                fields=["image", "filter_spec", "focal_point_key"], name="one_rendition_per_spec"
            )
        ]

    def __str__(self):
        return f"{self.image_id} {self.filter_spec}"

    def get_upload_to(self, filename):
        return random_path("images", filename)


class Document(AbstractDocument):
    """A file to download."""

    uploaded_by_user = uploader("uploaded_documents")
    tags = TaggableManager(blank=True, verbose_name="labels", related_name="tagged_documents")
    file = models.FileField("bestand", upload_to=document_path, max_length=200)

    admin_form_fields = ("title", "file", "collection")

    class Meta(AbstractDocument.Meta):
        verbose_name = "document"
        verbose_name_plural = "documenten"


class Video(AbstractMedia):
    """A video of our own, with the captions and the transcript that the law asks (WCAG 1.2.2)."""

    file = models.FileField("bestand", upload_to=video_path, max_length=200)
    thumbnail = models.FileField(
        "beeld vooraf",
        upload_to=poster_path,
        blank=True,
        max_length=200,
        help_text="Dit beeld staat er voordat iemand de video start.",
    )
    captions = models.FileField(
        "ondertiteling",
        upload_to=captions_path,
        max_length=200,
        validators=[FileExtensionValidator(["vtt"])],
        help_text="Een WebVTT-bestand (.vtt) met de ondertitels in de taal van de video.",
    )
    transcript = models.TextField(
        "uitgeschreven tekst",
        help_text="Alles wat gezegd wordt en wat belangrijk is om te zien, in gewone tekst.",
    )

    admin_form_fields = (
        "title",
        "file",
        "captions",
        "transcript",
        "thumbnail",
        "collection",
    )

    class Meta(AbstractMedia.Meta):
        verbose_name = "video"
        verbose_name_plural = "video's"
