"""Everything works where scripts do not run: a browser that blocks them, a file that got lost."""

import pytest
from selenium.webdriver.common.by import By
from selenium.webdriver.common.keys import Keys

from tests.browser import NARROW, resize

from .page_types import PAGES

pytestmark = pytest.mark.browser


@pytest.fixture
def plain(driver, extra):
    """The browser with scripts off."""
    driver.execute_cdp_cmd("Emulation.setScriptExecutionDisabled", {"value": True})
    return driver


@pytest.fixture
def every_block(plain, demo):
    plain.get(demo.url(*PAGES["page with every block"]))
    return plain


def test_the_menu_is_reached_on_a_phone(plain, demo):
    resize(plain, NARROW)
    plain.get(demo.url("haaglanden.localhost"))
    link = plain.find_element(By.CSS_SELECTOR, "a.wc-menu-toggle")
    assert link.is_displayed()
    link.click()
    assert plain.current_url.endswith("#menu")
    menu = plain.find_element(By.ID, "menu")
    assert menu.is_displayed()
    top = plain.execute_script("return arguments[0].getBoundingClientRect().top", menu)
    assert 0 <= top < 900
    entries = {a.get_attribute("href") for a in menu.find_elements(By.TAG_NAME, "a")}
    wide = plain.find_elements(By.CSS_SELECTOR, "#hoofdmenu a")
    assert {a.get_attribute("href") for a in wide} <= entries


def test_the_finder_answers(plain, demo):
    plain.get(demo.url("localhost", "/jouw-werkcentrum/"))
    field = plain.find_element(By.ID, "finder-q")
    assert field.get_attribute("role") is None
    field.send_keys("2511 ab", Keys.ENTER)
    assert "Haaglanden" in plain.find_element(By.TAG_NAME, "main").text
    assert "q=2511" in plain.current_url


def test_questions_open(every_block):
    question = every_block.find_element(By.CSS_SELECTOR, ".wc-accordion > details > summary")
    answer = every_block.find_element(By.CSS_SELECTOR, ".wc-accordion > details > :last-child")
    assert not answer.is_displayed()
    question.click()
    assert answer.is_displayed()


def test_a_video_elsewhere_is_a_plain_link(every_block):
    players = every_block.find_elements(By.CSS_SELECTOR, "[data-video]")
    assert len(players) == 2
    for player in players:
        assert not player.find_element(By.TAG_NAME, "button").is_displayed()
        link = player.find_element(By.TAG_NAME, "a")
        assert link.is_displayed()
        assert link.get_attribute("href").startswith(
            ("https://www.youtube.com/watch?v=", "https://vimeo.com/")
        )


def test_opening_hours_stand_there(every_block):
    hours = every_block.find_element(By.CSS_SELECTOR, ".wc-block--opening-hours")
    assert "9.00" in hours.text
