"""Where pages may not come to stand, whatever screen or script puts them there.

Forms say so in time; a copy, an alias and a move pass no form of the page. Wagtail shows a
PermissionDenied as a message.
"""

from django.core.exceptions import PermissionDenied, ValidationError
from django.db.models.signals import pre_save
from django.dispatch import receiver
from wagtail.models import Page
from wagtail.signals import pre_page_move

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


@receiver(pre_save)
def no_page_at_a_reserved_address(instance, **kwargs):
    """Holds for every type of page, those that other apps add included."""
    if isinstance(instance, Page):
        _refuse_reserved(instance.slug, instance.depth)
