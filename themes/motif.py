"""The way to the centre: one line finds its way through a field of tiles to a ring.

The drawing comes from a seed, so the same page always has the same one. It holds classes only; the
style sheet gives it the colours of the palette. It is decoration, hidden from assistive technology.

Lengths are in units; a tile is eight of them. All tiles of one tone make one path, which keeps the
drawing within a few kilobytes.
"""

import random
from collections.abc import Iterable
from dataclasses import dataclass
from functools import lru_cache

from django.utils.safestring import SafeString, mark_safe

TILE = 8
TONES = (1, 2, 3, 4, 5)  # dark to light; motif.css says which colour
TONE_WEIGHTS = (14, 24, 24, 24, 14)


@dataclass(frozen=True)
class Variant:
    """A field of tiles, and where in it the ring may stand (columns and rows, from 0)."""

    columns: int
    rows: int
    ring_columns: tuple[int, int]
    ring_rows: tuple[int, int]
    # Which part stays in view when the picture is cut to another shape.
    anchor: str
    # The chance of an empty tile at the starting edge; it falls to an eighth at the other edge.
    gaps: float


VARIANTS = {
    # Beside the title, cut at the side of the words; on a phone a low strip of the top rows, so
    # the ring stands high.
    "hero": Variant(7, 7, (4, 5), (1, 1), "xMaxYMin", gaps=0.9),
    # In place of a photo; cut to a square the middle columns are left.
    "card": Variant(7, 4, (3, 3), (1, 2), "xMidYMid", gaps=0.25),
    # A low band on its own.
    "strip": Variant(20, 5, (10, 12), (1, 3), "xMidYMid", gaps=0.45),
}


def _quarter(x: int, y: int, size: int, corner: int) -> str:
    """A quarter of a disc with its centre in one corner of a square."""
    s = size
    return (
        f"M{x} {y}h{s}a{s} {s} 0 0 1-{s} {s}z",
        f"M{x + s} {y}v{s}a{s} {s} 0 0 1-{s}-{s}z",
        f"M{x + s} {y + s}h-{s}a{s} {s} 0 0 1 {s}-{s}z",
        f"M{x} {y + s}v-{s}a{s} {s} 0 0 1 {s} {s}z",
    )[corner]


def _dome(x: int, y: int, width: int, upside_down: bool) -> str:
    """Half a disc, its flat side below or above."""
    radius = width // 2
    if upside_down:
        return f"M{x} {y}h{width}a{radius} {radius} 0 0 1-{width} 0z"
    return f"M{x} {y + radius}h{width}a{radius} {radius} 0 0 0-{width} 0z"


def _disc(x: int, y: int, radius: float) -> str:
    """A disc in the middle of a tile."""
    middle, width = TILE / 2, 2 * radius
    return (
        f"M{x + middle - radius:g} {y + middle:g}a{radius:g} {radius:g} 0 1 0 {width:g} 0"
        f"a{radius:g} {radius:g} 0 1 0-{width:g} 0z"
    )


def _leaf(x: int, y: int, corner: int) -> str:
    """What two quarters share: a leaf along a diagonal."""
    if corner % 2:
        return f"M{x} {y}a8 8 0 0 1 8 8a8 8 0 0 1-8-8z"
    return f"M{x + 8} {y}a8 8 0 0 1-8 8a8 8 0 0 1 8-8z"


def _field(rng: random.Random, variant: Variant) -> dict[int, list[str]]:
    """The shapes of the field by tone: a few large ones first, tiles in what is left."""
    shapes: dict[int, list[str]] = {tone: [] for tone in TONES}
    taken: set[tuple[int, int]] = set()

    def tone() -> int:
        return rng.choices(TONES, TONE_WEIGHTS)[0]

    def place(cells: Iterable[tuple[int, int]]) -> bool:
        cells = set(cells)
        if cells & taken:
            return False
        taken.update(cells)
        return True

    gaps = [
        0.125 + (variant.gaps - 0.125) * (1 - column / (variant.columns - 1)) ** 1.6
        for column in range(variant.columns)
    ]
    large = variant.columns * variant.rows // 16
    for _ in range(large):
        column = rng.randrange(variant.columns // 4, variant.columns - 1)
        row = rng.randrange(variant.rows - 1)
        if place((column + i, row + j) for i in (0, 1) for j in (0, 1)):
            shape = _quarter(column * TILE, row * TILE, 2 * TILE, rng.randrange(4))
            shapes[tone()].append(shape)
    for _ in range(large):
        column, row = rng.randrange(variant.columns - 1), rng.randrange(variant.rows)
        if place((column + i, row) for i in (0, 1)):
            shapes[tone()].append(_dome(column * TILE, row * TILE, 2 * TILE, rng.random() < 0.5))

    for row in range(variant.rows):
        for column in range(variant.columns):
            if (column, row) in taken:
                continue
            if rng.random() < gaps[column]:
                continue
            x, y = column * TILE, row * TILE
            kind = rng.choices(("quarter", "dome", "dot", "leaf", "disc"), (52, 16, 14, 12, 6))[0]
            if kind == "quarter":
                shape = _quarter(x, y, TILE, rng.randrange(4))
            elif kind == "dome":
                down = rng.random() < 0.5
                shape = _dome(x, y + (0 if down else TILE // 2), TILE, down)
            elif kind == "leaf":
                shape = _leaf(x, y, rng.randrange(2))
            else:
                shape = _disc(x, y, 1.7 if kind == "dot" else TILE / 2)
            shapes[tone()].append(shape)
    return shapes


def _way(rng: random.Random, variant: Variant) -> list[tuple[int, int]]:
    """The corners of the line, from the lower edge (a strip: the starting edge) to the ring."""

    def middle(cell: int) -> int:
        return cell * TILE + TILE // 2

    ring = (
        middle(rng.randint(*variant.ring_columns)),
        middle(rng.randint(*variant.ring_rows)),
    )
    if variant.columns > 2 * variant.rows:
        inner = range(1, variant.rows - 1)
        points = [(0, middle(rng.choice(inner)))]
        turns = 3
        for turn in range(turns):
            x = middle((ring[0] // TILE) * (turn + 1) // (turns + 1) + rng.randint(0, 1))
            rows = [row for row in inner if middle(row) != points[-1][1]]
            y = ring[1] if turn == turns - 1 else middle(rng.choice(rows))
            points += [(x, points[-1][1]), (x, y)]
        return _straightened([*points, ring])
    start = middle(1)
    bend = middle(rng.randint(2, ring[0] // TILE - 1))
    lower = middle(rng.randint(ring[1] // TILE + 1, max(ring[1] // TILE + 1, variant.rows - 3)))
    points = [(start, variant.rows * TILE), (start, lower), (bend, lower), (bend, ring[1]), ring]
    return _straightened(points)


def _straightened(points: list[tuple[int, int]]) -> list[tuple[int, int]]:
    """Without doubled points and points on a straight piece."""
    way: list[tuple[int, int]] = []
    for point in points:
        if way and point == way[-1]:
            continue
        if len(way) > 1 and any(way[-2][i] == way[-1][i] == point[i] for i in (0, 1)):
            way[-1] = point
        else:
            way.append(point)
    return way


def _line(points: list[tuple[int, int]]) -> str:
    """The path through the points, with round corners."""
    path = f"M{points[0][0]} {points[0][1]}"
    for before, corner, after in zip(points, points[1:], points[2:], strict=False):
        lengths = [abs(a - b) for p in (before, after) for a, b in zip(corner, p, strict=True)]
        radius = min(TILE * 5 // 8, *(length // 2 for length in lengths if length))

        def towards(point, corner=corner, radius=radius):
            dx, dy = point[0] - corner[0], point[1] - corner[1]
            return (
                corner[0] + radius * ((dx > 0) - (dx < 0)),
                corner[1] + radius * ((dy > 0) - (dy < 0)),
            )

        (ax, ay), (bx, by) = towards(before), towards(after)
        path += f"L{ax} {ay}Q{corner[0]} {corner[1]} {bx} {by}"
    return f"{path}L{points[-1][0]} {points[-1][1]}"


@lru_cache(maxsize=512)
def motif(seed: str, variant: str = "hero") -> SafeString:
    """The drawing for a seed, as inline SVG. Raises KeyError for an unknown variant."""
    form = VARIANTS[variant]
    rng = random.Random(f"{variant}:{seed}")
    field = "".join(
        f'<path class="motif__{tone}" d="{"".join(shapes)}"/>'
        for tone, shapes in _field(rng, form).items()
        if shapes
    )
    way = _way(rng, form)
    (x, y) = way[-1]
    return mark_safe(
        f'<svg class="motif motif--{variant}" viewBox="0 0 {form.columns * TILE} '
        f'{form.rows * TILE}" preserveAspectRatio="{form.anchor} slice" aria-hidden="true" '
        f'focusable="false">{field}<path class="motif__line" pathLength="1" d="{_line(way)}"/>'
        f'<circle class="motif__ring" cx="{x}" cy="{y}" r="2.5"/></svg>'
    )
