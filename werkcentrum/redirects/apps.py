from django.apps import AppConfig


class RedirectsConfig(AppConfig):
    name = "werkcentrum.redirects"
    verbose_name = "Oude adressen"

    def ready(self):
        from werkcentrum.tenancy.policies import register_site_owned

        from . import signals  # noqa: F401
        from .models import Redirect

        register_site_owned(Redirect)
