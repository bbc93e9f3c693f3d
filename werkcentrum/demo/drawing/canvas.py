"""A drawing surface in the language of the house style: tiles, dots and one yellow route.

Coordinates are those of the finished picture (1600 × 900). Everything is drawn twice as large and
made smaller at the end, so that edges are smooth.
"""

import json
import math
from pathlib import Path
from random import Random

from PIL import Image, ImageDraw

import themes

WIDTH, HEIGHT = 1600, 900
OVERSAMPLE = 2
# The palettes of the house style: a change there is a change here, once drawn again.
PALETTES_FILE = Path(themes.__file__).with_name("palettes.json")

# Warm tones of skin and hair, the same in each palette.
SKINS = ("#F2C7A0", "#C98F63", "#8C5A3B", "#5E3B2A", "#E5B087")
HAIRS = ("#2B1B14", "#5A3420", "#A8703A", "#D9D3CC", "#19191D")


class Colours:
    """The scale of one palette as attributes ``c50`` … ``c900``, with accent and neutrals."""

    def __init__(self, name: str):
        data = json.loads(PALETTES_FILE.read_text())["palettes"][name]
        self.name = name
        for step, value in data["scale"].items():
            setattr(self, f"c{step}", value)
        self.accent = data["tokens"]["accent"]
        self.white = "#FFFFFF"
        self.ink = "#19191D"
        self.grey = "#D0D0D6"


class Canvas:
    """A picture being drawn in one palette. ``seed`` decides the field of tiles."""

    def __init__(self, colours: Colours, seed: int, background: str, width=WIDTH, height=HEIGHT):
        self.colours = colours
        self.random = Random(seed)
        self.width, self.height = width, height
        self.image = Image.new("RGB", (width * OVERSAMPLE, height * OVERSAMPLE), background)
        self.draw = ImageDraw.Draw(self.image)

    def finished(self) -> Image.Image:
        """The picture at its own size."""
        return self.image.resize((self.width, self.height), Image.Resampling.LANCZOS)

    # -- shapes --------------------------------------------------------------------------------

    def rect(self, x, y, w, h, fill, r=0):
        s = OVERSAMPLE
        box = (x * s, y * s, (x + w) * s - 1, (y + h) * s - 1)
        self.draw.rounded_rectangle(box, radius=r * s, fill=fill)

    def top_rounded(self, x, y, w, h, fill, r):
        s = OVERSAMPLE
        box = (x * s, y * s, (x + w) * s - 1, (y + h) * s - 1)
        self.draw.rounded_rectangle(
            box, radius=r * s, fill=fill, corners=(True, True, False, False)
        )

    def circle(self, cx, cy, r, fill):
        self.ellipse(cx, cy, r, r, fill)

    def ellipse(self, cx, cy, rx, ry, fill):
        s = OVERSAMPLE
        self.draw.ellipse(((cx - rx) * s, (cy - ry) * s, (cx + rx) * s, (cy + ry) * s), fill=fill)

    def pie(self, cx, cy, r, start, end, fill):
        """A slice; angles in degrees, clockwise from three o'clock."""
        s = OVERSAMPLE
        box = ((cx - r) * s, (cy - r) * s, (cx + r) * s, (cy + r) * s)
        self.draw.pieslice(box, start, end, fill=fill)

    def arc(self, cx, cy, r, start, end, fill, width):
        s = OVERSAMPLE
        box = ((cx - r) * s, (cy - r) * s, (cx + r) * s, (cy + r) * s)
        self.draw.arc(box, start, end, fill=fill, width=int(width * s))

    def polygon(self, points, fill):
        s = OVERSAMPLE
        self.draw.polygon([(x * s, y * s) for x, y in points], fill=fill)

    def bar(self, x1, y1, x2, y2, width, fill):
        """A thick line with round ends."""
        s = OVERSAMPLE
        self.draw.line((x1 * s, y1 * s, x2 * s, y2 * s), fill=fill, width=int(width * s))
        self.circle(x1, y1, width / 2, fill)
        self.circle(x2, y2, width / 2, fill)

    def limb(self, points, width, fill):
        """An arm or a leg: thick lines with round joints."""
        for (x1, y1), (x2, y2) in zip(points, points[1:], strict=False):
            self.bar(x1, y1, x2, y2, width, fill)

    # -- the motif -----------------------------------------------------------------------------

    def route(self, points, width=26, radius=70, fill=None, until=1.0):
        """The way to the centre: a line with round corners through ``points``.

        ``until`` draws only the first part (0 to 1); returns the last point drawn.
        """
        path = rounded(points, radius)
        lengths = [math.dist(a, b) for a, b in zip(path, path[1:], strict=False)]
        rest = sum(lengths) * until
        end = path[0]
        for (a, b), length in zip(zip(path, path[1:], strict=False), lengths, strict=False):
            if rest <= 0:
                break
            part = min(1, rest / length) if length else 1
            end = (a[0] + (b[0] - a[0]) * part, a[1] + (b[1] - a[1]) * part)
            self.bar(*a, *end, width, fill or self.colours.accent)
            rest -= length
        return end

    def ring(self, cx, cy, r=52, inner=None):
        """The Werkcentrum: the ring where the route ends."""
        self.circle(cx, cy, r, self.colours.accent)
        self.circle(cx, cy, r * 0.46, inner or self.colours.c900)

    def tile(self, x, y, size, kind, fill):
        """One tile of the field: a quarter circle, half a circle or a dot."""
        if kind < 4:
            corner = ((x, y), (x + size, y), (x + size, y + size), (x, y + size))[kind]
            self.pie(*corner, size, 90 * kind, 90 * (kind + 1), fill)
        elif kind < 8:
            side = kind - 4
            centre = (
                (x + size / 2, y + size),
                (x, y + size / 2),
                (x + size / 2, y),
                (x + size, y + size / 2),
            )[side]
            self.pie(*centre, size / 2, 180 + 90 * side, 360 + 90 * side, fill)
        else:
            self.circle(x + size / 2, y + size / 2, size * 0.22, fill)

    def field(self, fills, size=150, chance=0.6, x=0, y=0, columns=None, rows=None):
        """A field of tiles with gaps; colours from ``fills``."""
        columns = columns or math.ceil(self.width / size)
        rows = rows or math.ceil(self.height / size)
        for row in range(rows):
            for column in range(columns):
                lucky, kind = (
                    self.random.random(),
                    self.random.choice((0, 1, 2, 3, 4, 5, 6, 7, 8, 8)),
                )
                fill = self.random.choice(fills)
                if lucky < chance:
                    self.tile(x + column * size, y + row * size, size, kind, fill)


def rounded(points, radius):
    """The points of a line whose corners are rounded with quadratic curves."""
    result = [points[0]]
    for before, corner, after in zip(points, points[1:], points[2:], strict=False):
        start = _towards(corner, before, radius)
        end = _towards(corner, after, radius)
        for step in range(25):
            t = step / 24
            result.append(
                tuple(
                    (1 - t) ** 2 * s + 2 * (1 - t) * t * c + t**2 * e
                    for s, c, e in zip(start, corner, end, strict=True)
                )
            )
    result.append(points[-1])
    return result


def _towards(origin, target, distance):
    length = math.dist(origin, target) or 1
    part = min(distance, length / 2) / length
    return tuple(o + (t - o) * part for o, t in zip(origin, target, strict=True))
