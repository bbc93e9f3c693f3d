"""Load or update regions, gemeenten, places and postcodes from files."""

from pathlib import Path

from django.core.management.base import BaseCommand, CommandError

from regions.geofiles import Refused, read_geography
from regions.updates import Changes, update_geography

MAX_FAULTS = 20
MAX_LINES = 10
FIRST_LOAD = 30  # More new ones than this is a first load, where names say nothing.
HEADINGS = {
    "new": "nieuw",
    "gone": "weg",
    "moved": "verhuisd",
    "renamed": "andere naam",
    "changed": "andere gegevens",
}


class Command(BaseCommand):
    help = (
        "Laadt regio's, gemeenten, woonplaatsen en postcodes, of werkt ze bij. Wat redacteuren "
        "invulden, blijft staan. Klopt een bestand niet, dan verandert er niets."
    )

    def add_arguments(self, parser):
        parser.add_argument(
            "files",
            nargs="*",
            type=Path,
            metavar="BESTAND",
            help="CSV-bestanden; wat je niet noemt, komt uit regions/data. "
            "De kolomnamen zeggen wat er in een bestand staat.",
        )
        parser.add_argument(
            "--dry-run", action="store_true", help="Laat zien wat er verandert; verander niets."
        )

    def handle(self, *args, files, dry_run, verbosity, **options):
        try:
            changes = update_geography(read_geography(files), dry_run=dry_run)
        except Refused as refused:
            faults = refused.faults[:MAX_FAULTS]
            if len(refused.faults) > MAX_FAULTS:
                faults.append(f"En nog {len(refused.faults) - MAX_FAULTS} andere fouten.")
            raise CommandError(
                "\n".join(["Er is niets veranderd. Dit klopt niet:", *faults])
            ) from refused
        if verbosity:
            for one in changes:
                self._report(one, MAX_LINES if verbosity == 1 else None)
            if dry_run:
                self.stdout.write("Dit was een proef: er is niets veranderd.")

    def _report(self, changes: Changes, max_lines: int | None):
        if not changes:
            self.stdout.write(f"{changes.what}: niets veranderd.")
            return
        counts = {name: len(getattr(changes, name)) for name in HEADINGS}
        summary = ", ".join(f"{count} {HEADINGS[name]}" for name, count in counts.items() if count)
        self.stdout.write(f"{changes.what}: {summary}.")
        for name, heading in HEADINGS.items():
            lines = getattr(changes, name)
            if max_lines and name == "new" and len(lines) > FIRST_LOAD:
                continue
            for line in lines[:max_lines]:
                self.stdout.write(f"  {heading}: {line}")
            if max_lines and len(lines) > max_lines:
                self.stdout.write(
                    f"  {heading}: en nog {len(lines) - max_lines} (-v 2 toont alles)"
                )
