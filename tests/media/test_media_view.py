"""Uploads on the hosts of the portal: whole, in parts, and nothing else (RFC 9110, section 14)."""

from unittest import mock

import pytest
from django.core.files.base import ContentFile
from django.core.files.storage import default_storage
from django.test import Client

from werkcentrum.delivery import media

pytestmark = pytest.mark.django_db

BYTES = bytes(range(256)) * 4
SIZE = len(BYTES)


@pytest.fixture
def fetch(region_a):
    def get(path, method="get", **headers):
        client = Client(headers={"host": region_a.hostname} | headers)
        return getattr(client, method)(path)

    return get


@pytest.fixture
def film():
    return "/media/" + default_storage.save("videos/abc/film.mp4", ContentFile(BYTES))


def body(answer):
    return b"".join(answer.streaming_content) if answer.streaming else answer.content


def test_a_file_comes_whole_and_may_be_kept_for_a_year(fetch, film):
    answer = fetch(film)
    assert answer.status_code == 200
    assert body(answer) == BYTES
    assert answer.headers["Content-Type"] == "video/mp4"
    assert answer.headers["Content-Length"] == str(SIZE)
    assert answer.headers["Accept-Ranges"] == "bytes"
    assert answer.headers["X-Content-Type-Options"] == "nosniff"
    assert answer.headers["Cache-Control"] == "public, max-age=31536000, immutable"
    assert "attachment" not in answer.headers["Content-Disposition"]


@pytest.mark.parametrize(
    ("asked", "first", "last"),
    [
        ("bytes=0-0", 0, 0),
        ("bytes=0-499", 0, 499),
        ("bytes=500-", 500, SIZE - 1),
        ("bytes=0-", 0, SIZE - 1),
        ("bytes=-5", SIZE - 5, SIZE - 1),
        ("bytes=-99999", 0, SIZE - 1),
        ("bytes=1000-999999999999999", 1000, SIZE - 1),
        (f"bytes={SIZE - 1}-", SIZE - 1, SIZE - 1),
    ],
)
def test_a_part_of_a_file(fetch, film, asked, first, last):
    answer = fetch(film, range=asked)
    assert answer.status_code == 206
    assert body(answer) == BYTES[first : last + 1]
    assert answer.headers["Content-Range"] == f"bytes {first}-{last}/{SIZE}"
    assert answer.headers["Content-Length"] == str(last - first + 1)
    assert answer.headers["Content-Type"] == "video/mp4"


@pytest.mark.parametrize("asked", [f"bytes={SIZE}-", "bytes=999999-1000000", "bytes=-0"])
def test_a_part_behind_the_end_cannot_be_had_and_is_not_kept(fetch, film, asked):
    answer = fetch(film, range=asked)
    assert answer.status_code == 416
    assert answer.headers["Content-Range"] == f"bytes */{SIZE}"
    assert "Cache-Control" not in answer.headers


@pytest.mark.parametrize(
    "asked",
    [
        "bytes=0-1,5-6",
        "bytes=5-2",
        "bytes=-",
        "bytes=",
        "bytes=a-b",
        "bytes=0x1-0x2",
        "bytes=1.5-3",
        "bytes=--5",
        "bytes=٣-٤",
        "bytes=" + "9" * 40 + "-",
        "items=0-5",
        "BYTES 0-5",
        "\x00",
    ],
)
def test_what_is_not_understood_gets_the_whole_file(fetch, film, asked):
    answer = fetch(film, range=asked)
    assert answer.status_code == 200
    assert body(answer) == BYTES


def test_a_condition_that_cannot_hold_gets_the_whole_file(fetch, film):
    answer = fetch(film, **{"range": "bytes=0-5", "if-range": '"abc"'})
    assert answer.status_code == 200


def test_head_tells_about_the_file_without_it(fetch, film):
    answer = fetch(film, "head", range="bytes=0-5")
    assert answer.status_code == 200
    assert body(answer) == b""
    assert answer.headers["Content-Length"] == str(SIZE)


@pytest.mark.parametrize("method", ["post", "put", "delete", "patch"])
def test_nobody_can_write_here(fetch, film, method):
    assert fetch(film, method).status_code == 405
    assert default_storage.size(film.removeprefix("/media/")) == SIZE


def test_a_part_is_read_block_by_block(fetch, film):
    with mock.patch.object(media, "BLOCK_SIZE", 100):
        answer = fetch(film, range="bytes=0-949")
        blocks = [len(block) for block in answer.streaming_content]
    assert blocks == [100] * 9 + [50]


@pytest.mark.parametrize(
    ("name", "content_type"),
    [
        ("foto.jpg", "image/jpeg"),
        ("foto.webp", "image/webp"),
        ("foto.avif", "image/avif"),
        ("film.webm", "video/webm"),
        ("film.vtt", "text/vtt"),
    ],
)
def test_what_a_page_shows_has_its_own_type(fetch, name, content_type):
    answer = fetch("/media/" + default_storage.save(name, ContentFile(b"x")))
    assert answer.headers["Content-Type"] == content_type
    assert not answer.headers["Content-Disposition"].startswith("attachment")


@pytest.mark.parametrize(
    "name",
    [
        "a.pdf",
        "a.docx",
        "a.odt",
        "a.csv",
        "a.zip",
        "a.html",
        "a.svg",
        "a.js",
        "a.xml",
        "a",
        "a.htm",
    ],
)
def test_everything_else_is_downloaded(fetch, name):
    answer = fetch("/media/" + default_storage.save(name, ContentFile(b"<script>x</script>")))
    assert answer.status_code == 200
    assert answer.headers["Content-Disposition"].startswith("attachment")
    assert answer.headers["Content-Security-Policy"].startswith("default-src 'none'")


@pytest.mark.parametrize(
    "path",
    [
        "/media/",
        "/media/videos",
        "/media/videos/",
        "/media/videos/abc/",
        "/media/../portal.sqlite3",
        "/media/%2e%2e/%2e%2e/etc/passwd",
        "/media/..%2f..%2f..%2fetc/passwd",
        "/media//etc/passwd",
        "/media/videos/abc/film.mp4/",
        "/media/videos/abc/film.mp4%00.jpg",
        "/media/videos/abc/../../../secret.txt",
        "/media/%5c%5cserver%5cshare",
        "/media/..%5c..%5csecret.txt",
        "/media/~root/.bashrc",
        "/media/%ff%fe",
        "/media/" + "a" * 5_000,
        "/media/" + "a/" * 1_000,
    ],
)
def test_nothing_outside_the_uploads_and_no_list_of_them(fetch, film, settings, path):
    (settings.MEDIA_ROOT.parent / "secret.txt").write_text("secret")
    (settings.MEDIA_ROOT.parent / "portal.sqlite3").write_text("secret")
    answer = fetch(path)
    assert answer.status_code in (400, 404)
    assert b"secret" not in body(answer)
    assert b"film.mp4" not in body(answer).replace(path.encode(), b"")


def test_a_closed_or_unknown_host_serves_no_files(film, region_a):
    assert Client(headers={"host": "elders.example"}).get(film).status_code == 404
