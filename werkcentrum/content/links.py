"""Links in rich text to pages and documents, found among what was loaded for the page.

The first two classes are for visitors, the last two for the editor of rich text.
"""

from django.utils.html import escape
from wagtail.admin.rich_text.converters.html_to_contentstate import PageLinkElementHandler
from wagtail.documents.rich_text import DocumentLinkHandler
from wagtail.documents.rich_text.contentstate import DocumentLinkElementHandler
from wagtail.models import Page
from wagtail.rich_text.pages import PageLinkHandler

from werkcentrum.delivery.addresses import page_url
from werkcentrum.media.models import Document

from .loading import current_request, loaded


def _ids(attrs_list):
    return [int(attrs["id"]) if attrs.get("id", "").isdecimal() else None for attrs in attrs_list]


class LoadedPageLinkHandler(PageLinkHandler):
    """A link to a page; plain text when that page is not live."""

    @classmethod
    def expand_db_attributes_many(cls, attrs_list):
        known, ids = loaded(Page), _ids(attrs_list)
        if known is None or not set(ids) <= known.keys():
            return super().expand_db_attributes_many(attrs_list)
        urls = [known[pk] and page_url(known[pk], current_request()) for pk in ids]
        return [f'<a href="{escape(url)}">' if url else "<a>" for url in urls]


class LoadedDocumentLinkHandler(DocumentLinkHandler):
    """A link to a document; plain text when it is gone."""

    @classmethod
    def expand_db_attributes_many(cls, attrs_list):
        known, ids = loaded(Document), _ids(attrs_list)
        if known is None or not set(ids) <= known.keys():
            return super().expand_db_attributes_many(attrs_list)
        return [f'<a href="{escape(known[pk].url)}">' if known[pk] else "<a>" for pk in ids]


class LoadedPageLinkElementHandler(PageLinkElementHandler):
    """A link to a page in the editor."""

    def get_attribute_data(self, attrs):
        (pk,) = _ids([attrs])
        known = loaded(Page, {pk})
        if known is None or pk not in known:
            return super().get_attribute_data(attrs)
        page = known[pk]
        if page is None:
            return {"id": pk, "url": None, "parentId": None}
        parent = page.get_parent()
        return {
            "id": pk,
            "url": page_url(page, current_request()) or None,
            "parentId": parent and parent.pk,
        }


class LoadedDocumentLinkElementHandler(DocumentLinkElementHandler):
    """A link to a document in the editor."""

    def get_attribute_data(self, attrs):
        (pk,) = _ids([attrs])
        known = loaded(Document, {pk})
        if known is None or pk not in known:
            return super().get_attribute_data(attrs)
        document = known[pk]
        if document is None:
            return {"id": pk}
        return {"id": pk, "url": document.url, "filename": document.filename}
