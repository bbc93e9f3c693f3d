"""Which sites there are, in what state, on which hosts, and who works for them.

The tenant key of the whole portal is Wagtail's ``Site``; the national site is one of them.
"""

from django.conf import settings
from django.core.validators import RegexValidator
from django.db import models
from wagtail.models import Site

validate_hostname = RegexValidator(
    r"^(?=.{1,253}$)([a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?)(\.[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?)*$",
    "Vul een geldige hostnaam in, bijvoorbeeld haaglanden.werkcentrum.nl: "
    "alleen kleine letters, cijfers, punten en streepjes.",
)


class SiteProfile(models.Model):
    """What kind of site a Site is and whether it answers visitors."""

    class Kind(models.TextChoices):
        NATIONAL = "national", "landelijk"
        REGION = "region", "regio"
        SUBSITE = "subsite", "landelijke subsite"
        BLUEPRINT = "blueprint", "basisformat"
        PRACTICE = "practice", "oefensite"

    class State(models.TextChoices):
        HIDDEN = "hidden", "verborgen"
        BASIC = "basic", "basispagina"
        LIVE = "live", "live"
        GONE = "gone", "gesloten"

    # Visitors get pages from a site in these states, and from no other.
    ANSWERING = (State.BASIC, State.LIVE)
    # National staff keep these; on all other sites only national managers do more than read.
    CENTRAL = (Kind.NATIONAL, Kind.SUBSITE, Kind.BLUEPRINT)

    site = models.OneToOneField(
        Site, on_delete=models.CASCADE, related_name="profile", verbose_name="site"
    )
    kind = models.CharField("soort", max_length=16, choices=Kind)
    state = models.CharField("staat", max_length=16, choices=State, default=State.HIDDEN)
    # What the site chose, by name of the part (``features``); what it did not choose has a default.
    features = models.JSONField("onderdelen", default=dict, blank=True, editable=False)

    class Meta:
        verbose_name = "siteprofiel"
        verbose_name_plural = "siteprofielen"
        constraints = [
            models.UniqueConstraint(
                fields=["kind"],
                condition=models.Q(kind="national"),
                name="one_national_site",
            ),
            # Their pages are to be copied or practised on, never to be visited.
            models.CheckConstraint(
                condition=models.Q(state="hidden") | ~models.Q(kind__in=["blueprint", "practice"]),
                name="blueprints_and_practice_sites_stay_hidden",
            ),
        ]

    def __str__(self):
        return f"{self.site.site_name} ({self.get_state_display()})"

    @property
    def is_national(self):
        return self.kind == self.Kind.NATIONAL

    @property
    def answers(self):
        """Whether visitors get pages from this site."""
        return self.state in self.ANSWERING


class SiteAlias(models.Model):
    """Another host of a site: it answers 301 to the same path on the canonical host."""

    site = models.ForeignKey(
        Site, on_delete=models.CASCADE, related_name="aliases", verbose_name="site"
    )
    hostname = models.CharField(
        "hostnaam", max_length=253, unique=True, validators=[validate_hostname]
    )
    # Of a site that merged into this one: the page below which its pages stand now.
    below = models.CharField("onder de pagina", max_length=250, blank=True, editable=False)

    class Meta:
        verbose_name = "andere hostnaam"
        verbose_name_plural = "andere hostnamen"
        ordering = ["hostname"]

    def __str__(self):
        return self.hostname


class Role(models.TextChoices):
    VIEWER = "viewer", "meelezer"
    EDITOR = "editor", "redacteur"
    PUBLISHER = "publisher", "eindredacteur"
    MANAGER = "manager", "beheerder"


class MembershipQuerySet(models.QuerySet):
    def active(self):
        """Memberships that count: who left keeps a row, so that they can come back."""
        return self.filter(is_active=True)

    def listed(self):
        """Those of people who chose to be found by colleagues of all sites (``people``)."""
        # A site that no visitor sees yet is its own people's business.
        return self.active().filter(
            user__is_active=True,
            user__is_superuser=False,
            user__colleague__is_listed=True,
            site__profile__state__in=SiteProfile.ANSWERING,
        )


class Membership(models.Model):
    """Someone's role on a site; the only source of what a person may do there."""

    user = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        on_delete=models.CASCADE,
        related_name="memberships",
        verbose_name="gebruiker",
    )
    site = models.ForeignKey(
        Site, on_delete=models.CASCADE, related_name="memberships", verbose_name="site"
    )
    role = models.CharField("rol", max_length=16, choices=Role)
    is_active = models.BooleanField("actief", default=True)

    objects = MembershipQuerySet.as_manager()

    class Meta:
        verbose_name = "rol op een site"
        verbose_name_plural = "rollen op sites"
        constraints = [
            models.UniqueConstraint(fields=["user", "site"], name="one_role_per_site"),
        ]

    def __str__(self):
        return f"{self.user}: {self.get_role_display()} van {self.site.site_name}"


class RoleGroup(models.Model):
    """The Django group that carries the grants of one role on one site.

    Grants hang on this row, never on a group's name.
    """

    site = models.ForeignKey(
        Site, on_delete=models.CASCADE, related_name="role_groups", verbose_name="site"
    )
    role = models.CharField("rol", max_length=16, choices=Role)
    group = models.OneToOneField(
        "auth.Group", on_delete=models.CASCADE, related_name="role_group", verbose_name="groep"
    )

    class Meta:
        verbose_name = "rolgroep"
        verbose_name_plural = "rolgroepen"
        constraints = [
            models.UniqueConstraint(fields=["site", "role"], name="one_group_per_role"),
        ]

    def __str__(self):
        return self.group.name


class SiteLibrary(models.Model):
    """The collection that holds a site's own images, documents and videos."""

    site = models.OneToOneField(
        Site, on_delete=models.CASCADE, related_name="library", verbose_name="site"
    )
    collection = models.OneToOneField(
        "wagtailcore.Collection", on_delete=models.PROTECT, verbose_name="collectie"
    )

    class Meta:
        verbose_name = "mediabibliotheek"
        verbose_name_plural = "mediabibliotheken"

    def __str__(self):
        return self.collection.name


class SiteOwned(models.Model):
    """Belongs to one site. The site is set by the server and never chosen in a form.

    With ``is_shared_by_national`` every site may refer to those of the national one.
    """

    is_shared_by_national = False

    site = models.ForeignKey(Site, on_delete=models.CASCADE, editable=False, verbose_name="site")

    class Meta:
        abstract = True
