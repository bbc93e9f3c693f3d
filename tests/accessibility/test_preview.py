"""The preview in the CMS: a page of a site as visitors will see it, in a frame of another host."""

import pytest
from selenium.common.exceptions import NoSuchFrameException
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


SEEN_IN_PREVIEW = """
const footer = document.querySelector('.wc-footer');
return {
    heading: document.querySelector('h1')?.textContent,
    palette: document.documentElement.dataset.palette,
    styled: Boolean(footer) && getComputedStyle(footer).backgroundColor !== 'rgba(0, 0, 0, 0)',
    userbar: Boolean(document.querySelector('wagtail-userbar')),
};
"""


def seen_in_preview(driver) -> dict:
    """What the frame shows, read at once: Wagtail replaces the frame at each refresh."""
    driver.switch_to.default_content()
    driver.switch_to.frame("w-preview-iframe")
    return driver.execute_script(SEEN_IN_PREVIEW)


@pytest.mark.parametrize(
    ("host", "palette", "title"),
    [("proef.localhost", "groen", "Alles"), ("verborgen.localhost", "rood", "Nog geheim")],
)
def test_an_editor_previews_a_page_in_the_palette_of_its_site(
    signed_in, demo, extra, host, palette, title
):
    driver = signed_in
    wait = WebDriverWait(driver, 30, ignored_exceptions=[NoSuchFrameException])
    driver.get(demo.url(CMS, f"/cms/pages/{extra[host]}/edit/"))
    toggle = driver.find_element(By.CSS_SELECTOR, "[data-side-panel-toggle=preview]")
    if toggle.get_attribute("aria-expanded") != "true":
        toggle.click()
    # The style sheet of the portal is there, and so is the checker of the editor's work.
    expected = {"heading": title, "palette": palette, "styled": True, "userbar": True}
    wait.until(lambda _: seen_in_preview(driver) == expected, f"not seen: {expected}")
    driver.switch_to.default_content()
    # The checker reads the page in the frame: it says how well it reads, and what axe finds.
    report = driver.find_element(By.CSS_SELECTOR, "[data-readability-report]")
    read = ("Leest", "Kan makkelijker", "Nog te weinig")
    wait.until(lambda _: report.get_attribute("textContent").strip().startswith(read))
    issues = driver.find_elements(By.CSS_SELECTOR, "[data-checks-panel] [data-content-checker-row]")
    assert [issue.get_attribute("textContent") for issue in issues] == []
    assert complaints(driver) == []
