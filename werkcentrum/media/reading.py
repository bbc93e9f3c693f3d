"""One image, document or video, for who may not change it: what it is, and where it is used."""

import os

from django.http import Http404
from django.template.defaultfilters import filesizeformat
from django.utils.functional import cached_property
from wagtail.models import Page

from werkcentrum.tenancy.facts import Fact, ReadView
from werkcentrum.tenancy.scope import media_of, pages_of

from .models import Document, Image, Video
from .usage import pages_using


class FileView(ReadView):
    """A file of one's own sites; nothing of other sites is found."""

    template_name = "media/file.html"
    any_permission_required = None
    fields = ["title", "licence", "credit", "expires_on", "collection", "created_at"]

    def get_object(self, queryset=None):
        own = media_of(self.request.user, self.model.objects.select_related("collection"))
        file = own.filter(pk=self.pk).first()
        if file is None:
            raise Http404
        return file

    def get_fields_context(self):
        title, *others = super().get_fields_context()
        return [title, *self.facts_of_the_file(), *others]

    def facts_of_the_file(self) -> list[Fact]:
        """Its name, where it can be fetched, and how big it is; a file may be lost."""
        file = self.object.file
        try:
            size = filesizeformat(file.size)
        except OSError:
            size = "het bestand is niet gevonden"
        return [Fact("Bestand", os.path.basename(file.name), file.url), Fact("Grootte", size)]

    @cached_property
    def pages(self):
        """The pages that somebody may see and that use this file."""
        used = pages_using([self.object]).get(self.object, ())
        own = Page.objects.filter(pk__in=used) & pages_of(self.request.user)
        return sorted(own, key=lambda page: page.get_admin_display_title())


class ImageView(FileView):
    model = Image
    pk_url_kwarg = "image_id"
    header_icon = "image"
    index_url_name = "wagtailimages:index"

    def facts_of_the_file(self):
        image = self.object
        size = Fact("Afmetingen", f"{image.width} bij {image.height} pixels")
        return [*super().facts_of_the_file(), size]


class DocumentView(FileView):
    model = Document
    pk_url_kwarg = "document_id"
    header_icon = "doc-full-inverse"
    index_url_name = "wagtaildocs:index"


class VideoView(FileView):
    model = Video
    pk_url_kwarg = "media_id"
    header_icon = "media"
    index_url_name = "wagtailmedia:index"
    fields = [*FileView.fields, "transcript"]

    def facts_of_the_file(self):
        captions = self.object.captions
        name = os.path.basename(captions.name)
        return [*super().facts_of_the_file(), Fact("Ondertiteling", name, captions.url)]
