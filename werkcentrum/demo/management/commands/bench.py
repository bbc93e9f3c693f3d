"""Measure what pages and migrations cost; prints JSON."""

import json
import os
import platform
import resource
import subprocess
import sys
import tempfile
from pathlib import Path

from django.conf import settings
from django.core.management.base import BaseCommand, CommandError

# A page of each kind: national and regional home, a deep page, every block, finder, contact.
PAGES = {
    "national home": ("localhost", "/"),
    "rich home": ("haaglanden.localhost", "/"),
    "plain home": ("twente.localhost", "/"),
    "finder answer": ("localhost", "/jouw-werkcentrum/?q=2511"),
    "all regions": ("localhost", "/jouw-werkcentrum/regios/"),
    "contact": ("haaglanden.localhost", "/contact/"),
    "privacy": ("haaglanden.localhost", "/privacy/"),
}


class Command(BaseCommand):
    help = "Measure queries, processor time and bytes per page of a fresh demo; prints JSON."

    def add_arguments(self, parser):
        parser.add_argument("--rounds", type=int, default=60, help="visits to each page")
        parser.add_argument("--measure", action="store_true", help="measure this database")

    def handle(self, *, rounds, measure, **options):
        if measure:
            from werkcentrum.demo.bench.measure import measure as measure_pages

            self.stdout.write(json.dumps(measure_pages(PAGES, rounds)))
            return
        with tempfile.TemporaryDirectory() as folder:
            migrate = [self._migrate(folder, module) for module in ("portal", "stock")]
            base = {"DATA_DIR": f"{folder}/portal"}
            self._run("load_demo", DEBUG="1", **base)
            pages = self._run(
                "bench", "--measure", "--rounds", str(rounds), SECRET_KEY="bench", **base
            )
        figures = {
            "python": platform.python_version(),
            "rounds": rounds,
            "pages": json.loads(pages.stdout.splitlines()[-1]),
            "migrate": {
                "portal_s": round(migrate[0], 2),
                "stock_s": round(migrate[1], 2),
                "ratio": round(migrate[0] / migrate[1], 2),
            },
        }
        self.stdout.write(json.dumps(figures, indent=2))

    def _migrate(self, folder, name) -> float:
        """Processor seconds of ``migrate`` into an empty SQLite file."""
        Path(folder, name).mkdir()
        module = {
            "portal": "werkcentrum.settings",
            "stock": "werkcentrum.demo.bench.stock_settings",
        }
        before = resource.getrusage(resource.RUSAGE_CHILDREN)
        self._run(
            "migrate",
            "-v0",
            DEBUG="1",
            DATA_DIR=f"{folder}/{name}",
            DJANGO_SETTINGS_MODULE=module[name],
        )
        after = resource.getrusage(resource.RUSAGE_CHILDREN)
        return after.ru_utime - before.ru_utime + after.ru_stime - before.ru_stime

    def _run(self, *arguments, **environment):
        inherited = {
            name: value
            for name, value in os.environ.items()
            if name not in ("DEBUG", "DATABASE_URL")
        }
        done = subprocess.run(
            [sys.executable, "manage.py", *arguments],
            cwd=settings.BASE_DIR,
            env=inherited | {"SITE_PORT": "8000"} | environment,
            capture_output=True,
            text=True,
        )
        if done.returncode:
            raise CommandError(f"{' '.join(arguments)} failed:\n{done.stdout}\n{done.stderr}")
        return done
