"""For whom something is and what it is about: two vocabularies, kept nationally, for all sites.

A page holds terms in Dutch, the language they are kept in; their names in the language of the
moment come from :mod:`werkcentrum.taxonomy.vocabulary`.
"""

from django.conf import settings
from django.core.exceptions import ValidationError
from django.db import models
from django.utils import timezone
from modelcluster.fields import ParentalManyToManyField
from wagtail.admin.panels import FieldPanel, MultiFieldPanel
from wagtail.models import TranslatableMixin

from werkcentrum.tenancy.models import SiteOwned

from .widgets import TermChoice


class TermQuerySet(models.QuerySet):
    def kept(self):
        """The terms as they are kept: in Dutch, those that an editor can pick."""
        return self.filter(locale__language_code=settings.LANGUAGE_CODE, is_retired=False)

    def survivors(self, ids) -> list[int]:
        """These ids, with what has gone up in another term replaced by that; each once."""
        led = {}
        if ids:
            gone = self.filter(pk__in=ids, replaced_by__isnull=False)
            led = dict(gone.values_list("pk", "replaced_by"))
        return list(dict.fromkeys(led.get(pk, pk) for pk in ids))

    def surviving_slugs(self, slugs) -> list[str]:
        """The same for slugs, as they stand in stored listings."""
        led = {}
        if slugs:
            gone = self.filter(slug__in=slugs, replaced_by__isnull=False)
            led = dict(gone.values_list("slug", "replaced_by__slug"))
        return list(dict.fromkeys(led.get(slug, slug) for slug in slugs))


class Term(TranslatableMixin, models.Model):
    """A word that pages are tagged with, with at most one level above it."""

    name = models.CharField("naam", max_length=80)
    slug = models.SlugField("kenmerk", max_length=80)
    parent = models.ForeignKey(
        "self",
        on_delete=models.PROTECT,
        null=True,
        blank=True,
        related_name="children",
        verbose_name="valt onder",
    )
    sort_order = models.PositiveIntegerField("volgorde", default=0)
    is_retired = models.BooleanField("vervallen", default=False)
    replaced_by = models.ForeignKey(
        "self",
        on_delete=models.PROTECT,
        null=True,
        blank=True,
        related_name="+",
        verbose_name="opgegaan in",
    )

    objects = TermQuerySet.as_manager()

    class Meta(TranslatableMixin.Meta):
        abstract = True
        # Terms stand below their parent by their number alone.
        ordering = ["sort_order", "name"]

    def __str__(self):
        return self.name

    def clean(self):
        if self.parent is None:
            return
        if self.parent_id == self.pk or self.parent.parent_id:
            raise ValidationError({"parent": "Kies een woord dat zelf nergens onder valt."})
        if self.pk and self.children.exists():
            raise ValidationError(
                {"parent": "Onder dit woord vallen andere. Geef die eerst een andere plek."}
            )


class Audience(Term):
    """A group of people the portal is for (doelgroep)."""

    class Meta(Term.Meta):
        verbose_name = "doelgroep"
        verbose_name_plural = "doelgroepen"
        constraints = [
            models.UniqueConstraint(fields=["locale", "slug"], name="one_audience_per_slug"),
        ]


class Topic(Term):
    """A subject (onderwerp)."""

    class Meta(Term.Meta):
        verbose_name = "onderwerp"
        verbose_name_plural = "onderwerpen"
        constraints = [
            models.UniqueConstraint(fields=["locale", "slug"], name="one_topic_per_slug"),
        ]


class Synonym(models.Model):
    """Another word for a term, or a name that has gone, with what came in its place."""

    word = models.CharField("woord", max_length=80, unique=True)
    audience = models.ForeignKey(
        Audience,
        on_delete=models.CASCADE,
        null=True,
        blank=True,
        related_name="synonyms",
        verbose_name="doelgroep",
    )
    topic = models.ForeignKey(
        Topic,
        on_delete=models.CASCADE,
        null=True,
        blank=True,
        related_name="synonyms",
        verbose_name="onderwerp",
    )
    instead = models.CharField(
        "nu",
        max_length=160,
        blank=True,
        help_text="Alleen voor een naam die niet meer bestaat: wat kwam ervoor in de plaats?",
    )

    class Meta:
        verbose_name = "synoniem"
        verbose_name_plural = "synoniemen"
        ordering = ["word"]

    def __str__(self):
        return self.word


class TermProposal(SiteOwned):
    """A word that a site misses among the terms; the national team decides."""

    class Vocabulary(models.TextChoices):
        AUDIENCE = "audience", "doelgroep"
        TOPIC = "topic", "onderwerp"

    class State(models.TextChoices):
        WAITING = "waiting", "wacht op een besluit"
        ACCEPTED = "accepted", "staat in de lijst"
        MERGED = "merged", "leidt naar een ander label"
        DECLINED = "declined", "niet overgenomen"

    word = models.CharField("woord", max_length=80)
    vocabulary = models.CharField(
        "soort label", max_length=8, choices=Vocabulary, default=Vocabulary.TOPIC
    )
    why = models.TextField("waarom", max_length=500)
    state = models.CharField("staat", max_length=8, choices=State, default=State.WAITING)
    reason = models.TextField("reden", blank=True, max_length=500)
    # What came of it: the new term, or the one that the word now leads to.
    audience = models.ForeignKey(Audience, on_delete=models.SET_NULL, null=True, related_name="+")
    topic = models.ForeignKey(Topic, on_delete=models.SET_NULL, null=True, related_name="+")
    proposed_by = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        on_delete=models.SET_NULL,
        null=True,
        related_name="+",
        verbose_name="voorgesteld door",
    )
    proposed_at = models.DateTimeField("voorgesteld op", default=timezone.now)
    decided_by = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        on_delete=models.SET_NULL,
        null=True,
        related_name="+",
        verbose_name="besloten door",
    )
    decided_at = models.DateTimeField("besloten op", null=True)

    wagtail_reference_index_ignore = True

    class Meta:
        verbose_name = "voorstel voor een label"
        verbose_name_plural = "voorstellen voor labels"
        ordering = ["-proposed_at", "-pk"]

    def __str__(self):
        return self.word

    @property
    def term(self) -> Term | None:
        """The term that came of it; None while it waits, and when it was declined."""
        return self.audience or self.topic


class Tagged(models.Model):
    """A page that says for whom it is and what it is about; fields only."""

    audiences = ParentalManyToManyField(
        Audience,
        blank=True,
        limit_choices_to={"locale__language_code": settings.LANGUAGE_CODE, "is_retired": False},
        verbose_name="doelgroepen",
    )
    topics = ParentalManyToManyField(
        Topic,
        blank=True,
        limit_choices_to={"locale__language_code": settings.LANGUAGE_CODE, "is_retired": False},
        verbose_name="onderwerpen",
    )

    class Meta:
        abstract = True

    @classmethod
    def from_serializable_data(cls, data, *args, **kwargs):
        """A draft from before a merge holds the term that is left, not the one that went."""
        for name, model in (("audiences", Audience), ("topics", Topic)):
            if data.get(name):
                data = data | {name: model.objects.survivors(data[name])}
        return super().from_serializable_data(data, *args, **kwargs)


# Editors pick, they do not invent.
TAGS = MultiFieldPanel(
    [
        FieldPanel("audiences", heading="Voor wie?", widget=TermChoice),
        FieldPanel("topics", heading="Waarover?", widget=TermChoice),
    ],
    heading="Labels",
)
