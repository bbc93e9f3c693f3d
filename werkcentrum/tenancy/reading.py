"""The screens that look at a page and change nothing: for all who read its site.

Wagtail asks here for the right to change the page. Who reads only, a viewer or national staff in
a region, gets no button that leads to a denial.
"""

from django.core.exceptions import PermissionDenied
from django.shortcuts import get_object_or_404
from django.utils.functional import cached_property
from wagtail.admin.views.pages.history import (
    PageHistoryView,
    PageWorkflowHistoryViewMixin,
    WorkflowHistoryDetailView,
    WorkflowHistoryView,
)
from wagtail.admin.views.pages.preview import ViewDraftView
from wagtail.admin.views.pages.revisions import RevisionsCompareView, RevisionsView
from wagtail.admin.views.pages.usage import UsageView

from .scope import pages_of


class ReadingMixin:
    """Offers the way to the editor to who may change the page only."""

    permission_required = None
    any_permission_required = None

    def setup(self, request, *args, **kwargs):
        super().setup(request, *args, **kwargs)
        if not self.object.permissions_for_user(request.user).can_edit():
            self.edit_url_name = None
            self.revisions_revert_url_name = None

    @cached_property
    def header_buttons(self):
        return [button for button in super().header_buttons if button.url]


class SpecificPageMixin(ReadingMixin):
    def get_object(self, queryset=None):
        return get_object_or_404(pages_of(self.request.user), pk=self.pk).specific


class ReadHistoryView(SpecificPageMixin, PageHistoryView):
    pass


class ReadCompareView(SpecificPageMixin, RevisionsCompareView):
    pass


class ReadRevisionView(RevisionsView):
    def get_object(self):
        return get_object_or_404(pages_of(self.request.user), pk=self.pk).specific


class ReadUsageView(ReadingMixin, UsageView):
    def dispatch(self, request, *args, **kwargs):
        return super(UsageView, self).dispatch(request, *args, **kwargs)


class ReadWorkflowHistoryView(ReadingMixin, WorkflowHistoryView):
    def dispatch(self, request, *args, **kwargs):
        return super(PageWorkflowHistoryViewMixin, self).dispatch(request, *args, **kwargs)


class ReadWorkflowHistoryDetailView(ReadingMixin, WorkflowHistoryDetailView):
    def dispatch(self, request, *args, **kwargs):
        return super(PageWorkflowHistoryViewMixin, self).dispatch(request, *args, **kwargs)


class ReadDraftView(ViewDraftView):
    def dispatch(self, request, page_id, *args, **kwargs):
        page = get_object_or_404(pages_of(request.user), pk=page_id).get_latest_revision_as_object()
        if not page.preview_modes:
            raise PermissionDenied
        mode = request.GET.get("mode", page.default_preview_mode)
        return page.make_preview_request(request, mode)
