"""Who leaves a site gets no more mail about it: Wagtail sends comments to whoever once followed."""

from django.db.models.signals import post_delete, post_save
from django.dispatch import receiver
from wagtail.models import Page, PageSubscription, WorkflowState

from .models import Membership
from .roles import locale_roots, sites_of


@receiver(post_save, sender=Membership)
@receiver(post_delete, sender=Membership)
def stop_mail_about_a_site(instance, raw=False, **kwargs):
    """End what somebody follows and has asked for on a site that is theirs no longer."""
    if raw or sites_of(instance.user).filter(pk=instance.site_id).exists():
        return
    pages = Page.objects.none()
    for home in locale_roots(instance.site):
        pages |= Page.objects.descendant_of(home, inclusive=True)
    PageSubscription.objects.filter(user=instance.user_id, page__in=pages).delete()
    asked = WorkflowState.objects.active().filter(requested_by=instance.user_id)
    # The id of a page is text there.
    theirs = {str(pk) for pk in pages.values_list("pk", flat=True)}
    asked.filter(pk__in=[one.pk for one in asked if one.object_id in theirs]).update(
        requested_by=None
    )
