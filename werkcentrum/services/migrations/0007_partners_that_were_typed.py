"""Partners that were typed in a block become partners of their site, and the block shows those."""

import json

from django.db import migrations
from django.db.models import Max, TextField
from django.db.models.functions import Cast

PAGES = (
    *(("content", "HomePage"), ("content", "ContentPage")),
    *(("articles", "ArticlePage"), ("events", "EventPage"), ("services", "ServicePage")),
)
STEPS = 8  # the part of a path that tells the home of a page
SUMMARY = "Werkt mee in het Werkcentrum."


def convert(stream) -> tuple[list, list[dict]]:
    """A stored body with the new block, and the partners that were typed in it."""
    blocks, typed = [], []
    for block in stream:
        if block.get("type") == "partner_logos":
            value = block.get("value") or {}
            items = value.get("partners") or []
            typed += [item.get("value", item) for item in items if isinstance(item, dict)]
            shown = {"title": value.get("title") or "Onze partners", "with_national": False}
            block = {**block, "type": "partners", "value": shown}
        blocks.append(block)
    return blocks, typed


def take_over(apps, schema_editor):
    sites = {}
    for app, name in PAGES:
        model = apps.get_model(app, name)
        # As text: a stream leaves out the blocks that its field does not know any more.
        stored = model.objects.annotate(text=Cast("body", TextField()))
        rows = stored.filter(text__contains="partner_logos").values_list("pk", "path", "text")
        for pk, path, text in list(rows):
            body, typed = convert(json.loads(text))
            model.objects.filter(pk=pk).update(body=body)
            keep(apps, site_of(apps, path, sites), typed)
    revisions = apps.get_model("wagtailcore", "Revision").objects
    for draft in revisions.filter(content__body__icontains="partner_logos").iterator():
        body, _typed = convert(json.loads(draft.content["body"]))
        revisions.filter(pk=draft.pk).update(content={**draft.content, "body": json.dumps(body)})


def site_of(apps, path, sites):
    """The site that a page stands on; None for a page of no site."""
    home = path[:STEPS]
    if home not in sites:
        keys = apps.get_model("wagtailcore", "Page").objects.filter(path=home)
        found = apps.get_model("wagtailcore", "Site").objects.filter(
            root_page__translation_key__in=keys.values("translation_key")
        )
        sites[home] = found.first()
    return sites[home]


def keep(apps, site, typed):
    """Make the partners of a site that it does not have yet."""
    if site is None:
        return
    partners = apps.get_model("services", "Partner").objects
    of_site = partners.filter(site=site)
    last = of_site.aggregate(last=Max("sort_order"))["last"] or 0
    images = apps.get_model("media", "Image").objects
    for number, one in enumerate(typed, start=1):
        name, link, logo = (one.get(key) or "" for key in ("name", "link", "logo"))
        if name and not of_site.filter(name__iexact=name).exists():
            partners.create(
                site=site,
                name=name[:120],
                summary=SUMMARY,
                link=link[:200],
                logo=images.filter(pk=logo).first() if logo else None,
                sort_order=last + number,
            )


class Migration(migrations.Migration):
    dependencies = [
        ("services", "0006_one_block_of_partners"),
        ("content", "0006_one_block_of_partners"),
        ("articles", "0003_one_block_of_partners"),
        ("events", "0004_one_block_of_partners"),
    ]
    operations = [migrations.RunPython(take_over, migrations.RunPython.noop)]
