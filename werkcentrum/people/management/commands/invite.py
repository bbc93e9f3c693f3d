"""Invite somebody to work for a site."""

from django.core.exceptions import ValidationError
from django.core.management.base import BaseCommand, CommandError
from wagtail.models import Site

from werkcentrum.people.invitations import invite
from werkcentrum.tenancy.models import Role


class Command(BaseCommand):
    help = "Nodigt iemand uit om voor een site te werken. Die persoon krijgt een mail met een link."

    def add_arguments(self, parser):
        parser.add_argument("email")
        parser.add_argument("--site", required=True, help="hostnaam van de site")
        parser.add_argument("--role", choices=Role.values, default=Role.EDITOR)

    def handle(self, *, email, site, role, **options):
        found = Site.objects.filter(hostname=site.lower(), profile__isnull=False).first()
        if found is None:
            raise CommandError(f"Er is geen site met de hostnaam {site}.")
        try:
            invitation = invite(site=found, email=email, role=Role(role))
        except ValidationError as error:
            raise CommandError(" ".join(error.messages)) from error
        self.stdout.write(f"{invitation.email} krijgt een uitnodiging voor {found.site_name}.")
