from django.apps import AppConfig


class AccountsConfig(AppConfig):
    name = "werkcentrum.accounts"
    verbose_name = "Gebruikers"
