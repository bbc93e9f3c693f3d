from django.apps import AppConfig


class ContentConfig(AppConfig):
    name = "werkcentrum.content"
    verbose_name = "Pagina's"
