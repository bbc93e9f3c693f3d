"""What must not come into being or go, whatever screen or script tries it.

Wagtail shows a PermissionDenied as a message; its hooks are not asked in bulk actions.
"""

from django.core.exceptions import PermissionDenied
from django.db.models.signals import post_delete, pre_delete, pre_save
from django.dispatch import receiver
from wagtail.models import CollectionViewRestriction, Page, PageViewRestriction, Site
from wagtail.signals import pre_page_move
from wagtail_localize.models import LocaleSynchronization

from .models import RoleGroup


@receiver(pre_save, sender=PageViewRestriction)
@receiver(pre_save, sender=CollectionViewRestriction)
def no_private_pages(**kwargs):
    """Visitors have no session on public hosts, so nothing there can be behind a login."""
    raise PermissionDenied("Pagina's en bestanden achter een wachtwoord bestaan hier niet.")


@receiver(pre_save, sender=LocaleSynchronization)
def no_locale_synchronisation(**kwargs):
    """Synchronising a language creates live pages on every site at once."""
    raise PermissionDenied("Talen synchroniseren kan niet: het maakt op alle sites pagina's aan.")


@receiver(pre_delete, sender=Page)
def keep_homes_of_sites(instance, **kwargs):
    """Deleting a home page would delete its Site with it (isolation: Traps).

    Who closes a site for good deletes the Site first, and its pages then.
    """
    # Homes stand just below the root; one in another language is a sibling of the Dutch one.
    if (
        instance.depth == 2
        and Site.objects.filter(root_page__translation_key=instance.translation_key).exists()
    ):
        raise PermissionDenied("De homepagina van een site kun je niet verwijderen.")


@receiver(pre_page_move)
def keep_trees_apart(instance, parent_page_after, **kwargs):
    """A home page stays at the root, and nothing else comes there."""
    is_home = instance.depth == 2
    if is_home != (parent_page_after.depth == 1):
        raise PermissionDenied("Een homepagina staat bovenaan, en een andere pagina eronder.")


@receiver(post_delete, sender=RoleGroup)
def end_grants_of_a_site(instance, **kwargs):
    """No group outlives its site: it would keep its members and its name."""
    instance.group.delete()
