from django.apps import AppConfig


class MailConfig(AppConfig):
    name = "werkcentrum.mail"
    verbose_name = "E-mail"
