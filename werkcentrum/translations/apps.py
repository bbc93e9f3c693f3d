from django.apps import AppConfig


class TranslationsConfig(AppConfig):
    name = "werkcentrum.translations"
    verbose_name = "Vertalingen"
