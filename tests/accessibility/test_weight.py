"""The first view of a page on a slow connection, without its photos, and its title in a tab."""

import gzip
from urllib.parse import urlsplit

import pytest

from tests.browser import NARROW, WIDE, requests, resize

from .page_types import PAGES, STATUS

REQUESTS, BYTES = 10, 100_000
HOMES = ["national home", "region home in paars", "region home in rood, own domain", "English home"]
# Compressed by themselves already.
PACKED = (".woff2", ".webp", ".png", ".jpg", ".jpeg", ".mp4")
PHOTOS = (".webp", ".png", ".jpg", ".jpeg")


@pytest.mark.browser
@pytest.mark.parametrize("width", [NARROW, WIDE])
@pytest.mark.parametrize("name", [*HOMES, "page with every block", "overview of regions"])
def test_the_first_view_is_light(driver, demo, extra, name, width):
    host, path = PAGES[name]
    resize(driver, width)
    driver.execute_cdp_cmd("Network.clearBrowserCache", {})
    requests(driver)
    driver.get(demo.url(host, path))
    driver.execute_async_script("document.fonts.ready.then(arguments[0])")
    paths = {
        f"{parts.path}?{parts.query}" if parts.query else parts.path
        for parts in (urlsplit(url) for _type, url in requests(driver))
        if not parts.path.endswith(PHOTOS)
    }
    sizes = {}
    for part in paths:
        body = demo.get(host, part).body
        sizes[part] = len(body if part.endswith(PACKED) else gzip.compress(body, 6))
    print(f"{name} {width}: {len(sizes)} requests, {sum(sizes.values())} bytes")  # noqa: T201
    assert path in sizes
    assert len(sizes) <= REQUESTS, sizes
    assert sum(sizes.values()) <= BYTES, sizes


@pytest.mark.parametrize("name", [name for name, (_host, path) in PAGES.items() if path])
def test_each_page_type_answers_as_expected(demo, extra, name):
    assert demo.get(*PAGES[name]).status == STATUS.get(name, 200)


def test_titles_tell_pages_apart_and_name_the_site(demo, extra):
    titles = {}
    for name, (host, path) in PAGES.items():
        # An empty question is the same page with a hint.
        if path and name != "finder, nothing filled in":
            text = demo.get(host, path).text
            titles[name] = text.partition("<title>")[2].partition("</title>")[0].strip()
    double = {title for title in titles.values() if list(titles.values()).count(title) > 1}
    assert double == set()
    for name, title in titles.items():
        words, _dash, site = title.rpartition(" - ")
        assert words, name
        assert site, name
