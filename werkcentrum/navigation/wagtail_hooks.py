"""The menus of a site in the CMS."""

from wagtail import hooks

from werkcentrum.tenancy.viewsets import SiteOwnedViewSet

from .models import Menu


class MenuViewSet(SiteOwnedViewSet):
    """Menus are made when a site or a language opens; editors only change them."""

    model = Menu
    icon = "list-ul"
    menu_label = "Menu"
    menu_order = 300
    add_to_admin_menu = True
    list_display = ["__str__"]
    inspect_view_fields = ["locale", "entries"]


@hooks.register("register_admin_viewset")
def register_menus():
    return MenuViewSet("menus")
