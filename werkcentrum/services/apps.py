from django.apps import AppConfig


class ServicesConfig(AppConfig):
    name = "werkcentrum.services"
    verbose_name = "Wegwijzer"

    def ready(self):
        from werkcentrum.tenancy import features

        features.register(
            "wegwijzer",
            label="Wegwijzer",
            help_text="Uit: de wegwijzer en de diensten zijn niet te zien.",
            page_types=["services.ServiceIndexPage", "services.ServicePage"],
        )
