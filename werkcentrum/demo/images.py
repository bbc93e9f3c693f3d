"""Draw the pictures, partner signs and the video poster of the demo portal.

Run ``python -m werkcentrum.demo.images`` after a change to the drawings; the results stand in
``werkcentrum/demo/files/`` and are part of the repository. Nothing in them belongs to others.
"""

import sys
from pathlib import Path

from .drawing.canvas import Canvas, Colours
from .drawing.indoors import INDOORS
from .drawing.outdoors import OUTDOORS, REGIONAL

FILES = Path(__file__).with_name("files")
PALETTES = ("paars", "groen", "rood")
QUALITY = 82


def sign(k: Colours, number: int) -> Canvas:
    """A placeholder for a partner's logo: an abstract sign, because a real one is not ours."""
    c = Canvas(k, 200 + number, k.white, width=480, height=240)
    size, x, y = 72, 132, 48
    dark, mid, light = k.c800, k.c500, k.c300
    if number == 0:
        c.tile(x, y, size, 0, dark), c.tile(x + size, y, size, 1, mid)
        c.tile(x, y + size, size, 3, light), c.tile(x + size, y + size, size, 2, dark)
    elif number == 1:
        for index, fill in enumerate((dark, mid, light)):
            c.tile(x + index * size, y + 36, size, 4, fill)
    elif number == 2:
        c.circle(x + 72, y + 72, 72, dark), c.circle(x + 118, y + 72, 48, light)
    elif number == 3:
        for index in range(3):
            c.rect(
                x + index * 70, y + 100 - index * 44, 56, 44 + index * 44, (light, mid, dark)[index]
            )
    elif number == 4:
        c.tile(x, y, 144, 4, mid), c.tile(x + 108, y + 36, 108, 2, dark)
    else:
        c.arc(x + 80, y + 72, 70, 0, 360, dark, 20), c.circle(x + 180, y + 72, 40, light)
    return c


def draw_all(folder: Path = FILES, only: str = "") -> list[Path]:
    """Draw everything whose name contains ``only`` into ``folder``; returns the files written."""
    folder.mkdir(exist_ok=True)
    written = []

    def save(canvas, name):
        path = folder / name
        canvas.finished().save(path, "WEBP", quality=QUALITY, method=6)
        written.append(path)

    for palette in PALETTES:
        colours = Colours(palette)
        for name, scene in (INDOORS | OUTDOORS).items():
            if only in f"{palette}-{name}":
                save(scene(colours), f"{palette}-{name}.webp")
    for name, (scene, palette) in REGIONAL.items():
        if only in f"{palette}-{name}":
            save(scene(Colours(palette)), f"{palette}-{name}.webp")
    for number in range(6):
        if only in f"teken-{number}":
            save(sign(Colours(PALETTES[number % 3]), number), f"teken-{number}.webp")
    return written


if __name__ == "__main__":
    for file in draw_all(only=sys.argv[1] if len(sys.argv) > 1 else ""):
        sys.stdout.write(f"{file.name} {file.stat().st_size // 1024} kB\n")
