"""What a region changes in the rights of a file, holds for its copy in the national library too.

The maker gave leave to all of us, through the region: a name, an end or another licence that the
region fills in later is of the copy as much as of the original.
"""

from datetime import timedelta

from django.db.models.signals import post_init, post_save
from django.dispatch import receiver
from django.utils import timezone

from .models import Document, Image, LibraryOffer, Video
from .rights import SHAREABLE, WithRights

MODELS = {Image: "image", Document: "document", Video: "video"}


def _rights(item) -> tuple | None:
    """The rights of a file as it stands; None when they were not loaded."""
    if item.get_deferred_fields() & set(WithRights.RIGHTS_FIELDS):
        return None
    return tuple(getattr(item, name) for name in WithRights.RIGHTS_FIELDS)


@receiver(post_init, sender=Image)
@receiver(post_init, sender=Document)
@receiver(post_init, sender=Video)
def remember_rights(instance, **kwargs):
    instance._rights_before = _rights(instance)


@receiver(post_save, sender=Image)
@receiver(post_save, sender=Document)
@receiver(post_save, sender=Video)
def keep_the_copy_in_step(sender, instance, created, raw=False, **kwargs):
    before, instance._rights_before = instance._rights_before, _rights(instance)
    if created or raw or before is None or before == instance._rights_before:
        return
    accepted = LibraryOffer.objects.filter(
        state=LibraryOffer.State.ACCEPTED, **{MODELS[sender]: instance}
    )
    for copy in sender.objects.filter(offer__in=accepted).exclude(pk=instance.pk):
        for name in WithRights.RIGHTS_FIELDS:
            setattr(copy, name, getattr(instance, name))
        if copy.licence not in SHAREABLE and not copy.is_expired:
            # No longer of all regions: as if it were withdrawn.
            copy.expires_on = timezone.localdate() - timedelta(days=1)
        copy.save(update_fields=WithRights.RIGHTS_FIELDS)
