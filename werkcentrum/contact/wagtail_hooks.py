"""The locations of a site in the CMS."""

from django.urls import reverse
from wagtail import hooks
from wagtail.admin.menu import MenuItem

from werkcentrum.tenancy.viewsets import SiteOwnedViewSet

from .models import Location


class LocationViewSet(SiteOwnedViewSet):
    model = Location
    icon = "home"
    menu_label = "Vestigingen"
    menu_order = 310
    add_to_admin_menu = True
    list_display = ["name", "kind", "town"]
    inspect_view_fields = [
        *("name", "kind", "street", "postcode", "town", "by_appointment"),
        *("opening_hours", "note", "accessibility"),
    ]


@hooks.register("register_admin_viewset")
def register_locations():
    return LocationViewSet("locations")


def contact_url():
    return reverse("wagtailsettings:edit", args=["contact", "contactdetails"])


@hooks.register("register_admin_menu_item")
def register_contact():
    return MenuItem("Contact", contact_url(), name="contact", icon_name="mail", order=315)


@hooks.register("construct_settings_menu")
def contact_stands_in_the_side_bar(request, items):
    items[:] = [item for item in items if item.url != contact_url()]
