from django.apps import AppConfig


class MediaConfig(AppConfig):
    name = "werkcentrum.media"
    verbose_name = "Media"
