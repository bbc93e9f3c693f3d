from django.apps import AppConfig


class ServicesConfig(AppConfig):
    name = "werkcentrum.services"
    verbose_name = "Wegwijzer"

    def ready(self):
        from werkcentrum.tenancy import features
        from werkcentrum.tenancy.policies import register_site_owned

        from . import finding  # noqa: F401 (receivers)
        from .models import Partner

        features.register(
            "wegwijzer",
            label="Wegwijzer",
            help_text="Uit: de wegwijzer, de diensten en de partners zijn niet te zien.",
            blocks=["partners"],
            page_types=["services.ServiceIndexPage", "services.ServicePage"],
            screens=["partners"],
        )
        register_site_owned(Partner)
