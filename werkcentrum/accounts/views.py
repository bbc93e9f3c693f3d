"""The screens to sign in with: allauth's, where this portal asks something else of them."""

from allauth.account import views as account
from allauth.account.internal.decorators import login_stage_required
from allauth.core import ratelimit
from allauth.mfa.base import views as mfa
from allauth.mfa.stages import AuthenticateStage
from allauth.mfa.webauthn import views as webauthn
from django.conf import settings
from django.contrib.auth import get_user_model
from django.shortcuts import redirect
from django.urls import reverse_lazy
from django.utils.decorators import method_decorator

from . import attempts, demo_door, sessions


class LoginView(account.LoginView):
    extra_context = {
        "demo_people": demo_door.people,
        "organisation": settings.OIDC_SERVER_URL and settings.OIDC_NAME,
    }


class ConfirmView(account.ReauthenticateView):
    extra_context = {"demo_door": demo_door.NAME if settings.DEBUG else ""}


class ResetPasswordView(account.PasswordResetView):
    """Counts requests by address and account together, never by account alone."""

    def form_valid(self, form):
        too_many = ratelimit.consume_or_429(
            self.request,
            action="reset_password",
            key=attempts.key(self.request, form.cleaned_data["email"].lower()),
        )
        if too_many:
            return too_many
        form.save(self.request)
        # Past allauth's own form_valid, which counts by account.
        return super(account.PasswordResetView, self).form_valid(form)


class ChangePasswordView(account.PasswordChangeView):
    success_url = reverse_lazy("mfa_index")

    def dispatch(self, request, *args, **kwargs):
        if not request.user.has_usable_password():
            return redirect("mfa_index")
        return super().dispatch(request, *args, **kwargs)


@method_decorator(login_stage_required(AuthenticateStage.key, "account_login"), name="dispatch")
class SecondStepView(mfa.AuthenticateView):
    """Asks for the second factor of who gave a password, unless the account changed since."""

    def dispatch(self, request, *args, **kwargs):
        stage = request._login_stage
        user = stage.login.user and get_user_model().objects.filter(pk=stage.login.user.pk).first()
        if not user or not user.is_active or not sessions.is_sealed(request, user):
            return stage.abort()
        return super().dispatch(request, *args, **kwargs)


class LeaveView(account.LogoutView):
    """Ends a sign-in, also one that is half done."""

    http_method_names = ["post"]


login = LoginView.as_view()
no_access = account.account_inactive
leave = LeaveView.as_view()
second_step = SecondStepView.as_view()
sign_in_by_passkey = webauthn.login_webauthn
confirm = ConfirmView.as_view()
confirm_by_code = mfa.reauthenticate
confirm_by_passkey = webauthn.reauthenticate_webauthn
reset_password = ResetPasswordView.as_view()
reset_password_sent = account.password_reset_done
new_password = account.password_reset_from_key
new_password_set = account.password_reset_from_key_done
change_password = ChangePasswordView.as_view()
