"""Where pages may not come to stand, whatever screen or script puts them there.

Forms say so in time; a copy, an alias and a move pass no form of the page. Wagtail shows a
PermissionDenied as a message.
"""

from django.core.exceptions import PermissionDenied, ValidationError
from django.db.models.signals import pre_save
from django.dispatch import receiver
from wagtail.models import Page
from wagtail.signals import pre_page_move

from werkcentrum.tenancy.scope import is_in_bin

from .models import check_slug


def _refuse_reserved(slug: str, depth: int) -> None:
    try:
        check_slug(slug, depth)
    except ValidationError as error:
        raise PermissionDenied(" ".join(error.messages)) from error


@receiver(pre_page_move)
def no_move_to_a_reserved_address(instance, parent_page_after, **kwargs):
    """A page deep in a site may be called "contact"; below a home nobody would ever see it."""
    _refuse_reserved(instance.slug, parent_page_after.depth + 1)


@receiver(pre_page_move)
def only_deleting_and_restoring_pass_the_bin(instance, parent_page_after, **kwargs):
    """No page goes into the bin of a site or out of it by being moved."""
    if getattr(instance, "moves_through_bin", False):
        return
    both = Page.objects.filter(is_in_bin(), pk__in=[instance.pk, parent_page_after.pk])
    if both.exists():
        raise PermissionDenied("Verwijder de pagina, of zet hem terug bij Verwijderde pagina's.")


@receiver(pre_save)
def nothing_in_the_bin_is_online(instance, update_fields=None, **kwargs):
    """A planned publication, an alias or a bulk action brings no deleted page online."""
    if not isinstance(instance, Page) or not instance.live or not instance.pk:
        return
    if (update_fields is None or "live" in update_fields) and Page.objects.filter(
        is_in_bin(), pk=instance.pk
    ).exists():
        raise PermissionDenied("Deze pagina is verwijderd. Zet hem eerst terug.")


@receiver(pre_save)
def no_page_at_a_reserved_address(instance, **kwargs):
    """Holds for every type of page, those that other apps add included."""
    if isinstance(instance, Page):
        _refuse_reserved(instance.slug, instance.depth)
