"""The moments of live events, kept so that lists are a query: made when an event is published."""

from datetime import timedelta

from django.db import transaction
from django.dispatch import receiver
from django.utils import timezone
from wagtail.signals import page_published, page_unpublished

from .models import EventPage, Occurrence

# Lists look this far ahead; the command ``extend_agenda`` moves the horizon on.
HORIZON = timedelta(days=548)
MOST = 200


def moments_of(event: EventPage, at) -> list[Occurrence]:
    """The moments of an event that lists should know at a moment, not saved."""
    coming = event.schedule.coming(at, MOST)
    return [
        Occurrence(
            event=event,
            starts_at=moment.starts_at,
            ends_at=moment.ends_at,
            all_day=moment.all_day,
            has_end=moment.has_end,
        )
        for number, moment in enumerate(coming)
        # What lies beyond the horizon is known by its first moment alone.
        if number == 0 or moment.starts_at <= at + HORIZON
    ]


@transaction.atomic
def derive(events, at=None) -> int:
    """Make the moments of these live events anew; returns how many there are."""
    at, events = at or timezone.now(), list(events)
    Occurrence.objects.filter(event__in=events).delete()
    made = [one for event in events for one in moments_of(event, at)]
    Occurrence.objects.bulk_create(made)
    return len(made)


@receiver(page_published, sender=EventPage)
def derive_on_publish(instance, **kwargs):
    derive([instance])


@receiver(page_unpublished, sender=EventPage)
def forget_on_unpublish(instance, **kwargs):
    Occurrence.objects.filter(event=instance).delete()
