"""The kinds of things that ids name, and how SQL gets from a thing to what tells whose it is.

A kind is a word of its own, or the label of a model with a ``site``. Some things are of one person
and of no site.
"""

from collections.abc import Iterable
from functools import cache
from typing import NamedTuple

from allauth.mfa.models import Authenticator
from django.apps import apps
from django.contrib.contenttypes.models import ContentType
from wagtail.documents import get_document_model
from wagtail.images import get_image_model
from wagtail.models import (
    Collection,
    Page,
    Revision,
    Site,
    TaskState,
    UploadedFile,
    WorkflowPage,
    WorkflowState,
    WorkflowTask,
)
from wagtail_localize.models import (
    OverridableSegment,
    StringSegment,
    Translation,
    TranslationSource,
)
from wagtailmedia.models import get_media_model

from .models import SiteOwned


class Way(NamedTuple):
    """The tables that lead from the thing that an id names to what tells whose it is."""

    # In the end there is a ``page``, a ``collection`` or a ``site`` among these tables.
    tables: str
    end: str
    # The column with the id of the thing.
    id: str = "thing.id"
    # Whether all sites may use what is of the national site.
    is_shared: bool = True


def _way(model, tables: str, end: str, *, column: str | None = None) -> Way:
    """The way from a row of ``model`` through further ``tables``."""
    return Way(
        f"{model._meta.db_table} thing {tables}", end, f"thing.{column or model._meta.pk.column}"
    )


def _join(model, name: str, condition: str) -> str:
    return f" JOIN {model._meta.db_table} {name} ON {condition}"


def _about_page(holder: str) -> str:
    """The page that a revision or a workflow is about; nothing when it is about another thing."""
    of_page = (
        f"of_page.id = {holder}.base_content_type_id "
        "AND of_page.app_label = 'wagtailcore' AND of_page.model = 'page'"
    )
    return _join(ContentType, "of_page", of_page) + _join(
        Page, "page", f"page.id = CAST({holder}.object_id AS BIGINT)"
    )


@cache
def _ways() -> dict[str, Way]:
    """The ways of the kinds that have no ``site`` of their own."""
    in_collection = _join(Collection, "collection", "collection.id = thing.collection_id")
    state = _join(WorkflowState, "state", "state.id = thing.workflow_state_id")
    source = _join(TranslationSource, "source", "source.id = thing.source_id")
    # The page in every language that it is translated into: all of one site.
    of_source = source + _join(Page, "page", "page.translation_key = source.object_id")
    of_step = _join(WorkflowPage, "link", "link.workflow_id = thing.workflow_id")
    return {
        "page": Way(f"{Page._meta.db_table} page", "page", "page.id"),
        "revision": _way(Revision, _about_page("thing"), "page"),
        "workflow_state": _way(WorkflowState, _about_page("thing"), "page"),
        "task_state": _way(TaskState, state + _about_page("state"), "page"),
        # The pages that it is a step for.
        "task": _way(
            WorkflowTask,
            of_step + _join(Page, "page", "page.id = link.page_id"),
            "page",
            column="task_id",
        ),
        "translation": _way(Translation, of_source, "page"),
        "translation_source": _way(
            TranslationSource,
            _join(Page, "page", "page.translation_key = thing.object_id"),
            "page",
        ),
        "string_segment": _way(StringSegment, of_source, "page"),
        "overridable_segment": _way(OverridableSegment, of_source, "page"),
        "image": _way(get_image_model(), in_collection, "collection"),
        "document": _way(get_document_model(), in_collection, "collection"),
        "video": _way(get_media_model(), in_collection, "collection"),
        "collection": Way(f"{Collection._meta.db_table} collection", "collection", "collection.id"),
        "site": Way(f"{Site._meta.db_table} site", "site", "site.id", is_shared=False),
    }


@cache
def way_of(kind: str) -> Way | None:
    """The way from things of a kind; None for what belongs to no site, and for no kind at all."""
    if kind in _ways():
        return _ways()[kind]
    try:
        model = apps.get_model(kind)
    except (LookupError, ValueError):
        return None
    if issubclass(model, SiteOwned) or hasattr(model, "site_id"):
        # Of some the site may be gone, or not there yet.
        site = f"LEFT JOIN {Site._meta.db_table} site ON site.id = thing.site_id"
        # Settings and menus are not shared; what is, its model says.
        is_shared = getattr(model, "is_shared_by_national", False)
        return _way(model, site, "site")._replace(is_shared=is_shared)
    return None


@cache
def kind_of(model) -> str:
    """The kind of the things of a model."""
    if issubclass(model, Page):
        return "page"
    own_words = {
        get_image_model(): "image",
        get_document_model(): "document",
        get_media_model(): "video",
        Collection: "collection",
        Site: "site",
    }
    return own_words.get(model, model._meta.label_lower)


# What is of one person. The views of an editing session look for it among one's own.
PERSONAL = {
    "upload": (UploadedFile, "uploaded_by_user"),
    "authenticator": (Authenticator, "user"),
    "session": None,
}


def are_of_person(kind: str, ids: Iterable[int], user) -> bool:
    """Whether all these things, of a kind of ``PERSONAL``, are this person's."""
    if PERSONAL[kind] is None:
        return True
    model, owner = PERSONAL[kind]
    return model.objects.filter(pk__in=ids, **{owner: user}).count() == len(ids)
