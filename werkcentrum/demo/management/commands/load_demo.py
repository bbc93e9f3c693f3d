"""Load the demo portal, once; run again, it only brings hosts and ports up to date."""

import time

from django.conf import settings
from django.core.management import CommandError, call_command
from django.core.management.base import BaseCommand
from django.db import transaction
from wagtail.models import Site

from regions.models import Region
from werkcentrum.demo.hosts import rehost
from werkcentrum.demo.people import PASSWORD, PEOPLE
from werkcentrum.demo.portal import Portal
from werkcentrum.tenancy.models import SiteProfile


class Command(BaseCommand):
    help = (
        "Laadt het voorbeeldportaal: de landelijke site, 35 regio's en een subsite. Staat het er "
        "al, dan blijft alles zoals het is; alleen hosts en poorten volgen de instellingen."
    )

    def handle(self, *args, **options):
        if not settings.DEBUG:
            raise CommandError(
                "De demo heeft bekende wachtwoorden en laadt daarom alleen met DEBUG=1."
            )
        self.started, self.silent = time.monotonic(), not options["verbosity"]
        sites = list(Site.objects.select_related("profile").filter(profile__isnull=False))
        if any(site.profile.kind == SiteProfile.Kind.NATIONAL for site in sites):
            with transaction.atomic():
                changed = rehost(sites, settings.BASE_DOMAIN, settings.SITE_PORT)
            self.say(
                f"De demo staat er al; {len(changed)} sites hebben een ander adres gekregen."
                if changed
                else "De demo staat er al. Er is niets veranderd."
            )
        else:
            if not Region.objects.exists():
                self.say("Regio's, gemeenten, plaatsen en postcodes")
                call_command("update_geography", verbosity=0, stdout=self.stderr)
            # All or nothing: after a broken run the next one starts clean.
            with transaction.atomic():
                Portal(self.say).load()
            self.say("Klaar")
        if not self.silent:
            self.print_addresses()

    def say(self, words):
        if not self.silent:
            self.stdout.write(f"  {time.monotonic() - self.started:5.1f} s  {words}")
            self.stdout.flush()

    def print_addresses(self):
        """Where to look, and with which names to sign in."""
        line = self.stdout.write
        names = {"": SiteProfile.Kind.NATIONAL, "haaglanden": None, "grootamsterdam": None}
        names |= {"rijnmond": None, "twente": None}
        line("\nAdressen")
        for label, kind in names.items():
            found = (
                Site.objects.filter(profile__kind=kind)
                if kind
                else Site.objects.filter(region__label=label)
            ).first()
            if found:
                line(f"  {found.site_name:32} {found.root_url}/")
        for site in Site.objects.filter(profile__kind=SiteProfile.Kind.SUBSITE):
            line(f"  {site.site_name:32} {site.root_url}/")
        line(f"  {'Het CMS':32} {settings.CMS_BASE_URL}/cms/")
        line(f"\nInloggen in het CMS, wachtwoord: {PASSWORD}")
        for name, first, last, _label, _role in PEOPLE:
            line(f"  {f'{first}, {last}':32} {name}@werkcentrum.example")
