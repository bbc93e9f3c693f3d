"""Take away what Wagtail puts in every new database: a welcome page, its site, groups, a workflow.

The default site would answer on every host, and the groups and the workflow hold for the whole
tree: nothing here may belong to no region and to all.
"""

from django.db import migrations


def remove_sample_content(apps, schema_editor):
    page_model = apps.get_model("wagtailcore", "Page")
    welcome = page_model.objects.filter(path="00010001", slug="home").first()
    if welcome is not None:
        apps.get_model("wagtailcore", "Site").objects.filter(root_page=welcome).delete()
        welcome.delete()
        page_model.objects.filter(path="0001").update(numchild=0)
    apps.get_model("auth", "Group").objects.filter(name__in=["Moderators", "Editors"]).delete()
    apps.get_model("wagtailcore", "WorkflowPage").objects.filter(page__path="0001").delete()
    apps.get_model("wagtailcore", "Workflow").objects.filter(name="Moderators approval").delete()
    apps.get_model("wagtailcore", "Task").objects.filter(name="Moderators approval").delete()


class Migration(migrations.Migration):
    dependencies = [
        ("tenancy", "0001_initial"),
        ("auth", "0012_alter_user_first_name_max_length"),
        ("wagtailcore", "0098_apitoken"),
        # These give rights to the groups.
        ("wagtailadmin", "0001_create_admin_access_permissions"),
        ("wagtail_localize", "0006_create_submit_translation_permission"),
        ("wagtailimages", "0027_image_description"),
        ("wagtaildocs", "0014_alter_document_file_size"),
        ("wagtailmedia", "0005_alter_media_options"),
    ]

    operations = [migrations.RunPython(remove_sample_content, migrations.RunPython.noop)]
