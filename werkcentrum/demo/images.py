"""Draw the pictures of the demo portal.

Run ``python -m werkcentrum.demo.images`` after a change to the drawings; the results stand in
``werkcentrum/demo/files/`` and are part of the repository. Nothing in them belongs to others.
"""

import sys
from pathlib import Path

from .drawing.canvas import Colours
from .drawing.indoors import INDOORS
from .drawing.outdoors import OUTDOORS, REGIONAL

FILES = Path(__file__).with_name("files")
PALETTES = ("paars", "groen", "rood")
QUALITY = 82


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
    return written


if __name__ == "__main__":
    for file in draw_all(only=sys.argv[1] if len(sys.argv) > 1 else ""):
        sys.stdout.write(f"{file.name} {file.stat().st_size // 1024} kB\n")
