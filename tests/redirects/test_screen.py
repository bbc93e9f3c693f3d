"""Managers look after the old addresses of their own site, and of no other."""

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.urls import reverse

from tests.isolation.world import enter, plant, rows
from werkcentrum.history.models import Entry
from werkcentrum.redirects.importing import MOST_LINES
from werkcentrum.redirects.models import Redirect
from werkcentrum.tenancy.models import Role

pytestmark = pytest.mark.django_db
IMPORT = "/cms/redirects/import/"


@pytest.fixture
def own(region_a):
    return plant(region_a, "lariks")


@pytest.fixture
def other(region_b):
    return plant(region_b, "kornoelje")


@pytest.fixture
def manager(own):
    return enter(own.people[Role.MANAGER])


def test_a_manager_adds_changes_and_deletes(own, manager):
    form = {"old_path": "/Folder/", "page": own.page.pk, "url": ""}
    assert manager.post(reverse("redirects:add"), form).status_code == 302
    made = Redirect.objects.get(old_path="/folder")
    assert (made.site, made.page_id) == (own.site, own.page.pk)
    elsewhere = {"old_path": "/folder", "page": "", "url": "https://www.uwv.nl/"}
    edit = reverse("redirects:edit", args=[made.pk])
    text = manager.post(edit, elsewhere, follow=True).text
    assert "verlaten je site" in text
    assert "/folder" in manager.get(reverse("redirects:index")).text
    manager.post(reverse("redirects:delete", args=[made.pk]))
    assert not Redirect.objects.filter(pk=made.pk).exists()
    actions = Entry.objects.filter(model="redirects.redirect").values_list("action", flat=True)
    assert sorted(actions) == ["wagtail.create", "wagtail.delete", "wagtail.edit"]


def test_mistakes_are_told_beside_the_field_and_keep_what_was_filled_in(own, other, manager):
    for form, words in (
        ({"old_path": "/contact/", "page": own.page.pk}, "in gebruik"),
        ({"old_path": "/x", "url": "javascript:alert(1)"}, "https://"),
        ({"old_path": "/x"}, "Kies een pagina"),
        ({"old_path": "/x", "page": other.page.pk}, "van een andere site"),
        ({"old_path": own.redirect.old_path, "url": "https://x.example/"}, "heeft al een"),
        ({"old_path": "/x", "page": own.page.pk, "url": "https://x.example/"}, "pagina óf"),
    ):
        answer = manager.post(reverse("redirects:add"), form)
        assert answer.status_code == 200
        assert words in answer.text, form
        assert form["old_path"] in answer.text
        assert "kornoelje" not in answer.text
    assert Redirect.objects.filter(site=own.site).count() == 1


def test_nothing_of_another_site_can_be_reached(own, other, manager):
    before = rows()
    for name in ("edit", "delete", "history", "usage"):
        url = reverse(f"redirects:{name}", args=[other.redirect.pk])
        assert manager.get(url).status_code == 404
        assert manager.post(url, {"old_path": "/gekaapt"}).status_code == 404
    form = {"old_path": "/gekaapt", "url": "https://x.example/", "site": other.site.pk}
    assert manager.post(reverse("redirects:add"), form).status_code == 404
    assert "kornoelje" not in manager.get(reverse("redirects:index")).text
    after = rows()
    assert {label for label in before if before[label] != after[label]} == set()


@pytest.mark.parametrize("role", [None, Role.VIEWER, Role.EDITOR, Role.PUBLISHER])
def test_others_read_the_list_and_only_managers_change_it(own, role):
    client = enter(own.people[role] if role else None)
    assert client.get(reverse("redirects:index")).status_code == (200 if role else 302)
    for name in ("add", "import"):
        assert client.get(reverse(f"redirects:{name}")).status_code == (404 if role else 302)


def test_the_list_as_a_file(own, other, manager):
    answer = manager.get(f"{reverse('redirects:index')}?export=csv")
    text = b"".join(answer.streaming_content).decode()
    assert "/lariks-oud" in text
    assert "kornoelje" not in text
    entry = Entry.objects.get(action="cms.export")
    assert (entry.site, entry.label) == (own.site, "redirects:index")


def upload(client, text, **more):
    file = SimpleUploadedFile("lijst.csv", text.encode() if isinstance(text, str) else text)
    return client.post(IMPORT, {"file": file, **more})


GOOD = (
    "oud;nieuw\n/een;/lariks-page/\nhttps://oost.localhost/twee.html;https://www.uwv.nl/\n/drie;/\n"
)


def test_a_list_is_shown_first_and_then_taken_in(own, manager):
    answer = upload(manager, GOOD)
    assert answer.context["errors"] == []
    assert [line.old for line in answer.context["lines"]][0] == "/een"
    assert Redirect.objects.filter(site=own.site).count() == 1
    done = manager.post(IMPORT, {"text": GOOD, "confirmed": "1"})
    assert done.status_code == 302
    found = dict(Redirect.objects.filter(site=own.site).values_list("old_path", "page"))
    assert found["/een"] == own.page.pk
    assert found["/drie"] == own.home.pk
    assert found["/twee.html"] is None
    entry = Entry.objects.get(action="redirects.import")
    assert (entry.site, entry.detail) == (own.site, "3 adressen")
    again = upload(manager, GOOD)
    assert {line.outcome for line in again.context["lines"]} == {"Vervangt wat er nu staat"}


def test_one_wrong_line_and_nothing_is_written(own, other, manager):
    bad = GOOD + "/een/;/\n/vier;/bestaat-niet/\n/vijf\n/cms/;/\n/zes;http://x.example/\n"
    bad += f"/zeven;https://west.localhost/{other.redirect.old_path}\n"
    answer = upload(manager, bad)
    errors = {line.number: line.outcome for line in answer.context["errors"]}
    assert sorted(errors) == [5, 6, 7, 8, 9, 10]
    assert "ook op regel 2" in errors[5]
    assert "geen pagina" in errors[6]
    assert "Kies een pagina" in errors[7]
    assert "verwijst zelf weer door" in errors[10]
    assert manager.post(IMPORT, {"text": bad, "confirmed": "1"}).status_code == 200
    assert Redirect.objects.filter(site=own.site).count() == 1
    assert "kornoelje kenmerk" not in answer.text


@pytest.mark.parametrize(
    "content",
    [
        b"",
        b"\x00\x01\x02",
        b"\xff\xfe\x00",
        b'"nooit gesloten',
        b";;;\n\n",
        b"x" * 600_000,
        ("/a;/\n" * (MOST_LINES + 1)).encode(),
        b"<script>alert(1)</script>/;=1+1",
        "/caf\xe9;/".encode("cp1252"),
    ],
)
def test_any_file_gets_a_plain_answer(own, manager, content):
    answer = upload(manager, content)
    assert answer.status_code == 200
    assert "<script>alert(1)" not in answer.text
    assert Redirect.objects.filter(site=own.site).count() == 1


def test_a_form_without_a_file(own, manager):
    assert "Kies een CSV-bestand" in manager.post(IMPORT, {}).text
