"""Take over what Wagtail logs, and log what it forgets to: changes of files.

Wagtail keeps two logs of its own, without the site that something was of at the time. Each line
of theirs that somebody caused becomes one entry here. Saves that belong together, such as those
of one editing session, have one ``uuid`` in Wagtail's log, and become one entry.
"""

from django.db.models.signals import post_save, pre_delete
from django.dispatch import receiver
from wagtail import hooks
from wagtail.documents import get_document_model
from wagtail.images import get_image_model
from wagtail.log_actions import get_active_log_context, log
from wagtail.models import ModelLogEntry, PageLogEntry, Site
from wagtailmedia.models import get_media_model

from werkcentrum.tenancy.owners import owners_of

from .models import Entry
from .recording import record

# What happens by itself at the planned time.
SCHEDULED = (".scheduled",)


@receiver(post_save, sender=PageLogEntry)
@receiver(post_save, sender=ModelLogEntry)
def collect(instance, created, raw=False, **kwargs):
    """Make one entry of one line in Wagtail's log."""
    if raw or not created:
        return
    # What no person did, such as opening a site by a command, has an entry of its own.
    if instance.user_id is None and not instance.action.endswith(SCHEDULED):
        return
    if _was_logged(instance):
        return
    model = instance.content_type.model_class() if instance.content_type_id else None
    if model is None:
        return
    object_id = str(instance.object_id)
    owner = (owners_of(model, [object_id]) or {}).get(_key(object_id))
    Entry.objects.create(
        site_id=owner.site_id if owner else None,
        user=instance.user,
        action=instance.action[:40],
        model=model._meta.label_lower,
        object_id=object_id,
        label=instance.label[:200],
    )


def _key(pk: str):
    return int(pk) if pk.isdigit() else pk


def _was_logged(line) -> bool:
    """Whether the same was logged before in one act, an editing session say."""
    if line.uuid is None:
        return False
    about = {"page_id": line.page_id} if isinstance(line, PageLogEntry) else {}
    about = about or {"content_type": line.content_type_id, "object_id": line.object_id}
    same = type(line).objects.filter(uuid=line.uuid, action=line.action, **about)
    return same.exclude(pk=line.pk).exists()


# -- Files ---------------------------------------------------------------------------------------
# Uploads of several files, choosers, bulk actions and all screens of wagtailmedia log nothing.


def log_changes_of_files() -> None:
    """Log every change of an image, document or video that a person makes in the CMS."""
    for model in (get_image_model(), get_document_model(), get_media_model()):
        post_save.connect(_log_save, sender=model)
        # Before: afterwards nobody knows whose it was.
        pre_delete.connect(_log_delete, sender=model)


def _log_save(instance, created, update_fields=None, raw=False, **kwargs):
    # Wagtail stores what it measures of a file by naming the fields.
    if get_active_log_context().user is None or update_fields is not None or raw:
        return
    log(instance, "wagtail.create" if created else "wagtail.edit")


def _log_delete(instance, **kwargs):
    if get_active_log_context().user is not None:
        log(instance, "wagtail.delete", deleted=True)


@hooks.register("after_bulk_action")
def record_moves_between_collections(request, action_type, objects, action_class_instance):
    """Moving many files at once saves none of them."""
    if action_type != "add_to_collection":
        return
    owners = owners_of(action_class_instance.model, [one.pk for one in objects]) or {}
    for one in objects:
        owner = owners.get(one.pk)
        site = Site.objects.filter(pk=owner.site_id).first() if owner else None
        record("media.move", site=site, user=request.user, obj=one)
