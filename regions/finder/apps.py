from django.apps import AppConfig


class FinderConfig(AppConfig):
    name = "regions.finder"
    verbose_name = "Jouw Werkcentrum"
