"""The outbox: mail that must not be lost waits here until the mail server has taken it."""

from datetime import datetime

from django.db import models
from django.utils import timezone


class MessageQuerySet(models.QuerySet):
    def due(self, at: datetime | None = None):
        """Messages that wait to be sent, the oldest first."""
        at = at or timezone.now()
        return self.filter(sent_at=None, next_attempt_at__lte=at).order_by("created_at", "pk")


class Message(models.Model):
    """One mail to one address. Its text goes once it is sent: it may hold a link with a secret."""

    # After this many attempts a person must look at it; the last is about a day after the first.
    MOST_ATTEMPTS = 8

    to = models.EmailField("aan")
    reply_to = models.EmailField("antwoord naar", blank=True)
    subject = models.CharField("onderwerp", max_length=200)
    text = models.TextField("tekst", blank=True)
    created_at = models.DateTimeField("gemaakt op", default=timezone.now, editable=False)
    next_attempt_at = models.DateTimeField(
        "volgende poging", null=True, default=timezone.now, editable=False
    )
    sent_at = models.DateTimeField("verstuurd op", null=True, editable=False)
    attempts = models.PositiveSmallIntegerField("pogingen", default=0, editable=False)
    last_error = models.CharField("laatste fout", max_length=200, blank=True, editable=False)

    objects = MessageQuerySet.as_manager()

    class Meta:
        verbose_name = "bericht"
        verbose_name_plural = "berichten"
        indexes = [models.Index(fields=["sent_at", "next_attempt_at"], name="message_due")]

    def __str__(self):
        return self.subject
