from django.apps import AppConfig


class DeliveryConfig(AppConfig):
    name = "werkcentrum.delivery"
    verbose_name = "Aflevering"

    def ready(self):
        from . import signals  # noqa: F401
