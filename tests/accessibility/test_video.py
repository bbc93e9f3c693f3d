"""A video at YouTube or Vimeo: nothing of it is fetched before a visitor asks for it."""

from urllib.parse import urlsplit

import pytest
from selenium.webdriver.common.by import By

from tests.browser import requests

from .page_types import PAGES

pytestmark = pytest.mark.browser


@pytest.fixture
def players(driver, demo, extra):
    # What the tests load after the click need not travel.
    driver.execute_cdp_cmd("Network.enable", {})
    driver.execute_cdp_cmd("Network.setBlockedURLs", {"urls": ["https://*"]})
    requests(driver)
    driver.get(demo.url(*PAGES["page with every block"]))
    driver.execute_script("scrollTo(0, document.documentElement.scrollHeight)")
    yield driver.find_elements(By.CSS_SELECTOR, "[data-video]")
    driver.execute_cdp_cmd("Network.setBlockedURLs", {"urls": []})


def hosts(driver):
    return {urlsplit(url).hostname for _type, url in requests(driver)}


def test_nothing_is_fetched_before_the_click(driver, players):
    assert len(players) == 2
    assert hosts(driver) == {"proef.localhost"}
    assert driver.find_elements(By.TAG_NAME, "iframe") == []


@pytest.mark.parametrize(
    ("number", "host", "party", "title"),
    [
        (0, "www.youtube-nocookie.com", "YouTube", "Een gesprek"),
        (1, "player.vimeo.com", "Vimeo", "Een rondleiding"),
    ],
)
def test_the_player_comes_after_the_click(driver, players, number, host, party, title):
    player = players[number]
    button = player.find_element(By.TAG_NAME, "button")
    assert button.text == f"Video laden van {party}"
    assert party in player.find_element(By.TAG_NAME, "p").text
    requests(driver)
    button.click()
    frame = player.find_element(By.TAG_NAME, "iframe")
    assert frame.get_attribute("title") == title
    assert urlsplit(frame.get_attribute("src"))[:2] == ("https", host)
    assert frame.get_attribute("referrerpolicy") == "strict-origin-when-cross-origin"
    assert driver.switch_to.active_element == frame
    # Only the player that was asked for.
    assert len(driver.find_elements(By.TAG_NAME, "iframe")) == 1
    # Pictures of our own come as the page scrolls.
    assert hosts(driver) <= {host, "proef.localhost"}
