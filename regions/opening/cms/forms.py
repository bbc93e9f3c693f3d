"""Small screens of a site: what it uses, and the working agreements."""

from django.core.exceptions import PermissionDenied, ValidationError
from django.http import Http404
from django.shortcuts import redirect
from django.urls import reverse
from django.views.generic import TemplateView
from wagtail.admin import messages
from wagtail.admin.views.generic.base import WagtailAdminTemplateMixin

from regions.opening.agreements import accept_agreements, publish_agreements
from regions.opening.records import Acceptance, WorkingAgreements
from regions.opening.switches import choices_of, choose_features
from werkcentrum.tenancy.models import Role
from werkcentrum.tenancy.scope import scope_of

from .access import OfSiteMixin


class FeaturesView(OfSiteMixin, TemplateView):
    """Switch parts of a site on and off."""

    template_name = "sites/features.html"
    page_title = breadcrumb = "Onderdelen"
    header_icon = "cogs"

    def get_context_data(self, **kwargs):
        self.require_manager()
        return super().get_context_data(**kwargs) | {"features": choices_of(self.site)}

    def post(self, request, *args, **kwargs):
        self.require_manager()
        changes = choose_features(
            site=self.site, used=request.POST.getlist("feature"), user=request.user
        )
        said = f"Opgeslagen: {', '.join(changes)}." if changes else "Er is niets veranderd."
        messages.success(request, said)
        return redirect(self.site_url())


class AgreementsView(OfSiteMixin, TemplateView):
    """Read the working agreements, and accept them for the site."""

    template_name = "sites/agreements.html"
    page_title = breadcrumb = "Werkafspraken"
    header_icon = "doc-full"

    def get_context_data(self, **kwargs):
        version = WorkingAgreements.objects.current()
        accepted = Acceptance.objects.filter(site=self.site).select_related("agreements")
        return super().get_context_data(**kwargs) | {
            "version": version,
            "accepted": accepted.order_by("-accepted_at"),
            "is_accepted": any(one.agreements_id == version.pk for one in accepted)
            if version
            else False,
            "may_accept": scope_of(self.request.user).roles.get(self.site.pk) == Role.MANAGER,
        }

    def post(self, request, *args, **kwargs):
        number = request.POST.get("version", "")
        version = (
            WorkingAgreements.objects.filter(pk=number).first()
            if number.isdecimal() and len(number) < 10
            else None
        )
        if version is None:
            raise Http404
        try:
            accept_agreements(site=self.site, version=version, user=request.user)
        except PermissionDenied as error:
            raise Http404 from error
        except ValidationError as error:
            messages.error(request, " ".join(error.messages))
            return redirect(reverse("sites:agreements", args=[self.site.pk]))
        messages.success(request, "Je bent akkoord gegaan met de werkafspraken.")
        return redirect(self.site_url())


class AgreementsTextView(WagtailAdminTemplateMixin, TemplateView):
    """Write a new version of the working agreements."""

    template_name = "sites/agreements_text.html"
    page_title = "Werkafspraken"
    header_icon = "doc-full"

    def dispatch(self, request, *args, **kwargs):
        if not scope_of(request.user).manages_all:
            raise Http404
        return super().dispatch(request, *args, **kwargs)

    def get_breadcrumbs_items(self):
        return [
            *self.breadcrumbs_items,
            {"url": reverse("sites:overview"), "label": "Sites"},
            {"url": "", "label": self.page_title},
        ]

    def get_context_data(self, **kwargs):
        version = WorkingAgreements.objects.current()
        context = {"version": version, "text": version.text if version else ""}
        return super().get_context_data(**kwargs) | context | kwargs

    def post(self, request, *args, **kwargs):
        text = request.POST.get("text", "")[:20000]
        try:
            publish_agreements(text=text, user=request.user)
        except ValidationError as error:
            context = self.get_context_data(error=" ".join(error.messages), text=text)
            return self.render_to_response(context)
        messages.success(request, "De nieuwe versie geldt. Elke site gaat opnieuw akkoord.")
        return redirect("sites:overview")
