from django.apps import AppConfig


class ContactConfig(AppConfig):
    name = "werkcentrum.contact"
    verbose_name = "Contact"

    def ready(self):
        from werkcentrum.tenancy import features
        from werkcentrum.tenancy.policies import register_site_owned

        from .models import Location

        features.register(
            "locations",
            label="Vestigingen",
            help_text="Uit: nergens op de site staan vestigingen of openingstijden.",
            blocks=["locations", "opening_hours"],
            screens=["locations"],
        )
        register_site_owned(Location)
