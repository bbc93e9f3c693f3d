"""The frame of the CMS, the dashboard and the bin as people see them, in each palette and width."""

import pytest
from selenium.webdriver.common.by import By

from tests.accessibility.axe import violations
from tests.accounts.test_in_browser import CMS, browser, sign_in  # noqa: F401 (a fixture)
from tests.browser import NARROW, WIDE, complaints, resize

pytestmark = pytest.mark.browser

SCREENS = ["/cms/", "/cms/verwijderd/", "/cms/werkplek/"]
PEOPLE = {
    "paars": "beheer.haaglanden@werkcentrum.example",
    "groen": "eindredactie.grootamsterdam@werkcentrum.example",
    "rood": "redactie.rijnmond@werkcentrum.example",
}


@pytest.mark.parametrize("palette", PEOPLE)
def test_where_one_is_stays_in_view_and_is_accessible(demo, browser, palette):  # noqa: F811
    sign_in(browser, demo, PEOPLE[palette])
    for path in SCREENS:
        browser.get(demo.url(CMS, path))
        assert f"cms-{palette}" in browser.page_source
        for width in (WIDE, NARROW):
            resize(browser, width)
            bar = browser.find_element(By.CLASS_NAME, "wc-place")
            browser.execute_script("document.querySelector('#main').scrollTo(0, 9999)")
            assert bar.rect["y"] == 0
            assert bar.rect["width"] <= width
            found = violations(browser, [palette])
            assert found == {}, (path, width)
    assert not [one for one in complaints(browser) if "Content Security Policy" in one]
