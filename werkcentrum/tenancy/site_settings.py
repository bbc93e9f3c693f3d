"""What is set for the site that one is at work for, for who may not change it.

Wagtail's own screens of settings are forms, and ask the right to change.
"""

from django.core.exceptions import PermissionDenied
from django.urls import path, reverse
from django.utils.text import capfirst
from django.views.generic import TemplateView
from wagtail import hooks
from wagtail.admin.menu import MenuItem
from wagtail.admin.views.generic import WagtailAdminTemplateMixin
from wagtail.contrib.settings.models import BaseSiteSetting
from wagtail.contrib.settings.registry import registry
from wagtail.models import Site

from .current import current_site
from .facts import Fact, fact_of
from .models import Role
from .scope import scope_of


def settings_of(site: Site) -> list[tuple[str, list[Fact]]]:
    """The name and the facts of each group of settings of a site; what nobody saved is empty."""
    found = []
    for model in registry:
        if issubclass(model, BaseSiteSetting):
            row = model.objects.filter(site=site).first() or model(site=site)
            names = [field.name for field in model._meta.fields if field.name not in ("id", "site")]
            facts = [fact_of(row, name) for name in names]
            found.append((capfirst(str(model._meta.verbose_name)), facts))
    return found


class SettingsView(WagtailAdminTemplateMixin, TemplateView):
    """All settings of the current site, label by label."""

    page_title = "Gegevens van de site"
    header_icon = "cog"
    template_name = "tenancy/settings.html"

    def get_breadcrumbs_items(self):
        return [*self.breadcrumbs_items, {"url": "", "label": self.page_title}]

    def get_context_data(self, **kwargs):
        site = current_site(self.request)
        if site is None:
            raise PermissionDenied
        return super().get_context_data(groups=settings_of(site), **kwargs)


class SettingsMenuItem(MenuItem):
    """For who has no forms to change them."""

    def is_shown(self, request):
        site = current_site(request)
        return site is not None and not scope_of(request.user).has_role(Role.MANAGER, site.pk)


@hooks.register("register_admin_urls")
def register_settings():
    return [path("gegevens/", SettingsView.as_view(), name="settings")]


@hooks.register("register_admin_menu_item")
def offer_the_settings():
    return SettingsMenuItem("Gegevens", reverse("settings"), name="site-settings", icon_name="cog")
