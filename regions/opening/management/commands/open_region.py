"""Open the site of a region, or complete what is missing of it."""

from django.core.exceptions import ValidationError
from django.core.management.base import BaseCommand, CommandError
from django.db import transaction

from regions.models import Region
from regions.opening.services import open_region
from themes.models import Palette
from werkcentrum.tenancy.models import SiteProfile


class Command(BaseCommand):
    help = (
        "Opent de site van een arbeidsmarktregio. Nog een keer uitvoeren mag: wat er al is, blijft."
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
        parser.add_argument(
            "--dry-run", action="store_true", help="laat zien wat er gebeurt en verander niets"
        )

    def handle(self, *, label, hostname, palette, state, dry_run, **options):
        region = Region.objects.filter(label=label).first()
        if region is None:
            known = ", ".join(Region.objects.order_by("label").values_list("label", flat=True))
            raise CommandError(
                f"Er is geen regio {label}. Kies uit: {known}."
                if known
                else "Er zijn nog geen regio's. Voer eerst manage.py update_geography uit."
            )
        is_new = region.site_id is None
        try:
            with transaction.atomic():
                site = open_region(region, hostname=hostname, palette=palette, state=state)
                aliases = ", ".join(site.aliases.values_list("hostname", flat=True))
                if dry_run:
                    transaction.set_rollback(True)
        except ValidationError as error:
            raise CommandError(" ".join(error.messages)) from error
        verb = "wordt geopend" if is_new else "is er al en wordt aangevuld"
        if not dry_run:
            verb = "is geopend" if is_new else "was er al en is aangevuld"
        self.stdout.write(f"{site.site_name} {verb}: {site.root_url}/")
        self.stdout.write(f"Staat: {site.profile.get_state_display()}.")
        self.stdout.write(f"Andere adressen: {aliases or 'geen'}.")
        if dry_run:
            self.stdout.write("Proef: er is niets veranderd.")
