"""What the CMS says of the quality of pages."""

from django.templatetags.static import static
from django.urls import include, path
from django.utils.html import format_html
from wagtail import hooks

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
def register_readability():
    return [path("leesbaarheid/", include((readability_urls, "readability")))]


@hooks.register("insert_editor_js")
def load_our_part_of_the_editor():
    return format_html('<script type="module" src="{}"></script>', static("cms.js"))
