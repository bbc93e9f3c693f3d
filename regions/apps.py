from django.apps import AppConfig


class RegionsConfig(AppConfig):
    name = "regions"
    verbose_name = "Arbeidsmarktregio's"

    def ready(self):
        from wagtail.permissions import register_permission_policy

        from .models import Region
        from .policies import RegionPolicy

        register_permission_policy(Region, RegionPolicy(Region), exact_class=True)
