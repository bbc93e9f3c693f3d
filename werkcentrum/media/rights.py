"""With what right a file is used, for how long, and who must be named."""

from datetime import date, timedelta

from django.core.exceptions import ValidationError
from django.db import models
from django.db.models import Q
from django.utils import timezone
from wagtail.search import index

# So long before a permission ends, editors are told.
WARNED_DAYS = 30


class Licence(models.TextChoices):
    OWN = "own", "Eigen werk: wij of onze fotograaf maakten het, en wij mogen alles"
    CC0 = "cc0", "CC0 of publiek domein: iedereen mag alles"
    CC_BY = "cc-by", "CC BY: iedereen mag het gebruiken, met naam van de maker"
    CC_BY_SA = "cc-by-sa", "CC BY-SA: als CC BY, bewerkingen onder dezelfde licentie"
    BOUGHT = "bought", "Licentie gekocht: alleen voor deze site"
    PERMISSION = "permission", "Toestemming van de maker, alleen voor deze site"
    PERMISSION_ALL = "permission-all", "Toestemming van de maker, voor alle regio's"


# What these allow, the maker gave to all of us.
SHAREABLE = {
    Licence.OWN,
    Licence.CC0,
    Licence.CC_BY,
    Licence.CC_BY_SA,
    Licence.PERMISSION_ALL,
}
# Creative Commons asks for the maker's name (CC BY 4.0, section 3(a)).
NAMED = {Licence.CC_BY, Licence.CC_BY_SA}


class WithRights(models.Model):
    """A file with its licence, its maker and the end of the permission."""

    licence = models.CharField(
        "licentie",
        max_length=20,
        blank=True,
        choices=Licence,
        help_text="Waarom mogen we dit gebruiken? Weet je het niet, gebruik het dan niet.",
    )
    credit = models.CharField(
        "naamsvermelding",
        max_length=200,
        blank=True,
        help_text="Wie heeft dit gemaakt? Bij een afbeelding zetten we de naam eronder.",
    )
    expires_on = models.DateField(
        "toestemming tot en met",
        null=True,
        blank=True,
        help_text="Leeg: zonder einddatum. Na deze dag kun je het niet meer kiezen. Pagina's waar "
        "het al op staat, veranderen niet; je krijgt een maand van tevoren een waarschuwing.",
    )
    # Of a copy in the national library: the offer that it came from.
    offer = models.ForeignKey(
        "media.LibraryOffer",
        on_delete=models.SET_NULL,
        null=True,
        editable=False,
        related_name="+",
        verbose_name="aanbod",
    )

    RIGHTS_FIELDS = ("licence", "credit", "expires_on")
    RIGHTS_SEARCH = (index.FilterField("expires_on"),)

    class Meta:
        abstract = True

    @property
    def is_expired(self) -> bool:
        return self.expires_on is not None and self.expires_on < timezone.localdate()

    def clean(self):
        super().clean()
        self.check_credit()

    def check_credit(self) -> None:
        """Raise ValidationError (Dutch) when a licence asks for a name and there is none."""
        if self.licence in NAMED and not self.credit.strip():
            raise ValidationError({"credit": "Bij deze licentie hoort de naam van de maker."})


def usable(files, on: date | None = None):
    """The images, documents or videos (a queryset) that may be chosen for something new."""
    on = on or timezone.localdate()
    return files.filter(Q(expires_on=None) | Q(expires_on__gte=on))


def expiring(files, on: date | None = None):
    """Those whose permission has ended or ends within a month, the first to end first."""
    on = on or timezone.localdate()
    return files.filter(expires_on__lte=on + timedelta(days=WARNED_DAYS)).order_by(
        "expires_on", "title"
    )
