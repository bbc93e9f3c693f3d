"""What allauth asks of a project: whom to let in, how to count attempts, how to send mail."""

from base64 import urlsafe_b64encode

from allauth.account.adapter import DefaultAccountAdapter
from allauth.account.internal.stagekit import clear_login
from allauth.core import context
from allauth.mfa.adapter import DefaultMFAAdapter
from cryptography.fernet import Fernet, MultiFernet
from django.conf import settings
from django.core.cache import cache
from django.urls import reverse
from django.utils.crypto import salted_hmac

from werkcentrum.mail import outbox

from .attempts import key
from .reauthentication import signed_in_recently
from .second_factor import LAST_ONE, may_remove
from .sessions import seal
from .single_sign_on import note_second_factor

MISMATCH = "Dit e-mailadres en wachtwoord horen niet bij elkaar. Kijk of je geen typefout maakte."
TOO_MANY = "Dit ging te vaak mis. Wacht een paar minuten en probeer het dan opnieuw."
WRONG_CODE = "Deze code klopt niet. Kijk of je de nieuwste code hebt ingevuld."
# What happened, in the mail that tells a person so.
TOLD = {
    "account/email/password_changed": "je wachtwoord is veranderd",
    "account/email/password_reset": "je wachtwoord is veranderd",
    "mfa/email/totp_activated": "je kunt nu inloggen met een code uit een app",
    "mfa/email/totp_deactivated": "inloggen met een code uit een app staat uit",
    "mfa/email/webauthn_added": "er is een toegangssleutel bij gekomen",
    "mfa/email/webauthn_removed": "er is een toegangssleutel weggehaald",
    "mfa/email/recovery_codes_generated": "er zijn nieuwe herstelcodes gemaakt",
}
WAYS = {
    "reauthenticate": "Gebruik je wachtwoord",
    "mfa_reauthenticate": "Gebruik een code uit je app, of een herstelcode",
    "mfa_reauthenticate:webauthn": "Gebruik je toegangssleutel",
}
# How long one mail to set a new password is enough: its link still works.
ONE_RESET_MAIL = 5 * 60


class AccountAdapter(DefaultAccountAdapter):
    """Accounts are invited, known by one address, and signed in to by who has a role."""

    error_messages = DefaultAccountAdapter.error_messages | {
        "email_password_mismatch": MISMATCH,
        "too_many_login_attempts": TOO_MANY,
        "rate_limited": TOO_MANY,
        "incorrect_password": "Dit wachtwoord klopt niet.",
        "incorrect_code": WRONG_CODE,
    }

    def is_open_for_signup(self, request):
        return False

    def pre_login(self, request, user, **kwargs):
        # Groups follow from memberships, so who lost the last one has no way into the CMS.
        if user.is_active and not user.has_perm("wagtailadmin.access_admin"):
            clear_login(request)
            return self.respond_user_inactive(request, user)
        sociallogin = (kwargs["signal_kwargs"] or {}).get("sociallogin")
        if sociallogin:
            note_second_factor(request, user, sociallogin)
        seal(request, user)
        return super().pre_login(request, user, **kwargs)

    def get_reauthentication_methods(self, user):
        return [
            way | {"description": WAYS[way["id"]]}
            for way in super().get_reauthentication_methods(user)
        ]

    def get_login_stages(self):
        return ["werkcentrum.accounts.stages.SecondStep"]

    def is_reauthentication_required(self, **kwargs):
        return not signed_in_recently(self.request or context.request)

    def _get_login_attempts_cache_key(self, request, **credentials):
        # Allauth counts by account alone, so that anybody could shut out anybody.
        return key(request, credentials.get("email", "").lower())

    def get_reset_password_from_key_url(self, key):
        # Not from the Host header, whose port a sender chooses.
        uid, _, token = key.partition("-")
        path = reverse("account_reset_password_from_key", args=[uid, token])
        return settings.CMS_BASE_URL + path

    def send_password_reset_mail(self, user, email, context):
        # A new password makes links void, so then another mail may go.
        if cache.add(f"reset:{user.get_session_auth_hash()}", True, ONE_RESET_MAIL):
            outbox.send(
                to=email,
                subject="Een nieuw wachtwoord voor het Werkcentrum CMS",
                template="mail/new_password.txt",
                context={"user": user, "url": context["password_reset_url"]},
            )

    def send_notification_mail(self, template_prefix, user, context=None, email=None):
        outbox.send(
            to=user.email,
            subject="Er is iets veranderd aan je account van het Werkcentrum CMS",
            template="mail/account_changed.txt",
            context={"user": user, "what": TOLD[template_prefix], "cms": settings.CMS_BASE_URL},
        )

    def send_mail(self, template_prefix, email, context):
        raise NotImplementedError(f"There is no mail of our own for {template_prefix}.")


class SecondFactorAdapter(DefaultMFAAdapter):
    """Codes and passkeys are of the CMS's host; their secrets lie sealed in the database."""

    error_messages = DefaultMFAAdapter.error_messages | {
        "incorrect_code": WRONG_CODE,
        "cannot_delete_authenticator": LAST_ONE,
    }

    def get_public_key_credential_rp_entity(self):
        return {"id": settings.CMS_HOST, "name": settings.MFA_TOTP_ISSUER}

    def generate_authenticator_name(self, user, type):
        return "Mijn toegangssleutel"

    def can_delete_authenticator(self, authenticator):
        return may_remove(authenticator)

    def encrypt(self, text):
        return _seals().encrypt(text.encode()).decode()

    def decrypt(self, encrypted_text):
        """Raises InvalidToken for what was sealed with a SECRET_KEY that is gone."""
        return _seals().decrypt(encrypted_text.encode()).decode()


def _seals() -> MultiFernet:
    secrets = [settings.SECRET_KEY, *settings.SECRET_KEY_FALLBACKS]
    keys = [salted_hmac("second factor", "", secret, algorithm="sha256") for secret in secrets]
    return MultiFernet([Fernet(urlsafe_b64encode(one.digest())) for one in keys])
