"""The preview in the CMS: a page of a site as visitors will see it, in a frame of another host."""

import pytest
from selenium.webdriver.common.by import By
from selenium.webdriver.support.ui import WebDriverWait

from tests.browser import complaints

from .extra_sites import EDITOR, PASSWORD

pytestmark = pytest.mark.browser

CMS = "cms.localhost"


@pytest.fixture
def signed_in(driver, demo, extra):
    """The browser of an editor; it is signed out and without cookies afterwards."""
    driver.get(demo.url(CMS, "/cms/login/"))
    driver.find_element(By.NAME, "login").send_keys(EDITOR)
    driver.find_element(By.NAME, "password").send_keys(PASSWORD)
    driver.find_element(By.CSS_SELECTOR, "form [type=submit]").click()
    WebDriverWait(driver, 20).until(lambda d: "/login/" not in d.current_url)
    complaints(driver)
    yield driver
    driver.execute_cdp_cmd("Network.clearBrowserCookies", {})
    driver.execute_cdp_cmd(
        "Storage.clearDataForOrigin",
        {"origin": demo.url(CMS).rstrip("/"), "storageTypes": "all"},
    )
    driver.get("about:blank")
    complaints(driver)


def heading_in_preview(driver) -> str | None:
    """The heading of the page in the frame, which Wagtail replaces at each refresh."""
    driver.switch_to.default_content()
    driver.switch_to.frame("w-preview-iframe")
    return driver.execute_script("return document.querySelector('h1')?.textContent")


@pytest.mark.parametrize(
    ("host", "palette", "title"),
    [("proef.localhost", "groen", "Alles"), ("verborgen.localhost", "rood", "Nog geheim")],
)
def test_an_editor_previews_a_page_in_the_palette_of_its_site(
    signed_in, demo, extra, host, palette, title
):
    driver, wait = signed_in, WebDriverWait(signed_in, 30)
    driver.get(demo.url(CMS, f"/cms/pages/{extra[host]}/edit/"))
    toggle = driver.find_element(By.CSS_SELECTOR, "[data-side-panel-toggle=preview]")
    if toggle.get_attribute("aria-expanded") != "true":
        toggle.click()
    wait.until(lambda _: heading_in_preview(driver) == title)
    root = driver.find_element(By.TAG_NAME, "html")
    assert root.get_attribute("data-palette") == palette
    # The style sheet of the portal is there, and so is the checker of the editor's work.
    background = driver.find_element(By.CSS_SELECTOR, ".wc-footer").value_of_css_property(
        "background-color"
    )
    assert background != "rgba(0, 0, 0, 0)"
    wait.until(lambda d: d.find_elements(By.TAG_NAME, "wagtail-userbar"))
    driver.switch_to.default_content()
    # Wagtail's checker reads the page in the frame: it counts its words and what axe finds.
    words = driver.find_element(By.CSS_SELECTOR, "[data-content-word-count]")
    wait.until(lambda _: words.get_attribute("textContent").strip().isdigit())
    assert int(words.get_attribute("textContent")) > 5
    issues = driver.find_elements(By.CSS_SELECTOR, "[data-checks-panel] [data-content-checker-row]")
    assert [issue.get_attribute("textContent") for issue in issues] == []
    assert complaints(driver) == []
