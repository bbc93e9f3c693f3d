"""Old addresses of a site, and where they lead now."""

from urllib.parse import unquote

from django.core.exceptions import ValidationError
from django.core.validators import URLValidator
from django.db import models
from wagtail.admin.forms import WagtailAdminModelForm
from wagtail.admin.panels import FieldPanel, PageChooserPanel
from wagtail.models import Page

from werkcentrum.tenancy.models import SiteOwned
from werkcentrum.tenancy.owners import Owner
from werkcentrum.tenancy.references import MESSAGE, reference_errors
from werkcentrum.tenancy.scope import choosable_pages

from .paths import (
    ALL_BELOW,
    asked,
    hosts_of,
    normalise,
    old_host,
    pages_at,
    site_of_host,
    split,
    stored_form,
    ways,
)


class RedirectQuerySet(models.QuerySet):
    def for_request(self, request, site, hostname="") -> "Redirect | None":
        """Where a request of a site leads that found no page, or that came in on an old host; one
        query."""
        wanted = asked(request, site, hostname)
        found = {
            one.old_path: one
            for one in self.filter(site=site, old_path__in=wanted).select_related("page")
        }
        return next((found[path] for path in wanted if path in found), None)


class RedirectForm(WagtailAdminModelForm):
    """Forgets a page that somebody may not choose: the chooser would show its title."""

    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        chosen = self.data.get(self.add_prefix("page"), "")
        self.is_foreign = bool(chosen) and not (
            chosen.isdecimal()
            and len(chosen) < 10
            and choosable_pages(self.for_user).filter(pk=chosen).exists()
        )
        if self.is_foreign:
            self.data = self.data.copy()
            self.data[self.add_prefix("page")] = ""

    def clean(self):
        if self.is_foreign:
            self.add_error("page", MESSAGE)
        return super().clean()


class Redirect(SiteOwned):
    """One old address: visitors who ask it go on to a page, or to an address elsewhere."""

    old_path = models.CharField(
        "oud adres",
        max_length=255,
        help_text="Wat er in de adresbalk stond na de naam van de site, bijvoorbeeld /over-ons/. "
        "Het hele adres kopiëren mag ook.",
    )
    page = models.ForeignKey(
        Page,
        on_delete=models.CASCADE,
        null=True,
        blank=True,
        related_name="+",
        verbose_name="naar een pagina",
        help_text="Een pagina van je eigen site of van de landelijke site.",
    )
    url = models.CharField(
        "of naar een adres elders",
        max_length=500,
        blank=True,
        validators=[URLValidator(schemes=["https"], message="Vul een adres in met https://.")],
        help_text="Bijvoorbeeld https://www.uwv.nl/. Bezoekers verlaten dan jouw site.",
    )
    is_automatic = models.BooleanField("vanzelf gemaakt", default=False, editable=False)
    created_at = models.DateTimeField("gemaakt op", auto_now_add=True)

    objects = RedirectQuerySet.as_manager()

    base_form_class = RedirectForm
    panels = [
        FieldPanel(
            "old_path",
            help_text="Wat er in de adresbalk stond na de naam van de site, bijvoorbeeld "
            "/over-ons/. Het hele adres kopiëren mag ook. /nieuws/* is alles onder /nieuws/.",
        ),
        PageChooserPanel("page"),
        FieldPanel("url"),
    ]

    class Meta:
        verbose_name = "oud adres"
        verbose_name_plural = "oude adressen"
        ordering = ["old_path"]
        constraints = [
            models.UniqueConstraint(
                fields=["site", "old_path"],
                name="one_way_from_an_old_address",
                violation_error_message="Dit oude adres heeft al een doorverwijzing.",
            ),
            # Whatever writes the row: nothing leads to javascript: or to nowhere.
            models.CheckConstraint(
                condition=models.Q(page__isnull=False, url="")
                | models.Q(page__isnull=True, url__startswith="https://"),
                name="one_safe_way_on",
                violation_error_message="Kies een pagina óf vul een adres met https:// in.",
            ),
        ]

    def __str__(self):
        return self.old_path

    @property
    def target(self) -> str:
        """Where it leads, for a list in the CMS."""
        return self.page.get_admin_display_title() if self.page_id else self.url

    @property
    def made(self) -> str:
        return "vanzelf" if self.is_automatic else "door een beheerder"

    def clean(self):
        if bool(self.page_id) == bool(self.url):
            raise ValidationError("Kies een pagina óf vul een adres elders in.")
        try:
            self.old_path = normalise(self.old_path, self.site)
        except ValidationError as error:
            raise ValidationError({"old_path": error.messages}) from error
        # What stands on the site itself is in nobody's way on an old host.
        on_old_host = self.old_path.startswith("https://")
        at_old_path = pages_at(self.site, [] if on_old_host else [self.old_path.split("?")[0]])
        for page in at_old_path.values():
            if page.pk == self.page_id:
                raise ValidationError({"page": "Deze pagina staat zelf op het oude adres."})
            if page.live:
                text = f"Op dit adres staat een pagina: {page.title}. Een doorverwijzing werkt pas"
                raise ValidationError({"old_path": f"{text} als die er niet meer is."})
        if self.page_id:
            owner = Owner(self.site_id, self.site.profile.is_national)
            if errors := reference_errors(self, owner):
                raise ValidationError({name: error.messages for name, error in errors.items()})
        else:
            self._check_url()

    def _check_url(self):
        """No way round in circles, and no row of redirects one after another."""
        parts = split(self.url)
        if parts.username or parts.password:
            raise ValidationError({"url": "In dit adres mag geen @ staan voor de naam."})
        others = Redirect.objects.exclude(pk=self.pk)
        if others.filter(self._leads_here(), site=self.site).exists():
            raise ValidationError(
                {"old_path": "Een andere doorverwijzing komt al op dit adres uit. Pas die aan."}
            )
        target = site_of_host(parts.hostname or "")
        if target is None:
            return
        path, query = unquote(parts.path), parts.query
        met = ways(path, query, old_host(parts.hostname, target)) + ways(path, query)
        if any(page.live for page in pages_at(target, [stored_form(path, "") or "/"]).values()):
            return  # it shows a page, and leads no further
        if target.pk == self.site_id and self.old_path in met:
            raise ValidationError({"url": "Dit adres verwijst naar zichzelf."})
        if others.filter(site=target, old_path__in=met).exists():
            raise ValidationError(
                {"url": "Dit adres verwijst zelf weer door. Vul in waar bezoekers uitkomen."}
            )

    def _leads_here(self) -> models.Q:
        """The condition for another redirect of this site to come out at this old address."""
        if self.old_path.startswith("https://"):
            old = self.old_path.removeprefix("https://")
            here = [f"https://{old}", f"https://www.{old}"]
        else:
            here = [f"https://{host}{self.old_path}" for host in hosts_of(self.site)]
        if not self.old_path.endswith(ALL_BELOW):
            return models.Q(url__in=[one + end for one in here for end in ("", "/")])
        below = models.Q()
        for one in here:
            below |= models.Q(url__startswith=one.removesuffix("*"))
        return below
