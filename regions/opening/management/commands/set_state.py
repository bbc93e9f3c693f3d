"""Set the state of a site: what its visitors see."""

from django.core.exceptions import ValidationError
from django.core.management.base import BaseCommand, CommandError
from wagtail.models import Site

from regions.opening.closing import close_site
from regions.opening.states import set_state
from werkcentrum.tenancy.models import SiteProfile


class Command(BaseCommand):
    help = "Zet een site op verborgen (hidden), basispagina (basic), live of gesloten (gone)."

    def add_arguments(self, parser):
        parser.add_argument("hostname", help="hostnaam van de site")
        parser.add_argument("state", choices=SiteProfile.State.values)

    def handle(self, *, hostname, state, **options):
        site = Site.objects.select_related("profile").filter(hostname=hostname.lower()).first()
        if site is None or getattr(site, "profile", None) is None:
            raise CommandError(f"Er is geen site met de hostnaam {hostname}.")
        try:
            if state == SiteProfile.State.GONE:
                close_site(site)
            else:
                set_state(site, SiteProfile.State(state))
        except ValidationError as error:
            raise CommandError(" ".join(error.messages)) from error
        site.profile.refresh_from_db()
        if site.profile.state != state:
            self.stdout.write(f"{site.site_name} wordt vastgelegd en sluit daarna.")
            return
        self.stdout.write(f"{site.site_name} is nu: {site.profile.get_state_display()}.")
