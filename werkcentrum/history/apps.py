from django.apps import AppConfig


class HistoryConfig(AppConfig):
    name = "werkcentrum.history"
    verbose_name = "Geschiedenis"
