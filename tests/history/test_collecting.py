"""What people do on the screens of the CMS appears in the history of their site, once."""

import ast
from datetime import timedelta
from pathlib import Path

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.core.management import CommandError, call_command
from django.urls import reverse
from django.utils import timezone

from tests.contact.forms import location_form
from tests.isolation.forms import picture
from tests.isolation.world import enter, plant
from werkcentrum.accounts.models import User
from werkcentrum.history.actions import ACTIONS
from werkcentrum.history.models import Entry
from werkcentrum.history.recording import record
from werkcentrum.tenancy.models import Role
from werkcentrum.tenancy.roles import assign

pytestmark = pytest.mark.django_db
ROOT = Path(__file__).resolve().parents[2]


@pytest.fixture
def own(region_a):
    return plant(region_a, "lariks")


@pytest.fixture
def manager(own):
    return own.people[Role.MANAGER]


def new_entries(since):
    return [
        (one.action, one.model, one.site_id) for one in Entry.objects.exclude(pk__in=since)[::-1]
    ]


def known():
    return list(Entry.objects.values_list("pk", flat=True))


def act(client, url, form):
    before = known()
    form = {key: value() if callable(value) else value for key, value in form.items()}
    answer = client.post(url, form)
    assert answer.status_code in (200, 302), answer.text
    return new_entries(before)


def recorded_actions():
    """Every action that the code records, and where."""
    for top in ("werkcentrum", "regions", "themes"):
        for path in (ROOT / top).rglob("*.py"):
            for node in ast.walk(ast.parse(path.read_text())):
                if (
                    isinstance(node, ast.Call)
                    and isinstance(node.func, ast.Name)
                    and node.func.id == "record"
                    and node.args
                    and isinstance(node.args[0], ast.Constant)
                ):
                    yield node.args[0].value, path.name


def test_every_action_that_is_recorded_has_words():
    missing = [one for one in recorded_actions() if one[0] not in ACTIONS]
    assert not missing, f"Give these words in werkcentrum/history/actions.py: {missing}"


def test_every_action_of_wagtail_has_words():
    from wagtail.log_actions import registry

    registry.scan_for_actions()
    private = ("wagtail.view_restriction", "wagtail.apitoken")
    known = {action for action in registry.formatters if not action.startswith(private)}
    assert known - ACTIONS.keys() == set()


def page_screens(own):
    pages = "wagtailadmin_pages"
    yield reverse(f"{pages}:unpublish", args=[own.page.pk]), {}, "wagtail.unpublish"
    yield reverse(f"{pages}:lock", args=[own.page.pk]), {}, "wagtail.lock"
    yield (
        reverse(f"{pages}:copy", args=[own.page.pk]),
        {"new_title": "Kopie", "new_slug": "kopie", "new_parent_page": str(own.home.pk)},
        "wagtail.copy",
    )
    yield (
        reverse(f"{pages}:move_confirm", args=[own.page.pk, own.draft.pk]),
        {},
        "wagtail.move",
    )


def test_what_happens_to_a_page_is_told_once(own, manager):
    client = enter(manager)
    for url, form, action in page_screens(own):
        entries = act(client, url, form)
        assert (action, "content.contentpage", own.site.pk) in entries
        assert len(entries) == len(set(entries)), entries


def test_a_draft_saved_twice_in_one_session_is_one_entry(own, manager):
    from uuid import uuid4

    from wagtail.log_actions import LogContext

    before = known()
    with LogContext(user=manager) as context:
        context.uuid = uuid4()
        own.page.save_revision(user=manager, log_action=True)
        own.page.save_revision(user=manager, log_action=True)
    assert new_entries(before) == [("wagtail.edit", "content.contentpage", own.site.pk)]


def owned_screens(own):
    location = location_form(name="Loket", slug="loket")
    yield reverse("locations:edit", args=[own.location.pk]), location, "wagtail.edit", "location"
    yield reverse("locations:delete", args=[own.location.pk]), {}, "wagtail.delete", "location"
    yield reverse("advisers:delete", args=[own.adviser.pk]), {}, "wagtail.delete", "adviser"
    yield reverse("partners:delete", args=[own.partner.pk]), {}, "wagtail.delete", "partner"
    yield reverse("referrals:delete", args=[own.referral.pk]), {}, "wagtail.delete", "referral"
    menu = {
        "items-TOTAL_FORMS": "1",
        "items-INITIAL_FORMS": "1",
        "items-0-id": own.item.pk,
        "items-0-page": own.page.pk,
        "items-0-label": "Nieuw",
        "items-0-path": "",
        "items-0-ORDER": "1",
    }
    yield reverse("menus:edit", args=[own.menu.pk]), menu, "wagtail.edit", "menu"
    theme = reverse("wagtailsettings:edit", args=["themes", "sitetheme", own.site.pk])
    yield theme, {"palette": "rood", "payoff": ""}, "wagtail.edit", "sitetheme"


def test_what_happens_to_things_of_a_site_is_told_once(own, manager):
    client = enter(manager)
    for url, form, action, model in owned_screens(own):
        entries = act(client, url, form)
        told = [(one[0], one[1].split(".")[1], one[2]) for one in entries]
        assert told == [(action, model, own.site.pk)], (url, told)


def file_screens(own):
    library = str(own.collection.pk)
    image = {"title": "Beeld", "collection": library, "file": picture}
    yield reverse("wagtailimages:add"), image, "wagtail.create", "media.image"
    several = {"title": "Beeld", "collection": library, "files[]": picture}
    yield reverse("wagtailimages:add_multiple"), several, "wagtail.create", "media.image"
    chosen = {f"image-chooser-upload-{key}": value for key, value in image.items()}
    yield reverse("wagtailimages_chooser:create"), chosen, "wagtail.create", "media.image"
    paper = {
        "title": "Stuk",
        "collection": library,
        "file": lambda: SimpleUploadedFile("stuk.pdf", b"%PDF-1.4", "application/pdf"),
    }
    yield reverse("wagtaildocs:add"), paper, "wagtail.create", "media.document"
    yield (
        f"/cms/bulk/media/image/delete/?id={own.image.pk}&next=/cms/",
        {},
        "wagtail.delete",
        "media.image",
    )
    yield (
        f"/cms/bulk/media/document/add_to_collection/?id={own.document.pk}&next=/cms/",
        {"collection": library},
        "media.move",
        "media.document",
    )
    yield (
        reverse("wagtaildocs:delete", args=[own.document.pk]),
        {},
        "wagtail.delete",
        "media.document",
    )
    yield reverse("wagtailmedia:delete", args=[own.video.pk]), {}, "wagtail.delete", "media.video"


def test_what_happens_to_a_file_is_told_once(own, manager):
    client = enter(manager)
    for url, form, action, model in file_screens(own):
        headers = {"HTTP_X_REQUESTED_WITH": "XMLHttpRequest"} if "multiple" in url else {}
        before = known()
        form = {key: value() if callable(value) else value for key, value in form.items()}
        assert client.post(url, form, **headers).status_code in (200, 302), url
        assert new_entries(before) == [(action, model, own.site.pk)], url


def test_what_no_person_did_is_told_only_when_it_was_planned(own):
    before = known()
    own.draft.get_latest_revision().publish(skip_permission_checks=True)
    own.page.unpublish(set_expired=True, log_action="wagtail.unpublish.scheduled")
    assert [one[0] for one in new_entries(before)] == ["wagtail.unpublish.scheduled"]


def test_an_entry_stays_as_it_was_written(region_a):
    entry = record("history.export", site=region_a)
    entry.label = "anders"
    with pytest.raises(TypeError):
        entry.save()
    with pytest.raises(TypeError):
        entry.delete()
    with pytest.raises(TypeError):
        Entry.objects.update(label="anders")


def test_old_entries_are_forgotten(region_a, settings, capsys):
    old = record("history.export", site=region_a)
    Entry._base_manager.filter(pk=old.pk).update(at=timezone.now() - timedelta(days=731))
    kept = record("history.export", site=region_a)
    call_command("forget_history")
    assert list(Entry.objects.filter(action="history.export")) == [kept]
    with pytest.raises(CommandError):
        call_command("forget_history", days=0)


class TestDenials:
    def test_a_refusal_is_told_on_the_site_of_who_asked(self, own, region_b):
        other = plant(region_b, "kornoelje")
        client = enter(own.people[Role.EDITOR])
        before = known()
        url = reverse("wagtailadmin_pages:edit", args=[other.page.pk])
        assert client.get(f"{url}?q=kornoelje").status_code == 404
        (entry,) = Entry.objects.exclude(pk__in=before)
        assert (entry.site, entry.user) == (own.site, own.people[Role.EDITOR])
        assert (entry.label, entry.detail, entry.object_id) == ("wagtailadmin_pages:edit", "", "")

    def test_asking_again_adds_nothing_within_the_hour(self, own):
        client = enter(own.people[Role.EDITOR])
        for number in range(3):
            client.get(reverse("wagtailusers_users:edit", args=[number + 1]))
        assert Entry.objects.filter(action="gate.denied").count() == 1
        Entry._base_manager.update(at=timezone.now() - timedelta(hours=2))
        client.get(reverse("wagtailusers_users:edit", args=[1]))
        assert Entry.objects.filter(action="gate.denied").count() == 2

    def test_who_works_nowhere_is_told_of_no_site(self, national):
        stray = User.objects.create_user("los@werkcentrum.example", first_name="Los")
        enter(stray).get("/cms/pages/")
        assert Entry.objects.get(action="gate.denied").site is None

    def test_a_visitor_leaves_no_entry(self, own):
        enter(None).get(reverse("wagtailadmin_pages:edit", args=[own.page.pk]))
        assert not Entry.objects.filter(action="gate.denied").exists()


def test_a_change_of_another_site_is_told_there(own, region_b):
    both = assign(own.people[Role.MANAGER], region_b, Role.MANAGER).user
    other = plant(region_b, "kornoelje")
    entries = act(enter(both), reverse("wagtailadmin_pages:unpublish", args=[other.page.pk]), {})
    assert {site for _action, _model, site in entries} == {region_b.pk}
