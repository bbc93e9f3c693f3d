"""Where the CMS offers previews: a button on each page, and a list in the menu."""

from django.urls import include, path, reverse
from wagtail import hooks
from wagtail.admin.menu import MenuItem
from wagtail.admin.widgets import Button

from . import previews
from .preview_screens import ExtendView, IndexView, SharePageView, ShareSiteView, WithdrawView

urlpatterns = [
    path("", IndexView.as_view(), name="index"),
    path("pagina/<int:page_id>/", SharePageView.as_view(), name="share_page"),
    path("site/", ShareSiteView.as_view(), name="share_site"),
    path("<int:pk>/verlengen/", ExtendView.as_view(), name="extend"),
    path("<int:pk>/intrekken/", WithdrawView.as_view(), name="withdraw"),
]


@hooks.register("register_admin_urls")
def register_screens():
    return [path("voorbeelden/", include((urlpatterns, "previews")))]


@hooks.register("register_admin_menu_item")
def offer_the_list():
    return MenuItem(
        "Voorbeeldlinks", reverse("previews:index"), name="previews", icon_name="view", order=700
    )


@hooks.register("register_page_header_buttons")
def offer_to_share_a_page(page, user, view_name, next_url=None):
    site = previews.site_of(page) if page.pk and page.depth > 1 else None
    if site is not None and previews.may_share_pages(user, site):
        yield Button(
            "Deel een voorbeeld",
            reverse("previews:share_page", args=[page.pk]),
            icon_name="view",
            priority=40,
        )
