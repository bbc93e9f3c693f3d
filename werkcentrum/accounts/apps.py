from django.apps import AppConfig


class AccountsConfig(AppConfig):
    name = "werkcentrum.accounts"
    verbose_name = "Gebruikers"

    def ready(self):
        from . import demo_door, sessions  # noqa: F401
