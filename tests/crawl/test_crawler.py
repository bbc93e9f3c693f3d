"""The walk through the demo sees what it should see."""

from types import SimpleNamespace

import pytest

from .crawler import PageParser, crawl

GOOD = '<!doctype html><html lang="nl"><body><h1>Kop</h1>{}</body></html>'


def parse(html):
    parser = PageParser("http://a.localhost:1/pad/")
    parser.feed(html)
    parser.close()
    return parser


def test_a_good_page_has_no_problems():
    data = '<script type="application/ld+json">{"a":1}</script>'
    page = parse(GOOD.format(f'{data}<p>Tekst<br><img src="/x.webp" alt=""></p>'))
    assert page.problems == []


@pytest.mark.parametrize(
    "part",
    [
        '<p style="color: red">x</p>',
        "<style>p {}</style>",
        "<script>x()</script>",
        '<script type="application/ld+json">x()</script>',
        '<p onclick="x()">x</p>',
        '<a href=" JavaScript:x()">x</a>',
        "<h1>Nog een</h1>",
        '<p id="a">x</p><p id="a">x</p>',
        "<div><p>x</div></p>",
        "<div>",
        '<base href="/">',
    ],
)
def test_a_fault_is_a_problem(part):
    assert parse(GOOD.format(part)).problems


@pytest.mark.parametrize(
    ("part", "is_fetched"),
    [
        ('<a href="/x/">x</a>', False),
        ('<form action="/x/"></form>', False),
        ('<link rel="canonical" href="/x/">', False),
        ('<link rel="stylesheet" href="/x/">', True),
        ('<img src="/x/" alt="">', True),
        ('<img srcset="/x/ 2x" alt="">', True),
        ('<video poster="/x/"></video>', True),
        ('<video><track src="/x/"></video>', True),
        ('<iframe src="/x/"></iframe>', True),
    ],
)
def test_every_kind_of_link_is_found(part, is_fetched):
    (link,) = parse(GOOD.format(part)).links
    assert (link.url, link.is_fetched) == ("http://a.localhost:1/x/", is_fetched)


def test_the_walk_follows_links_between_the_hosts_and_notes_what_is_missing():
    pages = {
        ("a.localhost", "/"): '<a href="/b/">b</a><a href="http://b.localhost:1/">b</a>',
        ("a.localhost", "/b/"): '<a href="/weg/#x">weg</a><a href="https://uit.example/">uit</a>',
        ("b.localhost", "/"): "",
    }

    def get(host, path, method="GET"):
        body = GOOD.format(pages.get((host, path), ""))
        status = 200 if (host, path) in pages else 404
        return SimpleNamespace(status=status, headers={"Content-Type": "text/html"}, text=body)

    found = crawl(SimpleNamespace(port=1, get=get), ["a.localhost", "b.localhost"])
    assert {url: (seen.status, seen.depth) for url, seen in found.pages.items()} == {
        "http://a.localhost:1/": (200, 0),
        "http://b.localhost:1/": (200, 0),
        "http://a.localhost:1/b/": (200, 1),
        "http://a.localhost:1/weg/": (404, 2),
    }
