"""Make the blueprints to begin with: the second step on a new install."""

from django.core.exceptions import ValidationError
from django.core.management.base import BaseCommand, CommandError

from regions.opening.examples import make_shelf
from regions.opening.making import make_blueprints


class Command(BaseCommand):
    help = "Maakt de basisformats die er nog niet zijn. Wat er al is, blijft zoals het is."

    def handle(self, **options):
        try:
            made = make_blueprints()
        except ValidationError as error:
            raise CommandError(" ".join(error.messages)) from error
        for blueprint in made:
            self.stdout.write(f"{blueprint} staat klaar: {blueprint.site.site_name}.")
        if make_shelf():
            self.stdout.write("De voorbeelden staan klaar in het basisformat voor regio's.")
        if not made:
            self.stdout.write("De basisformats zijn er al. Er is niets veranderd.")
