"""What visitors looked for in vain, on the dashboard of those who write for the site."""

from wagtail import hooks
from wagtail.admin.ui.components import Component

from werkcentrum.tenancy.current import current_site
from werkcentrum.tenancy.features import is_on
from werkcentrum.tenancy.models import Role
from werkcentrum.tenancy.scope import scope_of

from .missed import most_missed


class MissedPanel(Component):
    """Vain searches on the site that somebody is at work for; one query."""

    order = 300
    template_name = "search/dashboard/missed.html"

    def get_context_data(self, parent_context):
        return {"rows": most_missed(current_site(parent_context["request"]))}


@hooks.register("construct_homepage_panels")
def show_what_was_missed(request, panels):
    site = current_site(request)
    if site is None or not scope_of(request.user).has_role(Role.EDITOR, site.pk):
        return
    if site.profile.answers and is_on(site, "search"):
        panels.append(MissedPanel())
