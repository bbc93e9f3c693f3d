"""Draw the pictures of the demo portal.

Run ``python -m werkcentrum.demo.images`` after a change to the drawings; the results stand in
``werkcentrum/demo/files/`` and are part of the repository. Nothing in them belongs to others.
"""

import sys
from pathlib import Path

from django.utils.text import slugify

from .drawing.canvas import Colours
from .drawing.indoors import INDOORS
from .drawing.logos import draw_logo
from .drawing.outdoors import OUTDOORS, REGIONAL
from .texts.directory import NATIONAL_PARTNERS
from .texts.directory_rich import DIRECTORIES

FILES = Path(__file__).with_name("files")
LOGOS = "logos"
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
    for name in logo_names():
        if only in (stem := logo_stem(name)):
            (folder / LOGOS).mkdir(exist_ok=True)
            save(draw_logo(name), f"{stem}.webp")
    return written


def logo_names() -> list[str]:
    """The organisations that have a logo."""
    regional = [partner for one in DIRECTORIES.values() for partner in one.partners]
    return sorted({partner.name for partner in (*NATIONAL_PARTNERS, *regional)})


def logo_stem(name: str) -> str:
    """Where the logo of an organisation is kept, below ``files/``."""
    return f"{LOGOS}/{slugify(name)}"


if __name__ == "__main__":
    for file in draw_all(only=sys.argv[1] if len(sys.argv) > 1 else ""):
        sys.stdout.write(f"{file.name} {file.stat().st_size // 1024} kB\n")
