from django.apps import AppConfig


class ContactConfig(AppConfig):
    name = "werkcentrum.contact"
    verbose_name = "Contact"

    def ready(self):
        from werkcentrum.tenancy import features
        from werkcentrum.tenancy.policies import register_site_owned

        from .models import Adviser, Location

        features.register(
            "locations",
            label="Vestigingen",
            help_text="Uit: nergens op de site staan vestigingen of openingstijden.",
            blocks=["locations", "opening_hours"],
            paths=["locaties/"],
            screens=["locations"],
        )
        features.register(
            "advisers",
            label="Adviseurs",
            help_text="Uit: nergens op de site staan adviseurs.",
            blocks=["advisers"],
            screens=["advisers"],
        )
        register_site_owned(Location)
        register_site_owned(Adviser)
