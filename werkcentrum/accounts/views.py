"""Allauth's views to sign in, where this portal asks something else of them."""

from allauth.account import views as account
from allauth.account.adapter import get_adapter
from allauth.core import ratelimit


class ResetPasswordView(account.PasswordResetView):
    """Counts requests by address and account together, never by account alone."""

    def form_valid(self, form):
        address = get_adapter(self.request).get_client_ip(self.request)
        too_many = ratelimit.consume_or_429(
            self.request,
            action="reset_password",
            key=f"{address} {form.cleaned_data['email'].lower()}",
        )
        if too_many:
            return too_many
        form.save(self.request)
        # Past allauth's own form_valid, which counts by account.
        return super(account.PasswordResetView, self).form_valid(form)


reset_password = ResetPasswordView.as_view()
