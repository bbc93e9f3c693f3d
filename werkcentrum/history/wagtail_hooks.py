"""The history in the CMS: its addresses and its place in the menu."""

from django.urls import include, path, reverse
from wagtail import hooks
from wagtail.admin.menu import MenuItem

from werkcentrum.accounts.reauthentication import recent_sign_in_required

from .views import HistoryExportView, HistoryView

ADDRESSES = [
    path("", HistoryView.as_view(), name="index"),
    path("lijst/", HistoryView.as_view(results_only=True), name="index_results"),
    path("download/", recent_sign_in_required(HistoryExportView.as_view()), name="export"),
]


@hooks.register("register_admin_urls")
def register_history():
    return [path("geschiedenis/", include((ADDRESSES, "history")))]


@hooks.register("register_admin_menu_item")
def history_in_the_menu():
    return MenuItem(
        "Geschiedenis", reverse("history:index"), name="history", icon_name="history", order=900
    )
