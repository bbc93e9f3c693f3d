from django.apps import AppConfig


class SyndicationConfig(AppConfig):
    name = "werkcentrum.syndication"
    verbose_name = "Delen tussen sites"

    def ready(self):
        from werkcentrum.tenancy.policies import register_site_owned

        from . import standing  # noqa: F401 (its receivers)
        from .models import Notice

        register_site_owned(Notice)
