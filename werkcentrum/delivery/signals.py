"""What every process has cached, and must forget when sites change."""

from django.db import transaction
from django.db.models.signals import post_delete, post_save
from django.dispatch import receiver
from wagtail.models import Page, Site


@receiver(post_save)
@receiver(post_delete)
def forget_root_paths(instance, **kwargs):
    """Forget the list of home pages once the change can be seen.

    Wagtail forgets it at once. A visitor who comes before the transaction ends brings back the
    old list, for an hour: links to a site that just opened would lead nowhere.
    """
    if isinstance(instance, Site) or (isinstance(instance, Page) and instance.depth == 2):
        transaction.on_commit(Site.clear_site_root_paths_cache)
