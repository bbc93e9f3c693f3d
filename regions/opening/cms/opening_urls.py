"""Addresses of the screens that open sites, below /cms/opening/."""

from django.urls import path

from .opening import (
    DropView,
    IndexView,
    OpenRegionView,
    OpenSubsiteView,
    PagesView,
    ProgressView,
)
from .practice import PracticeView, RemoveView, ResetView

app_name = "opening"
urlpatterns = [
    path("", IndexView.as_view(), name="index"),
    path("region/", OpenRegionView.as_view(), name="region"),
    path("region/<int:site_id>/pages/", PagesView.as_view(), name="pages"),
    path("subsite/", OpenSubsiteView.as_view(), name="subsite"),
    path("<int:opening_id>/", ProgressView.as_view(), name="progress"),
    path("<int:opening_id>/drop/", DropView.as_view(), name="drop"),
    path("practice/", PracticeView.as_view(), name="practice"),
    path("practice/<int:site_id>/reset/", ResetView.as_view(), name="reset"),
    path("practice/<int:site_id>/remove/", RemoveView.as_view(), name="remove"),
]
