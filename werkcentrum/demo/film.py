"""Make the demo's own video: the way from a question to the right place, in twelve seconds.

Run ``python -m werkcentrum.demo.film`` (needs ffmpeg); the result is part of the repository. The
video has no sound; what happens stands in its captions and its transcript.
"""

import subprocess
import sys
from pathlib import Path
from tempfile import TemporaryDirectory

from .drawing.canvas import Canvas, Colours
from .drawing.figures import bubble, bust
from .images import FILES

RATE, SECONDS = 15, 12
WAY = [(-60, 800), (300, 800), (300, 470), (800, 470), (800, 250), (1290, 250)]
# The share of the film that has passed when each thing appears.
MOMENTS = ((0.12, "question"), (0.36, "talk"), (0.62, "learn"), (0.84, "arrive"))


def frame(at: float) -> Canvas:
    """The picture when a share ``at`` (0 to 1) of the film has passed."""
    k = Colours("paars")
    c = Canvas(k, 5, k.c700)
    c.field([k.c600, k.c800, k.c800, k.c600, k.c500], size=200, chance=0.42)
    # Below a tenth a figure is too small to draw.
    shown = {name: _ease((at - start) * 9) for start, name in MOMENTS}
    shown = {name: size if size > 0.1 else 0 for name, size in shown.items()}
    c.route(WAY, width=44, radius=110, until=_ease(at / 0.84))
    if size := shown["question"]:
        bubble(c, 50, 700 - 330 * size, 270 * size + 1, 170 * size + 1, k.white, dots=k.c700)
    if size := shown["talk"]:
        base = 470 + 200 * size
        bust(c, 560, base, 130 * size, k.accent, 2, 0, "curls")
        bust(c, 780, base, 130 * size, k.c300, 0, 3, "short")
        c.rect(650 - 230 * size, base - 4, 490 * size, 30, k.c900, r=15)
    if size := shown["learn"]:
        c.rect(1060 - 110 * size, 570 - 150 * size, 220 * size, 150 * size, k.white, r=10)
        c.circle(1060, 570 - 75 * size, 16, k.c500)
        c.rect(1060 - 150 * size, 566, 300 * size, 18, k.c300, r=9)
        for index in range(int(3 * size)):
            c.rect(1240, 544 - index * 44, 180, 40, (k.c300, k.white, k.c400)[index], r=8)
    if size := shown["arrive"]:
        c.ring(1340, 250, 40 + 80 * size, inner=k.c700)
    else:
        c.circle(1340, 250, 56, k.c500)
        c.circle(1340, 250, 26, k.c700)
    return c


def _ease(t: float) -> float:
    t = min(1.0, max(0.0, t))
    return t * t * (3 - 2 * t)


def make_film(folder: Path = FILES) -> Path:
    """Write film.mp4 and its poster; raises CalledProcessError when ffmpeg fails."""
    frames = RATE * SECONDS
    with TemporaryDirectory() as temporary:
        for number in range(frames):
            # The last second stands still, so that one sees where the way ends.
            picture = frame(min(1.0, number / (frames - RATE))).finished()
            picture.resize((1280, 720)).save(f"{temporary}/{number:04}.png")
        target = folder / "film.mp4"
        command = ["ffmpeg", "-y", "-loglevel", "error", "-framerate", str(RATE)]
        command += ["-i", f"{temporary}/%04d.png", "-c:v", "libx264", "-preset", "slow"]
        command += ["-crf", "27", "-pix_fmt", "yuv420p", "-movflags", "+faststart", str(target)]
        subprocess.run(command, check=True)
    frame(1.0).finished().save(folder / "film-beeld.webp", "WEBP", quality=82, method=6)
    return target


if __name__ == "__main__":
    sys.stdout.write(f"{make_film().stat().st_size // 1024} kB\n")
