"""The partners of a site in the CMS."""

from wagtail import hooks

from werkcentrum.tenancy.viewsets import SiteOwnedViewSet

from .partners import Partner


class PartnerViewSet(SiteOwnedViewSet):
    model = Partner
    icon = "group"
    menu_label = "Partners"
    menu_order = 313
    add_to_admin_menu = True
    list_display = ["name", "summary", "is_member"]
    inspect_view_fields = [
        *("name", "summary", "link", "is_member"),
        *("logo", "logo_rules"),
    ]


@hooks.register("register_admin_viewset")
def register_partners():
    return PartnerViewSet("partners")
