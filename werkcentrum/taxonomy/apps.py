from django.apps import AppConfig


class TaxonomyConfig(AppConfig):
    name = "werkcentrum.taxonomy"
    verbose_name = "Doelgroepen en onderwerpen"
