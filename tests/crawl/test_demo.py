"""The whole demo, as a visitor finds it: every host, every page, every link."""

import sqlite3
from collections import Counter
from urllib.parse import urlsplit

import pytest

from werkcentrum.demo.texts.directory import NATIONAL_PARTNERS
from werkcentrum.demo.texts.directory_rich import DIRECTORIES

from .crawler import crawl, without_fragment

PARTNERS = [*NATIONAL_PARTNERS, *(one for told in DIRECTORIES.values() for one in told.partners)]

POLICY = (
    "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; "
    "font-src 'self'; media-src 'self'; connect-src 'self'; manifest-src 'self'; "
    "frame-src https://www.youtube-nocookie.com https://player.vimeo.com; form-action 'self'; "
    "base-uri 'none'; frame-ancestors 'none'; object-src 'none'"
)
# Outside names that texts of the demo may lead to; everything else is a mistake until it is here.
OUTSIDE = (
    *{urlsplit(partner.link).hostname for partner in PARTNERS},
    "www.autoriteitpersoonsgegevens.nl",
    "www.leerbanen.nl",
    "www.nationaleombudsman.nl",
    "www.openstreetmap.org",
    "www.toegankelijkheidsverklaring.nl",
    "www.werk.nl",
    "www.youtube.com",
)


@pytest.fixture(scope="module")
def hosts(demo):
    """The hosts of all sites that answer, by kind of site, from the demo's own tables."""
    database = sqlite3.connect(f"file:{demo.data_dir / 'portal.sqlite3'}?mode=ro", uri=True)
    rows = database.execute(
        "SELECT hostname, kind, state FROM wagtailcore_site JOIN tenancy_siteprofile"
        " ON wagtailcore_site.id = site_id WHERE state IN ('basic', 'live')"
    ).fetchall()
    database.close()
    return rows


@pytest.fixture(scope="module")
def walk(demo, hosts):
    return crawl(demo, [hostname for hostname, _kind, _state in hosts])


def test_the_demo_has_a_national_site_and_all_regions(hosts):
    kinds = Counter((kind, state) for _hostname, kind, state in hosts)
    assert kinds["national", "live"] == 1
    assert kinds["region", "live"] == 30
    assert kinds["region", "basic"] == 5
    assert kinds["subsite", "live"] == 1


def test_the_walk_saw_the_whole_demo(walk, hosts):
    per_host = Counter(urlsplit(seen.url).hostname for seen in walk.html)
    assert set(per_host) == {hostname for hostname, _kind, _state in hosts}
    assert len(per_host) >= 36
    for hostname, _kind, state in hosts:
        # A home and the seven pages of every site; a live one has pages of its own.
        assert per_host[hostname] >= (8 if state == "basic" else 10), hostname
    assert per_host["localhost"] >= 40
    assert len(walk.html) >= 500


def test_every_link_leads_somewhere_at_once(walk):
    """No missing page, and no way round over a redirect either."""
    broken = {
        seen.url: (seen.status, seen.found_on) for seen in walk.pages.values() if seen.status != 200
    }
    assert not broken


def test_every_fragment_exists(walk):
    missing = set()
    for seen in walk.html:
        for link in seen.parser.links:
            url, _, fragment = link.url.partition("#")
            target = walk.pages.get(url)
            if fragment and target and target.parser and fragment not in target.parser.ids:
                missing.add((seen.url, link.url))
    assert not missing


def test_nothing_is_fetched_from_another_host(walk):
    foreign = {
        (seen.url, link.url)
        for seen in walk.html
        for link in seen.parser.links
        if link.is_fetched and urlsplit(link.url).netloc != urlsplit(seen.url).netloc
    }
    assert not foreign


def test_no_page_has_style_or_script_inside_and_all_are_well_formed(walk):
    problems = {seen.url: seen.parser.problems for seen in walk.html if seen.parser.problems}
    assert not problems


def test_every_answer_has_the_policy_and_none_a_cookie_or_vary(walk):
    wrong = {}
    for seen in walk.pages.values():
        if urlsplit(seen.url).path.startswith("/static/"):
            continue  # the development server hands these out by itself
        if seen.headers["Set-Cookie"] or seen.headers["Content-Security-Policy"] != POLICY:
            wrong[seen.url] = seen.headers.items()
        if seen.headers["Vary"]:
            wrong[seen.url] = seen.headers["Vary"]
    assert not wrong


def test_a_site_leads_only_to_itself_the_national_site_and_named_others(walk, hosts, demo):
    """The finder leads to every region; a region never leads to another region."""
    national = {f"{name}:{demo.port}" for name, kind, _state in hosts if kind == "national"}
    ours = {f"{name}:{demo.port}": kind for name, kind, _state in hosts}
    wrong = set()
    for seen in walk.html:
        here = urlsplit(seen.url).netloc
        for link in seen.parser.links:
            parts = urlsplit(link.url)
            if parts.scheme in ("mailto", "tel") or parts.netloc == here:
                continue
            if parts.netloc in ours:
                if here not in national and parts.netloc not in national:
                    wrong.add((seen.url, link.url))
            elif not is_outside(parts):
                wrong.add((seen.url, link.url))
    assert not wrong


def is_outside(parts):
    name = parts.hostname or ""
    return parts.scheme == "https" and (name in OUTSIDE or name.endswith(".example"))


def test_canonical_and_language_links_are_right(walk):
    wrong = {}
    for seen in walk.html:
        canonical = seen.parser.canonical
        if canonical != without_fragment(seen.url).split("?")[0]:
            wrong[seen.url] = canonical
        for link in seen.parser.links:
            if link.element == "link alternate":
                other = walk.pages[link.url].parser
                if other is None:
                    continue  # a feed or a calendar
                back = {a.url for a in other.links if a.element == "link alternate"}
                # The second page of a list has the translation of the list.
                if canonical not in back:
                    wrong[seen.url] = link.url
        in_english = urlsplit(seen.url).path.startswith("/en/")
        if seen.parser.lang != ("en" if in_english else "nl"):
            wrong[seen.url] = seen.parser.lang
    assert not wrong


def test_every_page_is_near_its_home_or_in_the_site_map(walk):
    far = []
    for seen in walk.html:
        parts = urlsplit(seen.url)
        prefix = "/en/" if parts.path.startswith("/en/") else "/"
        sitemap = walk.pages[f"http://{parts.netloc}{prefix}sitemap/"]
        if seen.depth > 4 and seen.url not in {link.url for link in sitemap.parser.links}:
            far.append(seen.url)
    assert not far


def test_the_site_map_names_every_page_of_the_site(walk, demo):
    """Every live page of the tree is reachable by links: none is an island."""
    database = sqlite3.connect(f"file:{demo.data_dir / 'portal.sqlite3'}?mode=ro", uri=True)
    (pages,) = database.execute(
        "SELECT count(*) FROM wagtailcore_page page WHERE live AND depth > 1 AND EXISTS ("
        " SELECT 1 FROM wagtailcore_site site JOIN wagtailcore_page home ON home.id = root_page_id"
        " JOIN tenancy_siteprofile profile ON profile.site_id = site.id"
        " WHERE state = 'live' AND substr(page.path, 1, length(home.path)) = home.path)"
    ).fetchone()
    database.close()
    assert pages > 200
    fixed = ("contact", "privacy", "cookies", "toegankelijkheid", "kwetsbaarheid-melden")
    fixed += ("over-deze-site", "sitemap", "jouw-werkcentrum", "locaties", "zoeken")
    tree = [
        seen
        for seen in walk.html
        if not urlsplit(seen.url)
        .path.removeprefix("/en")
        .startswith(tuple(f"/{f}/" for f in fixed))
        and not urlsplit(seen.url).path.startswith("/en/")
        and "?" not in seen.url
    ]
    basic = 5  # homes of sites in state basic
    assert len(tree) == pages + basic
