"""Every page type in Chromium: what a machine can check of WCAG 2.2 AA, and of the privacy rules.

The pages are opened once each (conftest.py); the tests change the window, the preferences and the
text size in place.
"""

from urllib.parse import urlsplit

import pytest
from selenium.webdriver.common.action_chains import ActionChains
from selenium.webdriver.common.by import By
from selenium.webdriver.common.keys import Keys

from tests.browser import HEIGHT, NARROW, WIDE, prefer, resize

from .axe import violations
from .page_types import PAGES

pytestmark = pytest.mark.browser

# What WCAG 1.4.12 lets a reader set.
SPACING = """
    * { line-height: 1.5 !important; letter-spacing: 0.12em !important;
        word-spacing: 0.16em !important; }
    p { margin-block-end: 2em !important; }
"""


def open_everything(page):
    """Open what can be opened: the questions, and on a phone the menu."""
    page.script("document.querySelectorAll('details').forEach((part) => part.open = true)")
    for button in page.driver.find_elements(By.CSS_SELECTOR, "button.wc-menu-toggle"):
        if button.is_displayed() and button.get_attribute("aria-expanded") == "false":
            page.script("arguments[0].click()", button)


@pytest.mark.parametrize("width", [NARROW, 768, WIDE])
def test_axe_finds_no_violation_in_any_palette(page, width):
    resize(page.driver, width)
    open_everything(page)
    assert violations(page.driver) == {}


def test_a_narrow_window_scrolls_one_way_only(page):
    """320 px is 1280 px at 400 percent: WCAG 1.4.10."""
    resize(page.driver, NARROW, 256)
    open_everything(page)
    assert page.audit("sideways") == []
    assert page.audit("loss") == []


@pytest.mark.parametrize("width", [NARROW, WIDE])
def test_a_reader_may_space_the_text(page, width):
    resize(page.driver, width)
    open_everything(page)
    page.script(
        "const sheet = new CSSStyleSheet(); sheet.replaceSync(arguments[0]);"
        "document.adoptedStyleSheets = [sheet]",
        SPACING,
    )
    assert page.audit("sideways") == []
    assert page.audit("loss") == []


def test_text_may_be_twice_as_large(page):
    open_everything(page)
    page.script("document.documentElement.style.fontSize = '200%'")
    assert page.audit("sideways") == []
    assert page.audit("loss") == []


@pytest.mark.parametrize("width", [NARROW, WIDE])
def test_targets_are_large_enough_to_hit(page, width):
    resize(page.driver, width)
    open_everything(page)
    resize(page.driver, width, page.script("return document.documentElement.scrollHeight"))
    assert page.audit("targets") == []


def test_headings_form_an_outline(page):
    assert page.audit("headings") == []


def test_the_page_says_in_which_language_it_is(page):
    expected = "en" if page.name.startswith("English") else "nl"
    assert page.script("return document.documentElement.lang") == expected
    assert page.script("return getComputedStyle(document.body).direction") == "ltr"
    for link in page.driver.find_elements(By.CSS_SELECTOR, "a[hreflang]"):
        assert link.get_attribute("lang") == link.get_attribute("hreflang")


def test_nothing_moves_for_who_asks_for_rest(page):
    prefer(page.driver, prefers_reduced_motion="reduce")
    open_everything(page)
    assert page.audit("motion") == []


def test_controls_keep_their_edges_in_forced_colours(page):
    prefer(page.driver, forced_colors="active")
    assert page.audit("edges") == []


@pytest.mark.parametrize("width", [NARROW, WIDE])
@pytest.mark.parametrize("colours", ["none", "active"])
def test_the_tab_key_passes_everything_in_order_and_in_sight(page, width, colours):
    resize(page.driver, width, HEIGHT)
    prefer(page.driver, forced_colors=colours)
    open_everything(page)
    # The next Tab starts from the top of the document.
    page.script(
        "document.body.tabIndex = -1; document.body.focus();"
        "document.body.removeAttribute('tabindex'); audits.watchFocus()"
    )
    stops = page.script("return audits.tabbable().length")
    # A video has stops of its own inside, and a date has its day, month and year.
    inside = 10 * len(page.driver.find_elements(By.CSS_SELECTOR, "video[controls]"))
    inside += 3 * len(page.driver.find_elements(By.CSS_SELECTOR, "input[type=date]"))
    ActionChains(page.driver).send_keys(Keys.TAB * (stops + inside)).perform()
    assert page.audit("focusWalk") == []
    assert page.audit("stuck") == []


def test_nothing_comes_from_elsewhere(page):
    hosts = {urlsplit(url).hostname for _type, url in page.requests}
    assert hosts == {page.host}


def test_the_browser_has_nothing_to_complain_about(page):
    # A page that is not there says so with its status; nothing else may be missing.
    found = [words for words in page.complaints if f"{PAGES[page.name][1]} - Failed" not in words]
    assert found == []


def test_nothing_is_stored_in_the_browser(page):
    url = page.script("return location.href")
    assert page.driver.execute_cdp_cmd("Network.getCookies", {"urls": [url]})["cookies"] == []
    assert page.script("return [document.cookie, localStorage.length, sessionStorage.length]") == [
        "",
        0,
        0,
    ]


def test_one_style_sheet_one_script_and_one_font(page):
    kinds = [kind for kind, _url in page.requests]
    assert kinds.count("Stylesheet") == 1
    assert kinds.count("Script") == (0 if page.name == "500" else 1)
    assert kinds.count("Font") == 1
