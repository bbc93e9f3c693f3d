"""Notices in the CMS."""

from django.urls import include, path
from wagtail import hooks

from .views import NoticeViewSet, urlpatterns


@hooks.register("register_admin_viewset")
def register_notices():
    return NoticeViewSet("notices", url_prefix="meldingen")


@hooks.register("register_admin_urls")
def register_standing():
    return [path("meldingen-op-een-site/", include(urlpatterns))]
