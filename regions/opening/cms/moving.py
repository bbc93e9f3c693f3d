"""Screens to give a site another address or name, and to let a region end in another."""

from django.core.exceptions import ValidationError
from django.http import Http404
from django.shortcuts import redirect
from django.utils.decorators import method_decorator
from django.views.generic import TemplateView
from wagtail.admin import messages
from wagtail.models import Site

from regions.models import Region
from regions.opening.merging import merge_regions, recent_capture
from regions.opening.moving import (
    add_old_host,
    move_site,
    remove_old_host,
    rename_region,
    swap_sites,
)
from werkcentrum.accounts.reauthentication import recent_sign_in_required
from werkcentrum.tenancy.models import SiteProfile

from .access import OfSiteMixin


def words_of(error: ValidationError) -> str:
    return " ".join(error.messages)


@method_decorator(recent_sign_in_required, name="dispatch")
class HostnameView(OfSiteMixin, TemplateView):
    """Another address for a site: a new one, that of another site in exchange, or one more that
    leads to it."""

    template_name = "sites/hostname.html"
    page_title = breadcrumb = "Adres wijzigen"
    header_icon = "link"
    national_only = True

    def get_context_data(self, **kwargs):
        others = Site.objects.exclude(pk=self.site.pk).filter(profile__isnull=False)
        context = {"others": others.order_by("site_name"), "hostname": "", "other": "", "old": ""}
        return super().get_context_data(**kwargs) | context | kwargs

    def post(self, request, *args, **kwargs):
        names = "hostname", "other", "was", "old"
        asked = {name: request.POST.get(name, "")[:300] for name in names}
        which = next((one for one in ("swap", "add", "remove") if one in request.POST), "move")
        change = {"site": self.site, "hostname": asked["old"], "user": request.user}
        try:
            if which == "swap":
                other = self._other(asked["other"])
                was = (asked["was"], other.hostname)
                swap_sites(first=self.site, second=other, was=was, user=request.user)
                said = f"{self.site.site_name} en {other.site_name} hebben elkaars adres."
            elif which == "add":
                said = f"{add_old_host(**change)} stuurt nu door naar deze site."
            elif which == "remove":
                said = f"{remove_old_host(**change)} stuurt niet meer door."
            else:
                site = move_site(
                    site=self.site, hostname=asked["hostname"], was=asked["was"], user=request.user
                )
                said = f"De site staat nu op {site.hostname}. Oude adressen sturen door."
        except ValidationError as error:
            name = {"move": "error", "swap": "swap_error"}.get(which, "old_error")
            return self.render_to_response(
                self.get_context_data(**asked, **{name: words_of(error)})
            )
        messages.success(request, said)
        return redirect(self.site_url())

    @staticmethod
    def _other(number) -> Site:
        found = (
            Site.objects.filter(pk=number, profile__isnull=False).first()
            if number.isascii() and number.isdecimal() and len(number) < 10
            else None
        )
        if found is None:
            raise ValidationError("Kies een site.")
        return found


class OfRegionMixin(OfSiteMixin):
    """A screen about the site of a region."""

    national_only = True

    @property
    def region(self) -> Region:
        region = getattr(self.site, "region", None)
        if region is None or self.site.profile.kind != SiteProfile.Kind.REGION:
            raise Http404
        return region


class NameView(OfRegionMixin, TemplateView):
    """Another name for a region."""

    template_name = "sites/name.html"
    page_title = breadcrumb = "Naam wijzigen"
    header_icon = "edit"

    def get_context_data(self, **kwargs):
        return super().get_context_data(**kwargs) | {"name": self.region.name} | kwargs

    def post(self, request, *args, **kwargs):
        name = request.POST.get("name", "")[:300]
        try:
            region = rename_region(region=self.region, name=name, user=request.user)
        except ValidationError as error:
            return self.render_to_response(
                self.get_context_data(name=name.replace("\x00", ""), error=words_of(error))
            )
        messages.success(request, f"De regio heet nu {region.name}.")
        return redirect(self.site_url())


@method_decorator(recent_sign_in_required, name="dispatch")
class MergeView(OfRegionMixin, TemplateView):
    """Show what happens when a region ends in another, and do it once its name is typed."""

    template_name = "sites/merge.html"
    page_title = breadcrumb = "Samenvoegen"
    header_icon = "resubmit"

    def get_context_data(self, **kwargs):
        region = self.region
        others = Region.objects.filter(site__isnull=False, merged_into=None).exclude(pk=region.pk)
        return (
            super().get_context_data(**kwargs)
            | {
                "region": region,
                "others": others,
                "capture": recent_capture(self.site),
                "needs_capture": self.site.profile.answers,
            }
            | kwargs
        )

    def get(self, request, *args, **kwargs):
        context = {}
        if number := request.GET.get("into", ""):
            context = self._plan(number)
        return self.render_to_response(self.get_context_data(**context))

    def _plan(self, number) -> dict:
        try:
            survivor = self._survivor(number)
            report = merge_regions(
                ended=self.region, survivor=survivor, user=self.request.user, dry_run=True
            )
        except ValidationError as error:
            return {"error": words_of(error)}
        return {"survivor": survivor, "report": report}

    def post(self, request, *args, **kwargs):
        number, typed = request.POST.get("into", ""), request.POST.get("name", "").strip()
        try:
            survivor = self._survivor(number)
            if typed.casefold() != self.region.name.casefold():
                raise ValidationError(f"Typ de naam van de regio die ophoudt: {self.region.name}.")
            merge_regions(ended=self.region, survivor=survivor, user=request.user)
        except ValidationError as error:
            context = self._plan(number) | {"name_error": words_of(error), "typed": typed[:100]}
            return self.render_to_response(self.get_context_data(**context))
        messages.success(request, f"{self.region.name} is opgegaan in {survivor.name}.")
        return redirect("sites:site", survivor.site_id)

    @staticmethod
    def _survivor(number) -> Region:
        found = (
            Region.objects.select_related("site").filter(pk=number, site__isnull=False).first()
            if number.isascii() and number.isdecimal() and len(number) < 10
            else None
        )
        if found is None:
            raise ValidationError("Kies de regio die blijft.")
        return found
