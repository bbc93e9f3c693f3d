"""The addresses to sign in with. What allauth has beside these, this portal does not have."""

from django.conf import settings
from django.urls import path, re_path
from django.views.decorators.cache import never_cache

from . import demo_door, security, single_sign_on, views
from .reauthentication import recent_sign_in_required


def recent(view):
    """Secrets stand on these screens: who comes later must not find them in the browser."""
    return never_cache(recent_sign_in_required(view))


urlpatterns = [
    path("login/", views.login, name="account_login"),
    path("login/no-access/", views.no_access, name="account_inactive"),
    path("login/passkey/", views.sign_in_by_passkey, name="mfa_login_webauthn"),
    path("login/code/", views.second_step, name="mfa_authenticate"),
    path(
        "login/organisation/",
        single_sign_on.begin,
        {"provider_id": single_sign_on.PROVIDER},
        name="openid_connect_login",
    ),
    path(
        "login/organisation/back/",
        single_sign_on.come_back,
        {"provider_id": single_sign_on.PROVIDER},
        name="openid_connect_callback",
    ),
    path("login/leave/", views.leave, name="account_logout"),
    path("login/confirm/", views.confirm, name="account_reauthenticate"),
    path("login/confirm/code/", views.confirm_by_code, name="mfa_reauthenticate"),
    path("login/confirm/passkey/", views.confirm_by_passkey, name="mfa_reauthenticate_webauthn"),
    path("password_reset/", views.reset_password, name="account_reset_password"),
    path("password_reset/done/", views.reset_password_sent, name="account_reset_password_done"),
    re_path(
        r"^password_reset/(?P<uidb36>[0-9A-Za-z]+)-(?P<key>[0-9a-z-]+)/$",
        views.new_password,
        name="account_reset_password_from_key",
    ),
    path(
        "password_reset/set/",
        views.new_password_set,
        name="account_reset_password_from_key_done",
    ),
    path("security/", never_cache(security.security), name="mfa_index"),
    path("security/set-up/", never_cache(security.set_up), name="second_factor_set_up"),
    path("security/password/", never_cache(views.change_password), name="account_change_password"),
    path("security/app/", recent(security.add_app), name="mfa_activate_totp"),
    path("security/app/remove/", recent(security.remove_app), name="mfa_deactivate_totp"),
    path("security/passkeys/add/", recent(security.add_passkey), name="mfa_add_webauthn"),
    path(
        "security/passkeys/<int:authenticator_id>/",
        recent(security.name_passkey),
        name="mfa_edit_webauthn",
    ),
    path(
        "security/passkeys/<int:authenticator_id>/remove/",
        recent(security.remove_passkey),
        name="mfa_remove_webauthn",
    ),
    path(
        "security/recovery-codes/", recent(security.recovery_codes), name="mfa_view_recovery_codes"
    ),
    path(
        "security/recovery-codes/new/",
        recent(security.new_recovery_codes),
        name="mfa_generate_recovery_codes",
    ),
]
if settings.DEBUG:
    urlpatterns.append(path("login/demo/<int:user_id>/", demo_door.enter, name=demo_door.NAME))
