from django.apps import AppConfig


class OpeningConfig(AppConfig):
    name = "regions.opening"
    verbose_name = "Openen van een regio"

    def ready(self):
        from . import blueprint  # noqa: F401  (its signal)
