"""The organisations that visitors are sent to: of a region, or national and there for all."""

from django.db import models
from django.db.models import F, Q
from wagtail.admin.forms import WagtailAdminModelForm
from wagtail.admin.panels import FieldPanel, MultiFieldPanel
from wagtail.models import Site

from werkcentrum.content.blocks.links import is_safe_address
from werkcentrum.media.models import Image, Rendition
from werkcentrum.media.references import UsableFilesForm
from werkcentrum.tenancy.features import is_on
from werkcentrum.tenancy.models import SiteOwned, SiteProfile
from werkcentrum.tenancy.owners import Owner
from werkcentrum.tenancy.references import OwnReferencesForm

# What is known of an image at one size.
SIZE = ("id", "filter_spec", "file", "width", "height", "focal_point_key")


class PartnerForm(UsableFilesForm, OwnReferencesForm, WagtailAdminModelForm):
    """Refuses a logo of another site, or one whose permission has ended."""

    def get_owner(self):
        site = Site.objects.select_related("profile").get(pk=self.instance.site_id)
        return Owner(site.pk, is_national=site.profile.is_national)


class PartnerQuerySet(models.QuerySet):
    def usable_by(self, site):
        """The partners that pages of a site may name: its own ones and the national ones."""
        return self.filter(Q(site=site) | Q(site__profile__kind=SiteProfile.Kind.NATIONAL))

    def with_logos(self) -> list["Partner"]:
        """These partners, each with the sizes of its logo; one query."""
        sizes = {f"size_{name}": F(f"logo__renditions__{name}") for name in SIZE}
        found: dict[int, Partner] = {}
        for row in self.select_related("logo").annotate(**sizes):
            partner = found.setdefault(row.pk, row)
            if partner is row and row.logo:
                # Where Wagtail looks before it asks the database.
                row.logo.prefetched_renditions = []
            if row.size_id:
                size = {name: getattr(row, f"size_{name}") for name in SIZE}
                logo = partner.logo
                logo.prefetched_renditions.append(Rendition(image=logo, **size))
        return list(found.values())


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
        help_text="Uit: je verwijst er alleen naar, en ze staat niet bij je partners.",
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

    @property
    def href(self) -> str:
        """The address of its website; "" when that is not safe to link to."""
        return self.link if is_safe_address(self.link) else ""


def members_of(request, *, with_national: bool = False) -> list[Partner]:
    """Who works together in the Werkcentrum of the site that is asked for, in its own order.

    With the national partners after those, but for the ones that the site has itself. Each with
    its logo; queried once a request; none for a site without a directory.
    """
    if request is None:
        return []
    if not hasattr(request, "_members"):
        request._members = _members(request)
    own, national = request._members
    names = {one.name.casefold() for one in own}
    others = [one for one in national if one.name.casefold() not in names]
    return [*own, *others] if with_national else own


def _members(request) -> tuple[list[Partner], list[Partner]]:
    site = Site.find_for_request(request)
    if site is None or not is_on(site, "wegwijzer"):
        return [], []
    members = Partner.objects.usable_by(site).filter(is_member=True).with_logos()
    own = [one for one in members if one.site_id == site.pk]
    national = getattr(request, "national_site", None)
    if national is None or not is_on(national, "wegwijzer"):
        return own, []
    return own, [one for one in members if one.site_id != site.pk]
