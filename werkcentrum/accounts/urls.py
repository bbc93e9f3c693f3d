"""The addresses to sign in with. What allauth has beside these, this portal does not have."""

from allauth.account import views as account
from django.urls import path, re_path

from . import views

urlpatterns = [
    path("login/", account.login, name="account_login"),
    path("login/no-access/", account.account_inactive, name="account_inactive"),
    path("login/confirm/", account.reauthenticate, name="account_reauthenticate"),
    path("password_reset/", views.reset_password, name="account_reset_password"),
    path(
        "password_reset/done/",
        account.password_reset_done,
        name="account_reset_password_done",
    ),
    re_path(
        r"^password_reset/(?P<uidb36>[0-9A-Za-z]+)-(?P<key>[0-9a-z-]+)/$",
        account.password_reset_from_key,
        name="account_reset_password_from_key",
    ),
    path(
        "password_reset/set/",
        account.password_reset_from_key_done,
        name="account_reset_password_from_key_done",
    ),
]
