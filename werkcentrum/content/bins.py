"""The bin of a site: pages that were deleted, and can be brought back for thirty days.

A deleted page keeps its id, its past and what refers to it: it moves, with all below it, to a page
of the site that nobody sees. So it stays within its site by its place, as every page does.
"""

from datetime import timedelta

from django.conf import settings
from django.db import models
from django.utils import timezone
from wagtail.models import Page

from werkcentrum.tenancy.models import SiteOwned

KEPT = timedelta(days=30)


class Bin(Page):
    """Where the deleted pages of a site stand, below its Dutch home. Never live, never shown."""

    parent_page_types = []
    subpage_types = []
    private_page_options = []

    class Meta:
        verbose_name = "verwijderde pagina's"
        verbose_name_plural = "verwijderde pagina's"

    @classmethod
    def can_create_at(cls, parent):
        return False


class DeletedPageQuerySet(models.QuerySet):
    def over(self, at=None):
        """What was deleted so long ago that it goes for good."""
        return self.filter(deleted_at__lte=(at or timezone.now()) - KEPT)


class DeletedPage(SiteOwned):
    """One page in a bin, and where it stood before. The pages below it have no row of their own."""

    page = models.OneToOneField(
        Page, on_delete=models.CASCADE, related_name="deleted", verbose_name="pagina"
    )
    parent = models.ForeignKey(
        Page, on_delete=models.SET_NULL, null=True, related_name="+", verbose_name="stond onder"
    )
    slug = models.SlugField("adres", max_length=255)
    deleted_at = models.DateTimeField("verwijderd op", default=timezone.now)
    deleted_by = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        on_delete=models.SET_NULL,
        null=True,
        related_name="+",
        verbose_name="verwijderd door",
    )

    objects = DeletedPageQuerySet.as_manager()

    class Meta:
        verbose_name = "verwijderde pagina"
        verbose_name_plural = "verwijderde pagina's"
        ordering = ["-deleted_at", "-pk"]

    def __str__(self):
        return self.page.title

    @property
    def goes_at(self):
        """When the page is deleted for good."""
        return self.deleted_at + KEPT

    @property
    def days_left(self) -> int:
        """How many days, begun ones included, the page can still be brought back."""
        left = self.goes_at - timezone.now()
        return max(0, -(-left // timedelta(days=1)))
