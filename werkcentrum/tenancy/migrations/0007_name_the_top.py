"""The top of the tree, which national staff see as a page above all sites, gets a Dutch name."""

from django.db import migrations


def rename(old, new):
    def run(apps, schema_editor):
        pages = apps.get_model("wagtailcore", "Page").objects
        pages.filter(depth=1, title=old).update(title=new, draft_title=new)

    return run


class Migration(migrations.Migration):
    dependencies = [("tenancy", "0006_hosts_of_merged_sites")]
    operations = [
        migrations.RunPython(rename("Root", "Alle sites"), rename("Alle sites", "Root")),
    ]
