"""Preview links: who has one sees what is not public yet, without an account."""

import secrets
from datetime import datetime, timedelta
from hashlib import sha256

from django.conf import settings
from django.db import models
from django.utils import timezone
from django.utils.crypto import salted_hmac
from wagtail.models import Page

from werkcentrum.tenancy.models import SiteOwned

# How long a link that ended stays in the list.
SHOWN_DAYS = 30


def hash_of(token: str) -> str:
    return sha256(token.encode()).hexdigest()


class PreviewLinkQuerySet(models.QuerySet):
    def valid(self, at: datetime | None = None):
        """Links that open something at this moment."""
        return self.filter(withdrawn_at=None, expires_at__gt=at or timezone.now())

    def recent(self, at: datetime | None = None):
        """Valid links and those that ended not long ago; the newest first."""
        since = (at or timezone.now()) - timedelta(days=SHOWN_DAYS)
        return (
            self.filter(expires_at__gt=since)
            .exclude(withdrawn_at__lt=since)
            .order_by("-created_at", "-pk")
        )


class PreviewLink(SiteOwned):
    """A link to the draft of one page, or to a whole site before it is live.

    The token in its address has 256 bits. The database holds only what it is made of (with the
    secret key) and its hash: who reads the database opens nothing.
    """

    page = models.ForeignKey(
        Page,
        on_delete=models.CASCADE,
        null=True,
        editable=False,
        related_name="preview_links",
        verbose_name="pagina",
    )
    seed = models.CharField(max_length=64, editable=False)
    token_hash = models.CharField(max_length=64, unique=True, editable=False)
    created_by = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        on_delete=models.SET_NULL,
        null=True,
        editable=False,
        related_name="+",
        verbose_name="gemaakt door",
    )
    created_at = models.DateTimeField("gemaakt op", default=timezone.now, editable=False)
    expires_at = models.DateTimeField("geldig tot")
    withdrawn_at = models.DateTimeField("ingetrokken op", null=True, editable=False)
    # How often and when last: nothing about who opened it.
    opened = models.PositiveIntegerField("geopend", default=0, editable=False)
    last_opened_at = models.DateTimeField("laatst geopend op", null=True, editable=False)

    objects = PreviewLinkQuerySet.as_manager()

    # A link uses nothing: "where is this page used" is about content.
    wagtail_reference_index_ignore = True

    class Meta:
        verbose_name = "voorbeeldlink"
        verbose_name_plural = "voorbeeldlinks"

    def __str__(self):
        return self.page.get_admin_display_title() if self.page else f"Site {self.site.site_name}"

    def set_token(self) -> None:
        """Give a new link its token."""
        self.seed = secrets.token_hex(32)
        self.token_hash = hash_of(self._token)

    @property
    def token(self) -> str:
        """The secret part of the address; "" when the secret key has changed since."""
        return self._token if hash_of(self._token) == self.token_hash else ""

    @property
    def _token(self) -> str:
        salt = "werkcentrum.delivery.PreviewLink"
        return salted_hmac(salt, self.seed, algorithm="sha256").hexdigest()

    @property
    def is_valid(self) -> bool:
        return self.withdrawn_at is None and self.expires_at > timezone.now()
