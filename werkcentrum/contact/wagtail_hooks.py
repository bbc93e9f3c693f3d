"""The locations of a site in the CMS."""

from wagtail import hooks

from werkcentrum.tenancy.viewsets import SiteOwnedViewSet

from .models import Location


class LocationViewSet(SiteOwnedViewSet):
    model = Location
    icon = "home"
    menu_label = "Vestigingen"
    menu_order = 310
    add_to_admin_menu = True
    list_display = ["name", "kind", "town"]


@hooks.register("register_admin_viewset")
def register_locations():
    return LocationViewSet("locations")
