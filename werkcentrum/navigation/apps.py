from django.apps import AppConfig


class NavigationConfig(AppConfig):
    name = "werkcentrum.navigation"
    verbose_name = "Navigatie"
