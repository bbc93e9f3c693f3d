"""Where the CMS shows the rights of files and the shared library."""

from django.urls import include, path, reverse
from django.utils.formats import date_format
from django.utils.html import format_html
from wagtail import hooks
from wagtail.admin import messages
from wagtail.admin.menu import MenuItem
from wagtail.permissions import policy_registry

from werkcentrum.tenancy.current import current_site

from .lists import DocumentListView, ImageListView, VideoListView
from .models import Document, Image, Video
from .offer_screens import (
    DecideView,
    EndingView,
    IndexView,
    OfferView,
    QueueView,
    WithdrawView,
)
from .offers import may_offer
from .reading import DocumentView, ImageView, VideoView
from .rights import usable
from .usage import ending_on

files = [
    path("images/", ImageListView.as_view(), name="images"),
    path("images/results/", ImageListView.as_view(results_only=True), name="images_results"),
    path("images/<int:image_id>/bekijk/", ImageView.as_view(), name="image"),
    path("documents/", DocumentListView.as_view(), name="documents"),
    path(
        "documents/results/", DocumentListView.as_view(results_only=True), name="documents_results"
    ),
    path("documents/<int:document_id>/bekijk/", DocumentView.as_view(), name="document"),
    path("media/", VideoListView.as_view(), name="videos"),
    path("media/results/", VideoListView.as_view(results_only=True), name="videos_results"),
    path("media/<int:media_id>/bekijk/", VideoView.as_view(), name="video"),
]
of_a_region = [
    path("", IndexView.as_view(), name="index"),
    path("afbeelding/<int:image_id>/", OfferView.as_view(kind="image"), name="image"),
    path("document/<int:document_id>/", OfferView.as_view(kind="document"), name="document"),
    path("video/<int:media_id>/", OfferView.as_view(kind="video"), name="video"),
    path("<int:pk>/intrekken/", WithdrawView.as_view(), name="withdraw"),
]
of_the_nation = [
    path("", QueueView.as_view(), name="queue"),
    path("<int:offer_id>/", DecideView.as_view(), name="decide"),
]


@hooks.register("register_admin_urls")
def register_screens():
    return [
        path("aangeboden/", include((of_a_region, "offers"))),
        path("aanbod/", include((of_the_nation, "library"))),
        path("beeldrechten/", EndingView.as_view(), name="endings"),
    ]


# Before Wagtail's and wagtailmedia's own, in the place of whose lists these stand.
@hooks.register("register_admin_urls", order=-10)
def register_files():
    return [path("", include((files, "files")))]


class FilesMenuItem(MenuItem):
    """For who reads files only: all others have Wagtail's item, at the same address."""

    def __init__(self, model, *arguments, **kwargs):
        super().__init__(*arguments, **kwargs)
        self.model = model

    def is_shown(self, request):
        policy = policy_registry.get_by_type(self.model)
        return not policy.user_has_any_permission(request.user, ["add", "change", "delete"])


@hooks.register("register_admin_menu_item")
def offer_the_images():
    url = reverse("files:images")
    return FilesMenuItem(Image, "Afbeeldingen", url, name="images", icon_name="image")


@hooks.register("register_admin_menu_item")
def offer_the_documents():
    url = reverse("files:documents")
    return FilesMenuItem(
        Document, "Documenten", url, name="documents", icon_name="doc-full-inverse"
    )


@hooks.register("register_admin_menu_item")
def offer_the_videos():
    return FilesMenuItem(Video, "Video's", reverse("files:videos"), name="media", icon_name="media")


class OffersMenuItem(MenuItem):
    """What the national site has is shared already."""

    def is_shown(self, request):
        site = current_site(request)
        return site is not None and may_offer(request.user, site)


@hooks.register("register_admin_menu_item")
def offer_the_offers():
    return OffersMenuItem(
        "Aangeboden beeld", reverse("offers:index"), name="offers", icon_name="image", order=710
    )


@hooks.register("register_admin_menu_item")
def offer_the_queue():
    return MenuItem(
        "Aanbod van regio's", reverse("library:queue"), name="queue", icon_name="image", order=711
    )


@hooks.register("register_admin_menu_item")
def offer_the_endings():
    return MenuItem(
        "Verlopen beeldrechten", reverse("endings"), name="endings", icon_name="calendar", order=712
    )


# After those that keep to one's own libraries.
@hooks.register("construct_image_chooser_queryset", order=10)
@hooks.register("construct_document_chooser_queryset", order=10)
@hooks.register("construct_media_chooser_queryset", order=10)
def choose_what_may_be_used(files, request):
    return usable(files)


@hooks.register("before_edit_page")
def tell_of_rights_that_end(request, page):
    """Say what on this page must be replaced; the page itself stays as it is."""
    if request.method != "GET":
        return
    for file in ending_on(page):
        words = "is verlopen op" if file.is_expired else "verloopt op"
        messages.warning(
            request,
            format_html(
                "De toestemming voor “{}” op deze pagina {} {}. Kies een ander.",
                file.title,
                words,
                date_format(file.expires_on),
            ),
            buttons=[messages.button(reverse("endings"), "Verlopen beeldrechten")],
        )
