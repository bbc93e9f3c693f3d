"""Stand-ins for the logos of organisations: their name in type beside a field of grey tiles.

Nobody's real logo is drawn: an organisation gives its own, with the rules for its use.
"""

import textwrap
import zlib
from pathlib import Path

from PIL import ImageFont

from .canvas import OVERSAMPLE, Canvas, Colours

WIDTH, HEIGHT = 480, 240
TILES, TILE, MARGIN = 2, 56, 24
TEXT_LEFT, TEXT_WIDTH, TEXT_HEIGHT = 160, 300, 192
LARGEST, SMALLEST = 92, 30
GREYS = ("#19191D", "#5A5A66", "#B4B4BF")
# The font of the house style, as npm brings it.
FONT = (
    Path(__file__).parents[3]
    / "node_modules/@fontsource-variable/source-sans-3/files"
    / "source-sans-3-latin-wght-normal.woff2"
)


def draw_logo(name: str) -> Canvas:
    """The stand-in of an organisation, the same every time for its name."""
    seed = zlib.crc32(name.encode())
    canvas = Canvas(Colours("paars"), seed, "#FFFFFF", WIDTH, HEIGHT)
    top = (HEIGHT - TILES * TILE) / 2
    canvas.field(GREYS, TILE, chance=1, x=MARGIN, y=top, columns=TILES, rows=TILES)
    lines, font = _fitted(name)
    canvas.draw.multiline_text(
        (TEXT_LEFT * OVERSAMPLE, HEIGHT * OVERSAMPLE / 2),
        lines,
        fill=GREYS[0],
        font=font,
        anchor="lm",
        spacing=0,
    )
    return canvas


def _fitted(name: str) -> tuple[str, ImageFont.FreeTypeFont]:
    """The name in lines, as large as there is room for."""
    longest = max(len(word) for word in name.split())
    for size in range(LARGEST, SMALLEST, -2):
        font = ImageFont.truetype(FONT, size * OVERSAMPLE)
        font.set_variation_by_axes([700])
        for columns in sorted({len(name), longest, max(longest, len(name) // 2 + 2)}):
            rows = textwrap.wrap(name, columns, break_long_words=False, break_on_hyphens=False)
            width = max(font.getlength(row) for row in rows)
            height = len(rows) * sum(font.getmetrics())
            if width <= TEXT_WIDTH * OVERSAMPLE and height <= TEXT_HEIGHT * OVERSAMPLE:
                return "\n".join(rows), font
    raise ValueError(f"{name} does not fit")
