"""Give pages that were live before there were review days a day of their own."""

from django.db import migrations

from werkcentrum.content.first_reviews import give_days

# Months, by type of page.
MONTHS = {"HomePage": 6, "ContentPage": 12}


def forwards(apps, schema_editor):
    revisions = apps.get_model("wagtailcore", "Revision")._base_manager
    for name, months in MONTHS.items():
        give_days(apps.get_model("content", name)._base_manager, revisions, months)


class Migration(migrations.Migration):
    dependencies = [
        ("content", "0004_order_and_audiences"),
        ("wagtailcore", "0098_apitoken"),
    ]

    operations = [migrations.RunPython(forwards, migrations.RunPython.noop)]
