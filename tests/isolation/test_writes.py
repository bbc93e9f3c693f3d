"""What somebody of region A tries on region B changes nothing; the same on region A works."""

import pytest
from django.urls import reverse
from wagtail.models import Page

from werkcentrum.contact.models import Location
from werkcentrum.content.models import ContentPage
from werkcentrum.media.models import Image
from werkcentrum.tenancy.models import Role

from .forms import picture
from .world import enter, rows

pytestmark = pytest.mark.django_db

BULK = "/cms/bulk/{0}/{1}/{2}/"


def attacks(own, other):
    """(what is tried, address, form): ``own`` is of who tries, ``other`` of whom it is done to."""
    pages, bulk = "wagtailadmin_pages", BULK.format
    copy = {"new_title": "Kopie", "new_slug": "kopie", "copy_subpages": "on"}
    to_other, from_other = str(other.home.pk), str(own.home.pk)
    yield "delete", reverse(f"{pages}:delete", args=[other.page.pk]), {}
    yield "unpublish", reverse(f"{pages}:unpublish", args=[other.page.pk]), {}
    yield "lock", reverse(f"{pages}:lock", args=[other.page.pk]), {}
    yield "move there", reverse(f"{pages}:move_confirm", args=[own.page.pk, other.home.pk]), {}
    yield "move here", reverse(f"{pages}:move_confirm", args=[other.page.pk, own.home.pk]), {}
    yield (
        "copy there",
        reverse(f"{pages}:copy", args=[own.page.pk]),
        copy | {"new_parent_page": to_other},
    )
    yield (
        "copy here",
        reverse(f"{pages}:copy", args=[other.page.pk]),
        copy | {"new_parent_page": from_other},
    )
    yield (
        "alias there",
        reverse(f"{pages}:copy", args=[own.page.pk]),
        copy | {"new_parent_page": to_other, "alias": "on"},
    )
    revert = reverse(f"{pages}:revisions_revert", args=[other.page.pk, other.revision.pk])
    yield "revert", revert, {"title": "Gekaapt"}
    mixed = reverse(f"{pages}:revisions_revert", args=[own.page.pk, other.revision.pk])
    yield "revert with another's revision", mixed, {"title": "Gekaapt"}
    step = [other.draft.pk, "approve", other.task_state.pk]
    yield "approve", reverse(f"{pages}:workflow_action", args=step), {}
    mixed_step = [own.draft.pk, "approve", other.task_state.pk]
    yield "approve by own page", reverse(f"{pages}:workflow_action", args=mixed_step), {}
    for action in ("delete", "publish", "unpublish"):
        url = bulk("wagtailcore", "page", action)
        yield f"bulk {action}", f"{url}?id={other.page.pk}&id={own.page.pk}&next=/cms/", {}
    url = bulk("wagtailcore", "page", "move")
    yield "bulk move there", f"{url}?id={own.page.pk}&next=/cms/", {"chooser": to_other}
    yield "bulk move here", f"{url}?id={other.page.pk}&next=/cms/", {"chooser": from_other}
    yield "bulk all", f"{bulk('wagtailcore', 'page', 'delete')}?id=all&next=/cms/", {}
    for kind in ("image", "document"):
        pk = getattr(other, kind).pk
        yield f"bulk delete {kind}", f"{bulk('media', kind, 'delete')}?id={pk}&next=/cms/", {}
    move = f"{bulk('media', 'image', 'add_to_collection')}?id={own.image.pk}&next=/cms/"
    yield "give an image away", move, {"collection": str(other.collection.pk)}
    image = {"title": "Gekaapt", "collection": str(other.collection.pk)}
    yield "change an image", reverse("wagtailimages:edit", args=[other.image.pk]), image
    yield "move an image", reverse("wagtailimages:edit", args=[own.image.pk]), image
    yield "delete an image", reverse("wagtailimages:delete", args=[other.image.pk]), {}
    yield "upload", reverse("wagtailimages:add"), image | {"file": picture}
    chosen = {f"image-chooser-upload-{key}": value for key, value in image.items()}
    yield (
        "upload in the chooser",
        reverse("wagtailimages_chooser:create"),
        chosen | {"image-chooser-upload-file": picture},
    )
    yield "delete a document", reverse("wagtaildocs:delete", args=[other.document.pk]), {}
    yield "delete a video", reverse("wagtailmedia:delete", args=[other.video.pk]), {}
    for name in ("locations", "advisers", "partners", "referrals"):
        row = getattr(other, name[:-1])
        yield f"delete {name}", reverse(f"{name}:delete", args=[row.pk]), {}
    yield "translate", f"/cms/localize/submit/page/{other.page.pk}/", {"locales": "1"}
    new = {"email": "nieuw@x.example", "is_superuser": "on", "password1": "x", "password2": "x"}
    yield "make a superuser", reverse("wagtailusers_users:add"), new
    boss = other.people[Role.MANAGER].pk
    yield "change a colleague", reverse("wagtailusers_users:edit", args=[boss]), new
    yield "make a group", reverse("wagtailusers_groups:add"), {"name": "Bende"}
    yield "end a workflow", f"/cms/workflows/disable/{other.workflow.pk}/", {}
    yield "private", reverse(f"{pages}:set_privacy", args=[other.page.pk]), {}
    action = reverse("wagtailadmin_api:pages:action", args=[other.page.pk, "delete"])
    yield "delete by the API", action, {}


@pytest.mark.parametrize("who", [*Role.values, "elsewhere"])
def test_nothing_of_another_region_changes(world, who):
    user = world.elsewhere if who == "elsewhere" else world.a.people[who]
    client, before = enter(user), rows()
    for tried, url, form in attacks(world.a, world.b):
        form = {key: value() if callable(value) else value for key, value in form.items()}
        answer = client.post(url, form)
        assert answer.status_code in (302, 403, 404, 405), (tried, answer.status_code)
        assert world.b.word not in answer.text, tried
        after = rows()
        changed = {label for label in before if before[label] != after[label]}
        assert not changed, (tried, changed)


def test_the_same_on_the_own_site_works(world):
    """A gate that refuses everything fails here."""
    own = world.a
    client = enter(own.people[Role.MANAGER])
    tried = {
        name: (url, form)
        for name, url, form in attacks(own, own)
        if name not in ("translate", "private")
    }

    publisher = enter(own.people[Role.PUBLISHER])

    def send(name, client=client):
        url, form = tried[name]
        form = {key: value() if callable(value) else value for key, value in form.items()}
        assert client.post(url, form).status_code in (200, 302), name

    send("copy here")
    copy = ContentPage.objects.get(slug="kopie")
    assert copy.get_parent().pk == own.home.pk
    deep = reverse("wagtailadmin_pages:move_confirm", args=[copy.pk, own.page.pk])
    client.post(deep)
    assert Page.objects.get(pk=copy.pk).get_parent().pk == own.page.pk
    send("approve", publisher)
    assert Page.objects.get(pk=own.draft.pk).live
    send("unpublish")
    assert not Page.objects.get(pk=own.page.pk).live
    send("lock")
    assert Page.objects.get(pk=own.page.pk).locked
    send("upload")
    assert Image.objects.filter(title="Gekaapt").exists()
    send("change an image")
    assert Image.objects.get(pk=own.image.pk).title == "Gekaapt"
    send("delete locations")
    assert not Location.objects.filter(pk=own.location.pk).exists()
    send("bulk delete image")
    assert not Image.objects.filter(pk=own.image.pk).exists()
