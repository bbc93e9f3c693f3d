from django.apps import AppConfig


class DemoConfig(AppConfig):
    name = "werkcentrum.demo"
    verbose_name = "Demo"
