from django.apps import AppConfig


class HistoryConfig(AppConfig):
    name = "werkcentrum.history"
    verbose_name = "Geschiedenis"

    def ready(self):
        from . import accounts, collecting, denials  # noqa: F401

        collecting.log_changes_of_files()
