"""The partners of a site in the CMS."""

from wagtail import hooks
from wagtail.admin.views.generic import DeleteView

from werkcentrum.tenancy.viewsets import SiteOwnedViewSet

from . import machines
from .models import Partner, ServicePage


class PartnerDeleteView(DeleteView):
    """Says how many services would be without who gives them."""

    @property
    def confirmation_message(self):
        count = ServicePage.objects.filter(partner=self.object).count()
        if not count:
            return "Weet je zeker dat je deze partner wilt verwijderen? Geen dienst gebruikt haar."
        services = "1 dienst blijft" if count == 1 else f"{count} diensten blijven"
        return (
            f"Weet je zeker dat je deze partner wilt verwijderen? {services} staan, zonder dat er "
            "bij staat wie helpt."
        )


class PartnerViewSet(SiteOwnedViewSet):
    model = Partner
    icon = "group"
    menu_label = "Partners"
    menu_order = 313
    add_to_admin_menu = True
    list_display = ["name", "summary", "is_member"]
    delete_view_class = PartnerDeleteView
    inspect_view_fields = [
        *("name", "summary", "link", "is_member"),
        *("logo", "logo_rules"),
    ]


@hooks.register("register_admin_viewset")
def register_partners():
    return PartnerViewSet("partners")


hooks.register("organization_members", machines.members)
