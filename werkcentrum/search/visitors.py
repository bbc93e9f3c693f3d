"""A search backend that keeps what visitors search: Wagtail tells it of every change.

So one way of keeping serves all: signals when something is saved, a new region that brings its
pages into the index, and ``manage.py update_index``. It answers no questions itself:
``results`` does.
"""

from collections import defaultdict
from collections.abc import Iterable

from modelsearch.backends import get_search_backends
from modelsearch.backends.base import BaseIndex, BaseSearchBackend
from wagtail.models import Page

from werkcentrum.media.models import Document

from .keeping import forget_stale, keep_document, keep_pages


def index_all(instances: Iterable) -> None:
    """Bring many objects into all indexes at once, those of visitors and those of the CMS.

    Pages are of their specific class.
    """
    by_model = defaultdict(list)
    for instance in instances:
        by_model[type(instance)].append(instance)
    for backend in get_search_backends(with_auto_update=True):
        for model, of_model in by_model.items():
            backend.add_bulk(model, of_model)


class VisitorsIndex(BaseIndex):
    """Takes pages and documents; all else visitors do not find."""

    def add_item(self, item):
        self.add_items(type(item), [item])

    def add_items(self, model, objs):
        if issubclass(model, Page):
            keep_pages(objs)
        elif issubclass(model, Document):
            for document in objs:
                keep_document(document)


class Rebuilder:
    """A rebuild writes all anew; nothing is missing while it runs."""

    def __init__(self, index):
        self.index = index

    def start(self):
        return self.index

    def finish(self):
        forget_stale()


class SearchBackend(BaseSearchBackend):
    """What is deleted leaves by itself: entries go with their page or document."""

    index_class = VisitorsIndex
    rebuilder_class = Rebuilder
