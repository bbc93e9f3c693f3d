"""Translations in the CMS: addresses before those of wagtail-localize, menu and buttons."""

from django.urls import include, path, reverse
from wagtail import hooks
from wagtail.admin.menu import MenuItem

from . import overview, views

OURS = [
    path("vertalingen/", overview.TranslationsView.as_view(), name="index"),
    path(
        "vertalingen/lijst/",
        overview.TranslationsView.as_view(results_only=True),
        name="index_results",
    ),
    # In the place of wagtail-localize's own, which check too little.
    path("localize/submit/page/<int:page_id>/", views.TranslateView.as_view(), name="translate"),
    path("localize/update/<int:translation_source_id>/", views.UpdateView.as_view(), name="update"),
    path(
        "localize/translate/<int:translation_id>/strings/<int:string_segment_id>/edit/",
        views.edit_string,
        name="edit_string",
    ),
    path(
        "localize/translate/<int:translation_id>/overrides/<int:overridable_segment_id>/edit/",
        views.edit_link,
        name="edit_link",
    ),
    path(
        "localize/translate/<int:translation_id>/pofile/upload/",
        views.upload_pofile,
        name="upload_pofile",
    ),
]


# Before those of wagtail-localize.
@hooks.register("register_admin_urls", order=-10)
def register_translations():
    return [path("", include((OURS, "translations")))]


@hooks.register("register_admin_menu_item")
def translations_in_the_menu():
    return MenuItem(
        "Vertalingen",
        reverse("translations:index"),
        name="translations",
        icon_name="wagtail-localize-language",
        order=290,
    )
