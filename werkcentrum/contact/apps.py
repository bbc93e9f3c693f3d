from django.apps import AppConfig


class ContactConfig(AppConfig):
    name = "werkcentrum.contact"
    verbose_name = "Contact"
