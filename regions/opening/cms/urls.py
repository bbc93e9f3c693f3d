"""Addresses of the screens of sites, below /cms/sites/."""

from django.urls import path

from .forms import AgreementsTextView, AgreementsView, FeaturesView
from .languages import LanguagesView
from .moving import HostnameView, MergeView, NameView
from .overview import OverviewView
from .site import CaptureView, CheckHostView, DownloadView, OwnSiteView, SiteView, StateView

app_name = "sites"
urlpatterns = [
    path("", OverviewView.as_view(), name="overview"),
    path("mine/", OwnSiteView.as_view(), name="mine"),
    path("agreements/", AgreementsTextView.as_view(), name="agreements_text"),
    path("<int:site_id>/", SiteView.as_view(), name="site"),
    path("<int:site_id>/state/<str:state>/", StateView.as_view(), name="state"),
    path("<int:site_id>/features/", FeaturesView.as_view(), name="features"),
    path("<int:site_id>/languages/", LanguagesView.as_view(), name="languages"),
    path("<int:site_id>/agreements/", AgreementsView.as_view(), name="agreements"),
    path("<int:site_id>/hostname/", HostnameView.as_view(), name="hostname"),
    path("<int:site_id>/name/", NameView.as_view(), name="name"),
    path("<int:site_id>/merge/", MergeView.as_view(), name="merge"),
    path("<int:site_id>/check/", CheckHostView.as_view(), name="check"),
    path("<int:site_id>/capture/", CaptureView.as_view(), name="capture"),
    path(
        "<int:site_id>/captures/<int:capture_id>/",
        DownloadView.as_view(),
        name="download",
    ),
]
