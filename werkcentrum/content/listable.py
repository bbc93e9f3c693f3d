"""What a listing can show: articles, events, services, and whatever kind comes later.

A listing, the search and related content walk :func:`kinds`; nothing here knows their names.
"""

from collections import defaultdict

from django.db import models
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
    - ``moment``: the lookup, from ``Page``, of the date or time that it is ordered by, such as
      ``articlepage__published_on``; and ``moment_is_ahead`` when that lies in the future, so that
      the soonest comes first instead of the newest;
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

    class Meta:
        abstract = True

    @classmethod
    def listed(cls, pages: PageQuerySet, at=None) -> PageQuerySet:
        """Narrow a query of ``Page`` to what lists show at a moment: live, and not over yet."""
        at = at or timezone.now()
        return pages.live().exclude(expire_at__lte=at)

    @classmethod
    def for_lists(cls) -> PageQuerySet:
        """Pages of this kind with all that ``item_template`` needs; a fixed number of queries."""
        return cls.objects.select_related("locale", "image").prefetch_related("image__renditions")


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
