"""The lists of images, documents and videos: all files of the site that one is at work for.

In the place of Wagtail's, which list what somebody may change. Each file opens in its form or, for
who may not change it, in the screen that shows it (``reading``).
"""

from django.urls import reverse
from django.utils.functional import cached_property
from wagtail.admin.ui.tables import BulkActionsCheckboxColumn, UsageCountColumn
from wagtail.documents.views import documents
from wagtail.images.views import images
from wagtail.models import ReferenceIndex
from wagtail.permissions import policy_registry

from .models import Video


class FileListMixin:
    """Lists what everybody with a role on the site may see; offers to each what they may do."""

    any_permission_required = ["view"]
    read_url_name = None
    # What leads on, for who may change the file only.
    CELLS = {
        images.BulkActionsColumn: "media/_checkbox_cell.html",
        documents.BulkActionsColumn: "media/_checkbox_cell.html",
        UsageCountColumn: "media/_usage_cell.html",
    }

    def get_base_queryset(self):
        files = self.permission_policy.instances_user_has_any_permission_for(
            self.request.user, ["view"]
        ).select_related("collection")
        if self.needs_usage_count_subquery:
            files = files.annotate(usage_count=ReferenceIndex.usage_count_subquery(self.model))
        return files

    def user_has_permission(self, permission):
        """Whether somebody has a right in a library of the site that they are at work for."""
        return self._has_one_of(permission)

    def _has_one_of(self, *permissions):
        libraries = self.permission_policy.collections_user_has_any_permission_for(
            self.request.user, permissions
        )
        return libraries.exists()

    @cached_property
    def offers_changes(self):
        """Whether somebody may change any file here: the actions on several stand below then."""
        return self._has_one_of("add", "change", "delete")

    def get_add_url(self):
        return super().get_add_url() if self.user_has_permission("add") else None

    def get_edit_url(self, file):
        if file.may_change:
            return super().get_edit_url(file)
        return reverse(self.read_url_name, args=[file.pk])

    @cached_property
    def columns(self):
        found = super().columns
        for column in found:
            column.cell_template_name = self.CELLS.get(type(column), column.cell_template_name)
        if self.offers_changes:
            return found
        return [one for one in found if not isinstance(one, BulkActionsCheckboxColumn)]

    def decorate_paginated_queryset(self, object_list):
        files = super().decorate_paginated_queryset(object_list)
        changeable = self.permission_policy.instances_user_has_any_permission_for(
            self.request.user, ["change", "delete"]
        ).filter(pk__in=[file.pk for file in files])
        mine = set(changeable.values_list("pk", flat=True))
        for file in files:
            file.may_change = file.pk in mine
            file.opens_at = self.get_edit_url(file)
        return files


class ImageListView(FileListMixin, images.IndexView):
    read_url_name = "files:image"

    def get_base_queryset(self):
        return super().get_base_queryset().prefetch_renditions("max-165x165")


class DocumentListView(FileListMixin, documents.IndexView):
    read_url_name = "files:document"


class VideoFilterSet(documents.DocumentsFilterSet):
    @cached_property
    def permission_policy(self):
        return policy_registry.get_by_type(Video)

    class Meta:
        model = Video
        fields = []


class VideoListView(FileListMixin, documents.IndexView):
    """As the list of documents. Wagtailmedia's own knows nothing of the site one works for."""

    model = Video
    filterset_class = VideoFilterSet
    context_object_name = "videos"
    page_title = "Video's"
    header_icon = "media"
    add_item_label = "Voeg een video toe"
    index_url_name = "wagtailmedia:index"
    index_results_url_name = "files:videos_results"
    add_url_name = None
    edit_url_name = "wagtailmedia:edit"
    read_url_name = "files:video"
    template_name = "wagtailadmin/generic/index.html"
    results_template_name = "media/videos_results.html"

    def get_add_url(self):
        if self.user_has_permission("add"):
            return reverse("wagtailmedia:add", args=["video"])

    @cached_property
    def columns(self):
        # There are no actions on several videos at once.
        return [one for one in super().columns if not isinstance(one, BulkActionsCheckboxColumn)]
