"""The organisations that visitors are sent to: of a region, or national and there for all."""

from django.db import models
from django.db.models import Q
from wagtail.admin.forms import WagtailAdminModelForm
from wagtail.admin.panels import FieldPanel, MultiFieldPanel
from wagtail.models import Site

from werkcentrum.media.models import Image
from werkcentrum.media.references import UsableFilesForm
from werkcentrum.tenancy.models import SiteOwned, SiteProfile
from werkcentrum.tenancy.owners import Owner
from werkcentrum.tenancy.references import OwnReferencesForm


class PartnerForm(UsableFilesForm, OwnReferencesForm, WagtailAdminModelForm):
    """Refuses a logo of another site, or one whose permission has ended."""

    def get_owner(self):
        site = Site.objects.select_related("profile").get(pk=self.instance.site_id)
        return Owner(site.pk, is_national=site.profile.is_national)


class PartnerQuerySet(models.QuerySet):
    def usable_by(self, site):
        """The partners that pages of a site may name: its own ones and the national ones."""
        return self.filter(Q(site=site) | Q(site__profile__kind=SiteProfile.Kind.NATIONAL))


class Partner(SiteOwned):
    """An organisation that helps people with work, learning or money."""

    # Pages of every site may name a partner of the national one.
    is_shared_by_national = True

    name = models.CharField("naam", max_length=120)
    summary = models.TextField(
        "wat doet deze organisatie",
        max_length=300,
        help_text="Een of twee zinnen: waar helpt deze organisatie bij, en wie?",
    )
    link = models.URLField("website", blank=True, help_text="Bijvoorbeeld https://www.uwv.nl.")
    is_member = models.BooleanField(
        "werkt mee in dit Werkcentrum",
        default=True,
        help_text="Uit: je verwijst er alleen naar.",
    )
    logo = models.ForeignKey(
        Image,
        on_delete=models.SET_NULL,
        null=True,
        blank=True,
        related_name="+",
        verbose_name="logo",
        help_text="Mag leeg blijven. De naam staat er altijd bij.",
    )
    logo_rules = models.TextField(
        "regels voor het logo",
        max_length=500,
        blank=True,
        help_text="Wat mag wel en niet van deze organisatie? Alleen redacteuren lezen dit.",
    )
    sort_order = models.PositiveIntegerField("volgorde", default=0)

    objects = PartnerQuerySet.as_manager()

    base_form_class = PartnerForm
    panels = [
        FieldPanel("name"),
        FieldPanel("summary"),
        FieldPanel("link"),
        FieldPanel("is_member"),
        MultiFieldPanel([FieldPanel("logo"), FieldPanel("logo_rules")], heading="Logo"),
        FieldPanel("sort_order", help_text="Wie het laagste getal heeft, staat vooraan."),
    ]

    class Meta:
        verbose_name = "partner"
        verbose_name_plural = "partners"
        ordering = ["sort_order", "name"]
        constraints = [
            models.UniqueConstraint(
                fields=["site", "name"],
                name="one_partner_per_name",
                violation_error_message="Een andere partner van deze site heet al zo.",
            ),
        ]

    def __str__(self):
        return self.name
