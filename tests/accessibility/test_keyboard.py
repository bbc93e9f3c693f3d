"""What needs keys or a finger: the skip link, the menu on a phone, and the suggestions."""

import pytest
from selenium.webdriver.common.action_chains import ActionChains
from selenium.webdriver.common.by import By
from selenium.webdriver.common.keys import Keys
from selenium.webdriver.support.ui import WebDriverWait

from tests.browser import NARROW, WIDE, resize

from .axe import violations

pytestmark = pytest.mark.browser

SITES = [("localhost", "/"), ("haaglanden.localhost", "/contact/"), ("localhost", "/en/")]


def press(driver, *keys):
    ActionChains(driver).send_keys(*keys).perform()


@pytest.mark.parametrize("width", [NARROW, WIDE])
@pytest.mark.parametrize("place", SITES)
def test_the_first_tab_shows_a_link_that_skips_to_the_content(driver, demo, place, width):
    resize(driver, width)
    driver.get(demo.url(*place))
    press(driver, Keys.TAB)
    link = driver.switch_to.active_element
    assert link.get_attribute("href").endswith("#main")
    box = driver.execute_script("return arguments[0].getBoundingClientRect().toJSON()", link)
    assert box["top"] >= 0
    assert box["left"] >= 0
    assert box["bottom"] > 24
    assert box["right"] <= width
    # It is what one sees at that place, nothing lies over it.
    assert driver.execute_script(
        "const {left, top, width, height} = arguments[0].getBoundingClientRect();"
        "const seen = document.elementFromPoint(left + width / 2, top + height / 2);"
        "return arguments[0].contains(seen)",
        link,
    )
    press(driver, Keys.ENTER)
    main = driver.switch_to.active_element
    assert main.tag_name == "main"
    press(driver, Keys.TAB)
    assert driver.execute_script(
        "return arguments[0].contains(document.activeElement) ||"
        "  Boolean(document.activeElement.closest('footer'))",
        main,
    )


@pytest.fixture
def phone(driver, demo):
    """The menu of a region on a phone: its button and the list."""
    resize(driver, NARROW)
    driver.get(demo.url("haaglanden.localhost"))
    button = driver.find_element(By.CSS_SELECTOR, "button.wc-menu-toggle")
    return button, driver.find_element(By.ID, button.get_attribute("aria-controls"))


def test_a_button_opens_and_closes_the_menu_on_a_phone(driver, phone):
    button, menu = phone
    assert (button.get_attribute("aria-expanded"), menu.is_displayed()) == ("false", False)
    button.click()
    assert (button.get_attribute("aria-expanded"), menu.is_displayed()) == ("true", True)
    button.click()
    assert (button.get_attribute("aria-expanded"), menu.is_displayed()) == ("false", False)


def test_the_menu_opens_with_a_key_and_follows_its_button(driver, phone):
    button, menu = phone
    button.send_keys(Keys.ENTER)
    assert menu.is_displayed()
    press(driver, Keys.TAB)
    first = menu.find_elements(By.TAG_NAME, "a")[0]
    assert driver.switch_to.active_element == first


def test_escape_closes_the_menu_and_returns_to_its_button(driver, phone):
    button, menu = phone
    button.send_keys(Keys.SPACE)
    press(driver, Keys.TAB, Keys.TAB, Keys.ESCAPE)
    assert not menu.is_displayed()
    assert driver.switch_to.active_element == button


def test_a_wide_window_shows_the_menu_without_a_button(driver, demo):
    driver.get(demo.url("haaglanden.localhost"))
    assert driver.find_element(By.ID, "hoofdmenu").is_displayed()
    assert not driver.find_element(By.CSS_SELECTOR, ".wc-menu-toggle").is_displayed()


@pytest.mark.parametrize("width", [NARROW, WIDE])
def test_axe_finds_no_violation_in_open_suggestions(driver, demo, width):
    resize(driver, width)
    driver.get(demo.url("localhost", "/jouw-werkcentrum/"))
    field = driver.find_element(By.CSS_SELECTOR, "input[data-combobox]")
    field.send_keys("beek")
    WebDriverWait(driver, 10).until(lambda _: field.get_attribute("aria-expanded") == "true")
    field.send_keys(Keys.ARROW_DOWN)
    assert violations(driver) == {}
