"""The screen of links that lead nowhere, and the way to look again."""

from datetime import timedelta

from django.contrib import messages
from django.db.models import Q
from django.shortcuts import redirect
from django.urls import path, reverse
from django.utils import timezone
from django.views.decorators.http import require_POST
from django.views.generic import ListView
from wagtail.admin.ui.components import Component
from wagtail.admin.views.generic import WagtailAdminTemplateMixin

from werkcentrum.content.dashboard import pages_here
from werkcentrum.tenancy.current import current_site
from werkcentrum.tenancy.models import Role
from werkcentrum.tenancy.scope import scope_of

from .links import check_links_of
from .models import BrokenLink, LinkCheck

TITLE = "Kapotte links"
# A run that says nothing for so long has stopped half-way.
LONGEST = timedelta(hours=1)


def broken_links(request):
    """The links that lead nowhere of the site that one is at work for."""
    here = pages_here(request.user).live()
    shown = Q(page__in=here.values("pk")) | Q(page=None)
    return BrokenLink.objects.filter(shown, site=current_site(request)).select_related("page")


class IndexView(WagtailAdminTemplateMixin, ListView):
    """What is broken, the longest known first."""

    page_title = TITLE
    header_icon = "link"
    template_name = "quality/links.html"
    context_object_name = "rows"
    paginate_by = 50

    def get_breadcrumbs_items(self):
        return [*self.breadcrumbs_items, {"url": "", "label": TITLE}]

    def get_queryset(self):
        return broken_links(self.request)

    def get_context_data(self, **kwargs):
        site = current_site(self.request)
        check = LinkCheck.objects.filter(site=site).first()
        may_mend = scope_of(self.request.user).has_role(Role.MANAGER, site.pk)
        context = super().get_context_data(site=site, check=check, busy=is_busy(check), **kwargs)
        for row in context[self.context_object_name]:
            # What stands on no page, managers keep.
            row.url = _url_of(row) if row.page_id or may_mend else ""
        return context


def _url_of(row: BrokenLink) -> str:
    """Where in the CMS a broken link can be mended."""
    if row.page_id:
        return reverse("wagtailadmin_pages:edit", args=[row.page_id])
    return reverse(f"{row.screen}:edit", args=[row.object_id])


def is_busy(check: LinkCheck | None) -> bool:
    """Whether a check of links is going on."""
    since = timezone.now() - LONGEST
    return check is not None and check.finished_at is None and check.started_at > since


@require_POST
def check(request):
    """Look again at the links of the current site."""
    site = current_site(request)
    if is_busy(LinkCheck.objects.filter(site=site).first()):
        messages.warning(request, "De links worden al bekeken. Kijk zo nog eens.")
    elif "again" in request.POST:
        check_links_of.enqueue(site.pk, ask_again=True)
        messages.success(request, "De links worden opnieuw bekeken. Dat kan even duren.")
    return redirect("links:index")


class LinksPanel(Component):
    """How many links of the site lead nowhere; nothing when all work."""

    order = 130
    template_name = "quality/links_panel.html"

    def __init__(self, count: int):
        self.count = count

    def get_context_data(self, parent_context):
        return {"count": self.count, "url": reverse("links:index")}


def panels_for(request) -> list[Component]:
    """The panel for who can mend something."""
    site = current_site(request)
    if site is None or not scope_of(request.user).has_role(Role.EDITOR, site.pk):
        return []
    count = broken_links(request).count()
    return [LinksPanel(count)] if count else []


urlpatterns = [
    path("", IndexView.as_view(), name="index"),
    path("opnieuw/", check, name="check"),
]
