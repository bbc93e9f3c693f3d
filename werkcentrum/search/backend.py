"""Wagtail's database search, safe for every text that somebody types.

In SQLite's full-text search a double quote ends a term, and an unbalanced one is an error of the
database: stock Wagtail answers 500 to ``?q="``. PostgreSQL's search is taken as it is.
"""

from django.db import connection
from modelsearch.backends.database import SearchBackend as database_backend
from modelsearch.query import Phrase, PlainText


class QuotesMixin:
    """Reads a double quote within a term as a space."""

    def build_search_query_content(self, query, config=None):
        if isinstance(query, (PlainText, Phrase)) and '"' in query.query_string:
            words = query.query_string.replace('"', " ")
            # A term of quotes alone is a term that nothing holds.
            query = PlainText(words.strip() or "-", operator=query_operator(query))
        return super().build_search_query_content(query, config)


def query_operator(query) -> str:
    return getattr(query, "operator", PlainText.DEFAULT_OPERATOR)


def SearchBackend(params):
    """The search backend for the database in use."""
    backend = database_backend(params)
    # The models of SQLite's search exist on SQLite only, so its classes cannot be imported here.
    if connection.vendor == "sqlite":
        for name in ("query_compiler_class", "autocomplete_query_compiler_class"):
            compiler = getattr(backend, name)
            setattr(backend, name, type(compiler.__name__, (QuotesMixin, compiler), {}))
    return backend
