"""Open a national subsite, or go on with an opening that broke off."""

from django.core.exceptions import ValidationError
from django.core.management.base import BaseCommand, CommandError

from regions.opening.planning import plan
from regions.opening.services import open_subsite, subsite_opening
from themes.models import Palette
from werkcentrum.tenancy.models import SiteProfile

State = SiteProfile.State


class Command(BaseCommand):
    help = "Opent een landelijke subsite. Breekt het af, voer de opdracht dan nog een keer uit."

    def add_arguments(self, parser):
        parser.add_argument("name", help="naam van de site, tussen aanhalingstekens")
        parser.add_argument("hostname", help="hostnaam, zoals techniek.werkcentrum.nl")
        parser.add_argument("--palette", choices=Palette.values, default=Palette.PAARS)
        parser.add_argument("--state", choices=[State.HIDDEN, State.LIVE], default=State.HIDDEN)
        parser.add_argument("--manager", default="", help="e-mailadres van de eerste beheerder")
        parser.add_argument(
            "--dry-run", action="store_true", help="laat zien wat er gebeurt en verander niets"
        )

    def handle(self, *, name, hostname, palette, state, manager, dry_run, **options):
        asked = {"name": name, "hostname": hostname, "palette": palette, "state": state}
        asked["manager_email"] = manager
        try:
            if dry_run:
                for sentence in plan(subsite_opening(**asked)):
                    self.stdout.write(sentence)
                self.stdout.write("Proef: er is niets veranderd.")
            else:
                site = open_subsite(**asked)
                self.stdout.write(f"{site.site_name} staat op {site.root_url}/")
        except ValidationError as error:
            raise CommandError(" ".join(error.messages)) from error
