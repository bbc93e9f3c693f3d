"""Delete for good the pages that were deleted more than thirty days ago; run it daily."""

from django.core.management.base import BaseCommand

from werkcentrum.content.deleting import empty_bins


class Command(BaseCommand):
    help = __doc__

    def handle(self, **options):
        self.stdout.write(f"Deleted for good: {empty_bins()}")
