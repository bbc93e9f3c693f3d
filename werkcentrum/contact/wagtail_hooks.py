"""The locations and advisers of a site in the CMS."""

from django.urls import reverse
from wagtail import hooks
from wagtail.admin.menu import MenuItem

from werkcentrum.tenancy.features import is_on
from werkcentrum.tenancy.viewsets import SiteOwnedViewSet

from .models import Adviser, Location


class LocationViewSet(SiteOwnedViewSet):
    model = Location
    icon = "home"
    menu_label = "Vestigingen"
    menu_order = 310
    add_to_admin_menu = True
    list_display = ["name", "kind", "town"]
    inspect_view_fields = [
        *("name", "kind", "host", "street", "postcode", "town", "by_appointment"),
        *("opening_hours", "closed_on_holidays", "special_hours", "consultations", "stops"),
        *("note", "accessibility"),
    ]


class AdviserViewSet(SiteOwnedViewSet):
    model = Adviser
    icon = "user"
    menu_label = "Adviseurs"
    menu_order = 312
    add_to_admin_menu = True
    list_display = ["function", "name", "sector"]
    inspect_view_fields = ["function", "name", "audiences", "sector", "phone", "email", "photo"]


@hooks.register("register_admin_viewset")
def register_locations():
    return LocationViewSet("locations")


@hooks.register("register_admin_viewset")
def register_advisers():
    return AdviserViewSet("advisers")


@hooks.register("sitemap_paths")
def pages_of_locations(site):
    if not is_on(site, "locations"):
        return []
    slugs = Location.objects.filter(site=site).values_list("slug", flat=True)
    return [f"locaties/{slug}/" for slug in slugs]


def contact_url():
    return reverse("wagtailsettings:edit", args=["contact", "contactdetails"])


@hooks.register("register_admin_menu_item")
def register_contact():
    return MenuItem(
        "Contact en telefoon", contact_url(), name="contact", icon_name="mail", order=315
    )


@hooks.register("construct_settings_menu")
def contact_stands_in_the_side_bar(request, items):
    items[:] = [item for item in items if item.url != contact_url()]
