"""The old addresses of a site in the CMS."""

from wagtail import hooks

from .views import RedirectViewSet


@hooks.register("register_admin_viewset")
def register_redirects():
    return RedirectViewSet("redirects")
