"""What visitors can find, and what they looked for in vain."""

from django.contrib.postgres.indexes import GinIndex
from django.contrib.postgres.search import SearchVectorField
from django.db import models
from wagtail.models import Locale, Page

from werkcentrum.media.models import Document
from werkcentrum.taxonomy.models import Audience, Topic
from werkcentrum.tenancy.models import SiteOwned


class SearchEntry(SiteOwned):
    """One page or document as the search knows it: its words without markup, and its tags.

    Written by the search backend for visitors (``backends``) and by nobody else. A row says what a
    page said when it was last published; whether visitors may see it, the question decides
    (``visible``).
    """

    locale = models.ForeignKey(Locale, on_delete=models.CASCADE, verbose_name="taal")
    page = models.OneToOneField(
        Page,
        on_delete=models.CASCADE,
        null=True,
        related_name="search_entry",
        verbose_name="pagina",
    )
    document = models.ForeignKey(
        Document, on_delete=models.CASCADE, null=True, related_name="+", verbose_name="document"
    )
    # The value in ?soort=, and the page type as features name it ("events.eventpage").
    kind = models.CharField("soort", max_length=20)
    page_type = models.CharField("paginatype", max_length=100, blank=True)
    title = models.CharField("titel", max_length=255)
    summary = models.TextField("samenvatting", blank=True)
    body = models.TextField("tekst", blank=True)
    # From then on it is not found, whether or not somebody has taken the page offline.
    expires_at = models.DateTimeField("verloopt op", null=True)
    # The names of its tags and other words for them.
    terms = models.TextField("woorden voor de labels", blank=True)
    audiences = models.ManyToManyField(Audience, related_name="+", verbose_name="doelgroepen")
    topics = models.ManyToManyField(Topic, related_name="+", verbose_name="onderwerpen")
    # The same once more, "a3 t5": what is alike is counted together (``filters.count``).
    labels = models.TextField("labels", blank=True)
    # What a page offers to download.
    documents = models.ManyToManyField(Document, related_name="+", verbose_name="documenten")
    # PostgreSQL's; SQLite has a table of its own beside this one (migration 0001).
    vector = SearchVectorField(null=True, editable=False)

    # A copy of what a page says uses nothing.
    wagtail_reference_index_ignore = True

    class Meta:
        verbose_name = "vindbare inhoud"
        verbose_name_plural = "vindbare inhoud"
        indexes = [
            GinIndex(fields=["vector"], name="search_entry_words"),
            models.Index(fields=["site", "locale", "kind"], name="search_entry_site"),
        ]
        constraints = [
            models.UniqueConstraint(
                fields=["site", "locale", "document"], name="one_search_entry_per_document"
            ),
            models.CheckConstraint(
                condition=models.Q(page=None) ^ models.Q(document=None),
                name="search_entry_of_a_page_or_a_document",
            ),
        ]

    def __str__(self):
        return self.title


class MissedQuery(SiteOwned):
    """What visitors of a site looked for and did not find: words and a number, nothing else."""

    text = models.CharField("zoekvraag", max_length=60)
    count = models.PositiveIntegerField("aantal keer", default=1)
    last_on = models.DateField("laatst gezocht op")

    # Not content: it refers to nothing.
    wagtail_reference_index_ignore = True

    class Meta:
        verbose_name = "vergeefse zoekvraag"
        verbose_name_plural = "vergeefse zoekvragen"
        indexes = [models.Index(fields=["site", "-count"], name="missed_query_most")]
        constraints = [
            models.UniqueConstraint(fields=["site", "text"], name="one_row_per_missed_query")
        ]

    def __str__(self):
        return self.text
