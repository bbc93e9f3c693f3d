"""Choosing a page: starts at the home of the site one is at work for, with the national one beside.

In the place of Wagtail's own views, which start at the root of the tree of all sites and show what
a page will be called once its draft is published.
"""

from django.http import Http404
from django.urls import path
from wagtail.admin.auth import require_admin_access
from wagtail.admin.forms.choosers import ExternalLinkChooserForm, URLOrAbsolutePathField
from wagtail.admin.views.chooser import (
    BrowseView,
    ChosenMultipleView,
    ExternalLinkView,
    PageTitleColumn,
    ParentPageColumn,
    SearchView,
)
from wagtail.admin.widgets import AdminPageChooser
from wagtail.models import Page

from .scope import is_in_bin, place_of

# -- What pages are called -------------------------------------------------------------------------


def as_published(page):
    """The same page, called as visitors know it; one that was never online by its draft."""
    if page is not None and (page.live or page.first_published_at):
        page.draft_title = page.title
    return page


class OwnTitleColumn(PageTitleColumn):
    def get_cell_context_data(self, instance, parent_context):
        return super().get_cell_context_data(as_published(instance), parent_context)


class OwnParentColumn(ParentPageColumn):
    def get_value(self, instance):
        return as_published(super().get_value(instance))


class PublishedTitles:
    """Mixin for a chooser with a table of pages."""

    @property
    def columns(self):
        # The cells to the right of a title show it too, and come later.
        title = OwnTitleColumn("title", label="Titel", is_multiple_choice=self.is_multiple_choice)
        ours = {"title": title, "parent": OwnParentColumn("parent", label="Bovenliggende pagina")}
        return [ours.get(column.name, column) for column in super().columns]


class OwnPageChooser(AdminPageChooser):
    """The field in a form that holds a page."""

    def get_instance(self, value):
        try:
            return as_published(super().get_instance(value))
        except (ValueError, OverflowError):
            return None


# -- The views -------------------------------------------------------------------------------------


class OwnBrowseView(PublishedTitles, BrowseView):
    def get(self, request, parent_page_id=None):
        place = place_of(request.user)
        # National staff may go up to the list of all sites, but need not start there.
        above = (None,) if place and place.is_whole else (None, Page.get_first_root_node().pk)
        if place and parent_page_id in above:
            parent_page_id = place.site.root_page_id
        elif Page.objects.filter(is_in_bin(), pk=parent_page_id).exists():
            raise Http404
        return super().get(request, parent_page_id)


class OwnSearchView(PublishedTitles, SearchView):
    pass


class OwnChosenView(ChosenMultipleView):
    def render_chosen_response(self, result):
        pages = Page.objects.in_bulk([one["id"] for one in result])
        for one in result:
            one["adminTitle"] = as_published(pages[one["id"]]).draft_title
        return super().render_chosen_response(result)


class AddressField(URLOrAbsolutePathField):
    def to_python(self, value):
        # Wagtail's own breaks on a form without this field.
        return super().to_python(value or "")


class AddressForm(ExternalLinkChooserForm):
    url = AddressField(label="URL")


class OwnExternalLinkView(ExternalLinkView):
    form_class = AddressForm


def _view(view):
    return require_admin_access(view.as_view())


urlpatterns = [
    path("cms/choose-page/", _view(OwnBrowseView), name="wagtailadmin_choose_page"),
    path(
        "cms/choose-page/<int:parent_page_id>/",
        _view(OwnBrowseView),
        name="wagtailadmin_choose_page_child",
    ),
    path("cms/choose-page/search/", _view(OwnSearchView), name="wagtailadmin_choose_page_search"),
    path(
        "cms/choose-page/chosen-multiple/",
        _view(OwnChosenView),
        name="wagtailadmin_choose_page_chosen_multiple",
    ),
    path(
        "cms/choose-external-link/",
        _view(OwnExternalLinkView),
        name="wagtailadmin_choose_page_external_link",
    ),
]
