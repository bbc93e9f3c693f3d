"""What a listing can show: articles, events, services, and whatever kind comes later.

A listing, the search and related content walk :func:`kinds`; nothing here knows their names.
"""

from collections import defaultdict
from datetime import datetime

from django.db import models
from django.db.models import Expression, F, Value, prefetch_related_objects
from django.utils import timezone
from wagtail.admin.panels import FieldPanel
from wagtail.models import PageQuerySet

from werkcentrum.media.models import Image
from werkcentrum.taxonomy.models import Tagged
from werkcentrum.taxonomy.vocabulary import Words


class Listable(Tagged):
    """A page with a summary and a picture, that appears where its tags say.

    Each kind says of itself:

    - ``kind``: its name in addresses (``?soort=nieuws``) and in stored blocks; never changes;
    - ``kind_label`` and ``kind_label_plural``: for people, through gettext;
    - ``feature``: the part of the portal that it belongs to (``tenancy.features``);
    - ``moment``: the field, or an annotation of ``listed``, that it is ordered by; and
      ``moment_is_ahead`` when that lies in the future, so that the soonest comes first instead of
      the newest;
    - ``item_template``: one entry of a listing, with ``item`` (the page), ``origin`` (a site's
      name, or ""), and ``heading_level``.
    """

    summary = models.TextField(
        "samenvatting",
        max_length=300,
        help_text="Een of twee zinnen: waar gaat dit over? Staat ook in lijsten.",
    )
    image = models.ForeignKey(
        Image,
        on_delete=models.SET_NULL,
        null=True,
        blank=True,
        related_name="+",
        verbose_name="afbeelding",
    )

    kind = ""
    kind_label = ""
    kind_label_plural = ""
    feature = ""
    moment = "first_published_at"
    moment_is_ahead = False
    item_template = ""

    # The listing below it, of what has the same tags (``content.listing``).
    wishes = [{"kinds": None, "which": "like_page", "source": "both", "number": 3}]

    class Meta:
        abstract = True

    @classmethod
    def listed(cls, pages: PageQuerySet, at=None) -> PageQuerySet:
        """Narrow a query of this kind to what lists show at a moment: live, and not over yet.

        What it leaves out from some moment on, ``over_at`` says of one page.
        """
        at = at or timezone.now()
        return pages.live().exclude(expire_at__lte=at)

    def over_at(self) -> datetime | None:
        """From when ``listed`` leaves it out by itself; None for never. The search keeps this."""
        return self.expire_at

    @classmethod
    def search_facts(cls) -> dict[str, Expression]:
        """What ``facts_in_words`` needs, as annotations of a query of pages of any kind."""
        return {}

    @staticmethod
    def facts_in_words(**facts) -> list[str]:
        """What a result of the search says beside its kind, such as a day."""
        return []

    @classmethod
    def for_lists(cls) -> PageQuerySet:
        """Pages of this kind with all that ``item_template`` needs, but for ``with_pictures``."""
        return cls.objects.select_related("locale", "image")


# The panels of every listable page, before its body.
LISTABLE = [FieldPanel("summary"), FieldPanel("image")]


def kinds() -> dict[str, type[Listable]]:
    """Every kind that a listing can show, by name, in the order of their apps."""
    found, todo = {}, list(Listable.__subclasses__())
    while todo:
        model = todo.pop(0)
        todo += model.__subclasses__()
        if not model._meta.abstract:
            found[model.kind] = model
    return found


def with_pictures(pages: list[Listable]) -> None:
    """Load the renditions of the pictures that these pages, of any kind, came with; one query."""
    pictures = [page.image for page in pages if page._state.fields_cache.get("image")]
    prefetch_related_objects(pictures, "renditions")


def terms_of(page: Tagged) -> dict[str, list[int]]:
    """The ids of the terms of one page as it is stored, by vocabulary; one query."""
    if not (isinstance(page, Tagged) and page.pk):
        return {"audiences": [], "topics": []}
    model = type(page)
    queries = [
        model._meta.get_field(name)
        .remote_field.through.objects.filter(**{f"{model._meta.model_name}_id": page.pk})
        .annotate(of=Value(name), term=F(f"{name[:-1]}_id"))
        .values_list("of", "term")
        for name in ("audiences", "topics")
    ]
    found = {"audiences": [], "topics": []}
    for name, pk in queries[0].union(queries[1], all=True):
        found[name].append(pk)
    return found


def name_audiences(pages: list[Listable], words: Words) -> None:
    """Give each of these pages of one kind its ``audience_words``; one query for all of them."""
    if not pages:
        return
    through = type(pages[0])._meta.get_field("audiences").remote_field.through
    page = f"{type(pages[0])._meta.model_name}_id"
    found = defaultdict(list)
    for pk, term in through.objects.filter(
        **{f"{page}__in": [one.pk for one in pages if one.pk]}
    ).values_list(page, "audience_id"):
        found[pk].append(term)
    for one in pages:
        one.audience_words = words.named(found[one.pk])
