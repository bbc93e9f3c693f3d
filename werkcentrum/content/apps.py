from django.apps import AppConfig


class ContentConfig(AppConfig):
    name = "werkcentrum.content"
    verbose_name = "Pagina's"

    def ready(self):
        from . import guards  # noqa: F401
