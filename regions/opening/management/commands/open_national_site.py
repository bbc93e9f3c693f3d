"""Open the national site: the first step on a new install."""

from django.core.exceptions import ValidationError
from django.core.management.base import BaseCommand, CommandError

from regions.opening.services import open_national_site
from themes.models import Palette


class Command(BaseCommand):
    help = "Opent de landelijke site. Nog een keer uitvoeren mag: wat er al is, blijft."

    def add_arguments(self, parser):
        parser.add_argument("hostname", help="hostnaam, zoals werkcentrum.nl")
        parser.add_argument("--palette", choices=Palette.values, default=Palette.PAARS)

    def handle(self, *, hostname, palette, **options):
        try:
            site = open_national_site(hostname=hostname, palette=palette)
        except ValidationError as error:
            raise CommandError(" ".join(error.messages)) from error
        self.stdout.write(f"De landelijke site staat op {site.root_url}/")
