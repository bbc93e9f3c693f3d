"""Take over what is new in the calendars of others; meant to run every night."""

from django.core.management.base import BaseCommand

from werkcentrum.events.importing import import_source
from werkcentrum.events.sources import CalendarSource
from werkcentrum.tenancy.features import is_on
from werkcentrum.tenancy.models import SiteProfile


class Command(BaseCommand):
    help = "Haalt de agenda's van anderen op en zet wat nieuw is als concept klaar. Elke nacht."

    def handle(self, *args, **options):
        sources = CalendarSource.objects.select_related("site__profile", "site__root_page")
        for source in sources.exclude(site__profile__state=SiteProfile.State.GONE):
            if is_on(source.site, "agenda"):
                self.stdout.write(f"{source.site.site_name}, {source}: {import_source(source)}")
