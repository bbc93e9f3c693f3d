"""Invitations to work for a site, the recovery of an account, and who wants to be found."""

import secrets
from datetime import datetime

from django.conf import settings
from django.db import models
from django.utils import timezone
from django.utils.crypto import salted_hmac

from werkcentrum.tenancy.models import Role, SiteOwned


def make_token() -> str:
    """A secret for a link: 256 bits."""
    return secrets.token_urlsafe(32)


def token_hash(token: str) -> str:
    """What is kept of a secret: who reads the database cannot make the link."""
    return salted_hmac("werkcentrum.people", token, algorithm="sha256").hexdigest()


class LinkQuerySet(models.QuerySet):
    def with_token(self, token: str):
        """The row whose link holds this secret, if there is one."""
        return self.filter(token_hash=token_hash(token))


class InvitationQuerySet(LinkQuerySet):
    def pending(self):
        """Neither accepted nor withdrawn; their link may be too old."""
        return self.filter(accepted_at=None, withdrawn_at=None)


class Invitation(SiteOwned):
    """An address that is asked to work for a site in a role, by a link that ends."""

    email = models.EmailField("e-mailadres")
    role = models.CharField("rol", max_length=16, choices=Role)
    invited_by = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        on_delete=models.SET_NULL,
        null=True,
        related_name="+",
        verbose_name="uitgenodigd door",
    )
    token_hash = models.CharField(max_length=64, unique=True, editable=False)
    sent_at = models.DateTimeField("verstuurd op", default=timezone.now)
    expires_at = models.DateTimeField("geldig tot")
    accepted_at = models.DateTimeField("aangenomen op", null=True)
    withdrawn_at = models.DateTimeField("ingetrokken op", null=True)

    objects = InvitationQuerySet.as_manager()

    class Meta:
        verbose_name = "uitnodiging"
        verbose_name_plural = "uitnodigingen"
        ordering = ["email"]
        constraints = [
            models.UniqueConstraint(
                fields=["site", "email"],
                condition=models.Q(accepted_at=None, withdrawn_at=None),
                name="one_pending_invitation",
            )
        ]

    def __str__(self):
        return self.email

    def is_open(self, at: datetime | None = None) -> bool:
        """Whether the link works."""
        at = at or timezone.now()
        return self.accepted_at is None and self.withdrawn_at is None and at < self.expires_at


class Recovery(SiteOwned):
    """Somebody cannot sign in any more; a manager made sure who it is and sent a link."""

    class Proof(models.TextChoices):
        SEEN = "seen", "Ik heb deze persoon gezien"
        CALLED = "called", "Ik heb gebeld, op een nummer dat ik al kende"
        VIDEO = "video", "Ik heb deze persoon in een videogesprek gezien en herkend"

    user = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        on_delete=models.CASCADE,
        related_name="recoveries",
        verbose_name="voor wie",
    )
    started_by = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        on_delete=models.SET_NULL,
        null=True,
        related_name="+",
        verbose_name="door wie",
    )
    proof = models.CharField("hoe weet je wie het is?", max_length=16, choices=Proof)
    token_hash = models.CharField(max_length=64, unique=True, editable=False)
    started_at = models.DateTimeField("gestart op", default=timezone.now)
    expires_at = models.DateTimeField("geldig tot")
    ended_at = models.DateTimeField("klaar op", null=True)

    objects = LinkQuerySet.as_manager()

    class Meta:
        verbose_name = "herstel van een account"
        verbose_name_plural = "herstel van accounts"

    def __str__(self):
        return str(self.user)

    def is_open(self, at: datetime | None = None) -> bool:
        """Whether the link works."""
        at = at or timezone.now()
        return self.ended_at is None and at < self.expires_at


class Colleague(models.Model):
    """What somebody lets all colleagues, of every site, know about themselves."""

    user = models.OneToOneField(
        settings.AUTH_USER_MODEL,
        on_delete=models.CASCADE,
        related_name="colleague",
        verbose_name="wie",
    )
    is_listed = models.BooleanField(
        "Zet mij in de lijst met collega's",
        default=False,
        help_text="Iedereen die voor een Werkcentrum in dit CMS werkt, ziet dan je naam, je "
        "e-mailadres, je rol en je Werkcentrum.",
    )
    phone = models.CharField("telefoonnummer", max_length=24, blank=True)
    subjects = models.CharField(
        "waarvoor kun je mij vragen?",
        max_length=120,
        blank=True,
        help_text="Bijvoorbeeld: teksten voor werkgevers, foto's maken.",
    )

    class Meta:
        verbose_name = "gegevens voor collega's"
        verbose_name_plural = "gegevens voor collega's"

    def __str__(self):
        return str(self.user)
