from django.apps import AppConfig


class ContentConfig(AppConfig):
    name = "werkcentrum.content"
    verbose_name = "Pagina's"

    def ready(self):
        from werkcentrum.tenancy.policies import register_site_owned

        from . import guards  # noqa: F401
        from .models import DeletedPage

        register_site_owned(DeletedPage)
