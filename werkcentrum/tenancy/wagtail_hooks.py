"""What choosers, lists, menus and the dashboard of the CMS offer: one's own, and what is shared."""

from wagtail import hooks
from wagtail.admin.site_summary import PagesSummaryItem
from wagtail.models import Page
from wagtailmedia.models import get_media_model

from . import menus, site_settings, workplace  # noqa: F401 (their hooks)
from .pages import OwnPageViewSet, one_row_for_each_site
from .scope import choosable_media, choosable_pages, pages_of, place_of, scope_of


# After Wagtail's own registration, which it replaces.
@hooks.register("register_admin_viewset", order=10)
def register_pages():
    return OwnPageViewSet("own-pages", model=Page)


@hooks.register("register_admin_urls")
def register_workplace():
    return workplace.urlpatterns


@hooks.register("construct_page_chooser_queryset")
def choose_own_and_shared_pages(pages, request):
    place = place_of(request.user)
    pages = choosable_pages(request.user, pages)
    return place.choosable(pages) if place else pages


@hooks.register("construct_explorer_page_queryset")
def explore_own_pages(parent_page, pages, request):
    pages = pages.filter(pk__in=pages_of(request.user).values("pk"))
    if parent_page.is_root() and "child_of" in request.GET:
        return one_row_for_each_site(pages).order_by("title")
    return pages


@hooks.register("construct_image_chooser_queryset")
@hooks.register("construct_document_chooser_queryset")
def choose_own_and_shared_files(files, request):
    return choosable_media(request.user, files)


@hooks.register("construct_media_chooser_queryset")
def choose_own_and_shared_videos(videos, request):
    # Wagtailmedia offers what somebody may change; it has no right to choose.
    if not scope_of(request.user).has_role("editor"):
        return videos.none()
    videos, place = (
        choosable_media(request.user, get_media_model().objects.all()),
        place_of(request.user),
    )
    return place.files(videos, with_shared=True) if place else videos


@hooks.register("construct_homepage_summary_items")
def count_no_pages_of_others(request, items):
    """Wagtail counts from the common ancestor of the homes: with two languages, the whole tree."""
    if not scope_of(request.user).sees_all:
        items[:] = [item for item in items if not isinstance(item, PagesSummaryItem)]
