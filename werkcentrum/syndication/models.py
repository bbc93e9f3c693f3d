"""Notices (meldingen): a few words above every page of one site, of some sites or of all."""

from django.core.exceptions import ValidationError
from django.core.validators import URLValidator
from django.db import models
from django.forms import CheckboxSelectMultiple
from django.utils import timezone
from django.utils.formats import date_format
from django.utils.translation import gettext_lazy as _
from modelcluster.fields import ParentalManyToManyField
from modelcluster.models import ClusterableModel
from wagtail.admin.forms import WagtailAdminModelForm
from wagtail.admin.panels import FieldPanel, FieldRowPanel, MultiFieldPanel, PageChooserPanel
from wagtail.models import Page, Site

from werkcentrum.tenancy.models import SiteOwned, SiteProfile
from werkcentrum.tenancy.references import OwnReferencesForm
from werkcentrum.tenancy.scope import Owner

LONGEST = 200
TAKEN = (
    "In deze tijd staat er al een melding: “{text}”. Er kan er één tegelijk staan. Laat die eerder "
    "stoppen, of kies andere dagen."
)


class NoticeForm(OwnReferencesForm, WagtailAdminModelForm):
    """Offers other sites to the national team alone, and keeps to one notice at a time."""

    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        if "sites" in self.fields:
            self.fields["sites"].queryset = receivers()
        if not self.get_owner().is_national:
            for name in ("reach", "sites"):
                self.fields.pop(name, None)

    def get_owner(self):
        site = Site.objects.select_related("profile").get(pk=self.instance.site_id)
        return Owner(site.pk, is_national=site.profile.is_national)

    def clean(self):
        data = super().clean()
        reach = data.get("reach") or self.instance.reach
        sites = data.get("sites")
        if reach == Notice.Reach.SOME and not sites:
            self.add_error("sites", "Kies op welke sites de melding staat.")
        if reach != Notice.Reach.SOME and "sites" in self.fields:
            data["sites"] = Site.objects.none()
        starts_at, ends_at = data.get("starts_at"), data.get("ends_at")
        if starts_at and ends_at and starts_at < ends_at:
            others = Notice.objects.beside(
                self.instance, reach, sites or [], starts_at=starts_at, ends_at=ends_at
            )
            if other := others.first():
                self.add_error("starts_at", TAKEN.format(text=other.text))
        return data


def receivers():
    """The sites that the national team can put a notice on, by name."""
    kinds = (SiteProfile.Kind.REGION, SiteProfile.Kind.SUBSITE)
    rows = Site.objects.filter(profile__kind__in=kinds)
    return rows.exclude(profile__state=SiteProfile.State.GONE).order_by("site_name")


class NoticeQuerySet(models.QuerySet):
    def not_over(self, at):
        """Those that stand somewhere at a moment, or will."""
        return self.filter(ends_at__gt=at)

    def beside(self, notice, reach, sites, *, starts_at, ends_at):
        """Other notices of the same level that stand on one of the same sites in this time."""
        others = self.exclude(pk=notice.pk).filter(
            reach=reach, starts_at__lt=ends_at, ends_at__gt=starts_at
        )
        if reach == Notice.Reach.OWN:
            return others.filter(site=notice.site_id)
        if reach == Notice.Reach.SOME:
            return others.filter(sites__in=sites).distinct()
        return others


class Notice(SiteOwned, ClusterableModel):
    """Something that visitors must know for some days, whatever page they are on."""

    class Degree(models.TextChoices):
        INFORMATION = "information", _("Informatie")
        WARNING = "warning", _("Let op")
        DISRUPTION = "disruption", _("Storing")

    class Reach(models.TextChoices):
        ALL = "all", "alle sites"
        SOME = "some", "sites die je kiest"
        OWN = "own", "alleen deze site"

    degree = models.CharField(
        "soort",
        max_length=16,
        choices=Degree,
        default=Degree.INFORMATION,
        help_text="Dit woord komt voor de tekst te staan.",
    )
    text = models.CharField(
        "tekst",
        max_length=LONGEST,
        help_text=f"Hooguit {LONGEST} tekens. Wat is er, en wat moet een bezoeker doen?",
    )
    page = models.ForeignKey(
        Page,
        on_delete=models.SET_NULL,
        null=True,
        blank=True,
        related_name="+",
        verbose_name="naar een pagina",
    )
    url = models.CharField(
        "of naar een adres elders",
        max_length=500,
        blank=True,
        validators=[URLValidator(schemes=["https"], message="Vul een adres in met https://.")],
    )
    link_text = models.CharField(
        "tekst van de link",
        max_length=60,
        blank=True,
        help_text="Zeg waar de link heen gaat, bijvoorbeeld: Lees wat je kunt doen.",
    )
    starts_at = models.DateTimeField("van", default=timezone.now)
    ends_at = models.DateTimeField("tot", help_text="Dan verdwijnt de melding vanzelf.")
    reach = models.CharField("waar", max_length=8, choices=Reach, default=Reach.OWN)
    sites = ParentalManyToManyField(Site, blank=True, related_name="+", verbose_name="sites")

    objects = NoticeQuerySet.as_manager()

    base_form_class = NoticeForm
    panels = [
        FieldPanel("degree"),
        FieldPanel("text"),
        MultiFieldPanel(
            [PageChooserPanel("page"), FieldPanel("url"), FieldPanel("link_text")],
            heading="Link (mag leeg blijven)",
        ),
        MultiFieldPanel(
            [FieldRowPanel([FieldPanel("starts_at"), FieldPanel("ends_at")])], heading="Wanneer?"
        ),
        FieldPanel("reach"),
        FieldPanel("sites", widget=CheckboxSelectMultiple),
    ]

    class Meta:
        verbose_name = "melding"
        verbose_name_plural = "meldingen"
        ordering = ["-ends_at", "-pk"]
        constraints = [
            models.CheckConstraint(
                condition=models.Q(ends_at__gt=models.F("starts_at")),
                name="a_notice_ends_after_it_starts",
                violation_error_message="De melding stopt voor hij begint. Kijk de tijden na.",
            ),
            models.CheckConstraint(
                condition=models.Q(url="") | models.Q(page=None, url__startswith="https://"),
                name="a_notice_has_one_safe_link",
                violation_error_message="Kies een pagina óf vul een adres met https:// in.",
            ),
        ]

    def __str__(self):
        return self.text

    def clean(self):
        if self.reach != self.Reach.OWN and not self.site.profile.is_national:
            raise ValidationError("Alleen het landelijke team zet meldingen op andere sites.")
        has_target = bool(self.page_id or self.url)
        if has_target != bool(self.link_text):
            name = "link_text" if has_target else "page"
            text = "Een link heeft een tekst en een adres. Vul ze allebei in, of geen van twee."
            raise ValidationError({name: text})

    @property
    def state(self) -> str:
        """Whether it stands there now, for a list in the CMS."""
        now = timezone.now()
        if self.ends_at <= now:
            return "voorbij"
        return "staat er nu" if self.starts_at <= now else "komt nog"

    @property
    def until(self) -> str:
        """When it ends, for a list in the CMS."""
        return date_format(timezone.localtime(self.ends_at), "j F Y, H.i")

    @property
    def where(self) -> str:
        """On which sites it stands, for a list in the CMS."""
        if self.reach != self.Reach.SOME:
            return self.get_reach_display()
        return ", ".join(site.site_name for site in self.sites.all())
