from django.apps import AppConfig


class QualityConfig(AppConfig):
    name = "werkcentrum.quality"
    verbose_name = "Kwaliteit"
