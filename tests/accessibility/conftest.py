"""Each page type opened once in Chromium, and what it did while it loaded."""

import json
import shutil
import sqlite3
import subprocess
import sys
from contextlib import closing, suppress
from dataclasses import dataclass
from pathlib import Path

import pytest
from selenium.common.exceptions import TimeoutException
from selenium.webdriver.support.ui import WebDriverWait

from tests import browser
from tests.demo_portal import ROOT, serve_demo

from .page_types import PAGES

AUDITS = Path(__file__).with_name("audits.js")


@pytest.fixture(scope="session")
def demo(demo, tmp_path_factory):
    """A copy of the demo: these tests add sites to theirs, which others must not meet."""
    data_dir = tmp_path_factory.mktemp("accessibility") / "demo"
    shutil.copytree(demo.data_dir / "media", data_dir / "media")
    # The demo's server has its database open; SQLite's own copy is whole all the same.
    name = "portal.sqlite3"
    with (
        closing(sqlite3.connect(demo.data_dir / name)) as original,
        closing(sqlite3.connect(data_dir / name)) as copy,
    ):
        original.backup(copy)
    with serve_demo(data_dir) as portal:
        yield portal


@pytest.fixture(scope="session")
def extra(demo):
    """The demo with the sites of extra_sites.py beside its own; ids of pages to edit by host."""
    code = (
        "from tests.accessibility.extra_sites import open_extra_sites as o; import json;"
        "print(json.dumps(o()))"
    )
    done = subprocess.run(
        [sys.executable, "manage.py", "shell", "-v0", "-c", code],
        cwd=ROOT,
        env=demo.environment,
        capture_output=True,
        text=True,
    )
    assert done.returncode == 0, done.stderr
    return json.loads(done.stdout.splitlines()[-1])


@dataclass
class Loaded:
    """A page type in the browser, with its requests and complaints while it loaded."""

    name: str
    host: str
    driver: object
    requests: list[tuple[str, str]]
    complaints: list[str]

    def script(self, script, *arguments):
        return self.driver.execute_script(script, *arguments)

    def audit(self, name):
        """What one of the functions of audits.js finds wrong."""
        return self.script(f"return audits.{name}()")


@pytest.fixture(scope="module", params=PAGES)
def loaded(request, chromium, demo, extra):
    """Each page type in turn, opened as a first visit. Tests of one module share it."""
    host, path = PAGES[request.param]
    browser.as_at_first(chromium)
    chromium.execute_cdp_cmd("Network.enable", {})
    chromium.execute_cdp_cmd("Network.clearBrowserCache", {})
    browser.requests(chromium), browser.complaints(chromium)
    if path is None:
        show_server_error(chromium, demo.url(host, "/robots.txt"))
    else:
        chromium.get(demo.url(host, path))
    chromium.execute_async_script("document.fonts.ready.then(arguments[0])")
    page = Loaded(
        request.param, host, chromium, browser.requests(chromium), browser.complaints(chromium)
    )
    page.script(AUDITS.read_text())
    return page


def show_server_error(driver, url):
    """Show the answer to an error of the server at an address of the portal."""
    from werkcentrum.delivery.errors import server_error

    driver.get(url)
    # A file of plain text has no icon, so that Chromium asks for /favicon.ico; let that pass.
    with suppress(TimeoutException):
        WebDriverWait(driver, 3).until(browser.complaints)
    browser.requests(driver)
    tree = driver.execute_cdp_cmd("Page.getFrameTree", {})
    driver.execute_cdp_cmd(
        "Page.setDocumentContent",
        {
            "frameId": tree["frameTree"]["frame"]["id"],
            "html": server_error(None).content.decode(),
        },
    )
    driver.execute_async_script(
        "const done = arguments[0];"
        "if (document.styleSheets.length) done(); else addEventListener('load', () => done())"
    )


@pytest.fixture
def page(loaded):
    """The page as a visitor sees it at first; afterwards all that a test changed is undone."""
    yield loaded
    browser.as_at_first(loaded.driver)
    loaded.script(
        "document.adoptedStyleSheets = [];"
        "document.documentElement.style.removeProperty('font-size');"
        "document.querySelectorAll('details').forEach((part) => part.open = false);"
        "document.querySelector('[aria-expanded=true]')?.click();"
        "document.activeElement.blur(); scrollTo(0, 0)"
    )
