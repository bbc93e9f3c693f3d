"""Entries say their tags in one column, and of events when these are over.

So the search counts in one query, and need not look at moments.
"""

from collections import defaultdict

from datetime import UTC, datetime, time, timedelta

from django.db import migrations, models
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


LABELS = models.TextField(blank=True, default="", verbose_name="labels")


def add_labels(apps, schema_editor):
    model = apps.get_model("search", "SearchEntry")
    table = schema_editor.quote_name(model._meta.db_table)
    # On SQLite Django would make the table anew, without its trigger, and with an index that has
    # the name of the table of words.
    schema_editor.execute(f"ALTER TABLE {table} ADD COLUMN labels text NOT NULL DEFAULT ''")
    if schema_editor.connection.vendor == "postgresql":
        schema_editor.execute(f"ALTER TABLE {table} ALTER COLUMN labels DROP DEFAULT")


def drop_labels(apps, schema_editor):
    table = schema_editor.quote_name(apps.get_model("search", "SearchEntry")._meta.db_table)
    schema_editor.execute(f"ALTER TABLE {table} DROP COLUMN labels")


def set_labels(apps, schema_editor):
    model = apps.get_model("search", "SearchEntry")
    found = defaultdict(list)
    for field in ("audiences", "topics"):
        rows = getattr(model, field).through.objects.order_by("pk")
        for entry, pk in rows.values_list("searchentry_id", f"{field[:-1]}_id"):
            found[entry].append((field[0], pk))
    for pk, labels in found.items():
        text = " ".join(f"{letter}{term}" for letter, term in sorted(labels))
        model.objects.filter(pk=pk).update(labels=text)


class Migration(migrations.Migration):
    dependencies = [("search", "0001_entries"), ("events", "0001_initial")]

    operations = [
        migrations.SeparateDatabaseAndState(
            state_operations=[migrations.AddField("searchentry", "labels", LABELS, False)],
            database_operations=[migrations.RunPython(add_labels, drop_labels)],
        ),
        migrations.RunPython(set_labels, migrations.RunPython.noop),
        migrations.RunPython(set_ends, migrations.RunPython.noop),
    ]
