"""Forget what is in the history for too long; to run every day."""

from datetime import timedelta

from django.conf import settings
from django.core.management.base import BaseCommand, CommandError
from django.utils import timezone

from werkcentrum.history.models import Entry


class Command(BaseCommand):
    help = "Verwijdert wat ouder is dan HISTORY_DAYS dagen uit de geschiedenis."

    def add_arguments(self, parser):
        parser.add_argument(
            "--days", type=int, default=settings.HISTORY_DAYS, help="zo lang blijft het bewaard"
        )

    def handle(self, *, days, **options):
        if not 1 <= days <= 36500:
            raise CommandError("Kies een aantal dagen van 1 tot en met 36500.")
        gone = Entry.objects.forget_before(timezone.now() - timedelta(days=days))
        self.stdout.write(f"{gone} gebeurtenissen ouder dan {days} dagen zijn verwijderd.")
