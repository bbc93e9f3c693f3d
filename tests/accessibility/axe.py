"""Axe, the accessibility checker, in the three palettes."""

import json

from axe_selenium_python import Axe

from tests.demo_portal import ROOT

SCRIPT = ROOT / "node_modules" / "axe-core" / "axe.min.js"
TAGS = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]
PALETTES = ["paars", "groen", "rood"]
OPTIONS = json.dumps({"runOnly": TAGS, "resultTypes": ["violations"]})
GET = "return document.documentElement.dataset.palette"
SET = "document.documentElement.dataset.palette = arguments[0]"


def violations(driver, palettes=PALETTES) -> dict[str, list[str]]:
    """What axe finds wrong on the page as it stands, by palette; {} when nothing is."""
    axe = Axe(driver, SCRIPT)
    axe.inject()
    own, found = driver.execute_script(GET), {}
    for palette in palettes:
        driver.execute_script(SET, palette)
        result = axe.run(options=OPTIONS)
        assert "violations" in result, result
        if wrong := result["violations"]:
            found[palette] = [
                f"{rule['id']}: {node['target'][0]} {node['failureSummary']}"
                for rule in wrong
                for node in rule["nodes"]
            ]
    driver.execute_script(SET, own)
    return found
