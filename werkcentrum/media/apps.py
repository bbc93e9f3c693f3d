from django.apps import AppConfig


class MediaConfig(AppConfig):
    name = "werkcentrum.media"
    verbose_name = "Media"

    def ready(self):
        from werkcentrum.tenancy.policies import register_library, register_site_owned

        from . import copies  # noqa: F401
        from .models import Document, Image, LibraryOffer, Video

        register_library(Image, "wagtailimages.Image")
        register_library(Document, "wagtaildocs.Document")
        register_library(Video, "wagtailmedia.Media")
        register_site_owned(LibraryOffer)
