"""The screens of pages, for the pages of one's own sites only.

Apps with page types put their own views on top of :class:`OwnPageViewSet`.
"""

from django.contrib.auth import get_user_model
from django.forms import CheckboxSelectMultiple
from django.http import Http404
from wagtail.admin.filters import MultipleUserFilter
from wagtail.admin.views.pages.listing import (
    EditedByFilter,
    ExplorableIndexView,
    GenericPageFilterSet,
    SiteFilter,
)
from wagtail.admin.views.pages.usage import ContentTypeUseView
from wagtail.admin.viewsets.pages import PageViewSet
from wagtail.models import Page, Site

from . import reading
from .owners import page_owners
from .roles import sites_of
from .scope import colleagues, is_in_bin, place_of, scope_of


def _colleagues(request):
    return colleagues(request.user) if request else get_user_model().objects.none()


class OwnPageFilterSet(GenericPageFilterSet):
    """Wagtail's filters, with the people and sites of one's own work."""

    def __init__(self, data=None, queryset=None, *, request=None, **kwargs):
        super().__init__(data, queryset, request=request, **kwargs)
        place = place_of(request.user) if request else None
        if place and not place.is_whole:
            del self.filters["site"]

    owner = MultipleUserFilter(
        label="Eigenaar", queryset=_colleagues, widget=CheckboxSelectMultiple
    )
    edited_by = EditedByFilter(
        label="Bewerkt door", queryset=_colleagues, widget=CheckboxSelectMultiple
    )
    site = SiteFilter(
        label="Site",
        queryset=lambda request: sites_of(request.user),
        widget=CheckboxSelectMultiple,
    )


def one_row_for_each_site(pages):
    """Of the pages at the top of the whole tree the home of each site, not one per language."""
    return pages.filter(pk__in=Site.objects.values("root_page"))


class OwnExplorerView(ExplorableIndexView):
    base_filterset_class = OwnPageFilterSet

    def get_base_queryset(self):
        pages = super().get_base_queryset()
        if self.parent_page.is_root() and not (self.is_searching or self.is_filtering):
            return one_row_for_each_site(pages)
        return pages

    def get_ordering(self):
        if self.parent_page.is_root() and "ordering" not in self.request.GET:
            return "title"
        return super().get_ordering()


class OwnTypeUseView(ContentTypeUseView):
    base_filterset_class = OwnPageFilterSet

    def get_add_url(self):
        # The way to choose a place in the whole tree is for who works everywhere.
        return super().get_add_url() if scope_of(self.request.user).manages_all else None


class OwnPageMixin:
    """Finds no page of another site, whichever argument of the address names it."""

    PAGES_IN_ADDRESS = ("page_id", "parent_page_id", "page_to_move_id", "destination_id", "pk")

    def setup(self, request, *args, **kwargs):
        scope = scope_of(request.user)
        ids = {kwargs[name] for name in self.PAGES_IN_ADDRESS if kwargs.get(name) is not None}
        if ids and not scope.sees_all:
            owners = page_owners(ids)
            # The list at the root of the tree holds own homes only.
            at_root = isinstance(self, ExplorableIndexView)
            if len(owners) != len(ids) or not all(
                owner.site_id in scope.roles or (at_root and owner.is_root)
                for owner in owners.values()
            ):
                raise Http404
        # Of deleted pages the bin is the only screen.
        if ids and Page.objects.filter(is_in_bin(), pk__in=ids).exists():
            raise Http404
        super().setup(request, *args, **kwargs)


class OwnPageViewSet(PageViewSet):
    """A ``PageViewSet`` whose views know the sites of who asks."""

    index_view_class = OwnExplorerView
    filterset_class = OwnPageFilterSet
    content_type_use_view_class = OwnTypeUseView
    history_view_class = reading.ReadHistoryView
    revisions_view_class = reading.ReadRevisionView
    revisions_compare_view_class = reading.ReadCompareView
    usage_view_class = reading.ReadUsageView
    view_draft_view_class = reading.ReadDraftView
    workflow_history_view_class = reading.ReadWorkflowHistoryView
    workflow_history_detail_view_class = reading.ReadWorkflowHistoryDetailView

    def construct_view(self, view_class, **kwargs):
        own = type(f"Own{view_class.__name__}", (OwnPageMixin, view_class), {})
        return super().construct_view(own, **kwargs)
