"""The main menu of a site, one per language."""

from django.core.exceptions import ValidationError
from django.core.validators import RegexValidator
from django.db import models
from django.urls import reverse
from modelcluster.fields import ParentalKey
from modelcluster.models import ClusterableModel
from wagtail import hooks
from wagtail.admin.forms import WagtailAdminModelForm
from wagtail.admin.panels import FieldPanel, InlinePanel, PageChooserPanel
from wagtail.models import Locale, Orderable, Site

from werkcentrum.delivery.obligatory import FIXED_PATHS
from werkcentrum.tenancy.facts import Line
from werkcentrum.tenancy.models import SiteOwned, SiteProfile
from werkcentrum.tenancy.roles import locale_roots


class MenuForm(WagtailAdminModelForm):
    """Refuses an entry that leads to another region's page.

    The chooser hides those pages, but a form can be sent with any id. Apps above this one add
    rules for labels with the hook ``menu_label_error``: called with the menu and the label, it
    gives a sentence, or "" when nothing is wrong.
    """

    def clean(self):
        cleaned = super().clean()
        for form in self.formsets["items"].forms:
            form.full_clean()
            page = getattr(form, "cleaned_data", {}).get("page")
            if page and not self.instance.may_lead_to(page):
                form.add_error("page", "Kies een pagina van deze site of van de landelijke site.")
                # The chooser would show the title of what was sent, a draft's too.
                form.data = form.data.copy()
                form.data[form.add_prefix("page")] = ""
            label = getattr(form, "cleaned_data", {}).get("label")
            for find in hooks.get_hooks("menu_label_error"):
                if label and (said := find(self.instance, label)):
                    form.add_error("label", said)
        return cleaned


class Menu(SiteOwned, ClusterableModel):
    """The main menu of one site in one language.

    Entries of the national menu marked ``on_every_site`` stand first on every region's site, and
    lead to the region's own page on that subject where it has one.
    """

    locale = models.ForeignKey(
        Locale, on_delete=models.PROTECT, editable=False, verbose_name="taal"
    )

    base_form_class = MenuForm
    panels = [
        InlinePanel("items", heading="Menu", label="menu-onderdeel", max_num=7),
    ]

    class Meta:
        verbose_name = "menu"
        verbose_name_plural = "menu's"
        constraints = [
            models.UniqueConstraint(fields=["site", "locale"], name="one_menu_per_language"),
        ]
        # Made when a site or a language opens, and never removed: only their entries change.
        default_permissions = ("change", "view")

    def __str__(self):
        return f"Menu van {self.site.site_name} ({self.locale.language_code})"

    @property
    def entries(self) -> list[Line]:
        """The entries as who only reads them sees them: with what each leads to."""
        own = tuple(root.path for root in locale_roots(self.site))
        return [item.as_line(own) for item in self.items.get_queryset().select_related("page")]

    entries.fget.short_description = "menu-onderdelen"

    def may_lead_to(self, page) -> bool:
        """Whether an entry may lead to this page: one of the own site or of the national site."""
        national = Site.objects.filter(profile__kind=SiteProfile.Kind.NATIONAL)
        sites = [self.site, *national.select_related("root_page")]
        return any(page.path.startswith(root.path) for s in sites for root in locale_roots(s))


class MenuItem(Orderable):
    """One entry: a page, or a fixed address of the portal such as /contact/."""

    menu = ParentalKey(Menu, on_delete=models.CASCADE, related_name="items", verbose_name="menu")
    label = models.CharField(
        "tekst", max_length=40, blank=True, help_text="Leeg: de titel van de pagina."
    )
    page = models.ForeignKey(
        "wagtailcore.Page",
        on_delete=models.CASCADE,
        related_name="+",
        null=True,
        blank=True,
        verbose_name="pagina",
    )
    path = models.CharField(
        "of een vast adres van deze site",
        max_length=200,
        blank=True,
        validators=[
            RegexValidator(
                r"^/([a-z0-9-]+/)*$", "Begin en eindig met een schuine streep: /contact/"
            )
        ],
        help_text="Bijvoorbeeld /contact/.",
    )
    on_every_site = models.BooleanField(
        "vast onderdeel op alle sites",
        default=False,
        help_text="Alleen voor het landelijke menu.",
    )

    panels = [
        PageChooserPanel("page"),
        FieldPanel("path"),
        FieldPanel("label"),
        # For who looks after all regions, so: on the national site.
        FieldPanel("on_every_site", permission="regions.change_region"),
    ]

    class Meta(Orderable.Meta):
        verbose_name = "menu-onderdeel"
        verbose_name_plural = "menu-onderdelen"

    def __str__(self):
        return self.label or (self.page.title if self.page_id else self.path)

    def as_line(self, own_homes: tuple[str, ...]) -> Line:
        """Its text and where it leads; ``own_homes`` are the paths of the homes of its site."""
        if not self.page_id:
            return Line(str(self), detail=f"Vast adres: {self.path}")
        where = f"Pagina: {self.page.title}"
        if self.page.path.startswith(own_homes):
            url = reverse("wagtailadmin_pages:view_draft", args=[self.page_id])
        else:
            where += " (landelijke site)"
            url = self.page.full_url if self.page.live else ""
        return Line(str(self), url or "", where if self.page.live else f"{where}, staat offline")

    def clean(self):
        if bool(self.page_id) == bool(self.path):
            raise ValidationError("Kies een pagina óf vul een vast adres in.")
        if self.path and self.path[1:] not in FIXED_PATHS:
            raise ValidationError(
                {"path": "Dit is geen vast adres. Kies de pagina zelf, of bijvoorbeeld /contact/."}
            )
        if self.path and not self.label:
            raise ValidationError({"label": "Geef dit menu-onderdeel een tekst."})
