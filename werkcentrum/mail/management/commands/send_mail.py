"""Send what waits in the outbox; run every few minutes."""

from django.core.management.base import BaseCommand

from werkcentrum.mail.outbox import sweep


class Command(BaseCommand):
    help = "Verstuurt de mail die nog klaarstaat. Voer dit om de paar minuten uit."

    def handle(self, **options):
        sent, waiting = sweep()
        self.stdout.write(f"Verstuurd: {sent}. Wacht nog: {waiting}.")
