"""Images, documents and videos. Files get names that cannot be guessed (design: Files)."""

import os
import secrets

from django.conf import settings
from django.core.validators import FileExtensionValidator
from django.db import models
from django.utils import timezone
from django.utils.text import slugify
from taggit.managers import TaggableManager
from wagtail.documents.models import AbstractDocument
from wagtail.images.models import AbstractImage, AbstractRendition
from wagtailmedia.models import AbstractMedia

from werkcentrum.tenancy.models import SiteOwned

from .rights import WithRights


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


class Image(WithRights, AbstractImage):
    """A picture. What it shows is described where it is used, because that differs per page."""

    uploaded_by_user = uploader("uploaded_images")
    tags = TaggableManager(blank=True, verbose_name="labels", related_name="tagged_images")

    admin_form_fields = (
        "title",
        "file",
        "collection",
        *WithRights.RIGHTS_FIELDS,
        "focal_point_x",
        "focal_point_y",
        "focal_point_width",
        "focal_point_height",
    )
    search_fields = (*AbstractImage.search_fields, *WithRights.RIGHTS_SEARCH)

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


class Document(WithRights, AbstractDocument):
    """A file to download."""

    uploaded_by_user = uploader("uploaded_documents")
    tags = TaggableManager(blank=True, verbose_name="labels", related_name="tagged_documents")
    file = models.FileField("bestand", upload_to=document_path, max_length=200)

    admin_form_fields = ("title", "file", "collection", *WithRights.RIGHTS_FIELDS)
    search_fields = (*AbstractDocument.search_fields, *WithRights.RIGHTS_SEARCH)

    class Meta(AbstractDocument.Meta):
        verbose_name = "document"
        verbose_name_plural = "documenten"

    def clean(self):
        if self.file:
            super().clean()
        else:
            # Of several at once Wagtail asks the rest before it sets the file, which it looked at
            # when it came; its check of the name would be an error of a field that is not there.
            self.check_credit()


class Video(WithRights, AbstractMedia):
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
        *WithRights.RIGHTS_FIELDS,
    )
    search_fields = (*AbstractMedia.search_fields, *WithRights.RIGHTS_SEARCH)

    class Meta(AbstractMedia.Meta):
        verbose_name = "video"
        verbose_name_plural = "video's"


class LibraryOffer(SiteOwned):
    """A file of one site that it offers to all: the national library takes a copy, or declines.

    Exactly one of ``image``, ``document`` and ``video`` is set, until that file is deleted; what
    was taken over then stays.
    """

    class State(models.TextChoices):
        OFFERED = "offered", "aangeboden"
        ACCEPTED = "accepted", "overgenomen"
        DECLINED = "declined", "niet overgenomen"
        WITHDRAWN = "withdrawn", "ingetrokken"

    image = models.ForeignKey(Image, on_delete=models.SET_NULL, null=True, related_name="offers")
    document = models.ForeignKey(
        Document, on_delete=models.SET_NULL, null=True, related_name="offers"
    )
    video = models.ForeignKey(Video, on_delete=models.SET_NULL, null=True, related_name="offers")
    # What it was called: the file may be gone.
    title = models.CharField("titel", max_length=255, editable=False)
    note = models.TextField(
        "toelichting",
        blank=True,
        max_length=500,
        help_text="Wat is er te zien, en waar kunnen andere regio's het voor gebruiken?",
    )
    state = models.CharField("staat", max_length=12, choices=State, default=State.OFFERED)
    reason = models.TextField("reden", blank=True, max_length=500)
    offered_by = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        on_delete=models.SET_NULL,
        null=True,
        related_name="+",
        verbose_name="aangeboden door",
    )
    offered_at = models.DateTimeField("aangeboden op", default=timezone.now)
    decided_by = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        on_delete=models.SET_NULL,
        null=True,
        related_name="+",
        verbose_name="besloten door",
    )
    decided_at = models.DateTimeField("besloten op", null=True)

    # An offer uses nothing: "where is this used" is about content.
    wagtail_reference_index_ignore = True

    class Meta:
        verbose_name = "aanbod voor de landelijke beeldbank"
        verbose_name_plural = "aanbod voor de landelijke beeldbank"
        ordering = ["-offered_at", "-pk"]

    def __str__(self):
        return self.title

    @property
    def item(self):
        """The file that is offered; None when its site has deleted it."""
        return self.image or self.document or self.video

    @property
    def copies(self):
        """What the national library took over: one file, or none."""
        return [
            copy for model in (Image, Document, Video) for copy in model.objects.filter(offer=self)
        ]
