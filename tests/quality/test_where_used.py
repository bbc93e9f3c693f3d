"""Before something is changed or deleted, editors see where their own site uses it; no more."""

import pytest
from django.urls import reverse

from tests.performance.bodies import add_page, block, every_block, furnish, make_image
from tests.tenancy.test_workplace import at_work
from werkcentrum.tenancy.models import Role

pytestmark = pytest.mark.django_db


def picture(image):
    return [block("image", {"image": image, "alt": "Balie", "decorative": False, "caption": ""})]


@pytest.fixture
def used(region_a):
    """The things of a region, all used on one page."""
    things = furnish(region_a)
    body = every_block(things)
    add_page(region_a.root_page.specific, title="Aardbei", slug="aardbei", body=body)
    return things


def test_pages_and_files_say_where_they_are_used(region_a, used):
    client = at_work((region_a, Role.PUBLISHER))
    page, image, document, video = (
        *(used["pages"][0], used["images"][0]),
        *(used["document"], used["video"]),
    )
    for name, pk in (
        ("wagtailadmin_pages:usage", page),
        ("wagtailimages:image_usage", image),
        ("wagtaildocs:document_usage", document),
        ("wagtailmedia:media_usage", video),
    ):
        answer = client.get(reverse(name, args=[pk]))
        assert answer.status_code == 200, name
        assert "Aardbei" in answer.text, name


@pytest.mark.parametrize(
    ("edit", "usage", "kind"),
    [
        ("wagtailadmin_pages:edit", "wagtailadmin_pages:usage", "page"),
        ("wagtailimages:edit", "wagtailimages:image_usage", "image"),
        ("wagtaildocs:edit", "wagtaildocs:document_usage", "document"),
        ("wagtailmedia:edit", "wagtailmedia:media_usage", "video"),
    ],
)
def test_the_way_there_stands_where_one_changes_it(region_a, used, edit, usage, kind):
    client = at_work((region_a, Role.PUBLISHER))
    pk = {"page": used["pages"][0], "image": used["images"][0]}.get(kind) or used[kind]
    assert reverse(usage, args=[pk]) in client.get(reverse(edit, args=[pk])).text


def test_of_what_is_shared_one_sees_the_uses_of_the_own_site_only(region_a, region_b, national):
    image = make_image("Balie", national.library.collection)
    shared = add_page(national.root_page.specific, title="Noot", slug="noot")
    for site, title in ((region_a, "Aardbei"), (region_b, "Braam")):
        link = block("text", f'<p><a linktype="page" id="{shared.pk}">x</a></p>')
        body = [*picture(image.pk), link]
        add_page(site.root_page.specific, title=title, slug=title.lower(), body=body)
    client = at_work((region_a, Role.MANAGER))
    for name, pk in (
        ("wagtailimages:image_usage", image.pk),
        ("wagtailadmin_pages:usage", shared.pk),
    ):
        assert "Braam" not in client.get(reverse(name, args=[pk]), follow=True).text
