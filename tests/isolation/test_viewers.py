"""Who reads only sees all of the site in the CMS, is offered no more, and changes nothing."""

import pytest
from django.urls import reverse

from regions.models import Referral
from werkcentrum.navigation.models import MenuItem
from werkcentrum.tenancy.models import Role
from werkcentrum.tenancy.roles import assign

from .world import enter, rows

pytestmark = pytest.mark.django_db


def screens(things):
    """The screens on which a page of a site is read."""
    pages, first = "wagtailadmin_pages", things.page.revisions.order_by("pk").first()
    return [
        reverse("wagtailadmin_explore", args=[things.home.pk]),
        reverse(f"{pages}:view_draft", args=[things.draft.pk]),
        reverse(f"{pages}:view_draft", args=[things.page.pk]),
        reverse(f"{pages}:history", args=[things.page.pk]),
        reverse(f"{pages}:revisions_view", args=[things.page.pk, things.revision.pk]),
        reverse(f"{pages}:revisions_compare", args=[things.page.pk, first.pk, "latest"]),
        reverse(f"{pages}:workflow_history", args=[things.draft.pk]),
        reverse(
            f"{pages}:workflow_history_detail", args=[things.draft.pk, things.workflow_state.pk]
        ),
        reverse(f"{pages}:usage", args=[things.page.pk]),
    ]


def test_a_viewer_reads_every_page_of_the_site_and_no_other(world):
    client = enter(world.a.people[Role.VIEWER])
    for url in screens(world.a):
        answer = client.get(url)
        assert answer.status_code == 200, url
        assert world.a.word in answer.text, url
    for url in screens(world.b):
        assert client.get(url).status_code == 404, url


def test_a_viewer_is_offered_no_way_to_a_change(world):
    client, page = enter(world.a.people[Role.VIEWER]), world.a.page.pk
    for url in screens(world.a):
        text = client.get(url).text
        for change in ("edit", "delete", "move", "copy", "unpublish", "add_subpage"):
            for pk in (page, world.a.draft.pk, world.a.home.pk):
                assert f"/cms/pages/{pk}/{change}/" not in text, (url, change)
        assert "/revert/" not in text, url


@pytest.mark.parametrize("role", [Role.VIEWER, Role.EDITOR, Role.PUBLISHER])
def test_national_staff_read_the_pages_of_a_region(world, role):
    client = enter(world.national.people[role])
    for url in screens(world.b):
        assert client.get(url).status_code == 200, url
    for name in ("edit", "delete", "copy", "move"):
        url = reverse(f"wagtailadmin_pages:{name}", args=[world.b.page.pk])
        assert client.get(url).status_code == 404, name


def test_the_screens_of_reading_hold_without_the_gate(world, without_gate):
    client = enter(world.a.people[Role.VIEWER])
    for url in screens(world.b):
        assert client.get(url).status_code == 404, url


LISTS = ["locations", "advisers", "partners", "referrals", "menus", "redirects", "notices"]
FILE_LISTS = ["/cms/images/", "/cms/images/?layout=list", "/cms/documents/", "/cms/media/"]


def reading(things):
    """The screens that show one thing of a site that is no page."""
    own = (
        *(things.location, things.adviser, things.partner),
        *(things.referral, things.menu, things.redirect, things.notice),
    )
    yield from (reverse(f"{n}:inspect", args=[one.pk]) for n, one in zip(LISTS, own, strict=True))
    yield reverse("files:image", args=[things.image.pk])
    yield reverse("files:document", args=[things.document.pk])
    yield reverse("files:video", args=[things.video.pk])


def lists():
    screens = [*LISTS, "bin", "previews"]
    return [*(reverse(f"{name}:index") for name in screens), *FILE_LISTS, reverse("settings")]


CHANGES = ("/edit/", "/add/", "/delete/", "/usage/", "bulk-action", "/import/")


def tells(things, text):
    """Whether a screen tells of a site; a list of menus has no more than its name."""
    main = sides(text)[1]
    return things.word in main or f"Menu van {things.site.site_name}" in main


def sides(text):
    """What an answer says beside its main part, and in it."""
    return text.partition("<main")[::2]


@pytest.mark.parametrize("role", [Role.VIEWER, Role.EDITOR, Role.PUBLISHER])
def test_who_works_for_a_site_reads_all_that_is_of_it_and_nothing_of_another(world, role):
    client = enter(world.a.people[role])
    for url in [*lists(), *reading(world.a)]:
        answer = client.get(url)
        assert answer.status_code == 200, url
        assert tells(world.a, answer.text), url
        assert world.b.word not in answer.text, url
    for url in reading(world.b):
        assert client.get(url).status_code == 404, url
        assert client.post(url).status_code == 404, url


def test_a_viewer_is_offered_nothing_that_changes_what_is_no_page(world):
    client, before = enter(world.a.people[Role.VIEWER]), rows()
    for url in [*lists(), *reading(world.a)]:
        text = sides(client.get(url).text)[1]
        for change in CHANGES:
            assert change not in text, (url, change)
        # A list has a form to search in it.
        assert "<form" not in text or url in lists()
        assert 'method="post"' not in text.lower(), url
        assert f"/cms/images/{world.a.image.pk}/?" not in text
        assert f'/cms/images/{world.a.image.pk}/"' not in text
        assert client.post(url, {"name": "Nieuw", "title": "Nieuw"}).status_code == 405, url
    assert rows() == before


def test_a_viewer_has_the_way_to_all_that_may_be_read(world):
    text = enter(world.a.people[Role.VIEWER]).get("/cms/").text
    for url in [*(one for one in lists() if "?" not in one)]:
        assert f'"{url}"' in text, url
    for url in ("/cms/settings/", "/cms/reports/", "/cms/images/multiple/add/"):
        assert url not in text, url
    # Who may do more has each entry once.
    for role in (Role.EDITOR, Role.MANAGER):
        text = enter(world.a.people[role]).get("/cms/").text
        assert text.count('"url": "/cms/images/"') == 1
        assert ('"/cms/gegevens/"' in text) == (role == Role.EDITOR)


def test_a_viewer_reads_where_a_menu_leads(world):
    client, page = enter(world.a.people[Role.VIEWER]), world.a.page
    MenuItem.objects.create(menu=world.a.menu, label="Bel ons", path="/contact/")
    MenuItem.objects.create(menu=world.a.menu, page=world.national.page, label="Landelijk")
    text = client.get(reverse("menus:inspect", args=[world.a.menu.pk])).text
    draft = reverse("wagtailadmin_pages:view_draft", args=[page.pk])
    assert f'href="{draft}"' in text
    assert client.get(draft).status_code == 200
    assert f"Pagina: {world.a.page.__class__.objects.get(pk=page.pk).title}" in text
    assert "Vast adres: /contact/" in text
    assert "(landelijke site)" in text
    assert f'href="{world.national.page.full_url}"' in text
    # A page of the nation that went offline has no address to read.
    world.national.page.unpublish()
    text = client.get(reverse("menus:inspect", args=[world.a.menu.pk])).text
    assert "(landelijke site), staat offline" in text
    assert f'href="{world.national.page.full_url}"' not in text


def test_a_viewer_gets_no_address_of_a_preview(world):
    url, link = reverse("previews:index"), world.a.preview
    for role in Role:
        text = enter(world.a.people[role]).get(url).text
        assert world.a.word in text, role
        assert (link.token in text) == (role != Role.VIEWER), role
        assert link.token not in enter(world.b.people[role]).get(url).text, role
    viewer = enter(world.a.people[Role.VIEWER])
    for name in ("extend", "withdraw"):
        address = reverse(f"previews:{name}", args=[link.pk])
        assert viewer.get(address).status_code == 404
        assert viewer.post(address, {"days": "7"}).status_code == 404
    national = enter(world.national.people[Role.VIEWER])
    national.get(reverse("locations:inspect", args=[world.a.location.pk]))
    text = national.get(url).text
    assert world.a.word in text
    assert link.token not in text


def test_an_editor_changes_the_own_files_in_the_list_of_all(world):
    editor, image = world.a.people[Role.EDITOR], world.a.image
    own = type(image).objects.exclude(pk=image.pk).filter(collection=image.collection).first()
    type(image).objects.filter(pk=own.pk).update(uploaded_by_user=editor)
    for url in FILE_LISTS[:2]:
        text = enter(editor).get(url).text
        assert f"/cms/images/{own.pk}/" in text
        assert f"/cms/images/{own.pk}/bekijk/" not in text
        assert f"/cms/images/{image.pk}/bekijk/" in text
        assert text.count("data-bulk-action-checkbox") == 1


def test_who_keeps_one_site_and_reads_another_is_offered_no_change_there(world):
    user = world.a.people[Role.MANAGER]
    assign(user, world.b.site, Role.VIEWER)
    client = enter(user)
    # The way into the other site, on which the lists keep to it.
    assert client.get(reverse("locations:inspect", args=[world.b.location.pk])).status_code == 200
    for url in lists():
        text = client.get(url).text
        assert tells(world.b, text), url
        assert not tells(world.a, text), url
        for change in CHANGES:
            assert change not in sides(text)[1], (url, change)
    form = {"label": "Nieuw", "url": "https://nieuw.example/", "sort_order": 0}
    for name in ("edit", "delete"):
        url = reverse(f"referrals:{name}", args=[world.b.referral.pk])
        assert client.post(url, form).status_code == 404
    client.get(reverse("locations:inspect", args=[world.b.location.pk]))
    assert client.post(reverse("referrals:add"), form).status_code == 302
    assert Referral.objects.filter(site=world.b.site).get() == world.b.referral


def test_the_screens_to_read_a_thing_hold_without_the_gate(world, without_gate):
    client = enter(world.a.people[Role.VIEWER])
    for url in reading(world.b):
        assert client.get(url).status_code == 404, url
    for url in lists():
        assert world.b.word not in client.get(url).text, url


@pytest.mark.parametrize("role", [Role.VIEWER, Role.EDITOR, Role.PUBLISHER])
def test_national_staff_read_the_things_of_a_region_and_the_shared_library(world, role):
    client = enter(world.national.people[role])
    for url in FILE_LISTS:
        text = client.get(url).text
        assert all(one.word in text for one in (world.a, world.b, world.national)), url
    for things in (world.national, world.b):
        for url in [*reading(things), *lists()]:
            answer = client.get(url)
            assert answer.status_code == 200, url
            assert tells(things, answer.text), url
    assert client.get(reverse("locations:edit", args=[world.b.location.pk])).status_code == 404


GARBAGE = ["q=%00", "q='", "p=x", "p=-1", "ordering=x", "layout=x", "collection_id=x"]
GARBAGE += ["usage_count_min=x", "tag=%00", "export=x"]


def test_garbage_in_the_address_breaks_no_screen_to_read(world):
    client = enter(world.a.people[Role.VIEWER])
    for url in [*lists(), *reading(world.a)]:
        for query in GARBAGE:
            answer = client.get(f"{url.partition('?')[0]}?{query}")
            assert answer.status_code < 500, (url, query)
