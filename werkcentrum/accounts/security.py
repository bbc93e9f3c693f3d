"""The screens on which people keep their own account safe: apps, passkeys, recovery codes."""

from allauth.mfa.base.views import IndexView
from allauth.mfa.models import Authenticator
from allauth.mfa.recovery_codes import views as recovery
from allauth.mfa.totp import views as totp
from allauth.mfa.webauthn import views as webauthn
from allauth.mfa.webauthn.internal import auth
from cryptography.fernet import InvalidToken
from django.contrib import messages
from django.contrib.auth import get_user_model
from django.db import transaction
from django.shortcuts import redirect
from django.urls import reverse, reverse_lazy
from django.views.generic import TemplateView
from django.views.generic.edit import FormView
from wagtail.admin.views.generic.base import WagtailAdminTemplateMixin

from .second_factor import LAST_ONE, has_second_factor, may_remove, note_set_up, spend


class SetUpView(TemplateView):
    """The choice between a passkey and an app, for who has neither yet."""

    template_name = "mfa/set_up.html"

    def dispatch(self, request, *args, **kwargs):
        if has_second_factor(request.user):
            return redirect("mfa_index")
        return super().dispatch(request, *args, **kwargs)


class SecurityView(WagtailAdminTemplateMixin, IndexView):
    template_name = "mfa/index.html"
    page_title = "Beveiliging"
    header_icon = "lock"

    def get_breadcrumbs_items(self):
        account = {"url": reverse("wagtailadmin_account"), "label": "Account"}
        return [*super().get_breadcrumbs_items(), account, {"url": "", "label": self.page_title}]

    def get_context_data(self, **kwargs):
        context = super().get_context_data(**kwargs)
        context["breadcrumbs_items"] = self.get_breadcrumbs_items()
        context["header_title"] = self.get_header_title()
        context["header_icon"] = self.get_header_icon()
        mine = list(Authenticator.objects.filter(user=self.request.user).order_by("created_at"))
        of_type = {kind: [one for one in mine if one.type == kind] for kind in Authenticator.Type}
        context["passkeys"] = of_type[Authenticator.Type.WEBAUTHN]
        context["app"] = next(iter(of_type[Authenticator.Type.TOTP]), None)
        codes = next(iter(of_type[Authenticator.Type.RECOVERY_CODES]), None)
        context["codes_left"] = codes and _codes_left(codes)
        return context


def _codes_left(codes) -> int:
    try:
        return len(codes.wrap().get_unused_codes())
    except InvalidToken:  # sealed with a SECRET_KEY that is gone
        return 0


class AddAppView(totp.ActivateTOTPView):
    def form_valid(self, form):
        response = super().form_valid(form)
        spend(self.request.user, form.cleaned_data["code"])
        note_set_up(self.request)
        return response


class RemoveAppView(totp.DeactivateTOTPView):
    @transaction.atomic
    def post(self, request, *args, **kwargs):
        _one_at_a_time(request.user)
        return super().post(request, *args, **kwargs)


class AddPasskeyView(webauthn.AddWebAuthnView):
    def get_context_data(self, **kwargs):
        # Past allauth's own, which asks for a key that cannot sign in by itself.
        context = FormView.get_context_data(self, **kwargs)
        context["options"] = auth.begin_registration(self.request.user, passwordless=True)
        return context

    def form_valid(self, form):
        response = super().form_valid(form)
        note_set_up(self.request)
        return response


class NamePasskeyView(webauthn.EditWebAuthnView):
    pk_url_kwarg = "authenticator_id"
    success_url = reverse_lazy("mfa_index")


class RemovePasskeyView(webauthn.RemoveWebAuthnView):
    pk_url_kwarg = "authenticator_id"
    success_url = reverse_lazy("mfa_index")

    @transaction.atomic
    def form_valid(self, form):
        _one_at_a_time(self.request.user)
        if may_remove(self.get_object()):
            return super().form_valid(form)
        messages.error(self.request, LAST_ONE)
        return redirect(self.success_url)


def _one_at_a_time(user) -> None:
    """Two removals at once would each think that the other one stays."""
    get_user_model().objects.select_for_update().get(pk=user.pk)


set_up = SetUpView.as_view()
security = SecurityView.as_view()
add_app = AddAppView.as_view()
remove_app = RemoveAppView.as_view()
add_passkey = AddPasskeyView.as_view()
name_passkey = NamePasskeyView.as_view()
remove_passkey = RemovePasskeyView.as_view()
recovery_codes = recovery.view_recovery_codes
new_recovery_codes = recovery.generate_recovery_codes
