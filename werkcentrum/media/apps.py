from django.apps import AppConfig


class MediaConfig(AppConfig):
    name = "werkcentrum.media"
    verbose_name = "Media"

    def ready(self):
        from werkcentrum.tenancy.policies import register_library

        from .models import Document, Image, Video

        register_library(Image, "wagtailimages.Image")
        register_library(Document, "wagtaildocs.Document")
        register_library(Video, "wagtailmedia.Media")
