"""Photograph the demo portal: every page type at 320 and 1280 px in the three palettes.

Needs a portal that answers on port PORT, and CHROME_BINARY and CHROMEDRIVER; scripts/screenshots.sh
sees to both.
"""

import argparse
import base64
import io
import os
import sys
from pathlib import Path

from PIL import Image
from selenium import webdriver

ROOT = Path(__file__).resolve().parent.parent
WIDTHS = (320, 1280)
FLAGS = (
    "--headless=new",
    "--no-sandbox",
    "--hide-scrollbars",
    "--lang=nl",
)
PALETTES = ("paars", "groen", "rood")
# Name of the picture: host (without .localhost; "" is the national site) and path.
PAGES = {
    "landelijk": ("", "/"),
    "landelijk-en": ("", "/en/"),
    "zoeker": ("", "/jouw-werkcentrum/"),
    "zoeker-antwoord": ("", "/jouw-werkcentrum/?q=2511"),
    "zoeker-keuze": ("", "/jouw-werkcentrum/?q=Beek"),
    "zoeker-bijna": ("", "/jouw-werkcentrum/?q=Amsterdan"),
    "regios": ("", "/jouw-werkcentrum/regios/"),
    "regio": ("grootamsterdam", "/"),
    "regio-paars": ("haaglanden", "/"),
    "regio-rood": ("werkcentrumrijnmond", "/"),
    "pagina": ("werkcentrumrijnmond", "/ik-zoek-werk/"),
    "basispagina": ("twente", "/"),
    "contact": ("haaglanden", "/contact/"),
    "toegankelijkheid": ("haaglanden", "/toegankelijkheid/"),
    "sitemap": ("haaglanden", "/sitemap/"),
    "niet-gevonden": ("grootamsterdam", "/bestaat-niet/"),
}
# The pictures in README.md: page, width, palette of the site itself, height that is kept.
README = {
    "landelijk-1280": ("landelijk", 1280, 1400),
    "regio-1280": ("regio", 1280, 1400),
    "zoeker-320": ("zoeker-antwoord", 320, 900),
    "pagina-320": ("pagina", 320, 900),
}


def browser():
    options = webdriver.ChromeOptions()
    options.binary_location = os.environ["CHROME_BINARY"]
    for argument in FLAGS:
        options.add_argument(argument)
    service = webdriver.ChromeService(executable_path=os.environ["CHROMEDRIVER"])
    return webdriver.Chrome(options=options, service=service)


def photograph(driver, name, width, palette=None, height=None):
    """The page ``name`` as an Image: whole, or its first ``height`` pixels."""
    host, path = PAGES[name]
    size = {"width": width, "height": 900, "deviceScaleFactor": 1, "mobile": width < 600}
    driver.execute_cdp_cmd("Emulation.setDeviceMetricsOverride", size)
    host = f"{host}.localhost" if host else "localhost"
    driver.get(f"http://{host}:{os.environ.get('PORT', '8000')}{path}")
    if palette:
        driver.execute_script("document.documentElement.dataset.palette = arguments[0]", palette)
    # Pictures further down are loaded late; go there, wait until all have come, and go back.
    driver.execute_async_script(
        """
        const done = arguments[0];
        document.querySelectorAll("img[loading=lazy]").forEach((image) => image.loading = "eager");
        Promise.allSettled([
          document.fonts.ready,
          ...[...document.images].map((image) => image.decode()),
        ]).then(() => requestAnimationFrame(() => done()));
        """
    )
    full = driver.execute_script("return document.documentElement.scrollHeight")
    clip = {"x": 0, "y": 0, "width": width, "height": min(height or full, full), "scale": 1}
    shot = driver.execute_cdp_cmd(
        "Page.captureScreenshot",
        {"format": "png", "captureBeyondViewport": True, "clip": clip},
    )
    return Image.open(io.BytesIO(base64.b64decode(shot["data"])))


def save(image, path):
    """Save with 256 colours, which these pages hardly exceed: a third of the bytes."""
    path.parent.mkdir(parents=True, exist_ok=True)
    few = image.convert("RGB").quantize(256, dither=Image.Dither.NONE)
    few.save(path, optimize=True)
    sys.stdout.write(f"{path.relative_to(ROOT)}  {path.stat().st_size // 1000} kB\n")


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("pages", nargs="*", metavar="PAGE", help=", ".join(PAGES))
    parser.add_argument("--readme", action="store_true", help="the pictures of README.md")
    arguments = parser.parse_args()
    if unknown := set(arguments.pages) - PAGES.keys():
        parser.error(
            f"no page is called {', '.join(sorted(unknown))}; there are {', '.join(PAGES)}"
        )
    driver = browser()
    try:
        if arguments.readme:
            for name, (page, width, height) in README.items():
                image = photograph(driver, page, width, height=height)
                save(image, ROOT / "docs" / "images" / f"{name}.png")
            return
        for page in arguments.pages or PAGES:
            for width in WIDTHS:
                for palette in PALETTES:
                    image = photograph(driver, page, width, palette)
                    save(image, ROOT / "var" / "screenshots" / f"{page}-{width}-{palette}.png")
    finally:
        driver.quit()


if __name__ == "__main__":
    main()
