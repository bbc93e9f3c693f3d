from django.apps import AppConfig


class TenancyConfig(AppConfig):
    name = "werkcentrum.tenancy"
    verbose_name = "Sites en rollen"

    def ready(self):
        from django.conf import settings
        from django.db.models import ForeignKey
        from wagtail.admin.forms.models import register_form_field_override
        from wagtail.models import AbstractPage, Page
        from wagtail.permissions import register_permission_policy

        from . import features, guards, leaving, references, roles  # noqa: F401
        from .choosers import OwnPageChooser
        from .policies import SitePagePolicy

        register_permission_policy(AbstractPage, SitePagePolicy())
        register_form_field_override(
            ForeignKey,
            to=Page,
            override=lambda field: {
                "widget": OwnPageChooser(target_models=[field.remote_field.model])
            },
        )
        features.register_languages(settings.LANGUAGES)
