"""What the CMS says of the quality of pages."""

from django.templatetags.static import static
from django.urls import include, path, reverse
from django.utils.html import format_html
from wagtail import hooks
from wagtail.admin.menu import MenuItem

from . import link_screens
from .views import ReadabilityOnCreateView, ReadabilityOnEditView

readability_urls = [
    path("<int:page_id>/", ReadabilityOnEditView.as_view(), name="edit"),
    path(
        "<slug:content_type_app_name>/<slug:content_type_model_name>/<int:parent_page_id>/",
        ReadabilityOnCreateView.as_view(),
        name="add",
    ),
]


@hooks.register("register_admin_urls")
def register_screens():
    return [
        path("leesbaarheid/", include((readability_urls, "readability"))),
        path("links/", include((link_screens.urlpatterns, "links"))),
    ]


@hooks.register("register_admin_menu_item")
def register_links_menu_item():
    return MenuItem(link_screens.TITLE, reverse("links:index"), name="links", icon_name="link")


@hooks.register("construct_homepage_panels")
def say_how_many_links_are_broken(request, panels):
    panels += link_screens.panels_for(request)


@hooks.register("insert_editor_js")
def load_our_part_of_the_editor():
    return format_html('<script type="module" src="{}"></script>', static("cms.js"))
