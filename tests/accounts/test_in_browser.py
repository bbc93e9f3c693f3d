"""Signing in as people do it: with a passkey, by keyboard, at every width."""

import re
from urllib.parse import urlsplit

import pytest
from selenium.webdriver.common.by import By
from selenium.webdriver.common.keys import Keys
from selenium.webdriver.common.virtual_authenticator import VirtualAuthenticatorOptions
from selenium.webdriver.support.expected_conditions import element_to_be_clickable
from selenium.webdriver.support.ui import WebDriverWait

from tests.accessibility.axe import violations
from tests.browser import NARROW, WIDE, complaints, resize
from werkcentrum.demo.people import PASSWORD

pytestmark = pytest.mark.browser

CMS = "cms.localhost"
ROBIN = "redactie.haaglanden@werkcentrum.example"


@pytest.fixture
def browser(driver, demo):
    """A browser at the CMS that keeps passkeys, and forgets everything afterwards."""
    options = VirtualAuthenticatorOptions(
        protocol=VirtualAuthenticatorOptions.Protocol.CTAP2,
        transport=VirtualAuthenticatorOptions.Transport.INTERNAL,
        has_resident_key=True,
        has_user_verification=True,
        is_user_verified=True,
        is_user_consenting=True,
    )
    driver.add_virtual_authenticator(options)
    forget(driver)
    yield driver
    driver.remove_virtual_authenticator()
    forget(driver)
    driver.get("about:blank")
    complaints(driver)


def forget(driver):
    driver.execute_cdp_cmd("Network.clearBrowserCookies", {})


def press(driver, words):
    """Press a button or link, as soon as it can be pressed."""
    where = f"//*[self::button or self::a][contains(normalize-space(.), '{words}')]"
    WebDriverWait(driver, 20).until(element_to_be_clickable((By.XPATH, where))).click()


def wait_for(driver, path):
    WebDriverWait(driver, 20).until(lambda d: path in urlsplit(d.current_url).path)


def sign_in(driver, demo, email=ROBIN):
    driver.get(demo.url(CMS, "/cms/login/"))
    driver.find_element(By.NAME, "login").send_keys(email)
    driver.find_element(By.NAME, "password").send_keys(PASSWORD, Keys.ENTER)
    WebDriverWait(driver, 20).until(lambda d: not d.current_url.endswith("/cms/login/"))


def test_a_passkey_is_made_and_then_signs_in_as_second_step_and_by_itself(browser, demo):
    sign_in(browser, demo)
    browser.get(demo.url(CMS, "/cms/security/set-up/"))
    press(browser, "Een toegangssleutel")
    press(browser, "Maak de toegangssleutel")
    wait_for(browser, "/recovery-codes/")
    codes = browser.find_elements(By.CSS_SELECTOR, ".wc-entrance__codes li")
    assert len(codes) == 10
    assert all(re.fullmatch(r"\d{8}", one.text) for one in codes)
    assert browser.find_element(By.CSS_SELECTOR, "[data-print]").is_displayed()
    recovery = codes[0].text

    # After a password.
    forget(browser)
    sign_in(browser, demo)
    wait_for(browser, "/login/code/")
    press(browser, "Gebruik je toegangssleutel")
    WebDriverWait(browser, 20).until(lambda d: d.current_url.endswith("/cms/"))

    # By itself.
    forget(browser)
    browser.get(demo.url(CMS, "/cms/login/?next=/cms/account/"))
    press(browser, "Inloggen met een toegangssleutel")
    wait_for(browser, "/cms/account/")

    # To confirm who one is.
    browser.get(demo.url(CMS, "/cms/login/confirm/passkey/?next=/cms/security/"))
    press(browser, "Gebruik je toegangssleutel")
    WebDriverWait(browser, 20).until(lambda d: d.current_url.endswith("/cms/security/"))
    assert "Mijn toegangssleutel" in browser.page_source

    # Without the passkey: a recovery code.
    forget(browser)
    sign_in(browser, demo)
    browser.find_element(By.NAME, "code").send_keys(recovery, Keys.ENTER)
    WebDriverWait(browser, 20).until(lambda d: d.current_url.endswith("/cms/"))

    # Somebody whose device does not know them is told so.
    browser.set_user_verified(False)
    forget(browser)
    browser.get(demo.url(CMS, "/cms/login/"))
    press(browser, "Inloggen met een toegangssleutel")
    WebDriverWait(browser, 20).until(
        lambda d: d.find_element(By.CSS_SELECTOR, "[data-passkey-error]").text
    )
    assert browser.current_url.endswith("/cms/login/")


def test_one_click_signs_in_at_the_demo(browser, demo):
    browser.get(demo.url(CMS, "/cms/login/"))
    press(browser, "Rijnmond redacteur")
    WebDriverWait(browser, 20).until(lambda d: d.current_url.endswith("/cms/"))
    assert "Werkcentrum Rijnmond" in browser.page_source


def test_one_signs_in_by_keyboard(browser, demo):
    browser.get(demo.url(CMS, "/cms/login/"))
    browser.find_element(By.NAME, "login").send_keys(ROBIN, Keys.TAB)
    browser.switch_to.active_element.send_keys("iets anders", Keys.TAB)
    assert browser.switch_to.active_element.text == "Wachtwoord vergeten?"
    browser.switch_to.active_element.send_keys(Keys.TAB)
    assert browser.switch_to.active_element.text == "Inloggen"
    browser.switch_to.active_element.send_keys(Keys.ENTER)
    WebDriverWait(browser, 20).until(lambda d: d.title.startswith("Fout:"))
    login = browser.find_element(By.NAME, "login")
    assert login.get_attribute("value") == ROBIN
    assert login.get_attribute("autocomplete") == "username"


EVERYBODY = ["login/", "password_reset/", "password_reset/done/", "login/no-access/"]
SIGNED_IN = ["security/", "security/set-up/", "security/app/", "security/passkeys/add/"]
SIGNED_IN += ["security/password/", "login/confirm/"]


@pytest.mark.parametrize("screens", [EVERYBODY, SIGNED_IN], ids=["everybody", "signed in"])
def test_the_screens_are_accessible_and_fit_a_phone(browser, demo, screens):
    if screens is SIGNED_IN:
        sign_in(browser, demo, "eindredactie.haaglanden@werkcentrum.example")
    complaints(browser)
    found = {}
    for screen in screens:
        for width in (WIDE, NARROW):
            resize(browser, width)
            browser.get(demo.url(CMS, f"/cms/{screen}"))
            found[screen, width] = violations(browser, ["paars"])
            is_wide = "return document.documentElement.scrollWidth > window.innerWidth"
            assert not browser.execute_script(is_wide), (screen, width)
    assert {where: what for where, what in found.items() if what} == {}
    assert not [one for one in complaints(browser) if "Content Security Policy" in one]
