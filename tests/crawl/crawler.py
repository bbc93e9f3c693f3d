"""Walk through every page of the running demo by its links, as a search engine would."""

import json
import re
from collections import deque
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass, field
from html.parser import HTMLParser
from urllib.parse import urljoin, urlsplit

VOID = {"area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "source"}
VOID |= {"track", "wbr"}
# What the browser fetches by itself, and what somebody follows.
FETCHED = {
    ("img", "src"),
    ("img", "srcset"),
    ("source", "src"),
    ("source", "srcset"),
    ("video", "src"),
    ("video", "poster"),
    ("track", "src"),
    ("script", "src"),
    ("iframe", "src"),
    ("embed", "src"),
    ("object", "data"),
    ("audio", "src"),
    ("input", "src"),
}
FOLLOWED = {("a", "href"), ("area", "href"), ("form", "action")}
FETCHING_RELS = {"stylesheet", "icon", "preload", "modulepreload", "manifest", "apple-touch-icon"}


@dataclass
class Link:
    """One address on a page: as written, from which element, and whether a browser fetches it."""

    url: str
    element: str
    is_fetched: bool


class PageParser(HTMLParser):
    """What the tests ask of one page."""

    def __init__(self, url: str):
        super().__init__()
        self.url = url
        self.links, self.ids, self.problems, self.h1s = [], [], [], 0
        self.lang = self.title = self.canonical = None
        self._open, self._is_data = [], False

    def handle_data(self, data):
        if self._is_data:
            try:
                json.loads(data)
            except ValueError:
                self.problems.append("structured data that is no JSON")

    def handle_starttag(self, tag, pairs):
        attrs = dict(pairs)
        if len(attrs) != len(pairs):
            self.problems.append(f"<{tag}> has an attribute twice")
        if tag not in VOID:
            self._open.append(tag)
        if tag == "html":
            self.lang = attrs.get("lang")
        if tag == "h1":
            self.h1s += 1
        if "id" in attrs:
            self.ids.append(attrs["id"])
        self._check_inline(tag, attrs)
        for name, value in pairs:
            if (tag, name) in FETCHED | FOLLOWED:
                parts = value.split(",") if name == "srcset" else [value or ""]
                for part in parts:
                    address = part.split()[0] if part.strip() else ""
                    self._add(address, tag, (tag, name) in FETCHED)
        if tag == "link" and "href" in attrs:
            rels = set((attrs.get("rel") or "").split())
            self._add(attrs["href"], f"link {attrs.get('rel')}", bool(rels & FETCHING_RELS))
            if "canonical" in rels:
                self.canonical = attrs["href"]
        if tag == "base":
            self.problems.append("<base>")

    def _add(self, address, element, is_fetched):
        if not address.startswith("data:"):
            self.links.append(Link(urljoin(self.url, address), element, is_fetched))

    def _check_inline(self, tag, attrs):
        for name, value in attrs.items():
            if name == "style" or name.startswith("on"):
                self.problems.append(f'<{tag} {name}="{value}">')
            if re.match(r"\s*(javascript|vbscript|data:text)", value or "", re.IGNORECASE):
                self.problems.append(f'<{tag} {name}="{value}">')
        # Browsers never run a data block.
        self._is_data = tag == "script" and attrs.get("type") == "application/ld+json"
        if tag == "style" or (tag == "script" and "src" not in attrs and not self._is_data):
            self.problems.append(f"<{tag}> with content")
        if attrs.get("target"):
            self.problems.append(f'<{tag} target="{attrs["target"]}">')

    def handle_startendtag(self, tag, pairs):
        self.handle_starttag(tag, pairs)
        if tag not in VOID:
            self._open.pop()

    def handle_endtag(self, tag):
        self._is_data = False
        if not self._open or self._open.pop() != tag:
            self.problems.append(f"</{tag}> closes something else")

    def close(self):
        super().close()
        if self._open:
            self.problems.append(f"never closed: {self._open}")
        if not self.lang:
            self.problems.append("no lang")
        if self.h1s != 1:
            self.problems.append(f"{self.h1s} <h1>")
        double = {name for name in self.ids if self.ids.count(name) > 1}
        if double:
            self.problems.append(f"ids twice: {double}")


@dataclass
class Seen:
    """One address that was fetched."""

    url: str
    status: int
    headers: dict
    depth: int
    parser: PageParser | None = None
    found_on: str = ""


@dataclass
class Crawl:
    """Everything that was seen, by address without fragment, and the links to other hosts."""

    pages: dict[str, Seen] = field(default_factory=dict)

    @property
    def html(self) -> list[Seen]:
        return [seen for seen in self.pages.values() if seen.parser and seen.status == 200]


def without_fragment(url: str) -> str:
    return url.split("#", 1)[0]


def crawl(portal, hosts: list[str], workers: int = 4) -> Crawl:
    """Follow every link between these hosts, breadth first from their homes."""
    found = Crawl()
    suffix = f":{portal.port}"
    origins = {f"{host}{suffix}": host for host in hosts}

    def visit(entry):
        url, depth, found_on = entry
        parts = urlsplit(url)
        target = parts.path + (f"?{parts.query}" if parts.query else "")
        method = "HEAD" if parts.path.startswith(("/static/", "/media/")) else "GET"
        answer = portal.get(origins[parts.netloc], target or "/", method)
        seen = Seen(url, answer.status, answer.headers, depth, None, found_on)
        if "text/html" in answer.headers.get("Content-Type", ""):
            seen.parser = PageParser(url)
            seen.parser.feed(answer.text)
            seen.parser.close()
        return seen

    wave = deque((f"http://{origin}/", 0, "") for origin in origins)
    known = {entry[0] for entry in wave}
    with ThreadPoolExecutor(workers) as pool:
        while wave:
            results = list(pool.map(visit, wave))
            wave = deque()
            for seen in results:
                found.pages[seen.url] = seen
                for link in seen.parser.links if seen.parser else ():
                    url = without_fragment(link.url)
                    if url not in known and urlsplit(url).netloc in origins:
                        known.add(url)
                        wave.append((url, seen.depth + 1, seen.url))
    return found
