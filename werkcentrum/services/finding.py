"""Keep services findable by the name of who helps: another name, or none, is found at once."""

from django.db.models.signals import post_delete, post_save, pre_delete, pre_save
from django.dispatch import receiver
from modelsearch.backends import get_search_backends

from .models import Partner, ServicePage


@receiver(pre_save, sender=Partner)
def remember_the_name(instance, raw=False, **kwargs):
    named = Partner.objects.filter(pk=instance.pk).values_list("name", flat=True)
    instance._name_before = None if raw else named.first()


@receiver(post_save, sender=Partner)
def follow_the_name(instance, created, **kwargs):
    if not created and instance._name_before not in (None, instance.name):
        _index(ServicePage.objects.filter(partner=instance))


@receiver(pre_delete, sender=Partner)
def remember_the_services(instance, **kwargs):
    services = ServicePage.objects.filter(partner=instance)
    instance._services_before = list(services.values_list("pk", flat=True))


@receiver(post_delete, sender=Partner)
def forget_the_name(instance, **kwargs):
    _index(ServicePage.objects.filter(pk__in=instance._services_before))


def _index(services) -> None:
    pages = list(services.live().select_related("partner"))
    for backend in get_search_backends(with_auto_update=True):
        if pages:
            backend.add_bulk(ServicePage, pages)
