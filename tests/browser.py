"""A Chromium that all browser tests of one process share.

``driver`` is the WebDriver, as a visitor has it at first: 1280 pixels wide, scripts on, no
preferences. What a test emulates is undone after it.
"""

import json
import os
from urllib.parse import urlsplit

import pytest

from scripts.find_browser import from_environment, from_machine

WIDE, NARROW, HEIGHT = 1280, 320, 900
ARGUMENTS = [
    "--headless=new",
    "--no-sandbox",
    "--disable-gpu",
    "--disable-background-networking",
    "--disable-quic",
    "--no-first-run",
    "--hide-scrollbars",
    "--lang=nl",
    f"--window-size={WIDE},{HEIGHT}",
]


def pytest_collection_modifyitems(items):
    """Skip what needs a browser where there is none, before the demo is started for it."""
    wanted = [item for item in items if item.get_closest_marker("browser")]
    if not wanted:
        return
    if os.environ.get("WITHOUT_BROWSER"):
        reason = "WITHOUT_BROWSER is set"
    elif _programs() is None:
        reason = "no Chromium with its driver here: run make test, or set CHROME_BINARY"
    else:
        return
    for item in wanted:
        item.add_marker(pytest.mark.skip(reason=reason))


def _programs():
    """The paths of a browser and its driver, or None; nothing is installed."""
    return from_environment() or from_machine()


@pytest.fixture(scope="session")
def chromium():
    """One Chromium with a fresh profile for all tests."""
    from selenium import webdriver

    browser, program = _programs()
    options = webdriver.ChromeOptions()
    options.binary_location = browser
    for argument in ARGUMENTS:
        options.add_argument(argument)
    options.set_capability("goog:loggingPrefs", {"performance": "ALL", "browser": "ALL"})
    options.add_experimental_option("perfLoggingPrefs", {"enablePage": False})
    # Portals on localhost speak http; a password that leaked elsewhere is nothing to warn about.
    options.add_experimental_option(
        "prefs", {"credentials_enable_service": False, "profile.password_manager_enabled": False}
    )
    driver = webdriver.Chrome(options=options, service=webdriver.ChromeService(program))
    driver.set_script_timeout(60)
    yield driver
    driver.quit()


@pytest.fixture
def driver(chromium):
    as_at_first(chromium)
    yield chromium
    as_at_first(chromium)


def as_at_first(driver):
    """Undo what a test emulates."""
    resize(driver, WIDE)
    prefer(driver)
    driver.execute_cdp_cmd("Emulation.setScriptExecutionDisabled", {"value": False})


def resize(driver, width, height=HEIGHT):
    """Make the window ``width`` CSS pixels wide; Chromium's own window cannot be that narrow."""
    size = {"width": width, "height": height, "deviceScaleFactor": 1, "mobile": False}
    driver.execute_cdp_cmd("Emulation.setDeviceMetricsOverride", size)


def prefer(driver, **features):
    """Emulate preferences: ``prefer(driver, forced_colors="active")``; none undoes them."""
    listed = [{"name": name.replace("_", "-"), "value": value} for name, value in features.items()]
    driver.execute_cdp_cmd("Emulation.setEmulatedMedia", {"features": listed})


def requests(driver) -> list[tuple[str, str]]:
    """The (type, address) of every request since this was last called; none for data: URLs."""
    events = (json.loads(entry["message"])["message"] for entry in driver.get_log("performance"))
    return [
        (event["params"].get("type", ""), event["params"]["request"]["url"])
        for event in events
        if event["method"] == "Network.requestWillBeSent"
        and urlsplit(event["params"]["request"]["url"]).scheme in ("http", "https")
    ]


def complaints(driver) -> list[str]:
    """What the console holds since this was last called: errors and broken policies."""
    return [
        entry["message"]
        for entry in driver.get_log("browser")
        if entry["level"] in ("SEVERE", "WARNING")
    ]
