"""A region offers a file to all; the national team takes a copy, or says why not."""

from datetime import timedelta

import pytest
from django.core.exceptions import PermissionDenied, ValidationError
from django.core.files.base import ContentFile
from django.core.files.storage import default_storage
from django.db.models import Q
from django.urls import reverse
from django.utils import timezone

from tests.isolation.world import enter, person
from tests.performance.bodies import add_page, block, make_image
from werkcentrum.history.models import Entry
from werkcentrum.mail.models import Message
from werkcentrum.media import offers
from werkcentrum.media.models import Document, Image, LibraryOffer, Video
from werkcentrum.media.rights import SHAREABLE, Licence, usable
from werkcentrum.media.usage import ending_on, endings, use_per_site
from werkcentrum.tenancy.models import Role, SiteProfile
from werkcentrum.tenancy.owners import owners_of

pytestmark = pytest.mark.django_db
State = LibraryOffer.State


@pytest.fixture
def publisher(region_a):
    return person(region_a, Role.PUBLISHER, "piet")


@pytest.fixture
def keeper(national):
    return person(national, Role.PUBLISHER, "nora")


def image_of(site, title="De balie", **fields):
    image = make_image(title, site.library.collection)
    Image.objects.filter(pk=image.pk).update(**{"licence": Licence.OWN, "credit": "Ans"} | fields)
    return Image.objects.get(pk=image.pk)


@pytest.fixture
def image(region_a):
    return image_of(region_a)


@pytest.fixture
def offered(image, publisher):
    return offers.offer(item=image, user=publisher, note="Vrij te gebruiken", portraits=True)


@pytest.fixture
def accepted(offered, keeper):
    offers.accept(offer=offered, user=keeper)
    offered.refresh_from_db()
    return offered


def page_with(site, image):
    value = {"image": image.pk, "alt": "Balie", "decorative": False, "caption": ""}
    page = add_page(site.root_page.specific, title="Met beeld", slug=f"beeld-{image.pk}")
    page.body = page.body.stream_block.to_python([block("image", value)])
    page.save()
    return page


def chosen_url(image):
    return reverse("wagtailimages_chooser:chosen", args=[image.pk])


# -- Offering ------------------------------------------------------------------------------------


@pytest.mark.parametrize("licence", ["", *Licence])
def test_only_what_all_regions_may_use_can_be_offered(region_a, publisher, licence):
    image = image_of(region_a, licence=licence)
    if licence in SHAREABLE:
        assert offers.offer(item=image, user=publisher, portraits=True).state == State.OFFERED
    else:
        with pytest.raises(ValidationError):
            offers.offer(item=image, user=publisher, portraits=True)
        assert not LibraryOffer.objects.exists()


def test_what_is_expired_offered_already_or_shows_people_is_not_offered(
    region_a, image, publisher, offered
):
    with pytest.raises(ValidationError, match="al aangeboden"):
        offers.offer(item=image, user=publisher, portraits=True)
    old = image_of(region_a, expires_on=timezone.localdate() - timedelta(days=1))
    with pytest.raises(ValidationError, match="verlopen"):
        offers.offer(item=old, user=publisher, portraits=True)
    with pytest.raises(ValidationError, match="herkenbaar"):
        offers.offer(item=image_of(region_a), user=publisher, portraits=False)


def test_publishers_offer_what_is_of_their_own_site(region_a, region_b, national, image, keeper):
    for user in (
        person(region_a, Role.EDITOR, "ed"),
        person(region_a, Role.VIEWER, "vi"),
        person(region_b, Role.MANAGER, "bea"),
        keeper,
    ):
        with pytest.raises(PermissionDenied):
            offers.offer(item=image, user=user, portraits=True)
    with pytest.raises(PermissionDenied):
        offers.offer(item=image_of(national), user=keeper, portraits=True)
    SiteProfile.objects.filter(site=region_a).update(
        kind=SiteProfile.Kind.PRACTICE, state=SiteProfile.State.HIDDEN
    )
    with pytest.raises(PermissionDenied):
        offers.offer(item=image, user=person(region_a, Role.MANAGER, "ma"), portraits=True)


def test_an_offer_never_holds_a_file_of_another_site(region_b, image):
    with pytest.raises(PermissionDenied):
        LibraryOffer.objects.create(site=region_b, image=image, title="Gestolen")


# -- Deciding ------------------------------------------------------------------------------------


def test_what_is_taken_over_is_a_copy_that_every_region_can_choose(
    offered, image, keeper, national, region_a, region_b
):
    copy = offers.accept(offer=offered, user=keeper)
    assert copy.pk != image.pk
    assert owners_of(Image, [copy.pk])[copy.pk].site_id == national.pk
    assert owners_of(Image, [image.pk])[image.pk].site_id == region_a.pk
    assert copy.file.name != image.file.name
    assert copy.file.read() == image.file.read()
    assert (copy.title, copy.licence, copy.credit) == (image.title, image.licence, image.credit)
    for site in (region_a, region_b):
        client = enter(person(site, Role.EDITOR, "ed"))
        assert client.get(chosen_url(copy)).status_code == 200
        assert "landelijk" in client.get("/cms/images/chooser/").text
        page_with(site, copy)
    # The original stays the region's own, and goes without taking the copy along.
    with pytest.raises(PermissionDenied):
        page_with(region_b, image)
    image.delete()
    assert default_storage.exists(copy.file.name)
    offered.refresh_from_db()
    assert offered.item is None
    assert offered.copies == [copy]


def test_the_offerer_hears_what_was_decided(offered, keeper, publisher, region_a):
    offers.decline(offer=offered, user=keeper, reason="De foto is te donker.")
    message = Message.objects.get()
    assert message.to == publisher.email
    assert "De balie" in message.subject
    offered.refresh_from_db()
    assert (offered.state, offered.reason) == (State.DECLINED, "De foto is te donker.")
    assert not offered.copies
    words = Entry.objects.filter(site=region_a, action__startswith="library.")
    assert set(words.values_list("action", flat=True)) == {"library.offer", "library.decline"}
    # It may be offered again, once it is better.
    assert offers.offer(item=offered.image, user=publisher, portraits=True)


def test_a_decision_is_made_once_by_who_keeps_the_library(offered, keeper, national, region_a):
    for user in (
        person(national, Role.EDITOR, "ned"),
        person(region_a, Role.MANAGER, "man"),
    ):
        with pytest.raises(PermissionDenied):
            offers.accept(offer=offered, user=user)
        with pytest.raises(PermissionDenied):
            offers.decline(offer=offered, user=user, reason="Nee")
    with pytest.raises(ValidationError):
        offers.decline(offer=offered, user=keeper, reason="  ")
    offers.accept(offer=offered, user=keeper)
    with pytest.raises(ValidationError, match="al besloten"):
        offers.accept(offer=offered, user=keeper)
    assert Image.objects.filter(offer=offered).count() == 1


def test_what_changed_or_went_since_the_offer_is_not_taken_over(offered, keeper, image):
    Image.objects.filter(pk=image.pk).update(licence=Licence.BOUGHT)
    with pytest.raises(ValidationError, match="licentie"):
        offers.accept(offer=offered, user=keeper)
    image.delete()
    with pytest.raises(ValidationError, match="verwijderd"):
        offers.accept(offer=offered, user=keeper)
    assert not Image.objects.filter(offer__isnull=False).exists()


def test_documents_and_videos_are_offered_alike(region_a, publisher, keeper, national):
    library = region_a.library.collection
    file = ContentFile(b"%PDF-1.4", "folder.pdf")
    items = [
        Document.objects.create(title="Folder", licence="own", collection=library, file=file),
        Video.objects.create(
            title="Film",
            licence="cc0",
            type="video",
            collection=library,
            duration=1,
            file=ContentFile(b"film", "film.mp4"),
            captions=ContentFile(b"WEBVTT", "film.vtt"),
            transcript="Tekst",
        ),
    ]
    for item in items:
        made = offers.offer(item=item, user=publisher, portraits=True)
        copy = offers.accept(offer=made, user=keeper)
        assert type(copy) is type(item)
        assert copy.collection == national.library.collection
        assert copy.file.name != item.file.name
    assert copy.captions.name != items[1].captions.name
    assert copy.captions.read() == b"WEBVTT"


# -- Withdrawing ---------------------------------------------------------------------------------


def test_what_is_withdrawn_stays_where_it_is_and_comes_nowhere_new(
    accepted, publisher, region_b, visit
):
    (copy,) = accepted.copies
    page = page_with(region_b, copy)
    offers.withdraw(offer=accepted, user=publisher)
    editor = enter(person(region_b, Role.PUBLISHER, "ed"))
    assert chosen_url(copy) not in editor.get("/cms/images/chooser/").text
    assert "<img" in visit(region_b, f"/{page.slug}/").text
    assert "De balie" in editor.get("/cms/beeldrechten/").text
    assert "verlopen op" in editor.get(f"/cms/pages/{page.pk}/edit/").text


def test_who_withdraws_sees_how_often_and_only_the_national_team_sees_where(
    accepted, publisher, keeper, region_b
):
    (copy,) = accepted.copies
    page = page_with(region_b, copy)
    assert use_per_site([copy]) == {region_b: 1}
    own = enter(publisher).get(f"/cms/aangeboden/{accepted.pk}/intrekken/").text
    assert "Werkcentrum West: op 1 pagina" in own
    assert page.title not in own
    assert page.title in enter(keeper).get(f"/cms/aanbod/{accepted.pk}/").text


def test_an_offer_is_withdrawn_once_by_its_region_or_the_nation(
    offered, region_a, region_b, keeper
):
    for user in (person(region_a, Role.EDITOR, "ed"), person(region_b, Role.MANAGER, "bea")):
        with pytest.raises(PermissionDenied):
            offers.withdraw(offer=offered, user=user)
    offers.withdraw(offer=offered, user=keeper)
    with pytest.raises(ValidationError):
        offers.withdraw(offer=offered, user=keeper)
    with pytest.raises(ValidationError):
        offers.accept(offer=offered, user=keeper)


# -- The screens ---------------------------------------------------------------------------------


def test_a_publisher_offers_and_withdraws_from_the_screens(image, publisher):
    client = enter(publisher)
    assert "Er is nog niets aangeboden" in client.get("/cms/aangeboden/").text
    address = f"/cms/aangeboden/afbeelding/{image.pk}/"
    assert address in client.get(f"/cms/images/{image.pk}/").text
    assert "Eigen werk" in client.get(address).text
    assert "Zet hier een vinkje" in client.post(address, {"note": "Mooi"}).text
    answer = client.post(address, {"note": "Mooi", "portraits": "on"}, follow=True)
    assert "is aangeboden" in answer.text
    assert "al aangeboden" in client.post(address, {"portraits": "on"}).text
    assert LibraryOffer.objects.count() == 1
    withdrawal = f"/cms/aangeboden/{LibraryOffer.objects.get().pk}/intrekken/"
    assert "Niemand gebruikt het" in client.get(withdrawal).text
    assert "ingetrokken" in client.post(withdrawal, follow=True).text


def test_a_file_without_a_licence_says_what_to_do_first(region_a, publisher):
    image = image_of(region_a, licence="")
    answer = enter(publisher).get(f"/cms/aangeboden/afbeelding/{image.pk}/")
    assert "Vul eerst de licentie in" in answer.text
    assert "Bied aan</em>" not in answer.text


def test_the_national_team_decides_from_its_queue(offered, keeper):
    client = enter(keeper)
    assert "De balie" in client.get("/cms/aanbod/").text
    address = f"/cms/aanbod/{offered.pk}/"
    assert "Vrij te gebruiken" in client.get(address).text
    assert "Vertel de regio waarom" in client.post(address, {"choice": "decline"}).text
    client.post(address, {"choice": "onzin"})
    assert "Landelijke beeldbank" in client.post(address, {"choice": "accept"}, follow=True).text
    assert "al besloten" in client.post(address, {"choice": "accept"}, follow=True).text
    client.post(address, {"choice": "withdraw"})
    offered.refresh_from_db()
    assert offered.state == State.WITHDRAWN
    assert "Er wacht niets" in client.get("/cms/aanbod/").text


def test_another_region_finds_no_offer_and_no_queue(offered, image, region_b, region_a):
    client = enter(person(region_b, Role.MANAGER, "bea"))
    assert "De balie" not in client.get("/cms/aangeboden/").text
    for address in (
        f"/cms/aangeboden/afbeelding/{image.pk}/",
        f"/cms/aangeboden/{offered.pk}/intrekken/",
        f"/cms/aanbod/{offered.pk}/",
        "/cms/aanbod/",
    ):
        assert client.get(address).status_code == 404
        assert client.post(address, {"portraits": "on", "choice": "accept"}).status_code == 404
    editor = enter(person(region_a, Role.EDITOR, "ed"))
    assert editor.get("/cms/aangeboden/").status_code == 404
    offered.refresh_from_db()
    assert offered.state == State.OFFERED
    assert not LibraryOffer.objects.exclude(Q(pk=offered.pk)).exists()


def test_words_of_an_offer_are_shown_as_words(region_a, publisher, keeper):
    evil = "<script>alert(1)</script>"
    image = image_of(region_a, title=evil, credit=evil)
    made = offers.offer(item=image, user=publisher, note=evil, portraits=True)
    for text in (
        enter(keeper).get("/cms/aanbod/").text,
        enter(keeper).get(f"/cms/aanbod/{made.pk}/").text,
        enter(publisher).get("/cms/aangeboden/").text,
        enter(publisher).get("/cms/images/chooser/").json()["html"],
    ):
        assert evil not in text
        assert "&lt;script&gt;" in text


# -- Rights of a copy ----------------------------------------------------------------------------


def test_a_copy_has_the_rights_of_the_original_and_is_warned_about(
    image, publisher, keeper, region_b, national
):
    ends = timezone.localdate() + timedelta(days=10)
    Image.objects.filter(pk=image.pk).update(licence=Licence.CC_BY, credit="Ans", expires_on=ends)
    image.refresh_from_db()
    made = offers.offer(item=image, user=publisher, portraits=True)
    copy = offers.accept(offer=made, user=keeper)
    assert (copy.licence, copy.credit, copy.expires_on) == (Licence.CC_BY, "Ans", ends)
    page = page_with(region_b, copy)
    assert [ending.file for ending in endings(region_b)] == [copy]
    assert [ending.file for ending in endings(national)] == [copy]
    assert ending_on(page) == [copy]


def test_what_changes_in_the_rights_of_the_original_holds_for_the_copy(
    accepted, image, publisher, region_b
):
    (copy,) = accepted.copies
    client, url = enter(publisher), reverse("wagtailimages:edit", args=[image.pk])
    ends = timezone.localdate() + timedelta(days=3)
    form = {"title": "Balie", "licence": Licence.CC_BY, "credit": "Bo", "expires_on": ends}
    assert client.post(url, form).status_code == 302
    copy.refresh_from_db()
    assert (copy.licence, copy.credit, copy.expires_on) == (Licence.CC_BY, "Bo", ends)
    page = page_with(region_b, copy)
    assert ending_on(page) == [copy]
    # What the national team called it stays.
    Image.objects.filter(pk=copy.pk).update(title="Landelijke balie", credit="B. Bo")
    client.post(url, form | {"title": "Andere naam"})
    copy.refresh_from_db()
    assert (copy.title, copy.credit) == ("Landelijke balie", "B. Bo")
    # Bought for one site: nobody else may choose it any more.
    client.post(url, form | {"licence": Licence.BOUGHT, "expires_on": ""})
    copy.refresh_from_db()
    assert copy.is_expired
    assert not usable(Image.objects.filter(pk=copy.pk)).exists()


def test_after_withdrawing_the_original_brings_no_copy_back(accepted, image, publisher):
    offers.withdraw(offer=accepted, user=publisher)
    (copy,) = accepted.copies
    image.refresh_from_db()
    image.expires_on = timezone.localdate() + timedelta(days=300)
    image.save()
    copy.refresh_from_db()
    assert copy.is_expired
