from django.apps import AppConfig


class AccountsConfig(AppConfig):
    name = "werkcentrum.accounts"
    verbose_name = "Gebruikers"

    def ready(self):
        from . import sessions  # noqa: F401
