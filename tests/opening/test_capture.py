"""A site that closes is kept as it was: every page and file in a web archive, nothing deleted."""

import json
from datetime import timedelta

import pytest
from django.core.files.base import ContentFile
from django.db import connection
from django.utils import timezone
from warcio.archiveiterator import ArchiveIterator

from regions.opening.capture import begin_capture, make_capture, write
from regions.opening.closing import close_site
from regions.opening.records import Capture
from regions.opening.services import open_language
from regions.opening.states import set_state
from tests.isolation.world import enter, person, rows
from tests.performance.bodies import add_page, make_image
from werkcentrum.media.models import Document
from werkcentrum.tenancy.models import Role, SiteProfile

pytestmark = pytest.mark.django_db
State = SiteProfile.State


def records(capture):
    """Every record of an archive by its address: (record, headers, body)."""
    found = {}
    with capture.file.open("rb") as file:
        for one in ArchiveIterator(file, check_digests="raise"):
            if one.rec_type == "response":
                url = one.rec_headers.get_header("WARC-Target-URI")
                found[url] = (one.rec_headers, one.http_headers, one.content_stream().read())
    return found


def furnish(site):
    """A page with a picture and a file, a draft, and an English home."""
    library = site.library.collection
    document = Document.objects.create(
        title="Folder", collection=library, file=ContentFile(b"%PDF-1.4 folder", "folder.pdf")
    )
    page = add_page(site.root_page.specific, title="Werken in de zorg", slug="zorg")
    page.body = json.dumps(
        [
            {
                "type": "image",
                "value": {"image": make_image("Zorg", library).pk, "alt_text": "Zorg"},
            },
            {"type": "text", "value": f'<p><a linktype="document" id="{document.pk}">lees</a></p>'},
        ]
    )
    page.save_revision().publish(skip_permission_checks=True)
    add_page(page, title="Diep", slug="diep")
    add_page(site.root_page.specific, title="Concept", slug="concept", live=False)
    english = open_language(site, "en", title="Home in English")
    english.save_revision().publish(skip_permission_checks=True)
    return document


def captured(site, **asked):
    capture = Capture.objects.create(site=site, **asked)
    write(capture)
    return capture


def test_a_capture_holds_every_page_and_file_as_visitors_got_them(region_a, visit):
    document = furnish(region_a)

    found = records(captured(region_a))

    root = region_a.root_url
    for path in ("/", "/zorg/", "/zorg/diep/", "/contact/", "/privacy/", "/en/", "/robots.txt"):
        headers, http, body = found[root + path]
        assert http.get_statuscode() == "200", path
        assert body == visit(region_a, path).content, path
    assert headers.protocol == "WARC/1.1"
    assert root + "/concept/" not in found
    assert found[root + document.file.url][2] == b"%PDF-1.4 folder"
    pictures = [url for url in found if "/media/images/" in url]
    assert pictures
    assert any(url.endswith(".css") for url in found)
    assert any(url.endswith(".woff2") for url in found)
    policy = found[root + "/zorg/"][1].get_header("Content-Security-Policy")
    assert policy == visit(region_a, "/zorg/")["Content-Security-Policy"]
    assert all(url.startswith(root + "/") for url in found)


def test_a_page_is_replayed_from_the_archive_with_all_it_shows(region_a):
    from regions.opening.visiting import Visitor, links_in_html

    furnish(region_a)
    found = records(captured(region_a))
    visitor, url = Visitor(region_a), region_a.root_url + "/zorg/"

    shown = [visitor.own(link, url) for link in links_in_html(found[url][2].decode())]

    assert all(link in found for link in shown if link)


def test_a_basic_site_is_captured_as_the_one_page_it_is(region_a):
    furnish(region_a)
    set_state(region_a, State.BASIC)

    found = records(captured(region_a))

    assert region_a.root_url + "/" in found
    assert region_a.root_url + "/zorg/" not in found


def test_a_hundred_pages_are_captured_with_their_progress(region_a):
    home = region_a.root_page.specific
    for number in range(100):
        add_page(home, title=f"Pagina {number}", slug=f"pagina-{number}")
    capture = captured(region_a)

    assert capture.done == len(records(capture)) == capture.found
    assert capture.done > 100
    assert capture.finished_at
    assert len(capture.sha256) == 64
    assert capture.size == capture.file.size


def test_a_site_closes_after_its_capture_and_opens_again_as_it_was(
    region_a, national, visit, django_capture_on_commit_callbacks
):
    furnish(region_a)
    boss = person(national, Role.MANAGER, "landelijk")
    page, before = visit(region_a, "/zorg/").content, rows(but=HISTORY)

    with django_capture_on_commit_callbacks(execute=True):
        capture = close_site(region_a, user=boss, reason="De regio gaat op in een andere.")

    assert visit(region_a, "/zorg/").status_code == 410
    capture.refresh_from_db()
    assert records(capture)[region_a.root_url + "/zorg/"][2] == page
    set_state(region_a, State.LIVE, user=boss, reason="Toch niet.")
    assert visit(region_a, "/zorg/").content == page
    assert rows(but=HISTORY) == before


HISTORY = {"history.entry", "opening.capture", "django_tasks_database.dbtaskresult"}


def test_a_capture_that_fails_leaves_the_site_open(region_a, monkeypatch):
    capture = begin_capture(site=region_a, closes=True)
    monkeypatch.setattr("regions.opening.capture._write_archive", lambda *a: 1 / 0)

    with pytest.raises(ZeroDivisionError):
        make_capture.call(capture.pk)

    region_a.profile.refresh_from_db()
    assert region_a.profile.state == State.LIVE
    capture.refresh_from_db()
    assert "niet gelukt" in capture.error
    assert not capture.file


def test_two_captures_of_a_site_at_once_are_one(region_a, region_b):
    first = begin_capture(site=region_a)

    assert begin_capture(site=region_a) == first
    assert begin_capture(site=region_b) != first


def test_a_capture_that_was_broken_off_makes_way_for_another(region_a):
    first = begin_capture(site=region_a)
    Capture.objects.filter(pk=first.pk).update(started_at=timezone.now() - timedelta(hours=2))

    second = begin_capture(site=region_a)

    assert second != first
    first.refresh_from_db()
    assert "afgebroken" in first.error


def test_an_archive_is_handed_to_national_managers_only_and_written_down(region_a, national, visit):
    capture = captured(region_a)
    url = f"/cms/sites/{region_a.pk}/captures/{capture.pk}/"

    answer = enter(person(national, Role.MANAGER, "landelijk")).get(url)
    assert b"".join(answer.streaming_content)[:2] == b"\x1f\x8b"
    assert region_a.history.filter(action="site.capture_download").count() == 1
    for site, role in ((national, Role.PUBLISHER), (region_a, Role.MANAGER)):
        assert enter(person(site, role, "ander")).get(url).status_code == 404
    assert enter(None).get(url).status_code == 302
    for name in (capture.file.name, f"private/{capture.file.name}"):
        assert visit(region_a, f"/media/{name}").status_code == 404
    other = f"/cms/sites/{national.pk}/captures/{capture.pk}/"
    assert enter(person(national, Role.MANAGER, "tweede")).get(other).status_code == 404


def test_a_capture_keeps_the_connection_of_who_asked(region_a):
    captured(region_a)

    assert connection.connection is not None
