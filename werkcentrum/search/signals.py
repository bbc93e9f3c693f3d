"""What changes entries and is no saving of a page: its tags, their names, a move elsewhere."""

from django.db.models import Q
from django.db.models.signals import m2m_changed, post_delete, post_save
from django.dispatch import receiver
from wagtail.models import Page
from wagtail.signals import post_page_move

from werkcentrum.taxonomy.models import Audience, Synonym, Topic

from .keeping import keep_pages
from .models import SearchEntry

CHUNK = 200


@receiver(post_page_move)
def keep_moved_pages(instance, **kwargs):
    """A page that moved takes all below it along, and may have come to another site."""
    keep(Page.objects.live().descendant_of(instance, inclusive=True))


@receiver(m2m_changed)
def keep_pages_with_other_tags(instance, model, action, **kwargs):
    """The tags of a page are written after the page itself."""
    if isinstance(instance, Page) and model in (Audience, Topic) and action.startswith("post_"):
        keep_pages([instance])


@receiver(post_save, sender=Audience)
@receiver(post_save, sender=Topic)
def keep_pages_of_a_term(instance, created, raw=False, **kwargs):
    """A term has another name, in whichever language: pages are found by the new one."""
    if raw or created:
        return
    field = "audiences" if isinstance(instance, Audience) else "topics"
    _keep_tagged(Q(**{f"{field}__translation_key": instance.translation_key}))


@receiver(post_delete, sender=Synonym)
@receiver(post_save, sender=Synonym)
def keep_pages_of_a_synonym(instance, raw=False, **kwargs):
    """There is another word for a term, or one less: pages are found by it, or no longer."""
    if not raw and (instance.audience_id or instance.topic_id):
        _keep_tagged(Q(audiences=instance.audience_id) | Q(topics=instance.topic_id))


def keep(pages) -> None:
    """Write the entries of many pages anew, some at a time."""
    ids = list(pages.values_list("pk", flat=True))
    for start in range(0, len(ids), CHUNK):
        keep_pages(Page.objects.filter(pk__in=ids[start : start + CHUNK]).specific())


def _keep_tagged(which: Q) -> None:
    entries = SearchEntry.objects.filter(which, page__isnull=False)
    keep(Page.objects.filter(pk__in=entries.values("page")))
