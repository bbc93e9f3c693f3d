"""Find a Chromium or Chrome and its driver, or install them, and say which.

Prints two lines on standard output, the browser's path and the driver's; all that is for people
goes to standard error. Looks, in this order, at CHROME_BINARY and CHROMEDRIVER, at the machine
itself, at apt (Debian, when this user may install), and last at Selenium's own manager, which
downloads a browser into the user's cache.
"""

import os
import re
import shutil
import subprocess
import sys
from pathlib import Path

BROWSERS = [
    "chromium",
    "google-chrome",
    "google-chrome-stable",
    "chrome",
    "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
    "/Applications/Chromium.app/Contents/MacOS/Chromium",
]
ADVICE = (
    "No Chromium or Chrome with its driver was found: install them (Debian: sudo apt install "
    "chromium chromium-driver; elsewhere Google Chrome), or name both with CHROME_BINARY and "
    "CHROMEDRIVER, and run this again."
)


def major_version(program):
    """The first number in what ``program --version`` says, or None when it does not run."""
    try:
        said = subprocess.run(
            [program, "--version"], capture_output=True, text=True, timeout=60, check=True
        ).stdout
    except (OSError, subprocess.SubprocessError):
        return None
    found = re.search(r"\b(\d+)\.\d+", said)
    return int(found.group(1)) if found else None


def from_environment():
    """The pair the user names, or None. Naming something that does not run is an error."""
    browser, driver = os.environ.get("CHROME_BINARY"), os.environ.get("CHROMEDRIVER")
    if not (browser and driver):
        return None
    for name, program in (("CHROME_BINARY", browser), ("CHROMEDRIVER", driver)):
        if major_version(program) is None:
            sys.exit(f"{name}={program} does not run: correct it or leave it out, and run again.")
    return browser, driver


def from_machine():
    """A browser on this machine with a driver of the same version, or None."""
    driver = os.environ.get("CHROMEDRIVER") or shutil.which("chromedriver")
    if not driver:
        return None
    for name in [os.environ.get("CHROME_BINARY"), *BROWSERS]:
        browser = name and shutil.which(name)
        if browser and major_version(browser) == major_version(driver) is not None:
            return browser, driver
    return None


def from_apt():
    """Debian's own packages, where this user may install without being asked; else None.

    Ubuntu's package of the same name is a snap, which cannot read our folders: not used.
    """
    try:
        debian = re.search(r"^ID=debian$", Path("/etc/os-release").read_text(), re.MULTILINE)
    except OSError:
        return None
    sudo = [] if os.geteuid() == 0 else ["sudo", "-n"]
    if not debian or not shutil.which("apt-get"):
        return None
    if sudo and (
        not shutil.which("sudo") or subprocess.run([*sudo, "true"], capture_output=True).returncode
    ):
        return None
    sys.stderr.write("Installing chromium and chromium-driver with apt-get ...\n")
    apt = [*sudo, "env", "DEBIAN_FRONTEND=noninteractive", "apt-get", "-qq"]
    install = [*apt, "install", "-y", "--no-install-recommends", "chromium", "chromium-driver"]
    for command in ([*apt, "update"], install):
        if subprocess.run(command, stdin=subprocess.DEVNULL, stdout=sys.stderr).returncode:
            return None
    return from_machine()


def from_selenium_manager():
    """What Selenium's own manager finds or downloads, or None."""
    from selenium.common.exceptions import WebDriverException
    from selenium.webdriver.common.selenium_manager import SeleniumManager

    try:
        paths = SeleniumManager().binary_paths(["--browser", "chrome"])
    except (WebDriverException, OSError) as error:
        sys.stderr.write(f"Selenium's manager: {error}\n")
        return None
    browser, driver = paths.get("browser_path"), paths.get("driver_path")
    if not (browser and driver):
        return None
    if major_version(browser) is None:
        sys.stderr.write(f"{browser} does not start: a system library may be missing.\n")
        return None
    return browser, driver


def find_browser():
    """Return (browser, driver, where they come from), or None."""
    for look, source in (
        (from_environment, "named by CHROME_BINARY and CHROMEDRIVER"),
        (from_machine, "found on this machine"),
        (from_apt, "installed with apt"),
        (from_selenium_manager, "from Selenium's manager"),
    ):
        if pair := look():
            return *pair, source
    return None


if __name__ == "__main__":
    found = find_browser()
    if found is None:
        sys.exit(ADVICE)
    browser, driver, source = found
    sys.stderr.write(
        f"Browser: {browser} (version {major_version(browser)}), driver: {driver}, {source}.\n"
    )
    sys.stdout.write(f"{browser}\n{driver}\n")
