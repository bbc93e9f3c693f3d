from django.apps import AppConfig


class OpeningConfig(AppConfig):
    name = "regions.opening"
    verbose_name = "Openen van een regio"
