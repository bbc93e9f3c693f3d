from django.apps import AppConfig


class PeopleConfig(AppConfig):
    name = "werkcentrum.people"
    verbose_name = "Mensen"
