"""How content behaves in the CMS and in rich text."""

from django.core.exceptions import PermissionDenied
from wagtail import hooks

from .links import LoadedDocumentLinkHandler, LoadedPageLinkHandler
from .models import HomePage


# After Wagtail's own registration, which it replaces.
@hooks.register("register_rich_text_features", order=10)
def register_link_handlers(features):
    features.register_link_type(LoadedPageLinkHandler)
    features.register_link_type(LoadedDocumentLinkHandler)


@hooks.register("before_delete_page")
def keep_home_pages(request, page):
    """Deleting a home page would delete its Site with it (isolation: Traps)."""
    if isinstance(page.specific, HomePage):
        raise PermissionDenied("Een homepagina kun je niet verwijderen.")
