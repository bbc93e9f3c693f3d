"""Arbeidsmarktregio's as they are: regions, their gemeenten, places and postcodes.

The facts come from files (``manage.py update_geography``); what editors may change survives
every update.
"""

from django.core.validators import RegexValidator
from django.db import models
from django.db.models import Q
from wagtail.admin.panels import FieldPanel, MultiFieldPanel
from wagtail.models import Site

from regions.names import search_key
from werkcentrum.tenancy.models import validate_hostname

from .referrals import Referral  # noqa: F401 (a model of this app)

validate_label = RegexValidator(
    r"^[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?$",
    "Gebruik alleen kleine letters, cijfers en streepjes, bijvoorbeeld grootamsterdam.",
)


class RegionQuerySet(models.QuerySet):
    def with_site(self):
        """Each region with all that is needed to point to it: site, state and contact details."""
        return self.select_related("site__profile", "site__contactdetails")

    def with_municipality_count(self):
        """Each region with ``municipality_count``."""
        return self.annotate(municipality_count=models.Count("municipalities"))

    def in_use(self):
        """The regions that have gemeenten. A region that CBS ended keeps its row and its site."""
        return self.filter(Q(pk__in=Municipality.objects.values("region")))


class Region(models.Model):
    """An arbeidsmarktregio. Content belongs to its Site; this row holds the facts about it."""

    cbs_code = models.CharField("CBS-code", max_length=8, unique=True, editable=False)
    name = models.CharField(
        "naam",
        max_length=80,
        help_text="De naam voor bezoekers, zonder het woord Werkcentrum. "
        "Blijft staan als CBS de regio anders noemt.",
    )
    cbs_name = models.CharField("naam bij CBS", max_length=80, editable=False)
    aliases = models.JSONField("andere schrijfwijzen", default=list, blank=True, editable=False)
    former_names = models.JSONField("vroegere namen", default=list, blank=True, editable=False)
    provinces = models.JSONField("provincies", default=list, blank=True, editable=False)
    label = models.CharField(
        "naam in het adres",
        max_length=63,
        unique=True,
        validators=[validate_label],
        help_text="Het eerste deel van het subdomein, bijvoorbeeld haaglanden.",
    )
    own_domain = models.CharField(
        "eigen domein", max_length=253, blank=True, validators=[validate_hostname]
    )
    centre_municipality = models.CharField(
        "centrumgemeente",
        max_length=80,
        blank=True,
        help_text="Komt uit een lijst van 2014. Controleer de naam voordat je hem gebruikt.",
    )
    abbreviation = models.CharField("afkorting", max_length=4, editable=False)
    map_column = models.PositiveSmallIntegerField("kolom op de kaart", editable=False)
    map_row = models.PositiveSmallIntegerField("rij op de kaart", editable=False)
    site = models.OneToOneField(
        Site,
        on_delete=models.SET_NULL,
        null=True,
        blank=True,
        editable=False,
        related_name="region",
        verbose_name="site",
    )
    merged_into = models.ForeignKey(
        "self",
        on_delete=models.PROTECT,
        null=True,
        editable=False,
        related_name="merged_regions",
        verbose_name="opgegaan in",
    )

    objects = RegionQuerySet.as_manager()

    panels = [
        # A name stands in more places than here: the page of the site changes it everywhere.
        FieldPanel("name", read_only=True),
        # A site that is open has these addresses; another one is more than a word in a form.
        MultiFieldPanel(
            [FieldPanel("label", read_only=True), FieldPanel("own_domain", read_only=True)],
            heading="Adres",
        ),
        FieldPanel("centre_municipality"),
    ]

    class Meta:
        verbose_name = "arbeidsmarktregio"
        verbose_name_plural = "arbeidsmarktregio's"
        ordering = ["name"]

    def __str__(self):
        return self.name

    def save(self, *args, **kwargs):
        super().save(*args, **kwargs)
        SearchName.objects.replace_names_of(self)
        if self.site_id:
            # One name: in the finder, on the site and in the CMS.
            Site.objects.filter(pk=self.site_id).update(site_name=self.werkcentrum_name)

    @property
    def werkcentrum_name(self):
        """The name over the door: "Werkcentrum Haaglanden"."""
        return f"Werkcentrum {self.name}"

    @property
    def answers(self):
        """Whether the region's site has pages for visitors. Needs ``with_site()`` to be free."""
        return self.site is not None and hasattr(self.site, "profile") and self.site.profile.answers

    @property
    def url(self):
        """The address of the region's site, or "" when it does not answer."""
        return f"{self.site.root_url}/" if self.answers else ""

    @property
    def search_names(self) -> set[tuple[str, str]]:
        """The (key, label) pairs by which people find this region, those of before included.

        The names of a region that merged are former names of the one it merged into.
        """
        if self.merged_into_id:
            return set()
        names = [self.name, self.cbs_name, *self.aliases, *self.former_names]
        return {(search_key(name), self.name) for name in names if search_key(name)}


class Municipality(models.Model):
    """A gemeente; every gemeente lies in one region."""

    code = models.CharField("gemeentecode", max_length=8, unique=True)
    name = models.CharField("naam", max_length=80)
    aliases = models.JSONField("andere namen", default=list, blank=True)
    province = models.CharField("provincie", max_length=20)
    region = models.ForeignKey(
        Region,
        on_delete=models.PROTECT,
        related_name="municipalities",
        verbose_name="arbeidsmarktregio",
    )

    class Meta:
        verbose_name = "gemeente"
        verbose_name_plural = "gemeenten"
        ordering = ["name"]

    def __str__(self):
        return self.name

    @property
    def spoken_name(self):
        """The name as people say it: Den Haag, where the books have 's-Gravenhage."""
        return self.aliases[0] if self.aliases else self.name


class Place(models.Model):
    """A woonplaats, as far as it lies in one gemeente."""

    name = models.CharField("naam", max_length=80)
    label = models.CharField(
        "naam met gemeente",
        max_length=164,
        help_text="Met de gemeente erbij als de naam vaker voorkomt: Beek (Montferland).",
    )
    municipality = models.ForeignKey(
        Municipality, on_delete=models.PROTECT, related_name="places", verbose_name="gemeente"
    )

    class Meta:
        verbose_name = "woonplaats"
        verbose_name_plural = "woonplaatsen"
        ordering = ["name"]
        constraints = [
            models.UniqueConstraint(
                fields=["name", "municipality"], name="one_place_per_municipality"
            ),
        ]

    def __str__(self):
        return self.label


class Postcode(models.Model):
    """The four digits of a postcode, with the gemeente that holds most of it."""

    pc4 = models.CharField("postcode", max_length=4, primary_key=True)
    municipality = models.ForeignKey(
        Municipality, on_delete=models.PROTECT, related_name="postcodes", verbose_name="gemeente"
    )
    other_municipalities = models.ManyToManyField(
        Municipality, related_name="shared_postcodes", blank=True, verbose_name="andere gemeenten"
    )
    # In degrees, of the middle of its woonplaats or else its gemeente: good for a distance in
    # kilometres between places, not within one.
    latitude = models.FloatField("breedtegraad", null=True)
    longitude = models.FloatField("lengtegraad", null=True)

    class Meta:
        verbose_name = "postcode"
        verbose_name_plural = "postcodes"
        ordering = ["pc4"]

    def __str__(self):
        return self.pc4


class SearchNameManager(models.Manager):
    def replace_names_of(self, region: Region):
        """Make the names of one region those it has now."""
        kind = SearchName.Kind.REGION
        self.filter(region=region, kind=kind).delete()
        self.bulk_create(
            SearchName(key=key, label=label, kind=kind, region=region)
            for key, label in sorted(region.search_names)
        )


class SearchName(models.Model):
    """A name by which people look for their region: of a region, a gemeente or a woonplaats.

    Derived from the models above, so that one question to one index finds any name.
    """

    class Kind(models.IntegerChoices):
        REGION = 1, "arbeidsmarktregio"
        MUNICIPALITY = 2, "gemeente"
        PLACE = 3, "woonplaats"

    key = models.CharField("zoeksleutel", max_length=164, db_index=True)
    label = models.CharField("naam", max_length=164)
    kind = models.PositiveSmallIntegerField("soort", choices=Kind)
    region = models.ForeignKey(
        Region,
        on_delete=models.CASCADE,
        related_name="search_index",
        verbose_name="arbeidsmarktregio",
    )
    municipality = models.ForeignKey(
        Municipality, on_delete=models.CASCADE, null=True, related_name="+", verbose_name="gemeente"
    )

    objects = SearchNameManager()

    class Meta:
        verbose_name = "zoeknaam"
        verbose_name_plural = "zoeknamen"
        ordering = ["kind", "label"]

    def __str__(self):
        return self.label
