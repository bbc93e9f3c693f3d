"""Ask a site for its pages from within, as a visitor would: every middleware, no network."""

import re
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from html.parser import HTMLParser
from io import BytesIO
from urllib.parse import quote, unquote_to_bytes, urldefrag, urljoin, urlsplit

from django.core.handlers.base import BaseHandler
from django.core.handlers.wsgi import WSGIRequest
from wagtail.models import Site

CSS_URL = re.compile(r"url\(\s*['\"]?([^'\")]+)['\"]?\s*\)|@import\s+['\"]([^'\"]+)['\"]")
ADDRESSES = {"href", "src", "poster", "xlink:href", "data-src", "action"}


class Visitor:
    """Somebody who looks at one site, and at no other host."""

    def __init__(self, site: Site):
        self.site = site
        self.root = site.root_url
        self.handler = BaseHandler()
        self.handler.load_middleware()

    def get(self, url: str):
        """The response to an address of the site, with its body still to be read."""
        parts = urlsplit(url)
        is_secure = self.site.port == 443
        return self.handler.get_response(
            WSGIRequest(
                {
                    "REQUEST_METHOD": "GET",
                    "PATH_INFO": unquote_to_bytes(parts.path or "/").decode("latin-1"),
                    "QUERY_STRING": parts.query,
                    "SCRIPT_NAME": "",
                    "SERVER_NAME": self.site.hostname,
                    "SERVER_PORT": str(self.site.port),
                    "SERVER_PROTOCOL": "HTTP/1.1",
                    "HTTP_HOST": parts.netloc,
                    "HTTP_USER_AGENT": "werkcentrum-capture",
                    "REMOTE_ADDR": "127.0.0.1",
                    "wsgi.url_scheme": "https" if is_secure else "http",
                    "wsgi.input": BytesIO(),
                    "wsgi.errors": BytesIO(),
                    "wsgi.multiprocess": True,
                    "wsgi.multithread": False,
                    "wsgi.run_once": False,
                }
            )
        )

    def own(self, url: str, base: str) -> str:
        """A link on the page ``base`` as a full address of this site; "" when it leads away."""
        with suppress(ValueError):
            full = urldefrag(urljoin(base, url.strip())).url
            if full == self.root or full.startswith(f"{self.root}/"):
                parts = urlsplit(full)
                path = quote(parts.path or "/", safe="/%:@!$&'()*+,;=~-._")
                return f"{self.root}{path}" + (f"?{parts.query}" if parts.query else "")
        return ""


@contextmanager
def body_of(response) -> Iterator[Iterator[bytes]]:
    """The body of a response in pieces; the file behind it is closed afterwards."""
    try:
        yield response.streaming_content if response.streaming else iter([response.content])
    finally:
        # Not response.close(): that ends the database connection of whoever is asking.
        file = getattr(response, "file_to_stream", None)
        if file is not None:
            file.close()


class _Links(HTMLParser):
    def __init__(self):
        super().__init__()
        self.found = []
        self.in_style = False

    def handle_starttag(self, tag, attrs):
        self.in_style = tag == "style"
        for name, value in attrs:
            if not value:
                continue
            if name in ADDRESSES:
                self.found.append(value)
            elif name == "srcset":
                self.found += [one.split()[0] for one in value.split(",") if one.split()]
            elif name == "style":
                self.found += links_in_css(value)

    def handle_data(self, data):
        if self.in_style:
            self.found += links_in_css(data)


def links_in_html(text: str) -> list[str]:
    """Every address that a page names: links, pictures, style sheets, scripts, films."""
    parser = _Links()
    parser.feed(text)
    return parser.found


def links_in_css(text: str) -> list[str]:
    """Every address that a style sheet names."""
    return [first or second for first, second in CSS_URL.findall(text)]


# What names further addresses, by its type.
READERS = {"text/html": links_in_html, "text/css": links_in_css}
