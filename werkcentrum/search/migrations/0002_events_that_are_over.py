"""Entries of events say when these are over, so that the search need not look at their moments."""

from datetime import UTC, datetime, time, timedelta

from django.db import migrations
from django.db.models import Max, Q
from django.utils import timezone


def set_ends(apps, schema_editor):
    entries = apps.get_model("search", "SearchEntry").objects
    events = apps.get_model("events", "EventPage").objects.annotate(last=Max("occurrences__ends_at"))
    # Without an end to it, an event that repeats is never over.
    ending = events.filter(Q(repeats="") | Q(repeats_until__isnull=False))
    for pk, until, last in ending.values_list("pk", "repeats_until", "last"):
        # Moments are known for the coming year and a half only, and past ones are cleared away.
        until = until and datetime.combine(until + timedelta(days=1), time.min, UTC)
        over_at = max(filter(None, [until, last]), default=timezone.now())
        which = Q(expires_at=None) | Q(expires_at__gt=over_at)
        entries.filter(which, page=pk).update(expires_at=over_at)


class Migration(migrations.Migration):
    dependencies = [("search", "0001_entries"), ("events", "0001_initial")]

    operations = [migrations.RunPython(set_ends, migrations.RunPython.noop)]
