"""The list of all sites, and the panels of the dashboard that show where a site stands."""

from django.http import Http404
from django.views.generic import TemplateView
from wagtail.admin.ui.components import Component
from wagtail.admin.views.generic.base import WagtailAdminTemplateMixin

from regions.opening.overview import all_rows, groups, narrowed
from regions.opening.readiness import readiness
from werkcentrum.tenancy.models import Role, SiteProfile
from werkcentrum.tenancy.scope import scope_of
from werkcentrum.tenancy.searching import typed


class OverviewView(WagtailAdminTemplateMixin, TemplateView):
    """All sites by name, to look for one and to see where each stands."""

    template_name = "sites/overview.html"
    page_title = "Sites"
    header_icon = "site"

    def dispatch(self, request, *args, **kwargs):
        if not scope_of(request.user).sees_all:
            raise Http404
        return super().dispatch(request, *args, **kwargs)

    def get_breadcrumbs_items(self):
        return [*self.breadcrumbs_items, {"url": "", "label": self.page_title}]

    def get_context_data(self, **kwargs):
        query = typed(self.request)
        state = self.request.GET.get("state", "")
        state = state if state in SiteProfile.State.values else ""
        rows = narrowed(all_rows(), query=query, state=state)
        return super().get_context_data(**kwargs) | {
            "groups": [(heading, found) for heading, found in groups(rows) if found],
            "count": len(rows),
            "query": query,
            "state": state,
            "states": SiteProfile.State.choices,
            "runs_all": scope_of(self.request.user).manages_all,
        }


class RegionsPanel(Component):
    """On the national dashboard: every region with its state and what it still needs."""

    name = "regions"
    template_name = "sites/regions_panel.html"
    order = 250

    def get_context_data(self, parent_context):
        rows = groups(all_rows())[0][1]
        counts = [
            (label, sum(row.profile.state == state for row in rows))
            for state, label in SiteProfile.State.choices
        ]
        return {"rows": rows, "counts": [(label, count) for label, count in counts if count]}


class ReadinessPanel(Component):
    """On the dashboard of a region: what the site still needs."""

    name = "readiness"
    template_name = "sites/readiness_panel.html"
    order = 240

    def __init__(self, site):
        self.site = site

    def get_context_data(self, parent_context):
        checks = readiness(self.site)
        user = parent_context["request"].user
        return {
            "site": self.site,
            "checks": [check for check in checks if not check.is_ok],
            "ready": sum(check.is_ok for check in checks),
            "of": len(checks),
            "is_manager": scope_of(user).has_role(Role.MANAGER, self.site.pk),
        }


def panels_for(request, site) -> list[Component]:
    """What the dashboard says of the site that somebody is at work for."""
    profile = getattr(site, "profile", None)
    if profile is None:
        return []
    if profile.is_national:
        return [RegionsPanel()]
    return [ReadinessPanel(site)] if profile.kind == SiteProfile.Kind.REGION else []
