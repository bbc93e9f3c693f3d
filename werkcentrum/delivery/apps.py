from django.apps import AppConfig


class DeliveryConfig(AppConfig):
    name = "werkcentrum.delivery"
    verbose_name = "Aflevering"

    def ready(self):
        from werkcentrum.tenancy.policies import register_site_owned

        from . import signals  # noqa: F401
        from .models import PreviewLink

        register_site_owned(PreviewLink)
