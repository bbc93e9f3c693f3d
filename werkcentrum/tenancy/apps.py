from django.apps import AppConfig


class TenancyConfig(AppConfig):
    name = "werkcentrum.tenancy"
    verbose_name = "Sites en rollen"

    def ready(self):
        from . import guards, references, roles  # noqa: F401
