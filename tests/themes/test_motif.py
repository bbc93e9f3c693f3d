"""The way to the centre: the same for a seed, always with a line that ends in a ring in view."""

import re
from xml.etree import ElementTree

import pytest
from hypothesis import given
from hypothesis import strategies as st

from themes.motif import TILE, VARIANTS, motif

SEEDS = st.text(min_size=1, max_size=60)
# Where each is shown narrow: its width and height there, in pixels.
NARROW = {"hero": (320, 176), "card": (200, 200), "strip": (320, 144)}


def drawing(seed, variant):
    return ElementTree.fromstring(motif(seed, variant))


def line_of(svg):
    numbers = re.findall(r"-?\d+(?:\.\d+)?", svg.find("*[@class='motif__line']").get("d"))
    values = [float(number) for number in numbers]
    return list(zip(values[::2], values[1::2], strict=True))


def ring_of(svg):
    ring = svg.find("*[@class='motif__ring']")
    return float(ring.get("cx")), float(ring.get("cy")), float(ring.get("r"))


def in_view(variant, width, height):
    """The part of a drawing that is left when it covers a box, as left, top, right, bottom."""
    form = VARIANTS[variant]
    full_width, full_height = form.columns * TILE, form.rows * TILE
    scale = max(width / full_width, height / full_height)
    seen_width, seen_height = width / scale, height / scale
    share = {"Min": 0, "Mid": 0.5, "Max": 1}
    x, y = re.fullmatch(r"x(Min|Mid|Max)Y(Min|Mid|Max)", form.anchor).groups()
    left, top = (full_width - seen_width) * share[x], (full_height - seen_height) * share[y]
    return left, top, left + seen_width, top + seen_height


@pytest.mark.parametrize("variant", VARIANTS)
@given(seed=SEEDS)
def test_the_line_ends_in_the_ring(variant, seed):
    svg = drawing(seed, variant)
    x, y, _ = ring_of(svg)
    assert line_of(svg)[-1] == (x, y)


@pytest.mark.parametrize("variant", VARIANTS)
@given(seed=SEEDS)
def test_the_line_starts_at_an_edge_and_stays_in_the_field(variant, seed):
    form, line = VARIANTS[variant], line_of(drawing(seed, variant))
    width, height = form.columns * TILE, form.rows * TILE
    assert line[0][0] == 0 or line[0][1] == height
    assert all(0 <= x <= width and 0 <= y <= height for x, y in line)


@pytest.mark.parametrize("variant", VARIANTS)
@given(seed=SEEDS)
def test_the_ring_stays_in_view_on_a_phone(variant, seed):
    x, y, radius = ring_of(drawing(seed, variant))
    left, top, right, bottom = in_view(variant, *NARROW[variant])
    reach = radius + 1.1
    assert left <= x - reach
    assert x + reach <= right
    assert top <= y - reach
    assert y + reach <= bottom


@pytest.mark.parametrize("variant", VARIANTS)
@given(seed=SEEDS)
def test_a_seed_gives_one_drawing_without_colours_or_styles(variant, seed):
    svg = motif(seed, variant)
    motif.cache_clear()
    assert motif(seed, variant) == svg
    assert not re.search(r"#[0-9a-fA-F]{3}|style=|fill=|stroke=|rgb", svg)
    assert len(svg.encode()) <= 4096


@pytest.mark.parametrize("variant", VARIANTS)
def test_no_two_pages_have_the_same_drawing(variant):
    assert len({motif(f"pagina {number}", variant) for number in range(300)}) == 300


@pytest.mark.parametrize("variant", VARIANTS)
def test_assistive_technology_does_not_meet_it(variant):
    svg = drawing("Werkcentrum", variant)
    assert (svg.get("aria-hidden"), svg.get("focusable")) == ("true", "false")


def test_an_unknown_variant_is_refused():
    with pytest.raises(KeyError):
        motif("Werkcentrum", "carousel")
