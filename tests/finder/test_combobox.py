"""The field of the finder with a keyboard, as ARIA APG describes the editable combobox."""

import pytest
from selenium.webdriver.common.by import By
from selenium.webdriver.common.keys import Keys
from selenium.webdriver.support.ui import WebDriverWait

pytestmark = pytest.mark.browser


@pytest.fixture
def field(driver, demo):
    driver.get(demo.url("localhost", "/jouw-werkcentrum/"))
    return driver.find_element(By.CSS_SELECTOR, "input[data-combobox]")


@pytest.fixture
def options(driver, field):
    """Type something and wait for the suggestions."""

    def of(typed):
        field.send_keys(typed)
        WebDriverWait(driver, 5).until(lambda _: field.get_attribute("aria-expanded") == "true")
        return driver.find_elements(By.CSS_SELECTOR, "[role=option]")

    return of


def active(driver, field) -> str:
    """The text of the option that the field points to; "" without one."""
    option = field.get_attribute("aria-activedescendant")
    return driver.find_element(By.ID, option).text if option else ""


def is_open(driver, field) -> bool:
    shown = driver.find_element(By.ID, field.get_attribute("aria-controls")).is_displayed()
    assert shown == (field.get_attribute("aria-expanded") == "true")
    return shown


def test_suggestions_appear_and_their_number_is_announced(driver, field, options):
    assert field.get_attribute("role") == "combobox"
    assert field.get_attribute("aria-autocomplete") == "list"
    assert not is_open(driver, field)
    found = options("amsterd")
    assert "Amsterdam" in [option.text for option in found]
    status = driver.find_element(By.CSS_SELECTOR, ".wc-search__field [role=status]")
    assert status.get_attribute("textContent") == f"{len(found)} suggesties"
    assert active(driver, field) == ""


def test_arrows_walk_through_the_options_and_around(driver, field, options):
    names = [option.text for option in options("beek")]
    field.send_keys(Keys.ARROW_DOWN)
    assert active(driver, field) == names[0]
    field.send_keys(Keys.ARROW_UP)
    assert active(driver, field) == names[-1]
    field.send_keys(Keys.ARROW_DOWN, Keys.ARROW_DOWN)
    assert active(driver, field) == names[1]
    chosen = driver.find_elements(By.CSS_SELECTOR, "[role=option][aria-selected=true]")
    assert [option.text for option in chosen] == [names[1]]
    # The text stays what was typed, and the focus stays in the field.
    assert field.get_attribute("value") == "beek"
    assert driver.switch_to.active_element == field


def test_home_and_end_bring_the_cursor_back_to_the_text(driver, field, options):
    options("beek")
    field.send_keys(Keys.ARROW_DOWN, Keys.HOME)
    assert active(driver, field) == ""
    assert driver.execute_script("return arguments[0].selectionStart", field) == 0
    field.send_keys(Keys.ARROW_DOWN, Keys.END)
    assert active(driver, field) == ""
    assert driver.execute_script("return arguments[0].selectionStart", field) == 4


def test_escape_closes_first_and_then_clears(driver, field, options):
    options("beek")
    field.send_keys(Keys.ESCAPE)
    assert not is_open(driver, field)
    assert field.get_attribute("value") == "beek"
    field.send_keys(Keys.ESCAPE)
    assert field.get_attribute("value") == ""


def test_enter_on_an_option_looks_for_it(driver, field, options):
    options("zoeterm")
    field.send_keys(Keys.ARROW_DOWN, Keys.ENTER)
    WebDriverWait(driver, 5).until(lambda d: "q=Zoetermeer" in d.current_url)
    assert "Zuid-Holland Centraal" in driver.find_element(By.TAG_NAME, "h1").text


def test_enter_without_an_option_looks_for_what_was_typed(driver, field, options):
    options("zoeterm")
    field.send_keys(Keys.ENTER)
    WebDriverWait(driver, 5).until(lambda d: d.current_url.endswith("q=zoeterm"))


def test_a_click_on_an_option_looks_for_it(driver, field, options):
    next(option for option in options("zoeterm") if option.text == "Zoetermeer").click()
    WebDriverWait(driver, 5).until(lambda d: "q=Zoetermeer" in d.current_url)


def test_leaving_the_field_closes_the_list(driver, field, options):
    options("beek")
    field.send_keys(Keys.TAB)
    assert not is_open(driver, field)


def test_a_postcode_gets_no_suggestions(driver, field, options):
    options("beek")
    field.clear()
    field.send_keys("2511")
    WebDriverWait(driver, 5).until(lambda _: not is_open(driver, field))
