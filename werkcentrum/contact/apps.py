from django.apps import AppConfig


class ContactConfig(AppConfig):
    name = "werkcentrum.contact"
    verbose_name = "Contact"

    def ready(self):
        from werkcentrum.tenancy.policies import register_site_owned

        from .models import Location

        register_site_owned(Location)
