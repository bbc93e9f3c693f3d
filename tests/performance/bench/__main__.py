"""``python -m tests.performance.bench``: what pages and migrations cost, as JSON.

Makes a fresh demo in a folder of its own, so that the figures do not depend on what somebody did
with theirs.
"""

import argparse
import json
import os
import platform
import resource
import subprocess
import sys
import tempfile
from pathlib import Path
from statistics import median

ROOT = Path(__file__).resolve().parents[3]
PORTAL = "tests.performance.bench.portal_settings"
STOCK = "tests.performance.bench.stock_settings"
# A page of each kind.
PAGES = {
    "national home": ("localhost", "/"),
    "rich home": ("haaglanden.localhost", "/"),
    "plain home": ("zeeland.localhost", "/"),
    "basic home": ("twente.localhost", "/"),
    "every block": ("haaglanden.localhost", "/leren-en-overstappen/overstappen/werken-in-de-zorg/"),
    "twenty blocks": ("haaglanden.localhost", "/ik-zoek-werk/van-ontslag-naar-werk/"),
    "finder answer": ("localhost", "/jouw-werkcentrum/?q=2511"),
    "all regions": ("localhost", "/jouw-werkcentrum/regios/"),
    "contact": ("haaglanden.localhost", "/contact/"),
    "privacy": ("haaglanden.localhost", "/privacy/"),
}


def run(*arguments, settings=PORTAL, **environment):
    """Run a command of manage.py in a process of its own; ends this one when it fails."""
    inherited = {
        name: value for name, value in os.environ.items() if name not in ("DEBUG", "DATABASE_URL")
    }
    environment = {"SITE_PORT": "8000", "DJANGO_SETTINGS_MODULE": settings} | environment
    done = subprocess.run(
        [sys.executable, *arguments],
        cwd=ROOT,
        env=inherited | environment,
        capture_output=True,
        text=True,
    )
    if done.returncode:
        sys.exit(f"{' '.join(arguments)} failed:\n{done.stdout}\n{done.stderr}")
    return done.stdout


def migrate_seconds(settings, data_dir) -> float:
    """Processor seconds of ``migrate`` into an empty SQLite file."""
    data_dir.mkdir(parents=True)
    before = resource.getrusage(resource.RUSAGE_CHILDREN)
    run("manage.py", "migrate", "-v0", settings=settings, DEBUG="1", DATA_DIR=str(data_dir))
    after = resource.getrusage(resource.RUSAGE_CHILDREN)
    return after.ru_utime - before.ru_utime + after.ru_stime - before.ru_stime


def database() -> dict:
    """PostgreSQL when that is where DATABASE_URL points."""
    return {name: os.environ[name] for name in ("DATABASE_URL",) if name in os.environ}


def filled(rounds: int) -> dict:
    """A filled portal beside a small one, without any of the other figures."""
    with tempfile.TemporaryDirectory() as folder:
        production = {"DATA_DIR": folder, "SECRET_KEY": "bench"}
        run("manage.py", "collectstatic", "--noinput", "-v0", **production)
        found = run(
            *("-m", "tests.performance.bench", "--filled-here", str(rounds)),
            **production,
            **database(),
        )
    return json.loads(found.splitlines()[-1])


def bench(rounds: int) -> dict:
    """All figures: of the pages, and of a fresh migrate beside that of the stock apps alone."""
    with tempfile.TemporaryDirectory() as folder:
        portal_dir = Path(folder, "0", "portal")
        times = [
            (
                migrate_seconds(PORTAL, Path(folder, str(turn), "portal")),
                migrate_seconds(STOCK, Path(folder, str(turn), "stock")),
            )
            for turn in range(3)
        ]
        portal, stock = (median(column) for column in zip(*times, strict=True))
        # As in production: no DEBUG, so templates and static files are as visitors get them.
        production = {"DATA_DIR": str(portal_dir), "SECRET_KEY": "bench"}
        run("manage.py", "load_demo", DEBUG="1", DATA_DIR=str(portal_dir))
        run("manage.py", "collectstatic", "--noinput", "-v0", **production)
        pages = run("-m", "tests.performance.bench", "--here", str(rounds), **production)
        production["DATA_DIR"] = str(Path(folder, "opening"))
        opening = run("-m", "tests.performance.bench", "--opening", **production, **database())
    return {
        "python": platform.python_version(),
        "rounds": rounds,
        **json.loads(pages.splitlines()[-1]),
        "opening": json.loads(opening.splitlines()[-1]),
        "filled": filled(rounds),
        "migrate": {
            "portal_s": round(portal, 2),
            "stock_s": round(stock, 2),
            "ratio": round(portal / stock, 2),
        },
    }


def main():
    parser = argparse.ArgumentParser(prog="make bench", description=__doc__.splitlines()[0])
    parser.add_argument("--rounds", type=int, default=60, help="visits to each page")
    parser.add_argument("--here", type=int, help=argparse.SUPPRESS)
    parser.add_argument("--opening", action="store_true", help="openings alone, in this process")
    parser.add_argument(
        "--filled", action="store_true", help="only a filled portal beside a small one"
    )
    parser.add_argument("--filled-here", type=int, help=argparse.SUPPRESS)
    options = parser.parse_args()
    if options.opening:
        import django

        django.setup()
        from .opening import measure_opening

        figures = json.dumps(measure_opening())
    elif options.filled:
        figures = json.dumps(filled(options.rounds), indent=2)
    elif options.filled_here:
        import django

        django.setup()
        from .filled import measure_filled

        figures = json.dumps(measure_filled(options.filled_here))
    elif options.here:
        import django

        django.setup()
        from .gate import measure_gate
        from .measure import measure

        # The gate first: a bare page of the other measurement is no page of the portal.
        gate = measure_gate(options.here)
        figures = json.dumps({"gate": gate, "pages": measure(PAGES, options.here)})
    else:
        figures = json.dumps(bench(options.rounds), indent=2)
    sys.stdout.write(figures + "\n")


if __name__ == "__main__":
    main()
