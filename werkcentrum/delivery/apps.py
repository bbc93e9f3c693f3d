from django.apps import AppConfig


class DeliveryConfig(AppConfig):
    name = "werkcentrum.delivery"
    verbose_name = "Aflevering"
