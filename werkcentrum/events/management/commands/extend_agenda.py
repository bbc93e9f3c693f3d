"""Keep the moments of events that repeat up to date; meant to run every night."""

from django.core.management.base import BaseCommand

from werkcentrum.events.models import EventPage, Occurrence
from werkcentrum.events.occurrences import derive

AT_ONCE = 500


class Command(BaseCommand):
    help = (
        "Rekent uit wanneer agenda-items die zich herhalen de komende anderhalf jaar zijn, en "
        "ruimt momenten op die voorbij zijn. Draai dit elke nacht."
    )

    def handle(self, *args, **options):
        over = Occurrence.objects.exclude(pk__in=Occurrence.objects.coming().values("pk")).delete()
        repeating = EventPage.objects.live().exclude(rule="").order_by("pk")
        made, last = 0, 0
        # A part at a time: no transaction is long, and no list of all events is in memory.
        while events := list(repeating.filter(pk__gt=last)[:AT_ONCE]):
            made += derive(events)
            last = events[-1].pk
        self.stdout.write(f"{made} momenten, {over[0]} opgeruimd.")
