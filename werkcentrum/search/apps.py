from django.apps import AppConfig


class SearchConfig(AppConfig):
    name = "werkcentrum.search"
    verbose_name = "Zoeken"

    def ready(self):
        from werkcentrum.tenancy import features
        from werkcentrum.tenancy.policies import register_site_owned

        from . import signals  # noqa: F401
        from .models import MissedQuery, SearchEntry

        features.register(
            "search",
            label="Zoeken",
            help_text="Uit: geen zoekveld boven aan de pagina's.",
            paths=["zoeken/"],
        )
        register_site_owned(SearchEntry)
        register_site_owned(MissedQuery)
