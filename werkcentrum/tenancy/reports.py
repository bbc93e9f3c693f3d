"""Wagtail's reports on pages, for national staff of every role: of all pages that they may read.

Wagtail's own list what somebody may change. At work for one region, one has the report of that
region. The lists lead to the editor or, for who reads only, to the page in the explorer.
"""

from django.db.models import CharField
from django.db.models.functions import Cast
from django.urls import include, path, reverse
from django.utils.functional import cached_property
from django.views.decorators.cache import never_cache
from wagtail import hooks
from wagtail.admin.auth import require_admin_access
from wagtail.admin.menu import MenuItem
from wagtail.admin.ui.tables import Column, DateColumn, StatusTagColumn, TitleColumn, UserColumn
from wagtail.admin.views.reports.aging_pages import AgingPagesView
from wagtail.admin.views.reports.locked_pages import LockedPagesView
from wagtail.admin.views.reports.page_types_usage import PageTypesUsageReportView
from wagtail.admin.views.reports.workflows import WorkflowTasksView, WorkflowView
from wagtail.models import Page, Site, TaskState, WorkflowState, get_default_page_content_type
from wagtail.utils.urlpatterns import decorate_urlpatterns

from .owners import page_owners
from .policies import SitePagePolicy
from .scope import scope_of


class ReadPolicy(SitePagePolicy):
    """Every right a report asks for is that to read."""

    def instances_user_has_permission_for(self, user, action):
        return self.explorable_instances(user).exclude(depth=1)


class ReadMixin:
    """A report on all pages that somebody reads, each with its site."""

    permission_required = None
    any_permission_required = None
    results_template_name = "wagtailadmin/generic/listing_results.html"

    @cached_property
    def permission_policy(self):
        return ReadPolicy()

    @property
    def read_pages(self):
        """The ids of these pages, as the text by which workflows know them."""
        pages = self.permission_policy.instances_user_has_permission_for(self.request.user, "view")
        return pages.values_list(Cast("pk", output_field=CharField()), flat=True)

    def page_of(self, row) -> Page:
        return row

    def decorate_paginated_queryset(self, object_list):
        rows = super().decorate_paginated_queryset(object_list)
        owners = page_owners([self.page_of(row).pk for row in rows])
        sites = Site.objects.in_bulk({owner.site_id for owner in owners.values()} - {None})
        for row in rows:
            owner = owners.get(self.page_of(row).pk)
            row.site_name = sites[owner.site_id].site_name if owner and owner.site_id else ""
        return rows

    def get_url(self, row):
        page = self.page_of(row)
        may_edit = page.permissions_for_user(self.request.user).can_edit()
        return reverse(
            "wagtailadmin_pages:edit" if may_edit else "wagtailadmin_explore", args=[page.pk]
        )

    def title_and_site(self):
        title = TitleColumn(
            "title",
            label="Pagina",
            accessor=lambda row: self.page_of(row).specific_deferred.get_admin_display_title(),
            get_url=self.get_url,
        )
        return [title, Column("site_name", label="Site")]


class ReadLockedPagesView(ReadMixin, LockedPagesView):
    @cached_property
    def columns(self):
        return [
            *self.title_and_site(),
            DateColumn("locked_at", label="Op slot sinds"),
            UserColumn("locked_by", label="Door"),
        ]


class ReadAgingPagesView(ReadMixin, AgingPagesView):
    @cached_property
    def columns(self):
        return [
            *self.title_and_site(),
            DateColumn("last_published_at", label="Gepubliceerd"),
            Column("last_published_by_user", label="Door"),
            Column("type", label="Soort", accessor=lambda page: page.page_type_display_name),
        ]


class OfWorkflowMixin(ReadMixin):
    def page_of(self, row):
        return self.state_of(row).content_object

    def state_of(self, row) -> WorkflowState:
        return row

    def get_history_url(self, row):
        state = self.state_of(row)
        name = "wagtailadmin_pages:workflow_history_detail"
        return reverse(name, args=[state.object_id, state.pk])


class ReadWorkflowView(OfWorkflowMixin, WorkflowView):
    def get_queryset(self):
        states = WorkflowState.objects.filter(
            base_content_type=get_default_page_content_type(), object_id__in=self.read_pages
        )
        return (
            states.select_related("workflow", "requested_by")
            .prefetch_related("content_object", "content_object__latest_revision")
            .order_by("-created_at")
        )

    @cached_property
    def columns(self):
        return [
            *self.title_and_site(),
            TitleColumn(
                "workflow", label="Workflow", accessor="workflow.name", get_url=self.get_history_url
            ),
            StatusTagColumn("status", label="Status", accessor="get_status_display"),
            UserColumn("requested_by", label="Ingediend door"),
            DateColumn("created_at", label="Sinds"),
        ]


class ReadWorkflowTasksView(OfWorkflowMixin, WorkflowTasksView):
    def state_of(self, row):
        return row.workflow_state

    def get_queryset(self):
        states = TaskState.objects.filter(
            workflow_state__base_content_type=get_default_page_content_type(),
            workflow_state__object_id__in=self.read_pages,
        )
        content = "workflow_state__content_object"
        return (
            states.select_related("workflow_state", "task")
            .prefetch_related(content, f"{content}__latest_revision")
            .order_by("-started_at")
        )

    @cached_property
    def columns(self):
        return [
            *self.title_and_site(),
            TitleColumn("task", label="Taak", accessor="task.name", get_url=self.get_history_url),
            StatusTagColumn("status", label="Status", accessor="get_status_display"),
            DateColumn("started_at", label="Begonnen"),
            DateColumn("finished_at", label="Klaar"),
        ]


class ReadPageTypesView(PageTypesUsageReportView):
    any_permission_required = None


# By name: the end of the address, the view, and the name of Wagtail's menu item.
REPORTS = {
    "locked_pages": ("locked", ReadLockedPagesView, "locked-pages"),
    "workflow": ("workflow", ReadWorkflowView, "workflows"),
    "workflow_tasks": ("workflow_tasks", ReadWorkflowTasksView, "workflow-tasks"),
    "aging_pages": ("aging-pages", ReadAgingPagesView, "aging-pages"),
    "page_types_usage": ("page-types-usage", ReadPageTypesView, "page-types-usage"),
}
views = [
    pattern
    for name, (end, view, _item) in REPORTS.items()
    for pattern in (
        path(f"{end}/", view.as_view(), name=name),
        path(f"{end}/results/", view.as_view(results_only=True), name=f"{name}_results"),
    )
]
for decorator in (require_admin_access, never_cache):
    decorate_urlpatterns(views, decorator)
# Before Wagtail's own, in the place of which these stand.
urlpatterns = [path("cms/reports/", include((views, "reports")))]


@hooks.register("construct_reports_menu", order=-10)
def offer_the_reports(request, items):
    """Wagtail hides these from who may change no page."""
    if not scope_of(request.user).sees_all:
        return
    shown = {item.name for item in items}
    for order, (name, (_end, view, item)) in enumerate(REPORTS.items()):
        if item not in shown:
            items.append(
                MenuItem(
                    view.page_title,
                    reverse(f"reports:{name}"),
                    name=item,
                    icon_name=view.header_icon,
                    order=700 + order,
                )
            )
