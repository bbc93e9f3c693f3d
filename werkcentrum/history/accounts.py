"""What people change about signing in, in the history of each site that they work for."""

from allauth.account import signals as account
from allauth.mfa import signals as mfa
from django.dispatch import receiver

from werkcentrum.accounts import second_factor
from werkcentrum.tenancy.models import Membership

from .recording import record


def _record(action, user):
    roles = Membership.objects.active().filter(user=user).select_related("site")
    # A superuser works for no site.
    for site in [role.site for role in roles] or [None]:
        record(action, site=site, user=user, obj=user)


@receiver(mfa.authenticator_added)
def added(user, authenticator, **kwargs):
    if authenticator.type in second_factor.TYPES:
        _record("account.second_factor_added", user)


@receiver(mfa.authenticator_removed)
def removed(user, authenticator, **kwargs):
    if authenticator.type in second_factor.TYPES:
        _record("account.second_factor_removed", user)


@receiver([account.password_changed, account.password_reset])
def changed(user, **kwargs):
    _record("account.password_changed", user)
