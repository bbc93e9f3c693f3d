"""Find people whose groups do not follow from their memberships, and mend it."""

from django.core.management.base import BaseCommand, CommandError
from wagtail.models import Site

from werkcentrum.tenancy.roles import grant_roles, membership_drift


class Command(BaseCommand):
    help = "Controleert of de groepen van iedereen kloppen met hun rollen; --fix herstelt ze."

    def add_arguments(self, parser):
        parser.add_argument("--fix", action="store_true", help="herstel wat niet klopt")

    def handle(self, *, fix, **options):
        if fix:
            for site in Site.objects.filter(profile__isnull=False):
                grant_roles(site)
        count = 0
        for user, missing, surplus in membership_drift():
            count += 1
            for group in missing:
                self.stdout.write(f"Account {user.pk} mist de groep {group}.")
            for group in surplus:
                self.stdout.write(f"Account {user.pk} heeft de groep {group} te veel.")
            if fix:
                user.groups.add(*missing)
                user.groups.remove(*surplus)
        if not count:
            self.stdout.write("Alle groepen kloppen met de rollen.")
        elif fix:
            self.stdout.write(f"Hersteld: {count}.")
        else:
            raise CommandError(f"{count} accounts kloppen niet. Herstel ze met --fix.")
