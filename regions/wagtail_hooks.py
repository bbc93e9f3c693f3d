"""Referrals and the public facts of a region in the CMS."""

from wagtail import hooks

from werkcentrum.tenancy.viewsets import SiteOwnedViewSet

from .models import Referral


class ReferralViewSet(SiteOwnedViewSet):
    model = Referral
    icon = "link-external"
    menu_label = "Doorverwijzingen"
    menu_order = 320
    add_to_admin_menu = True
    list_display = ["label", "url", "ends_on", "site"]


@hooks.register("register_admin_viewset")
def register_referrals():
    return ReferralViewSet("referrals")
