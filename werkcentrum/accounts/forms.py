"""Forms to sign in with, and to keep an account safe."""

import binascii

from allauth.account import forms as account
from allauth.core import context
from allauth.mfa import signals
from allauth.mfa.adapter import get_adapter
from allauth.mfa.base import forms as codes
from allauth.mfa.models import Authenticator
from allauth.mfa.totp import forms as totp
from allauth.mfa.webauthn import forms as passkeys
from allauth.mfa.webauthn.internal import auth as webauthn

from .attempts import count_code
from .second_factor import use_code

# What a credential that is none makes of the code that reads it.
NONSENSE = (AttributeError, KeyError, TypeError, ValueError, OverflowError, binascii.Error)


class Words:
    """Dutch labels, and no example in a field: it goes when somebody types."""

    labels = {
        "login": "E-mailadres",
        "email": "E-mailadres",
        "password": "Wachtwoord",
        "oldpassword": "Je wachtwoord van nu",
        "password1": "Nieuw wachtwoord",
        "password2": "Nieuw wachtwoord, nog een keer",
        "code": "Code",
        "name": "Naam",
    }
    # For password managers (WCAG 1.3.5).
    purposes = {"login": "username", "email": "username"}

    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        for name, field in self.fields.items():
            field.widget.attrs.pop("placeholder", None)
            field.label = self.labels.get(name, field.label)
            if name in self.purposes:
                field.widget.attrs["autocomplete"] = self.purposes[name]
            if name in ("password", "oldpassword"):
                field.help_text = ""


class LoginForm(Words, account.LoginForm):
    pass


class PasswordForm(Words, account.ReauthenticateForm):
    pass


class ResetPasswordForm(Words, account.ResetPasswordForm):
    pass


class NewPasswordForm(Words, account.ResetPasswordKeyForm):
    pass


class ChangePasswordForm(Words, account.ChangePasswordForm):
    pass


class SetUpAppForm(Words, totp.ActivateTOTPForm):
    labels = Words.labels | {"code": "Code uit de app"}


class Code(Words):
    """A code of an app or a recovery code, which counts once."""

    labels = Words.labels | {"code": "Code uit je app, of een herstelcode"}

    def clean_code(self):
        code = self.cleaned_data["code"]
        was_right = count_code(context.request, self.user)
        self.authenticator = use_code(self.user, code)
        if self.authenticator is None:
            self._tell(reauthentication=isinstance(self, codes.ReauthenticateForm))
            raise get_adapter().validation_error("incorrect_code")
        was_right()
        self.authenticator.user = self.user
        return code

    def _tell(self, **more):
        app = Authenticator.objects.filter(user=self.user).order_by("-type").first()
        signals.authentication_failed.send(
            sender=Authenticator, request=context.request, user=self.user, authenticator=app, **more
        )


class CodeForm(Code, codes.AuthenticateForm):
    pass


class ConfirmByCodeForm(Code, codes.ReauthenticateForm):
    pass


class Passkey:
    """A signature of a passkey. It cannot be guessed, so nothing is counted and nobody shut out."""

    def clean_credential(self):
        credential = self.cleaned_data["credential"]
        try:
            webauthn.parse_authentication_response(credential)
            user = self.user or webauthn.extract_user_from_response(credential)
            return webauthn.complete_authentication(user, credential)
        except NONSENSE as error:
            raise get_adapter().validation_error("incorrect_code") from error


class PasskeyForm(Passkey, passkeys.AuthenticateWebAuthnForm):
    pass


class SignInByPasskeyForm(Passkey, passkeys.LoginWebAuthnForm):
    pass


class ConfirmByPasskeyForm(Passkey, passkeys.ReauthenticateWebAuthnForm):
    pass


class AddPasskeyForm(Words, passkeys.AddWebAuthnForm):
    """Each key is a passkey: it asks for a face, a finger or a PIN, and signs in by itself."""

    labels = Words.labels | {"name": "Naam van het apparaat"}

    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        del self.fields["passwordless"]
        self.fields["name"].max_length = 60
        self.fields["name"].widget.attrs["maxlength"] = 60

    def clean_name(self):
        return super().clean_name()[:60]

    def clean(self):
        try:
            return super().clean()
        except NONSENSE as error:
            raise get_adapter().validation_error("incorrect_code") from error


class NamePasskeyForm(Words, passkeys.EditWebAuthnForm):
    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        self.fields["name"].widget.attrs["maxlength"] = 60

    def clean_name(self):
        return self.cleaned_data["name"][:60]
