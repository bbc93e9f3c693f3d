"""Links that lead nowhere: what was found on the pages of a site, and on addresses elsewhere.

Nothing is kept of links that work: what was mended is gone at the next look.
"""

from django.db import models
from django.utils import timezone
from wagtail.models import Page

from werkcentrum.tenancy.models import SiteOwned


class Reason(models.TextChoices):
    """Why a link leads nowhere."""

    OFFLINE = "offline", "De pagina staat niet online"
    DELETED = "deleted", "De pagina of het bestand is er niet meer"
    ANCHOR = "anchor", "Deze plek is er niet op de pagina"
    NOT_FOUND = "not_found", "De andere site heeft deze pagina niet meer"
    NO_HOST = "no_host", "Deze website bestaat niet"
    PRIVATE = "private", "Dit adres is niet te zien voor bezoekers"
    INSECURE = "insecure", "Het certificaat van deze website klopt niet"
    SILENT = "silent", "De website geeft geen antwoord"
    FAILING = "failing", "De website geeft een foutmelding"
    CIRCLE = "circle", "De website stuurt alsmaar door"


class Address(models.Model):
    """What we know of an address elsewhere: of all sites together, so that each is asked once."""

    url = models.CharField("adres", max_length=500, unique=True)
    reason = models.CharField("reden", max_length=16, choices=Reason, blank=True)
    # How many looks in a row went wrong: who is silent once may only be busy.
    failures = models.PositiveSmallIntegerField("mislukt", default=0)
    checked_at = models.DateTimeField("bekeken op", default=timezone.now)

    class Meta:
        verbose_name = "adres elders"
        verbose_name_plural = "adressen elders"

    def __str__(self):
        return self.url


class BrokenLink(SiteOwned):
    """A link of a site that leads nowhere: on a page, or in its menu, a referral or a partner."""

    page = models.ForeignKey(
        Page,
        on_delete=models.CASCADE,
        null=True,
        blank=True,
        related_name="broken_links",
        verbose_name="pagina",
    )
    # Of what stands on no page: the screens of the CMS that it is kept with, its id, its name.
    screen = models.CharField("scherm", max_length=40, blank=True)
    object_id = models.PositiveBigIntegerField("nummer", null=True, blank=True)
    place = models.CharField("staat in", max_length=200, blank=True)
    # Where it leads: an address, or the kind and number of a thing of ours ("page:12").
    target = models.CharField("doel", max_length=500)
    label = models.CharField("link", max_length=200)
    reason = models.CharField("reden", max_length=16, choices=Reason)
    found_at = models.DateTimeField("gevonden op", default=timezone.now)

    class Meta:
        verbose_name = "kapotte link"
        verbose_name_plural = "kapotte links"
        ordering = ["found_at", "pk"]
        constraints = [
            models.UniqueConstraint(fields=["page", "target"], name="one_row_for_a_broken_link"),
            models.UniqueConstraint(
                fields=["site", "screen", "object_id", "target"],
                condition=models.Q(page=None),
                name="one_row_for_a_broken_link_on_no_page",
            ),
        ]

    def __str__(self):
        return self.label


class LinkCheck(SiteOwned):
    """The last time the links of a site were looked at."""

    started_at = models.DateTimeField("begonnen op", default=timezone.now)
    finished_at = models.DateTimeField("klaar op", null=True, blank=True)
    # Addresses elsewhere that had to wait for the next time.
    waiting = models.PositiveIntegerField("nog te bekijken", default=0)

    class Meta:
        verbose_name = "controle van links"
        verbose_name_plural = "controles van links"
        constraints = [
            models.UniqueConstraint(fields=["site"], name="one_check_of_links_per_site"),
        ]

    def __str__(self):
        return f"{self.site.site_name}, {self.started_at:%d-%m-%Y}"
