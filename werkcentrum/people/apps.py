from django.apps import AppConfig


class PeopleConfig(AppConfig):
    name = "werkcentrum.people"
    verbose_name = "Mensen"

    def ready(self):
        from werkcentrum.tenancy.policies import register_site_owned

        from .models import Invitation, Recovery

        register_site_owned(Invitation)
        register_site_owned(Recovery)
