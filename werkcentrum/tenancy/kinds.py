"""Whose the things are that an address names: one query per kind."""

from allauth.mfa.models import Authenticator
from django.apps import apps
from django.contrib.contenttypes.models import ContentType
from django.db.models import BigIntegerField
from django.db.models.functions import Cast
from wagtail.models import Page, Revision, TaskState, UploadedFile, WorkflowPage, WorkflowState
from wagtail_localize.models import (
    OverridableSegment,
    StringSegment,
    Translation,
    TranslationSource,
)

from .scope import (
    Owner,
    collection_owners,
    document_owners,
    image_owners,
    owners_of,
    page_owners,
    scope_of,
    site_owners,
    video_owners,
)

# Somebody's own, of no site: their uploads, editing sessions and passkeys, which the views look up
# by user.
OWN = Owner(site_id=0)


def _by_page(model):
    """Whose the page is that a revision, or a step of a workflow, is about."""

    def owners(ids, user):
        page_type = ContentType.objects.get_for_model(Page)
        prefix = "workflow_state__" if model is TaskState else ""
        rows = model.objects.filter(
            pk__in=ids, **{f"{prefix}base_content_type": page_type}
        ).annotate(about=Cast(f"{prefix}object_id", BigIntegerField()))
        pages = dict(rows.values_list("pk", "about"))
        found = page_owners(pages.values())
        return {pk: found[page] for pk, page in pages.items() if page in found}

    return owners


def _by_translation(model, path: str):
    """Whose the page is that a translation, or a piece of one, is about.

    A page in another language stands on the same site; one that does not is nobody's.
    """

    def owners(ids, user):
        rows = model.objects.filter(pk__in=ids).values_list("pk", f"{path}object_id")
        keys = dict(rows)
        pages = dict(
            Page.objects.filter(translation_key__in=keys.values()).values_list(
                "pk", "translation_key"
            )
        )
        by_key = {}
        for pk, owner in page_owners(pages).items():
            by_key.setdefault(pages[pk], []).append(owner)
        found = {}
        for pk, key in keys.items():
            sites = {owner.site_id for owner in by_key.get(key, ())}
            if len(sites) == 1:
                found[pk] = by_key[key][0]
        return found

    return owners


def _tasks(ids, user):
    """Whose the pages are that a task is a step for; the user's own ones if it is one for many."""
    steps = WorkflowPage.objects.filter(workflow__workflow_tasks__task__in=ids)
    pairs = list(steps.values_list("workflow__workflow_tasks__task", "page"))
    pages = page_owners({page for _task, page in pairs})
    found = {}
    for task, page in pairs:
        owner = pages.get(page)
        if owner and (task not in found or owner.site_id in scope_of(user).roles):
            found[task] = owner
    return found


def _uploads(ids, user):
    rows = UploadedFile.objects.filter(pk__in=ids, uploaded_by_user=user)
    return dict.fromkeys(rows.values_list("pk", flat=True), OWN)


def _authenticators(ids, user):
    rows = Authenticator.objects.filter(pk__in=ids, user=user)
    return dict.fromkeys(rows.values_list("pk", flat=True), OWN)


def _sessions(ids, user):
    return dict.fromkeys(ids, OWN)


def _simple(owners):
    return lambda ids, user: owners(ids)


KINDS = {
    "page": _simple(page_owners),
    "image": _simple(image_owners),
    "document": _simple(document_owners),
    "video": _simple(video_owners),
    "collection": _simple(collection_owners),
    "site": _simple(site_owners),
    "revision": _by_page(Revision),
    "task_state": _by_page(TaskState),
    "task": _tasks,
    "workflow_state": _by_page(WorkflowState),
    "upload": _uploads,
    "translation": _by_translation(Translation, "source__"),
    "translation_source": _by_translation(TranslationSource, ""),
    "string_segment": _by_translation(StringSegment, "source__"),
    "overridable_segment": _by_translation(OverridableSegment, "source__"),
    "session": _sessions,
    "authenticator": _authenticators,
}


def owners_of_kind(kind: str, ids, user) -> dict[int, Owner]:
    """Whose these things of a kind are; nothing for a kind that nobody knows."""
    if kind in KINDS:
        return KINDS[kind](ids, user)
    try:
        model = apps.get_model(kind)
    except (LookupError, ValueError):
        return {}
    return owners_of(model, ids) or {}
