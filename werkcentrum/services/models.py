"""The directory (wegwijzer): who offers what to whom, in each language of a site."""

from django.core.paginator import Paginator
from django.db import models
from django.db.models import Case, IntegerField, Q, Value, When
from django.forms import CheckboxSelectMultiple
from django.utils.functional import cached_property
from django.utils.translation import gettext_lazy as _
from modelcluster.fields import ParentalManyToManyField
from wagtail.admin.panels import FieldPanel, MultiFieldPanel
from wagtail.fields import StreamField
from wagtail.models import Page, Site

from regions.models import Municipality
from werkcentrum.content.blocks import BodyBlock
from werkcentrum.content.filters import narrow, term_filters
from werkcentrum.content.indexes import IndexPage
from werkcentrum.content.listable import LISTABLE, Listable, name_audiences, with_pictures
from werkcentrum.content.listing import Listings
from werkcentrum.content.manual import ManualPanel
from werkcentrum.content.models import (
    ADDRESS,
    IN_SEARCH_ENGINES,
    OwnPageForm,
    WithBlocks,
)
from werkcentrum.content.planning import SETTINGS
from werkcentrum.content.reviewing import REVIEW, Reviewed
from werkcentrum.delivery.addresses import page_url
from werkcentrum.taxonomy.models import TAGS
from werkcentrum.taxonomy.vocabulary import vocabulary
from werkcentrum.tenancy.features import site_of_page

from . import machines
from .filters import name_filters
from .partners import Partner

ON_A_PAGE = 12


class ServiceIndexPage(IndexPage, Page):
    """The directory of a site in one language: its own services, then national ones."""

    beginning = (
        "Wegwijzer",
        "wegwijzer",
        "Wie helpt waarmee bij werk, leren en geld? Zoek hulp in je gemeente of in heel Nederland.",
    )

    subpage_types = ["services.ServicePage"]

    class Meta:
        verbose_name = "wegwijzer"
        verbose_name_plural = "wegwijzers"

    def services(self, request):
        """The services that answer a question, the own ones first; and the filters of that."""
        places = Listings([], request, self).places(ServicePage)
        within, ranks = Q(pk__in=[]), []
        for home, rank in places:
            within |= Q(path__startswith=home.path, depth__gt=home.depth)
            ranks.append(When(path__startswith=home.path, then=Value(rank)))
        site = Site.find_for_request(request)
        filters = [
            *term_filters(request.GET, vocabulary(request)),
            *name_filters(site, getattr(site, "region", None), request.GET),
        ]
        found = narrow(ServicePage.listed(ServicePage.for_lists().filter(within)), filters)
        rank = Case(*ranks, default=Value(1), output_field=IntegerField())
        return found.annotate(rank=rank).order_by("rank", "title", "pk"), filters

    def get_context(self, request, *args, **kwargs):
        context = super().get_context(request, *args, **kwargs)
        found, filters = self.services(request)
        page = Paginator(found, ON_A_PAGE).get_page(request.GET.get("pagina"))
        items = list(page.object_list)
        for item in items:
            item.origin = _("landelijk") if item.rank else ""
        with_pictures(items)
        name_audiences(items, vocabulary(request).audiences)
        by_place = next((one for one in filters if one.parameter == "gemeente"), None)
        others = [one for one in filters if one is not by_place]
        return context | {
            "by_place": by_place,
            "kept": [(one.parameter, word.slug) for one in others for word in one.chosen],
            "page_of_list": page,
            "items": items,
            "filters": filters,
            "is_filtered": any(one.chosen for one in filters),
            "index_url": page_url(self, request),
        }


class ServicePageForm(OwnPageForm):
    """Offers the gemeenten and the partners of the site that the page belongs to, with the
    national partners, and takes no other."""

    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        place = self.parent_page if self.instance._state.adding else self.instance
        site = site_of_page(place) if place is not None else None
        if "municipalities" in self.fields:
            region = getattr(site, "region", None)
            own = Municipality.objects.filter(region=region) if region else None
            self.fields["municipalities"].queryset = (
                Municipality.objects.none() if own is None else own
            )
        if "partner" in self.fields:
            field = self.fields["partner"]
            field.queryset = Partner.objects.usable_by(site).select_related("site__profile")
            field.label_from_instance = partner_label

    def clean(self):
        cleaned = super().clean()
        if cleaned.get("partner") and cleaned.get("provider"):
            self.add_error("provider", "Kies een partner of typ een naam, niet allebei.")
        return cleaned


def partner_label(partner: Partner) -> str:
    """A partner as an editor chooses it: a national one says so."""
    return f"{partner.name} (landelijk)" if partner.site.profile.is_national else partner.name


class ServicePage(WithBlocks, Listable, Reviewed, Page):
    """One service: what it is, for whom, where, by whom, and how to get it."""

    review_after = 6

    body = StreamField(BodyBlock(), blank=True, max_num=40, verbose_name="inhoud")
    municipalities = ParentalManyToManyField(
        Municipality, blank=True, related_name="+", verbose_name="gemeenten"
    )
    partner = models.ForeignKey(
        Partner,
        on_delete=models.SET_NULL,
        null=True,
        blank=True,
        related_name="services",
        verbose_name="partner",
        help_text="De organisatie die helpt: uit je eigen lijst, of een landelijke.",
    )
    provider = models.CharField(
        "of: naam van de organisatie",
        max_length=160,
        blank=True,
        help_text="Alleen als de organisatie niet in de lijst van partners staat.",
    )
    cost = models.CharField("kosten", max_length=160, blank=True)
    how = models.TextField("hoe krijg je het", max_length=300, blank=True)
    link = models.URLField("link", blank=True)

    kind = "dienst"
    kind_label = _("Dienst")
    kind_label_plural = _("Diensten")
    feature = "wegwijzer"
    item_template = "services/item.html"

    base_form_class = ServicePageForm
    page_description = "Hulp die iemand kan krijgen. Staat in de wegwijzer."
    content_panels = [
        ManualPanel("Zeg wat iemand krijgt, van wie, en hoe het begint.", "wegwijzer"),
        *Page.content_panels,
        *LISTABLE,
        MultiFieldPanel([FieldPanel("partner"), FieldPanel("provider")], heading="Door wie?"),
        FieldPanel("cost"),
        FieldPanel("how"),
        FieldPanel("link"),
        FieldPanel(
            "municipalities", widget=CheckboxSelectMultiple, help_text="Geen gekozen: overal."
        ),
        FieldPanel("body"),
        TAGS,
    ]
    promote_panels = [ADDRESS, IN_SEARCH_ENGINES, REVIEW]
    settings_panels = SETTINGS

    parent_page_types = ["services.ServiceIndexPage", "opening.ExampleShelf"]
    subpage_types = []
    private_page_options = []

    class Meta:
        verbose_name = "dienst"
        verbose_name_plural = "diensten"

    def save(self, *args, **kwargs):
        if self._state.adding and self.depth and self.municipalities.exists():
            # A copy from another site: it has no gemeenten of another region.
            region = getattr(site_of_page(self), "region", None)
            own = Municipality.objects.filter(region=region) if region else ()
            self.municipalities = [place for place in self.municipalities.all() if place in own]
        super().save(*args, **kwargs)

    def search_words(self) -> list[str]:
        """What it is found by beside its texts."""
        return [self.provider_name]

    @classmethod
    def for_lists(cls):
        return super().for_lists().select_related("partner")

    @property
    def provider_name(self) -> str:
        """The name of who helps; "" when that is the Werkcentrum."""
        return self.partner.name if self.partner else self.provider

    @cached_property
    def shown_partner(self) -> Partner | None:
        """Its partner with the sizes of the logo."""
        return next(iter(Partner.objects.filter(pk=self.partner_id).with_logos()), None)

    @cached_property
    def places(self) -> list[str]:
        """The names of its gemeenten; none when it is for everybody."""
        return [place.spoken_name for place in self.municipalities.all()]

    def get_context(self, request, *args, **kwargs):
        context = super().get_context(request, *args, **kwargs)
        terms = context["loaded"].listings.own_terms
        self.audience_words = vocabulary(request).audiences.named(terms["audiences"])
        # The address of the page above this one, without a query.
        own = page_url(self, request) if self.depth else ""
        return context | {
            "index_url": own.removesuffix(f"{self.slug}/"),
            "is_regional": hasattr(Site.find_for_request(request), "region"),
        }

    def structured_data(self, request):
        return machines.service(self, request)
