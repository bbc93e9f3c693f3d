"""The day on which somebody looks at a page again, and the pages for which it has come."""

from calendar import monthrange
from datetime import date

from django.apps import apps
from django.db import models, transaction
from django.db.models import Q
from django.db.models.functions import Coalesce
from django.dispatch import receiver
from django.utils import timezone
from wagtail.admin.panels import FieldPanel
from wagtail.models import Page, Revision
from wagtail.signals import page_published

from werkcentrum.history.recording import record
from werkcentrum.tenancy.features import site_of_page


class Reviewed(models.Model):
    """A page that is looked at again after a while. Stands before ``Page`` in the bases."""

    # Months from the first publication, and from each "klopt nog"; None: it needs no second look.
    review_after: int | None = 12

    review_on = models.DateField("nakijken op", null=True, blank=True)

    class Meta:
        abstract = True

    # A copy is a page of its own: its time starts when it is published.
    exclude_fields_in_copy = ["review_on"]


REVIEW = FieldPanel("review_on", help_text="Die dag staat de pagina op het dashboard.")


def reviewed_models() -> list[type[Reviewed]]:
    """The types of page that are looked at again."""
    return [model for model in apps.get_models() if issubclass(model, Reviewed)]


def next_review(model: type[Reviewed], on: date | None = None) -> date | None:
    """When a page of this type is due that is right ``on`` this day (None: today)."""
    if model.review_after is None:
        return None
    on = on or timezone.localdate()
    years, month = divmod(on.month - 1 + model.review_after, 12)
    year, month = on.year + years, month + 1
    return date(year, month, min(on.day, monthrange(year, month)[1]))


def next_due(pages, on: date | None = None):
    """Of these pages the live one that is due first after this day, with ``due_on``; or None."""
    on = on or timezone.localdate()
    coming = _with_days(pages.live()).filter(due_on__gt=on)
    return coming.order_by("due_on", "title", "pk").first()


def due_pages(pages, on: date | None = None):
    """Of these pages those that are live and due, the longest first; each with ``due_on``."""
    on = on or timezone.localdate()
    return _with_days(pages.live()).filter(due_on__lte=on).order_by("due_on", "title", "pk")


def _with_days(pages):
    # A page has one type, so one of these is filled in.
    days = (f"{_way_to(model)}__review_on" for model in reviewed_models())
    return pages.annotate(due_on=Coalesce(*days))


def _way_to(model) -> str:
    """How a query gets from a page to the row of its own type."""
    return model._meta.get_ancestor_link(Page).remote_field.get_accessor_name()


def still_right(*, page: Page, user=None) -> date | None:
    """Note that somebody looked at a page and found it right; returns when it is due again.

    ``page``: a specific page of a type that is looked at again; ValueError for another. The
    caller has asked whether the user may edit it.
    """
    if not isinstance(page, Reviewed):
        raise ValueError("Pages of this type are not looked at again.")
    with transaction.atomic():
        _set_day(page, next_review(type(page)))
        record("page.review", site=site_of_page(page), user=user, obj=page)
    return page.review_on


def set_first_reviews(pages) -> None:
    """Give live pages their first day: for pages that are made without being published one by one.

    What has a day keeps it. Only in memory for the types without one.
    """
    by_model = {}
    for page in pages:
        if isinstance(page, Reviewed) and page.live and page.review_on is None:
            page.review_on = next_review(type(page))
            by_model.setdefault(type(page), []).append(page)
    for model, of_model in by_model.items():
        model.objects.bulk_update(of_model, ["review_on"])


@receiver(page_published)
def plan_the_first_review(instance, **kwargs):
    """A page gets its day when visitors first see it."""
    is_first = instance.first_published_at == instance.last_published_at
    if isinstance(instance, Reviewed) and instance.review_on is None and is_first:
        day = next_review(type(instance))
        if day is not None:
            _set_day(instance, day)


def _set_day(page: Reviewed, day: date | None) -> None:
    """Write the day on the page and in its drafts: publishing one must not bring back the old."""
    page.review_on = day
    type(page).objects.filter(pk=page.pk).update(review_on=day)
    waiting = Q(pk=page.latest_revision_id) | Q(approved_go_live_at__isnull=False)
    for revision in Revision.page_revisions.filter(waiting, object_id=str(page.pk)):
        content = revision.content | {"review_on": day and day.isoformat()}
        # Not by ``save``: nothing in it changed that anybody must be asked for.
        Revision.objects.filter(pk=revision.pk).update(content=content)
