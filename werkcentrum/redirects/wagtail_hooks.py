"""The old addresses of a site in the CMS."""

from wagtail import hooks

from .middleware import find_target
from .views import RedirectViewSet


@hooks.register("register_admin_viewset")
def register_redirects():
    return RedirectViewSet("redirects")


@hooks.register("old_address")
def lead_on(request, site, hostname):
    """Visitors of an old host go where its address leads, before they go to the site's own."""
    return find_target(request, site, hostname)
