"""People whom visitors can ask: a known face for employers, a voice for who looks for work."""

from django.conf import settings
from django.db import models
from django.db.models import F
from modelcluster.fields import ParentalManyToManyField
from modelcluster.models import ClusterableModel
from wagtail.admin.forms import WagtailAdminModelForm
from wagtail.admin.panels import FieldPanel, FieldRowPanel, MultiFieldPanel
from wagtail.models import Site

from werkcentrum.media.models import Image
from werkcentrum.media.references import UsableFilesForm
from werkcentrum.taxonomy.models import Audience
from werkcentrum.taxonomy.widgets import TermChoice
from werkcentrum.tenancy.models import SiteOwned
from werkcentrum.tenancy.owners import Owner
from werkcentrum.tenancy.references import OwnReferencesForm

from .validators import phone_href, validate_phone


class AdviserForm(UsableFilesForm, OwnReferencesForm, WagtailAdminModelForm):
    """Refuses a photo of another site, or one whose permission has ended."""

    def get_owner(self):
        site = Site.objects.select_related("profile").get(pk=self.instance.site_id)
        return Owner(site.pk, is_national=site.profile.is_national)


class AdviserQuerySet(models.QuerySet):
    def of_site(self, site):
        """The advisers of one site in their own order, with their photo."""
        return self.filter(site=site).select_related("photo").prefetch_related("photo__renditions")

    def with_audiences(self):
        """A row per adviser and audience: ``audience_id``, ``audience_name``, ``is_retired``."""
        audience = {
            "audience_id": F("audiences__pk"),
            "audience_name": F("audiences__name"),
            "is_retired": F("audiences__is_retired"),
        }
        return self.annotate(**audience).order_by(
            *("sort_order", "function", "name", "pk"), "audiences__sort_order"
        )


class Adviser(SiteOwned, ClusterableModel):
    """Somebody to ask about one subject, or a desk: the name is optional."""

    function = models.CharField(
        "functie",
        max_length=100,
        help_text="Wat doet deze persoon? Bijvoorbeeld: adviseur voor werkgevers.",
    )
    name = models.CharField(
        "naam",
        max_length=100,
        blank=True,
        help_text="Mag leeg blijven. Vul een naam alleen in als die persoon dat goed vindt.",
    )
    audiences = ParentalManyToManyField(
        Audience,
        blank=True,
        related_name="+",
        limit_choices_to={"locale__language_code": settings.LANGUAGE_CODE, "is_retired": False},
        verbose_name="doelgroepen",
    )
    sector = models.CharField(
        "sector of onderwerp",
        max_length=100,
        blank=True,
        help_text="Bijvoorbeeld: zorg en welzijn.",
    )
    phone = models.CharField(
        "telefoonnummer", max_length=24, blank=True, validators=[validate_phone]
    )
    email = models.EmailField("e-mailadres", blank=True)
    photo = models.ForeignKey(
        Image,
        on_delete=models.SET_NULL,
        null=True,
        blank=True,
        related_name="+",
        verbose_name="foto",
        help_text="Met toestemming van wie erop staat.",
    )
    sort_order = models.PositiveIntegerField("volgorde", default=0)

    objects = AdviserQuerySet.as_manager()

    base_form_class = AdviserForm
    panels = [
        FieldPanel("function"),
        FieldPanel("name"),
        MultiFieldPanel(
            [FieldPanel("audiences", widget=TermChoice), FieldPanel("sector")],
            heading="Waarvoor kun je bij deze persoon terecht?",
        ),
        MultiFieldPanel(
            [FieldRowPanel([FieldPanel("phone"), FieldPanel("email")])],
            heading="Contact",
            help_text="Laat je allebei leeg? Dan verwijst de site naar het algemene nummer.",
        ),
        FieldPanel("photo"),
        FieldPanel("sort_order", help_text="Wie het laagste getal heeft, staat vooraan."),
    ]

    class Meta:
        verbose_name = "adviseur"
        verbose_name_plural = "adviseurs"
        ordering = ["sort_order", "function", "name"]

    def __str__(self):
        return f"{self.name}, {self.function}" if self.name else self.function

    @property
    def phone_href(self):
        return phone_href(self.phone)
