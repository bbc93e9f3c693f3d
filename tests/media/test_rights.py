"""Licence, name and end of the permission of a file, and what follows when it ends."""

from datetime import timedelta

import pytest
from django.core.files.base import ContentFile
from django.urls import reverse
from django.utils import timezone

from tests.isolation.test_references import bodies, form_of
from tests.isolation.world import enter, person, plant
from tests.media.test_offers import image_of, page_with
from werkcentrum.content.models import ContentPage
from werkcentrum.media.models import Document, Image, Video
from werkcentrum.media.references import EXPIRED, expired_of, files_of
from werkcentrum.media.rights import Licence, usable
from werkcentrum.media.usage import endings
from werkcentrum.tenancy.models import Role

pytestmark = pytest.mark.django_db


def day(days):
    return timezone.localdate() + timedelta(days=days)


def expire(*files, days=-1):
    for file in files:
        type(file).objects.filter(pk=file.pk).update(expires_on=day(days))


def test_a_permission_holds_until_the_end_of_its_last_day(region_a):
    for days, allowed in ((-1, False), (0, True), (1, True), (None, True)):
        ends = None if days is None else day(days)
        image = image_of(region_a, expires_on=ends)
        assert usable(Image.objects.filter(pk=image.pk)).exists() == allowed
        assert image.is_expired != allowed


def test_a_licence_that_asks_for_a_name_is_not_saved_without_one(region_a):
    client = enter(person(region_a, Role.PUBLISHER, "piet"))
    image = image_of(region_a, credit="")
    data = {"title": "Balie", "licence": Licence.CC_BY, "credit": "", "expires_on": ""}
    answer = client.post(f"/cms/images/{image.pk}/", data)
    assert "hoort de naam van de maker" in answer.text
    client.post(f"/cms/images/{image.pk}/", data | {"credit": "Ans"})
    image.refresh_from_db()
    assert (image.licence, image.credit) == (Licence.CC_BY, "Ans")
    answer = client.post(f"/cms/images/{image.pk}/", data | {"expires_on": "ooit"})
    assert answer.status_code == 200
    assert "ooit" in answer.text


def test_no_chooser_offers_what_has_expired(region_a, national):
    things = plant(region_a, "lariks")
    client = enter(person(region_a, Role.EDITOR, "ed"))
    choosers = (
        ("/cms/images/chooser/", "wagtailimages_chooser:chosen", things.image),
        ("/cms/documents/chooser/", "wagtaildocs_chooser:chosen", things.document),
        ("/cms/media/chooser/", "wagtailmedia:media_chosen", things.video),
    )
    for query in ("", "?q=lariks", f"?collection_id={things.collection.pk}"):
        for address, name, file in choosers:
            chosen = reverse(name, args=[file.pk])
            expire(file, days=0)
            assert chosen in client.get(address + query).text, address + query
            expire(file)
            assert chosen not in client.get(address + query).text, address + query
    assert client.get(f"/cms/media/chooser/{things.video.pk}/").status_code == 404


def test_choosers_show_the_rights_and_what_is_national(region_a, national):
    image_of(national, title="Landelijk beeld", licence=Licence.CC_BY, credit="Ans de Wit")
    own = image_of(region_a, title="Eigen beeld", licence=Licence.PERMISSION, credit="")
    file = ContentFile(b"%PDF-1.4", "folder.pdf")
    Document.objects.create(
        title="Folder", licence="cc0", collection=national.library.collection, file=file
    )
    client = enter(person(region_a, Role.EDITOR, "ed"))
    text = client.get("/cms/images/chooser/results/").text
    assert "CC BY, Ans de Wit" in text
    assert text.count(">landelijk<") == 1
    assert "Toestemming van de maker, alleen voor deze site" in text
    text = client.get("/cms/documents/chooser/results/").text
    assert "CC0 of publiek domein" in text
    assert text.count(">landelijk<") == 1
    Video.objects.create(
        title="Film", type="video", duration=1, collection=national.library.collection, file="a.mp4"
    )
    text = client.get("/cms/media/chooser/").text
    assert "Film" in text
    assert text.count(">landelijk<") == 1
    chosen = national.library.collection.pk
    text = client.get(f"/cms/images/chooser/results/?collection_id={chosen}").text
    assert "Landelijk beeld" in text
    assert own.title not in text


def test_what_has_expired_comes_on_no_page_anew_and_stays_where_it_was(region_a):
    things = plant(region_a, "lariks")
    client = enter(things.people[Role.PUBLISHER])
    page = ContentPage.objects.get(pk=things.page.pk)
    address = f"/cms/pages/{page.pk}/edit/"
    expire(things.image)
    for action in ({}, {"action-publish": "1"}):
        answer = client.post(address, form_of(page, things.image) | action)
        assert answer.status_code == 200
        assert EXPIRED in answer.text
    expire(things.image, days=1)
    assert client.post(address, form_of(page, things.image)).status_code == 302
    expire(things.image)
    again = form_of(page, things.image) | {"lead": "Andere woorden", "action-publish": "1"}
    assert client.post(address, again).status_code == 302


@pytest.mark.parametrize("way", ["image", "nested", "document", "video", "rich text document"])
def test_what_has_expired_is_found_wherever_it_stands(region_a, way):
    things = plant(region_a, "lariks")
    page = ContentPage(title="Nieuw", slug="nieuw")
    page.body = page.body.stream_block.to_python(bodies(things)[way])
    assert not expired_of(files_of(page))
    expire(things.image, things.document, things.video)
    assert [one.field for one in expired_of(files_of(page))] == ["body"]


def test_the_list_names_what_ends_soon_on_this_site_and_where_it_is(region_a, region_b, national):
    mine = image_of(region_a, title="Eigen", expires_on=day(10))
    image_of(region_a, title="Ooit", expires_on=day(31))
    shared = image_of(national, title="Gedeeld", expires_on=day(-3))
    image_of(national, title="Gedeeld maar niet hier", expires_on=day(-3))
    image_of(region_b, title="Van West", expires_on=day(-3))
    page = page_with(region_a, shared)
    elsewhere = page_with(region_b, shared)
    found = endings(region_a)
    assert [(one.file, one.pages, one.is_own) for one in found] == [
        (shared, [page.page_ptr], False),
        (mine, [], True),
    ]
    text = enter(person(region_a, Role.VIEWER, "vi")).get("/cms/beeldrechten/").text
    assert f"/cms/images/{mine.pk}/bekijk/" in text
    assert "Eigen" in text
    assert "Gedeeld" in text
    assert "Van West" not in text
    assert f"/cms/pages/{elsewhere.pk}/" not in text
    assert "Er is niets verlopen" in _empty(region_b, elsewhere)


def _empty(site, page):
    page.delete()
    Image.objects.filter(collection=site.library.collection).delete()
    return enter(person(site, Role.EDITOR, "ed")).get("/cms/beeldrechten/").text


def test_forms_of_all_three_ask_for_the_rights():
    for model in (Image, Document, Video):
        assert {"licence", "credit", "expires_on"} <= set(model.admin_form_fields)
