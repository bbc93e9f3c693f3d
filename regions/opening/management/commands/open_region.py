"""Open the site of a region, go on with an opening that broke off, or complete what is missing."""

from django.core.exceptions import ValidationError
from django.core.management.base import BaseCommand, CommandError

from regions.models import Region
from regions.opening.planning import plan
from regions.opening.services import open_region, region_opening
from themes.models import Palette
from werkcentrum.tenancy.models import SiteProfile


class Command(BaseCommand):
    help = (
        "Opent de site van een arbeidsmarktregio. Breekt het af, voer de opdracht dan nog een keer "
        "uit: hij gaat verder waar hij was. Wat er al is, blijft."
    )

    def add_arguments(self, parser):
        parser.add_argument("label", help="naam van de regio in het adres, zoals haaglanden")
        parser.add_argument("--hostname", help="eigen hostnaam in plaats van het subdomein")
        parser.add_argument("--palette", choices=Palette.values, default=Palette.PAARS)
        parser.add_argument(
            "--state",
            choices=[SiteProfile.State.HIDDEN, SiteProfile.State.BASIC, SiteProfile.State.LIVE],
            default=SiteProfile.State.BASIC,
            help="staat van een nieuwe site",
        )
        parser.add_argument("--manager", default="", help="e-mailadres van de eerste beheerder")
        parser.add_argument(
            "--dry-run", action="store_true", help="laat zien wat er gebeurt en verander niets"
        )

    def handle(self, *, label, hostname, palette, state, manager, dry_run, **options):
        region = Region.objects.filter(label=label).first()
        if region is None:
            known = ", ".join(Region.objects.order_by("label").values_list("label", flat=True))
            raise CommandError(
                f"Er is geen regio {label}. Kies uit: {known}."
                if known
                else "Er zijn nog geen regio's. Voer eerst manage.py update_geography uit."
            )
        asked = {"hostname": hostname, "palette": palette, "state": state}
        asked["manager_email"] = manager
        try:
            if dry_run:
                self.tell_plan(region, asked)
            else:
                self.open(region, asked)
        except ValidationError as error:
            raise CommandError(" ".join(error.messages)) from error

    def tell_plan(self, region, asked):
        opening = region_opening(region, **asked)
        if opening is None:
            self.stdout.write(f"{region.site.site_name} is er al: {region.site.root_url}/")
        else:
            for sentence in plan(opening):
                self.stdout.write(sentence)
        self.stdout.write("Proef: er is niets veranderd.")

    def open(self, region, asked):
        was_there = region_opening(region, **asked) is None
        site = open_region(region, **asked)
        verb = "was er al en is aangevuld" if was_there else "is geopend"
        aliases = ", ".join(site.aliases.values_list("hostname", flat=True))
        self.stdout.write(f"{site.site_name} {verb}: {site.root_url}/")
        self.stdout.write(f"Staat: {site.profile.get_state_display()}.")
        self.stdout.write(f"Andere adressen: {aliases or 'geen'}.")
