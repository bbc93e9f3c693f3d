"""Palettes keep their promise of contrast, whatever a site picks."""

import json
import re
from pathlib import Path

import pytest

from themes.models import Palette

PALETTES = json.loads((Path(__file__).parents[2] / "themes" / "palettes.json").read_text("utf-8"))
ENOUGH = {"text": 4.5, "ui": 3.0}
PAIRS = [
    pytest.param(name, *pair, id=f"{name}: {pair[1]} on {pair[2]}")
    for name, palette in PALETTES["palettes"].items()
    for pair in palette["pairs"]
]


def luminance(colour: str) -> float:
    """Relative luminance of #RRGGBB (WCAG 2.2, "relative luminance")."""
    channels = [int(colour[i : i + 2], 16) / 255 for i in (1, 3, 5)]
    red, green, blue = (
        c / 12.92 if c <= 0.04045 else ((c + 0.055) / 1.055) ** 2.4 for c in channels
    )
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def contrast(one: str, other: str) -> float:
    light, dark = sorted((luminance(one), luminance(other)), reverse=True)
    return (light + 0.05) / (dark + 0.05)


@pytest.mark.parametrize(("palette", "kind", "front", "back", "stated", "wanted"), PAIRS)
def test_a_pair_of_colours_has_enough_contrast(palette, kind, front, back, stated, wanted):
    tokens = PALETTES["palettes"][palette]["tokens"]
    found = contrast(tokens[front], tokens[back])
    assert wanted == ENOUGH[kind]
    assert found >= wanted
    assert found == pytest.approx(stated, abs=0.01)


# Pairs that the style sheet makes beside those of the palette's own list.
OWN_PAIRS = [
    ("ui", "accent", "hero-bg"),
    ("text", "hero-fg", "footer-bg"),
    ("text", "footer-link-hover", "footer-bg"),
    ("text", "accent-fg", "surface"),
    ("text", "text-muted", "surface-subtle"),
    ("text", "heading", "surface-subtle"),
    ("text", "heading", "surface-tint"),
    ("text", "button-secondary-fg", "surface"),
    ("ui", "subnav-current-indicator", "surface"),
]


@pytest.mark.parametrize("palette", PALETTES["palettes"])
@pytest.mark.parametrize(("kind", "front", "back"), OWN_PAIRS)
def test_what_the_style_sheet_combines_has_enough_contrast(palette, kind, front, back):
    tokens = PALETTES["palettes"][palette]["tokens"]
    assert contrast(tokens[front], tokens[back]) >= ENOUGH[kind]


@pytest.mark.parametrize("palette", PALETTES["palettes"])
def test_the_map_of_tiles_has_enough_contrast(palette):
    scale = PALETTES["palettes"][palette]["scale"]
    assert contrast(scale["800"], scale["200"]) >= ENOUGH["text"]


def test_a_site_can_pick_each_palette_and_no_other():
    assert set(Palette.values) == set(PALETTES["palettes"])


def test_all_palettes_have_the_same_tokens():
    names = [set(palette["tokens"]) for palette in PALETTES["palettes"].values()]
    assert all(tokens == names[0] for tokens in names)
    assert all(
        re.fullmatch(r"#[0-9A-F]{6}", colour)
        for palette in PALETTES["palettes"].values()
        for colour in palette["tokens"].values()
    )
