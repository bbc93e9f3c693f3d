"""Partners that were typed in a block, before there was a list of them."""

import json
from importlib import import_module

import pytest
from django.apps import apps
from wagtail.models import Revision

from tests.performance.bodies import add_page, block, make_image
from werkcentrum.content.models import ContentPage
from werkcentrum.services.models import Partner

pytestmark = pytest.mark.django_db
migration = import_module("werkcentrum.services.migrations.0007_partners_that_were_typed")


def test_what_was_typed_becomes_partners_and_pages_show_those(region_a, national, visit):
    logo = make_image("Logo", region_a.library.collection)
    Partner.objects.create(site=region_a, name="UWV", summary="Werk.")
    typed = [{"name": "uwv"}, {"name": "Bieb", "logo": logo.pk, "link": "https://bieb.example"}]
    items = [{"type": "item", "id": str(n), "value": one} for n, one in enumerate(typed)]
    old = [block("text", "<p>Vooraf</p>")]
    old.append(block("partner_logos", {"title": "Wij samen", "partners": [*items, {"name": ""}]}))
    page = add_page(region_a.root_page, title="Samen", slug="samen", body=[])
    revision = page.save_revision()
    ContentPage.objects.filter(pk=page.pk).update(body=old)
    content = revision.content | {"body": json.dumps(old)}
    Revision.objects.filter(pk=revision.pk).update(content=content)

    migration.take_over(apps, None)
    migration.take_over(apps, None)

    bieb = Partner.objects.get(name="Bieb")
    assert (bieb.site, bieb.logo, bieb.link) == (region_a, logo, "https://bieb.example")
    assert Partner.objects.filter(site=region_a).count() == 2
    text = visit(region_a, "/samen/").text
    assert "Wij samen" in text
    assert "Bieb" in text
    page.refresh_from_db()
    for one in (page, page.get_latest_revision_as_object()):
        assert [child.block_type for child in one.body] == ["text", "partners"]
