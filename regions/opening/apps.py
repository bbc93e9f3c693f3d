from django.apps import AppConfig


class OpeningConfig(AppConfig):
    name = "regions.opening"
    verbose_name = "Openen van een regio"

    def ready(self):
        from werkcentrum.tenancy.policies import register_site_owned

        from . import blueprint  # noqa: F401  (its signal)
        from .models import CopiedPage
        from .records import Acceptance, Capture, HostCheck

        for model in (Acceptance, Capture, CopiedPage, HostCheck):
            register_site_owned(model)
