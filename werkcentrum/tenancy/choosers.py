"""Choosing a page: starts at the home of the site one is at work for, with the national one beside.

In the place of Wagtail's own view, which starts at the root of the tree of all sites.
"""

from django.http import Http404
from django.urls import path
from wagtail.admin.auth import require_admin_access
from wagtail.admin.views.chooser import BrowseView
from wagtail.models import Page

from .scope import is_in_bin, place_of


class OwnBrowseView(BrowseView):
    def get(self, request, parent_page_id=None):
        place = place_of(request.user)
        # National staff may go up to the list of all sites, but need not start there.
        above = (None,) if place and place.is_whole else (None, Page.get_first_root_node().pk)
        if place and parent_page_id in above:
            parent_page_id = place.site.root_page_id
        elif Page.objects.filter(is_in_bin(), pk=parent_page_id).exists():
            raise Http404
        return super().get(request, parent_page_id)


browse = require_admin_access(OwnBrowseView.as_view())

urlpatterns = [
    path("cms/choose-page/", browse, name="wagtailadmin_choose_page"),
    path("cms/choose-page/<int:parent_page_id>/", browse, name="wagtailadmin_choose_page_child"),
]
