from django.apps import AppConfig


class QualityConfig(AppConfig):
    name = "werkcentrum.quality"
    verbose_name = "Kwaliteit"

    def ready(self):
        from werkcentrum.tenancy.policies import register_site_owned

        from . import links  # noqa: F401 (its receiver)
        from .models import BrokenLink, LinkCheck

        register_site_owned(BrokenLink)
        register_site_owned(LinkCheck)
