"""Find rights that do not follow from memberships, and mend it."""

from django.core.management.base import BaseCommand, CommandError

from werkcentrum.tenancy.drift import grant_drift, loose_rights
from werkcentrum.tenancy.roles import membership_drift


class Command(BaseCommand):
    help = "Controleert of ieders rechten kloppen met hun rollen; --fix herstelt ze."

    def add_arguments(self, parser):
        parser.add_argument("--fix", action="store_true", help="herstel wat niet klopt")

    def handle(self, *, fix, **options):
        found = [*grant_drift(fix=fix), *loose_rights(fix=fix)]
        for user, missing, surplus in membership_drift():
            found += [f"Account {user.pk} mist de groep {group}." for group in missing]
            found += [f"Account {user.pk} heeft de groep {group} te veel." for group in surplus]
            if fix:
                user.groups.add(*missing)
                user.groups.remove(*surplus)
        for sentence in found:
            self.stdout.write(sentence)
        if not found:
            self.stdout.write("Alle rechten kloppen met de rollen.")
        elif fix:
            self.stdout.write(f"Hersteld: {len(found)}.")
        else:
            raise CommandError(f"{len(found)} dingen kloppen niet. Herstel ze met --fix.")
