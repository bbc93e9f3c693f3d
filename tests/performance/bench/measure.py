"""Measure pages of the demo in this process, interleaved with a bare Wagtail page.

The bare page is Wagtail's own ``Page`` with one small template, served by Wagtail's own view
behind Django's usual middleware. Each round visits every page once, so that whatever else the
machine does falls on all alike; the figure of a page is the median over the rounds.
"""

import gzip
import time
from statistics import median

from django.db import connection
from django.test import Client, override_settings
from django.test.utils import CaptureQueriesContext
from wagtail.models import Page, Site

from . import stock_settings

BARE_HOST = "bare.localhost"
BARE_TEMPLATE = "bare.html"
STOCK = {"MIDDLEWARE": stock_settings.MIDDLEWARE, "ROOT_URLCONF": stock_settings.ROOT_URLCONF}


def make_bare_site() -> None:
    """A site whose home is Wagtail's own page model."""
    Page.template = BARE_TEMPLATE
    home = Page.get_first_root_node().add_child(instance=Page(title="Kaal", slug="kaal"))
    Site.objects.create(hostname=BARE_HOST, port=80, root_page=home)


class Target:
    """One address, and what a visit to it costs."""

    def __init__(self, host: str, path: str, **settings):
        self.path, self.settings = path, settings
        self.client = Client(headers={"host": host})
        self.seconds: list[float] = []

    def visit(self):
        with override_settings(**self.settings):
            start = time.process_time()
            answer = self.client.get(self.path)
            self.seconds.append(time.process_time() - start)
        if answer.status_code != 200:
            raise RuntimeError(f"{self.path} answered {answer.status_code}.")
        return answer

    def figures(self) -> dict:
        with CaptureQueriesContext(connection) as captured:
            content = self.visit().content
        self.seconds.pop()
        return {
            "queries": len(captured),
            "processor_ms": round(median(self.seconds) * 1000, 2),
            "html_bytes": len(content),
            "gzip_bytes": len(gzip.compress(content, 6)),
        }


def measure(pages: dict[str, tuple[str, str]], rounds: int) -> dict:
    """Figures per page name for ``(host, path)``, each with its ratio to the bare page."""
    make_bare_site()
    targets = {"bare": Target(BARE_HOST, "/", **STOCK)}
    targets |= {name: Target(host, path) for name, (host, path) in pages.items()}
    for target in targets.values():  # templates, renditions and site roots
        target.visit(), target.visit()
        target.seconds.clear()
    for _round in range(rounds):
        for target in targets.values():
            target.visit()
    found = {name: target.figures() for name, target in targets.items()}
    for figures in found.values():
        figures["ratio"] = round(figures["processor_ms"] / found["bare"]["processor_ms"], 2)
    return found
