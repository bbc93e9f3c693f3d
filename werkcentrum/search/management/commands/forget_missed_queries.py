"""Delete vain searches that nobody made for ninety days; run it daily."""

from django.core.management.base import BaseCommand

from werkcentrum.search.missed import forget_missed


class Command(BaseCommand):
    help = __doc__

    def handle(self, **options):
        self.stdout.write(f"Forgotten: {forget_missed()}")
