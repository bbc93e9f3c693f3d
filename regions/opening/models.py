"""What is being opened, how far it is, and which page was made from which page of a blueprint."""

from django.conf import settings
from django.db import models
from django.db.models import Q
from django.utils import timezone
from wagtail.models import Page, PagePermissionTester, Site

from regions.models import Region
from themes.models import Palette
from werkcentrum.tenancy.models import SiteOwned, SiteProfile

from .records import Acceptance, Capture, HostCheck, WorkingAgreements  # noqa: F401


class Blueprint(models.Model):
    """The hidden site whose pages every new site of a kind starts with (basisformat).

    National managers edit it in the CMS like any site.
    """

    site = models.OneToOneField(
        Site, on_delete=models.CASCADE, related_name="blueprint", verbose_name="site"
    )
    kind = models.CharField(
        "voor",
        max_length=16,
        unique=True,
        choices=[
            (SiteProfile.Kind.REGION.value, "regio's en oefensites"),
            (SiteProfile.Kind.SUBSITE.value, "landelijke subsites"),
        ],
    )

    wagtail_reference_index_ignore = True

    class Meta:
        verbose_name = "basisformat"
        verbose_name_plural = "basisformats"

    def __str__(self):
        return f"Basisformat voor {self.get_kind_display()}"


class ShelfPermissionTester(PagePermissionTester):
    """The shelf itself stays as it is; what stands on it is edited like any page."""

    def can_publish(self):
        return False

    def can_unpublish(self):
        return False

    def can_delete(self, ignore_bulk=False):
        return False

    def can_move(self):
        return False

    def can_copy(self):
        return False


class ExampleShelf(Page):
    """Where the example pages stand in the blueprint of regions. Never live, never shown."""

    parent_page_types = []
    private_page_options = []

    class Meta:
        verbose_name = "plank met voorbeelden"
        verbose_name_plural = "planken met voorbeelden"

    @classmethod
    def can_create_at(cls, parent):
        return False

    def permissions_for_user(self, user):
        return ShelfPermissionTester(user, self)


class CopiedPageQuerySet(models.QuerySet):
    def unchanged(self):
        """Pages that visitors still see with the words of the blueprint."""
        return self.filter(is_unchanged=True, page__live=True)

    def with_gaps(self):
        """Pages that still show words for something that was not known at the opening."""
        return self.exclude(unknown=[]).filter(page__live=True)


class CopiedPage(SiteOwned):
    """Which page of a blueprint a page was made from, and what is left of that.

    It points to another site by its nature, so it is made and changed in bulk, past the check of
    references; nothing shows what it points to.
    """

    page = models.OneToOneField(
        Page, on_delete=models.CASCADE, related_name="copied", verbose_name="pagina"
    )
    source = models.ForeignKey(
        Page,
        on_delete=models.SET_NULL,
        null=True,
        related_name="+",
        verbose_name="pagina van het basisformat",
    )
    words = models.CharField("kenmerk van de tekst", max_length=64)
    is_unchanged = models.BooleanField("tekst is niet veranderd", default=True)
    # Names of the fields to fill in whose value was not known, as far as the page shows that.
    unknown = models.JSONField("nog niet ingevuld", default=list, blank=True)

    objects = CopiedPageQuerySet.as_manager()

    wagtail_reference_index_ignore = True

    class Meta:
        verbose_name = "pagina uit het basisformat"
        verbose_name_plural = "pagina's uit het basisformat"

    def __str__(self):
        return self.page.title


class OpeningQuerySet(models.QuerySet):
    def unfinished(self):
        """Openings with steps still to take: at work now, or broken off."""
        return self.filter(finished_at=None)


class Opening(models.Model):
    """One site being opened: what was asked, and the steps taken.

    Of no site until it has made one, and shown to national managers only.
    """

    kind = models.CharField("soort", max_length=16, choices=SiteProfile.Kind)
    region = models.ForeignKey(
        Region,
        on_delete=models.CASCADE,
        null=True,
        blank=True,
        related_name="openings",
        verbose_name="regio",
    )
    name = models.CharField("naam", max_length=120)
    slug = models.SlugField("adres van de homepagina", max_length=80)
    hostname = models.CharField("hostnaam", max_length=253)
    palette = models.CharField("kleurenpalet", max_length=8, choices=Palette, default=Palette.PAARS)
    state = models.CharField("staat na het openen", max_length=16, choices=SiteProfile.State)
    # Fields of ContactDetails, as far as they are known.
    contact = models.JSONField("contactgegevens", default=dict, blank=True)
    manager_email = models.EmailField("e-mailadres van de eerste beheerder", blank=True)
    blueprint = models.ForeignKey(
        Blueprint,
        on_delete=models.SET_NULL,
        null=True,
        blank=True,
        related_name="+",
        verbose_name="basisformat",
    )
    site = models.ForeignKey(
        Site,
        on_delete=models.SET_NULL,
        null=True,
        blank=True,
        related_name="openings",
        verbose_name="site",
    )
    started_by = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        on_delete=models.SET_NULL,
        null=True,
        blank=True,
        related_name="+",
        verbose_name="begonnen door",
    )
    started_at = models.DateTimeField("begonnen", default=timezone.now)
    finished_at = models.DateTimeField("klaar", null=True, blank=True)

    objects = OpeningQuerySet.as_manager()

    # It stands in no list of where something is used.
    wagtail_reference_index_ignore = True

    class Meta:
        verbose_name = "opening"
        verbose_name_plural = "openingen"
        ordering = ["-started_at", "-pk"]
        constraints = [
            models.UniqueConstraint(
                fields=["region"],
                condition=Q(finished_at=None),
                name="one_opening_per_region",
            ),
            models.UniqueConstraint(
                fields=["hostname"],
                condition=Q(finished_at=None),
                name="one_opening_per_hostname",
            ),
        ]

    def __str__(self):
        return self.name


class OpeningStep(models.Model):
    """One step of an opening. A step is taken once: its work and this row are one transaction."""

    opening = models.ForeignKey(
        Opening, on_delete=models.CASCADE, related_name="steps", verbose_name="opening"
    )
    name = models.CharField("stap", max_length=20)
    started_at = models.DateTimeField("begonnen", null=True, blank=True)
    finished_at = models.DateTimeField("klaar", null=True, blank=True)
    error = models.TextField("fout", blank=True)

    wagtail_reference_index_ignore = True

    class Meta:
        verbose_name = "stap"
        verbose_name_plural = "stappen"
        ordering = ["pk"]
        constraints = [
            models.UniqueConstraint(fields=["opening", "name"], name="each_step_once"),
        ]

    def __str__(self):
        return self.name

    @property
    def state(self) -> str:
        """``done``, ``failed``, ``busy`` (or broken off in the middle) or ``waiting``."""
        if self.finished_at:
            return "done"
        if self.error:
            return "failed"
        return "busy" if self.started_at else "waiting"
