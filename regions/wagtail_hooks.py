"""Referrals and the public facts of a region in the CMS."""

from wagtail import hooks
from wagtail.admin.viewsets.model import ModelViewSet

from werkcentrum.tenancy.viewsets import SiteOwnedViewSet

from .models import Referral, Region


class ReferralViewSet(SiteOwnedViewSet):
    model = Referral
    icon = "link-external"
    menu_label = "Doorverwijzingen"
    menu_order = 320
    add_to_admin_menu = True
    list_display = ["label", "url", "ends_on"]
    inspect_view_fields = ["label", "url", "audience", "ends_on"]


class RegionViewSet(ModelViewSet):
    model = Region
    icon = "globe"
    menu_label = "Regio's"
    menu_order = 330
    add_to_admin_menu = True
    copy_view_enabled = False
    inspect_view_enabled = False
    list_display = ["name", "cbs_name", "label", "own_domain", "centre_municipality"]
    list_per_page = 50


@hooks.register("register_admin_viewset")
def register_referrals():
    return ReferralViewSet("referrals")


@hooks.register("register_admin_viewset")
def register_regions():
    return RegionViewSet("regions")
