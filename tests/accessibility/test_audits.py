"""The audits themselves: each finds the fault it is there for, on a page with all of them."""

import pytest
from selenium.webdriver.common.action_chains import ActionChains
from selenium.webdriver.common.keys import Keys

from tests.browser import NARROW, resize

from .axe import violations
from .conftest import AUDITS

pytestmark = pytest.mark.browser

FAULTS = """<!doctype html><html lang="nl"><title>Fouten</title><style>
  a { outline: none } .small { display: inline-block; font-size: 8px }
  .cut { block-size: 10px; overflow: hidden } .over { margin-block-start: -30px }
  .wide { inline-size: 500px } .moves { transition: color 1s; position: sticky; top: 0 }
  button { border: 0 } img { inline-size: 40px; block-size: 40px }
</style><main>
  <h1>Eerste</h1><h3>Derde</h3>
  <p class="wide">Deze alinea is breder dan het venster van een telefoon is.</p>
  <p class="cut">Deze alinea<br>verdwijnt voor een deel.</p>
  <p>Deze regel</p><p class="over">ligt onder deze.</p>
  <p><a class="small" href="#a">klein</a></p>
  <button type="button" class="moves" tabindex="2">Eerst</button> <img src="data:,">
</main></html>"""


@pytest.fixture
def faulty(driver):
    driver.get("about:blank")
    resize(driver, NARROW)
    tree = driver.execute_cdp_cmd("Page.getFrameTree", {})
    frame = tree["frameTree"]["frame"]["id"]
    driver.execute_cdp_cmd("Page.setDocumentContent", {"frameId": frame, "html": FAULTS})
    driver.execute_script(AUDITS.read_text())
    return driver


@pytest.mark.parametrize(
    ("audit", "expected"),
    [
        ("sideways", "px wide in 320"),
        ("loss", "cut off: p.cut"),
        ("loss", "overlap: p "),
        ("targets", "a.small"),
        ("headings", "1 then 3"),
        ("motion", "button.moves"),
        ("edges", "button.moves"),
        ("stuck", "button.moves"),
    ],
)
def test_an_audit_finds_its_fault(faulty, audit, expected):
    found = faulty.execute_script(f"return audits.{audit}()")
    assert any(expected in words for words in found), found


def test_the_walk_finds_lost_focus_and_a_strange_order(faulty):
    faulty.execute_script("audits.watchFocus()")
    ActionChains(faulty).send_keys(Keys.TAB * 2).perform()
    found = faulty.execute_script("return audits.focusWalk()")
    assert any("no outline: a.small" in words for words in found), found
    assert any("stop 1 is button" in words for words in found), found


def test_axe_finds_a_picture_without_words(faulty):
    found = violations(faulty)
    assert list(found) == ["paars", "groen", "rood"]
    assert any(words.startswith("image-alt: img") for words in found["groen"])
