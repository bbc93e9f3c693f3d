from django.apps import AppConfig


class TenancyConfig(AppConfig):
    name = "werkcentrum.tenancy"
    verbose_name = "Sites en rollen"

    def ready(self):
        from django.conf import settings

        from . import features, guards, references, roles  # noqa: F401

        features.register_languages(settings.LANGUAGES)
