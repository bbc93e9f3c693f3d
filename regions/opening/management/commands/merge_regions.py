"""Let a region end in another one."""

from django.core.exceptions import ValidationError
from django.core.management.base import BaseCommand, CommandError

from regions.models import Region
from regions.opening.capture import write
from regions.opening.merging import merge_regions, recent_capture
from regions.opening.records import Capture


class Command(BaseCommand):
    help = "Laat een regio opgaan in een andere. De site wordt eerst vastgelegd."

    def add_arguments(self, parser):
        parser.add_argument("ended", help="label van de regio die ophoudt")
        parser.add_argument("survivor", help="label van de regio die blijft")
        parser.add_argument(
            "--dry-run", action="store_true", help="laat zien wat er gebeurt en verander niets"
        )

    def handle(self, *, ended, survivor, dry_run, **options):
        ended, survivor = self.region(ended), self.region(survivor)
        site = ended.site
        if not dry_run and site and site.profile.answers and recent_capture(site) is None:
            write(Capture.objects.create(site=site))
        try:
            report = merge_regions(ended=ended, survivor=survivor, dry_run=dry_run)
        except ValidationError as error:
            raise CommandError(" ".join(error.messages)) from error
        for heading, lines in report.filled:
            self.stdout.write(f"{heading}:")
            for line in lines:
                self.stdout.write(f"  {line}")
        if dry_run:
            self.stdout.write("Proef: er is niets veranderd.")

    @staticmethod
    def region(label) -> Region:
        region = Region.objects.select_related("site__profile").filter(label=label).first()
        if region is None:
            raise CommandError(f"Er is geen regio {label}.")
        return region
