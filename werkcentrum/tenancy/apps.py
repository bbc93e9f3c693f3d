from django.apps import AppConfig


class TenancyConfig(AppConfig):
    name = "werkcentrum.tenancy"
    verbose_name = "Sites en rollen"

    def ready(self):
        from django.conf import settings
        from wagtail.models import AbstractPage
        from wagtail.permissions import register_permission_policy

        from . import features, guards, leaving, references, roles  # noqa: F401
        from .policies import SitePagePolicy

        register_permission_policy(AbstractPage, SitePagePolicy())
        features.register_languages(settings.LANGUAGES)
