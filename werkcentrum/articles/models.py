"""News and stories: an index in each language of a site, and articles below it."""

from django.core.paginator import Paginator
from django.db import models
from django.db.models import OuterRef, Subquery
from django.utils import timezone
from django.utils.formats import date_format
from django.utils.translation import gettext_lazy as _
from wagtail.admin.panels import FieldPanel, FieldRowPanel
from wagtail.fields import StreamField
from wagtail.models import Page
from wagtail.url_routing import RouteResult

from werkcentrum.content.blocks import BodyBlock
from werkcentrum.content.filters import narrow, term_filters
from werkcentrum.content.indexes import IndexPage
from werkcentrum.content.listable import LISTABLE, Listable, name_audiences, with_pictures
from werkcentrum.content.manual import ManualPanel
from werkcentrum.content.models import (
    ADDRESS,
    IN_SEARCH_ENGINES,
    OwnPageForm,
    WithBlocks,
)
from werkcentrum.content.planning import SETTINGS
from werkcentrum.delivery.addresses import page_url
from werkcentrum.taxonomy.models import TAGS
from werkcentrum.taxonomy.vocabulary import vocabulary

from . import feeds, machines

ON_A_PAGE = 12


class ArticleIndexPage(IndexPage, Page):
    """The list of all articles of a site in one language."""

    beginning = (
        "Nieuws",
        "nieuws",
        "Wat er speelt rond werk en leren, en hoe het anderen verging.",
    )

    action = ("Nieuwsbericht", "edit")

    subpage_types = ["articles.ArticlePage"]

    class Meta:
        verbose_name = "nieuwsoverzicht"
        verbose_name_plural = "nieuwsoverzichten"

    def route(self, request, path_components):
        if self.live and len(path_components) == 1 and path_components[0] in feeds.KINDS:
            return RouteResult(self, kwargs={"feed": path_components[0]})
        return super().route(request, path_components)

    def serve(self, request, *args, feed="", **kwargs):
        if feed:
            return feeds.answer(self, request, feed)
        return super().serve(request, *args, **kwargs)

    def articles(self, request):
        """Its articles that answer a question, the newest first; and the filters of that."""
        filters = term_filters(request.GET, vocabulary(request))
        below = ArticlePage.objects.filter(path__startswith=self.path, depth__gt=self.depth)
        found = narrow(ArticlePage.listed(below), filters)
        return found.order_by("-published_on", "-pk"), filters

    def get_context(self, request, *args, **kwargs):
        context = super().get_context(request, *args, **kwargs)
        found, filters = self.articles(request)
        page = Paginator(found, ON_A_PAGE).get_page(request.GET.get("pagina"))
        ids = [article.pk for article in page.object_list.only("pk")]
        articles = ArticlePage.for_lists().in_bulk(ids)
        items = [articles[pk] for pk in ids]
        with_pictures(items)
        name_audiences(items, vocabulary(request).audiences)
        return context | {
            "page_of_list": page,
            "items": items,
            "filters": filters,
            "is_filtered": any(one.chosen for one in filters),
            "index_url": page_url(self, request),
        }

    def feeds(self, request):
        return feeds.links(self, request) if self.pk else []


class ArticlePage(WithBlocks, Listable, Page):
    """One piece of news, or a story."""

    published_on = models.DateField(
        "datum", default=timezone.localdate, help_text="Het nieuwste staat bovenaan."
    )
    author = models.CharField(
        "schrijver", max_length=120, blank=True, help_text="Mag leeg blijven."
    )
    body = StreamField(BodyBlock(), blank=True, max_num=40, verbose_name="inhoud")

    kind = "nieuws"
    kind_label = _("Nieuws")
    kind_label_plural = _("Nieuws")
    feature = "nieuws"
    moment = "published_on"
    item_template = "articles/item.html"
    open_graph_type = "article"

    base_form_class = OwnPageForm
    page_description = "Nieuws of een verhaal, met een datum. Staat bij het nieuws."
    content_panels = [
        ManualPanel("Eén onderwerp, met een datum. Zeg het belangrijkste eerst.", "nieuws"),
        *Page.content_panels,
        *LISTABLE,
        FieldRowPanel([FieldPanel("published_on"), FieldPanel("author")]),
        FieldPanel("body"),
        TAGS,
    ]
    promote_panels = [ADDRESS, IN_SEARCH_ENGINES]
    settings_panels = SETTINGS

    parent_page_types = ["articles.ArticleIndexPage", "opening.ExampleShelf"]
    subpage_types = []
    private_page_options = []

    class Meta:
        verbose_name = "artikel"
        verbose_name_plural = "artikelen"

    @classmethod
    def search_facts(cls):
        articles = cls.objects.filter(pk=OuterRef("pk")).order_by()
        return {"published_on": Subquery(articles.values("published_on")[:1])}

    @staticmethod
    def facts_in_words(*, published_on):
        return [date_format(published_on, "j F Y")] if published_on else []

    def get_context(self, request, *args, **kwargs):
        context = super().get_context(request, *args, **kwargs)
        terms = context["loaded"].listings.own_terms
        self.audience_words = vocabulary(request).audiences.named(terms["audiences"])
        # The address of the page above this one, without a query.
        own = page_url(self, request) if self.depth else ""
        return context | {"index_url": own.removesuffix(f"{self.slug}/")}

    def as_new(self) -> dict:
        """What is other in an article that is made from this example: it is of today."""
        return {"published_on": timezone.localdate()}

    def structured_data(self, request):
        return machines.news_article(self, request)
