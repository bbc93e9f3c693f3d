from django.apps import AppConfig


class RegionsConfig(AppConfig):
    name = "regions"
    verbose_name = "Arbeidsmarktregio's"

    def ready(self):
        from wagtail.permissions import register_permission_policy

        from werkcentrum.tenancy import features
        from werkcentrum.tenancy.policies import register_site_owned

        from .models import Referral, Region
        from .policies import RegionPolicy

        register_permission_policy(Region, RegionPolicy(Region), exact_class=True)
        register_site_owned(Referral)
        features.register(
            "referrals",
            label="Doorverwijzingen",
            help_text="Uit: de basispagina verwijst niet naar andere websites.",
            screens=["referrals"],
        )
