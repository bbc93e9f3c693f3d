"""How content behaves in the CMS and in rich text."""

from itertools import chain

from django.core.exceptions import PermissionDenied
from django.urls import include, path, reverse
from django.utils.functional import cached_property
from wagtail import hooks
from wagtail.admin import messages
from wagtail.admin.menu import MenuItem
from wagtail.admin.userbar import ContentCheckerItem
from wagtail.admin.views.home import (
    LockedPagesPanel,
    RecentEditsPanel,
    UserObjectsInWorkflowModerationPanel,
    WorkflowObjectsToModeratePanel,
)
from wagtail.admin.views.pages.create import AddSubpageView, CreateView
from wagtail.admin.views.pages.edit import EditView
from wagtail.admin.views.pages.revisions import RevisionsRevertView
from wagtail.models import Page

from werkcentrum.tenancy.pages import OwnPageViewSet

from . import bin_screens, manual, review_screens
from .dashboard import panels_for
from .gone import warnings_for
from .links import (
    LoadedDocumentLinkElementHandler,
    LoadedDocumentLinkHandler,
    LoadedPageLinkElementHandler,
    LoadedPageLinkHandler,
)
from .loading import LoadedForEditor, rendering
from .models import ContentPage, HomePage


# After Wagtail's own registration, which it replaces.
@hooks.register("register_rich_text_features", order=10)
def register_link_handlers(features):
    features.register_link_type(LoadedPageLinkHandler)
    features.register_link_type(LoadedDocumentLinkHandler)
    for feature, selector, handler in (
        ("link", 'a[linktype="page"]', LoadedPageLinkElementHandler("LINK")),
        ("document-link", 'a[linktype="document"]', LoadedDocumentLinkElementHandler("DOCUMENT")),
    ):
        rule = dict(features.converter_rules_by_converter["contentstate"][feature])
        rule["from_database_format"] = rule["from_database_format"] | {selector: handler}
        features.register_converter_rule("contentstate", feature, rule)


class LoadedFormMixin:
    """The form of a page, with all that the page refers to loaded at once."""

    def render_to_response(self, *args, **kwargs):
        response = super().render_to_response(*args, **kwargs)
        if hasattr(response, "render"):
            with rendering(LoadedForEditor(self.page.get_streams(), self.request)):
                response.render()
        return response


class LoadedCreateView(LoadedFormMixin, CreateView):
    """The editor of a page that is being made."""


class LoadedEditView(LoadedFormMixin, EditView):
    """The editor of a page."""


class LoadedRevertView(LoadedFormMixin, RevisionsRevertView):
    """The editor of a page with an older version in it."""


class ChoiceView(AddSubpageView):
    """What to begin with: an empty page of a kind, or what apps add with the hook ``page_starts``.

    It is called with the request and the parent, and gives components that show ways to begin.
    """

    template_name = "content/add_subpage.html"

    @cached_property
    def starts(self):
        found = (find(self.request, self.parent_page) for find in hooks.get_hooks("page_starts"))
        return list(chain.from_iterable(found))

    def dispatch(self, request, parent_page_id, *args, **kwargs):
        answer = super().dispatch(request, parent_page_id, *args, **kwargs)
        if answer.status_code == 302 and self.starts:
            # There is one kind of page here, and still something to choose.
            return super(AddSubpageView, self).dispatch(request, parent_page_id, *args, **kwargs)
        return answer

    def get_context_data(self, **kwargs):
        return super().get_context_data(starts=self.starts, **kwargs)


class LoadedPageViewSet(OwnPageViewSet):
    add_subpage_view_class = ChoiceView
    add_view_class = LoadedCreateView
    edit_view_class = LoadedEditView
    revisions_revert_view_class = LoadedRevertView


@hooks.register("register_admin_viewset")
def register_pages():
    return [
        LoadedPageViewSet("home-pages", model=HomePage),
        LoadedPageViewSet("content-pages", model=ContentPage),
    ]


@hooks.register("register_admin_urls")
def register_screens():
    right = path("nakijken/<int:page_id>/", review_screens.still_right, name="page_still_right")
    read = path("handleiding/", include((manual.urlpatterns, "manual")))
    return [*bin_screens.urlpatterns, right, read]


@hooks.register("register_help_menu_item")
def register_manual():
    return MenuItem(manual.TITLE, reverse("manual:index"), name="manual", icon_name="help", order=1)


@hooks.register("register_admin_menu_item")
def register_bin_menu_item():
    return MenuItem(
        "Verwijderde pagina's", reverse("bin:index"), name="bin", icon_name="bin", order=150
    )


# Wagtail's own panels speak of all sites, and ask more of the database the more there are.
STOCK_PANELS = (
    LockedPagesPanel,
    RecentEditsPanel,
    UserObjectsInWorkflowModerationPanel,
    WorkflowObjectsToModeratePanel,
)


@hooks.register("construct_homepage_panels")
def show_the_work_of_the_site(request, panels):
    panels[:] = [panel for panel in panels if not isinstance(panel, STOCK_PANELS)]
    panels += panels_for(request)


@hooks.register("before_edit_page")
def tell_what_is_gone(request, page):
    """Say where on this page something stood that was deleted, and which labels ended."""
    if request.method != "GET" or not hasattr(page, "get_streams"):
        return
    for warning in warnings_for(page):
        messages.warning(request, warning)


# Wagtail asks these after it has asked whether somebody may delete, for every type of page.
@hooks.register("before_delete_page")
def delete_into_the_bin(request, page):
    if page.depth < 3:
        raise PermissionDenied("Een homepagina kun je niet verwijderen.")
    if request.method == "POST":
        return bin_screens.delete(request, [page])
    return None


@hooks.register("before_bulk_action")
def delete_several_into_the_bin(request, action_type, objects, action):
    if action_type == "delete" and issubclass(action.model, Page):
        return bin_screens.delete(request, objects)
    return None


class WordsChecker(ContentCheckerItem):
    """Wagtail's checker, of what editors write: the frame around it is not theirs to mend."""

    axe_include = ["main"]


@hooks.register("construct_wagtail_userbar")
def check_what_editors_write(request, items, page):
    items[:] = [
        WordsChecker(in_editor=item.in_editor) if isinstance(item, ContentCheckerItem) else item
        for item in items
    ]
