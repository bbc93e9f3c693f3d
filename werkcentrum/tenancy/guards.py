"""What must not come into being, whatever screen or script tries to make it."""

from django.core.exceptions import PermissionDenied
from django.db.models.signals import pre_save
from django.dispatch import receiver
from wagtail.models import CollectionViewRestriction, PageViewRestriction
from wagtail_localize.models import LocaleSynchronization


@receiver(pre_save, sender=PageViewRestriction)
@receiver(pre_save, sender=CollectionViewRestriction)
def no_private_pages(**kwargs):
    """Visitors have no session on public hosts, so nothing there can be behind a login."""
    raise PermissionDenied("Pagina's en bestanden achter een wachtwoord bestaan hier niet.")


@receiver(pre_save, sender=LocaleSynchronization)
def no_locale_synchronisation(**kwargs):
    """Synchronising a language creates live pages on every site at once."""
    raise PermissionDenied("Talen synchroniseren kan niet: het maakt op alle sites pagina's aan.")
