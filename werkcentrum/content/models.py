"""The pages editors compose from blocks: a home page and content pages."""

from django.conf import settings
from django.core.exceptions import ValidationError
from django.db import models
from django.utils.functional import cached_property
from wagtail import hooks
from wagtail.admin.forms import WagtailAdminPageForm
from wagtail.admin.panels import FieldPanel, MultiFieldPanel
from wagtail.fields import StreamField
from wagtail.models import Page, PagePermissionTester, PageViewRestriction, Site

from regions.models import Referral
from werkcentrum.delivery.obligatory import FIXED_PATHS
from werkcentrum.media.references import UsableFilesForm
from werkcentrum.taxonomy.models import TAGS, Tagged
from werkcentrum.tenancy.features import is_on, offers_page_type
from werkcentrum.tenancy.models import SiteProfile
from werkcentrum.tenancy.references import OwnReferencesForm

from . import machines
from .bins import Bin, DeletedPage  # noqa: F401 (models of this app)
from .blocks import BodyBlock, EntrancesBlock
from .copying import OwnCopyForm
from .facts import facts
from .loading import Loaded
from .manual import ManualPanel
from .offered import OfferedBlocksForm
from .planning import SETTINGS
from .reviewing import REVIEW, Reviewed

# Addresses that every site has by itself; a page just below a home may not take them.
RESERVED_SLUGS = frozenset(
    [
        *("cms", "media", "static"),
        *(path.split("/")[0] for path in FIXED_PATHS),
        *(code for code, _name in settings.LANGUAGES),
    ]
)


# How a page shows in search engines and what its address is. Without Wagtail's "show in menus":
# menus have a screen of their own.
ADDRESS = FieldPanel(
    "slug",
    heading="Adres",
    help_text="Het laatste stuk van het adres van deze pagina. Het CMS maakt het van de titel. "
    "Verander je het later, dan werken oude links niet meer.",
)
IN_SEARCH_ENGINES = MultiFieldPanel(
    [
        FieldPanel(
            "seo_title",
            heading="Titel in zoekmachines",
            help_text="Leeg: de titel van de pagina.",
        ),
        FieldPanel(
            "search_description",
            heading="Beschrijving in zoekmachines",
            help_text="Een of twee zinnen onder de titel in de lijst van een zoekmachine.",
        ),
    ],
    heading="In zoekmachines",
)


class WithBlocks(models.Model):
    """A page with bodies of blocks: loads all they refer to at once."""

    copy_form_class = OwnCopyForm

    class Meta:
        abstract = True

    @classmethod
    def can_create_at(cls, parent):
        return super().can_create_at(parent) and offers_page_type(cls, parent)

    def get_streams(self):
        """The stream values that the page's template shows."""
        return [self.body]

    def share_image(self, loaded):
        """The picture that other sites show beside a link to this page; None without one."""
        return machines.share_image(self, loaded)

    def get_view_restrictions(self):
        """None: public hosts have no private pages (``tenancy.guards`` refuses to make one)."""
        return PageViewRestriction.objects.none()

    def get_context(self, request, *args, **kwargs):
        request.page = self
        context = super().get_context(request, *args, **kwargs)
        context["loaded"] = Loaded(self.get_streams(), request, self)
        return context


class HomePermissionTester(PagePermissionTester):
    """What someone may do with a home page: never delete it, nor take the Dutch one offline."""

    def can_unpublish(self):
        is_dutch = self.page.locale.language_code == settings.LANGUAGE_CODE
        return not is_dutch and super().can_unpublish()

    def can_delete(self, ignore_bulk=False):
        return False


class OwnPageForm(UsableFilesForm, OfferedBlocksForm, OwnReferencesForm, WagtailAdminPageForm):
    """Offers what the site uses, and refuses what belongs to another site beside its block.

    Apps above this one add rules of their own with the hook ``page_errors``: called with the page
    and its parent (None for a page that exists), it gives an error per field.
    """

    def _post_clean(self):
        super()._post_clean()
        parent = None if self.instance.pk else self.parent_page
        for find in hooks.get_hooks("page_errors"):
            for name, error in find(self.instance, parent).items():
                self.add_error(name if name in self.fields else None, error)


class HomePageForm(OwnPageForm):
    """Refuses an end date for the Dutch home: without it the whole site would answer 404."""

    def clean(self):
        cleaned = super().clean()
        is_dutch = self.instance.locale.language_code == settings.LANGUAGE_CODE
        if cleaned.get("expire_at") and is_dutch:
            self.add_error(
                "expire_at",
                "De homepagina blijft altijd online. Maak de einddatum leeg.",
            )
        return cleaned


class HomePage(WithBlocks, Tagged, Reviewed, Page):
    """The first page of a site in one language."""

    review_after = 6

    hero_title = models.CharField(
        "kop",
        max_length=80,
        help_text="De eerste zin die een bezoeker leest. Zeg wat die hier vindt.",
    )
    hero_text = models.CharField(
        "inleiding", max_length=200, help_text="Een of twee korte zinnen onder de kop."
    )
    entrances = StreamField(
        EntrancesBlock(),
        blank=True,
        verbose_name="ingangen",
        help_text="Drie kaarten onder de kop, een voor elke groep bezoekers.",
    )
    body = StreamField(BodyBlock(), blank=True, max_num=40, verbose_name="inhoud")

    base_form_class = HomePageForm
    content_panels = [
        ManualPanel("Hier komen de meeste bezoekers binnen: help ze kiezen.", "blokken"),
        *Page.content_panels,
        MultiFieldPanel([FieldPanel("hero_title"), FieldPanel("hero_text")], heading="Bovenaan"),
        FieldPanel("entrances"),
        FieldPanel("body"),
        TAGS,
    ]
    promote_panels = [IN_SEARCH_ENGINES, REVIEW]
    settings_panels = SETTINGS

    # Homes are made by the service that opens a site, or by translating one.
    parent_page_types = ["wagtailcore.Page"]
    subpage_types = [
        "content.ContentPage",
        "articles.ArticleIndexPage",
        "events.AgendaPage",
        "services.ServiceIndexPage",
    ]
    private_page_options = []

    class Meta:
        verbose_name = "homepagina"
        verbose_name_plural = "homepagina's"

    @classmethod
    def can_create_at(cls, parent):
        return False

    def structured_data(self, request) -> list[dict]:
        """Who the Werkcentrum of this site is (schema.org)."""
        return machines.who_we_are(request)

    def share_image(self, loaded):
        """None: a home page is known by the house style of its site."""

    def _is_basic(self, request):
        """Whether visitors get the one page of a site in state basic, made from its facts."""
        profile = getattr(Site.find_for_request(request), "profile", None)
        is_basic = profile is not None and profile.state == SiteProfile.State.BASIC
        return is_basic and not (
            getattr(request, "is_preview", False) or getattr(request, "preview_link", None)
        )

    def get_streams(self):
        return [self.entrances, self.body]

    def permissions_for_user(self, user):
        """Without its home page a whole site would answer 404; closing one is a state."""
        return HomePermissionTester(user, self)

    def get_template(self, request, *args, **kwargs):
        name = "basic_home_page" if self._is_basic(request) else "home_page"
        return f"content/{name}.html"

    def get_context(self, request, *args, **kwargs):
        if not self._is_basic(request):
            context = super().get_context(request, *args, **kwargs)
            context["facts"] = facts(request)
            return context
        request.page = self
        site = Site.find_for_request(request)
        region = getattr(site, "region", None)
        referrals = Referral.objects.filter(site=site).current().select_related("audience")
        return Page.get_context(self, request, *args, **kwargs) | {
            "referrals": referrals if is_on(site, "referrals") else [],
            "municipalities": region.municipalities.all() if region else [],
        }


def check_slug(slug: str, depth: int) -> None:
    """Raise ValidationError when the portal itself uses the address of a page at this depth."""
    # Home pages stand at depth 2.
    if depth == 3 and slug in RESERVED_SLUGS:
        raise ValidationError(
            {"slug": f"Het adres “{slug}” gebruikt het portaal zelf. Kies een ander."}
        )


class ContentPageForm(OwnPageForm):
    """Refuses a reserved address for a page that is being made."""

    def clean(self):
        cleaned = super().clean()
        if self.parent_page is not None:
            try:
                check_slug(cleaned.get("slug", ""), self.parent_page.depth + 1)
            except ValidationError as error:
                self.add_error(None, error)
        return cleaned


class ContentPage(WithBlocks, Tagged, Reviewed, Page):
    """A page about one subject."""

    lead = models.TextField(
        "inleiding",
        max_length=300,
        blank=True,
        help_text="Twee of drie zinnen: wat vindt de lezer hier?",
    )
    body = StreamField(BodyBlock(), blank=True, max_num=40, verbose_name="inhoud")

    base_form_class = ContentPageForm
    page_description = "Over één onderwerp. Voor alles wat blijft staan."
    content_panels = [
        ManualPanel("Een pagina gaat over één onderwerp en blijft staan.", "eerste-pagina"),
        *Page.content_panels,
        FieldPanel("lead"),
        FieldPanel("body"),
        TAGS,
    ]
    promote_panels = [ADDRESS, IN_SEARCH_ENGINES, REVIEW]
    settings_panels = SETTINGS

    parent_page_types = ["content.HomePage", "content.ContentPage", "opening.ExampleShelf"]
    subpage_types = ["content.ContentPage"]
    private_page_options = []

    class Meta:
        verbose_name = "pagina"
        verbose_name_plural = "pagina's"

    @cached_property
    def children(self):
        """Live pages one level below, in menu order."""
        return list(self.get_children().live().order_by("path"))

    def get_context(self, request, *args, **kwargs):
        context = super().get_context(request, *args, **kwargs)
        linked = {page.pk for page in context["loaded"].objects[Page].values() if page}
        # What the body leads to already is not said twice.
        context["below"] = [child for child in self.children if child.pk not in linked]
        return context

    def clean(self):
        super().clean()
        # A page that is being made has no place in the tree yet; its form knows the parent.
        if self.depth:
            check_slug(self.slug, self.depth)
