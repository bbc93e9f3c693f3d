from django.apps import AppConfig


class NavigationConfig(AppConfig):
    name = "werkcentrum.navigation"
    verbose_name = "Navigatie"

    def ready(self):
        from werkcentrum.tenancy.policies import register_site_owned

        from .models import Menu

        register_site_owned(Menu)
