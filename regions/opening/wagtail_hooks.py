"""The screens of sites in the CMS: addresses, the menu and the dashboard."""

from django.urls import include, path, reverse
from wagtail import hooks
from wagtail.admin.menu import MenuItem

from werkcentrum.tenancy.current import current_site
from werkcentrum.tenancy.pages import OwnPageViewSet
from werkcentrum.tenancy.scope import scope_of

from .blueprint import field_errors, label_error
from .cms import examples
from .cms.overview import panels_for
from .cms.practice import practice_panels
from .models import ExampleShelf

hooks.register("page_errors", field_errors)
hooks.register("menu_label_error", label_error)
hooks.register("page_starts", examples.panels_for)


# Before Wagtail's own list of sites, which stands at the same address.
@hooks.register("register_admin_urls", order=-1)
def register_site_urls():
    return [
        path("sites/", include("regions.opening.cms.urls")),
        path("opening/", include("regions.opening.cms.opening_urls")),
        path("voorbeelden/<int:parent_page_id>/", examples.start, name="page_from_example"),
    ]


class OwnSiteMenuItem(MenuItem):
    """Leads to the page of the site that somebody is at work for; the nation has the list."""

    def is_shown(self, request):
        return not scope_of(request.user).sees_all


@hooks.register("register_admin_menu_item")
def register_list_of_sites():
    return MenuItem("Sites", reverse("sites:overview"), name="sites", icon_name="site", order=328)


@hooks.register("register_admin_menu_item")
def register_own_site():
    url = reverse("sites:mine")
    return OwnSiteMenuItem("Deze site", url, name="own-site", icon_name="site", order=328)


class OpeningMenuItem(MenuItem):
    """For who may open sites."""

    def is_shown(self, request):
        return scope_of(request.user).manages_all


@hooks.register("register_admin_menu_item")
def register_opening():
    url = reverse("opening:index")
    return OpeningMenuItem("Site openen", url, name="opening", icon_name="plus-inverse", order=329)


@hooks.register("construct_homepage_panels")
def show_where_the_site_stands(request, panels):
    site = current_site(request)
    panels += [*panels_for(request, site), *practice_panels(request, site)]


@hooks.register("register_admin_viewset")
def register_shelf():
    return OwnPageViewSet("example-shelves", model=ExampleShelf)
