"""The accessibility statement: status A to E in the wording that the law fixes.

Source: Besluit digitale toegankelijkheid overheid and the model statement of the register.
"""

from datetime import timedelta

from django.core.exceptions import ValidationError
from django.db import models
from django.utils import timezone
from wagtail.admin.panels import FieldPanel
from wagtail.contrib.settings.models import BaseSiteSetting, register_setting

# An audit counts for 36 months.
AUDIT_VALID = timedelta(days=3 * 365 + 1)


@register_setting(icon="check", order=400)
class AccessibilityStatement(BaseSiteSetting):
    """What a site states about its accessibility. A region without one falls under the national."""

    class Status(models.TextChoices):
        A = "A", "A: voldoet volledig"
        B = "B", "B: voldoet gedeeltelijk"
        C = "C", "C: eerste maatregelen genomen"
        D = "D", "D: voldoet niet"
        E = "E", "E: geen toegankelijkheidsverklaring"

    status = models.CharField("status", max_length=1, choices=Status, default=Status.E)
    signed_on = models.DateField("ondertekend op", null=True, blank=True)
    audited_on = models.DateField("onderzocht op", null=True, blank=True)
    audit_planned_on = models.DateField("onderzoek gepland op", null=True, blank=True)
    scope = models.CharField(
        "voor welk deel van de site",
        max_length=200,
        blank=True,
        help_text="Leeg: de hele website.",
    )
    register_url = models.URLField("verklaring in het register", blank=True)
    research_url = models.URLField("onderzoeksrapport", blank=True)
    measures = models.TextField(
        "maatregelen", blank=True, help_text="Wat voldoet nog niet, en wanneer lossen we dat op?"
    )

    panels = [
        FieldPanel(name)
        for name in (
            "status",
            "signed_on",
            "audited_on",
            "audit_planned_on",
            "scope",
            "register_url",
            "research_url",
            "measures",
        )
    ]

    class Meta:
        verbose_name = "toegankelijkheidsverklaring"

    def __str__(self):
        return self.get_status_display()

    def clean(self):
        today, errors = timezone.localdate(), {}
        if self.status in "AB" and (not self.audited_on or self.audited_on < today - AUDIT_VALID):
            errors["audited_on"] = (
                "Voor status A of B is een onderzoek van de laatste 36 maanden nodig."
            )
        if self.status == "B" and not self.measures:
            errors["measures"] = "Beschrijf bij status B welke maatregelen jullie nemen."
        if self.status == "C" and (
            not self.audit_planned_on
            or not today <= self.audit_planned_on <= today + timedelta(days=183)
        ):
            errors["audit_planned_on"] = (
                "Voor status C is een onderzoek binnen zes maanden gepland."
            )
        if self.status != "E" and not self.signed_on:
            errors["signed_on"] = "Vul in wanneer de verklaring is ondertekend."
        if errors:
            raise ValidationError(errors)


def statement_for(site, national_site) -> AccessibilityStatement | None:
    """The statement that covers a site: its own, else the national one; None without either."""
    found = {
        statement.site_id: statement
        for statement in AccessibilityStatement.objects.filter(
            site__in=[row.pk for row in (site, national_site) if row]
        )
    }
    own = found.get(site.pk)
    if own and own.status != AccessibilityStatement.Status.E:
        return own
    return found.get(national_site.pk if national_site else None, own)
