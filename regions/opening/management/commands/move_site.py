"""Let a site live at another hostname."""

from django.core.exceptions import ValidationError
from django.core.management.base import BaseCommand, CommandError
from wagtail.models import Site

from regions.opening.moving import move_site


class Command(BaseCommand):
    help = "Geeft een site een andere hostnaam. Alle oude adressen sturen daarna door."

    def add_arguments(self, parser):
        parser.add_argument("hostname", help="hostnaam die de site nu heeft")
        parser.add_argument("new", help="nieuwe hostnaam")

    def handle(self, *, hostname, new, **options):
        site = Site.objects.filter(hostname=hostname.lower()).first()
        if site is None:
            raise CommandError(f"Er is geen site met de hostnaam {hostname}.")
        try:
            site = move_site(site=site, hostname=new)
        except ValidationError as error:
            raise CommandError(" ".join(error.messages)) from error
        self.stdout.write(f"{site.site_name} staat nu op {site.root_url}/")
