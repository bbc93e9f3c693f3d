"""The screens of practice sites: make them for a training, start over, take them away."""

from django.core.exceptions import ValidationError
from django.http import Http404
from django.shortcuts import redirect
from django.utils.decorators import method_decorator
from django.utils.functional import cached_property
from django.views.generic import FormView, TemplateView
from wagtail.admin import messages
from wagtail.admin.ui.components import Component
from wagtail.admin.views.generic.base import WagtailAdminTemplateMixin
from wagtail.models import Site

from regions.opening.practice import (
    may_start_over,
    open_practice_sites,
    practice_sites,
    remove_practice_site,
    reset_practice_site,
)
from werkcentrum.accounts.reauthentication import recent_sign_in_required
from werkcentrum.tenancy.current import switch_to
from werkcentrum.tenancy.scope import scope_of

from .opening import OpeningScreen
from .opening_forms import PracticeForm


@method_decorator(recent_sign_in_required, name="dispatch")
class PracticeView(OpeningScreen, FormView):
    """All practice sites, and a form to make more."""

    template_name = "opening/practice.html"
    page_title = "Oefensites"
    form_class = PracticeForm

    def form_valid(self, form):
        people = form.cleaned_data["people"]
        try:
            sites = open_practice_sites(people, started_by=self.request.user)
        except ValidationError as error:
            form.add_error(None, error)
            return self.form_invalid(form)
        count = len(sites)
        made = "1 oefensite" if count == 1 else f"{count} oefensites"
        messages.success(
            self.request, f"{made} gemaakt. Iedereen krijgt een mail met een uitnodiging."
        )
        return redirect("opening:practice")

    def form_invalid(self, form):
        messages.error(self.request, "Er is nog niets gemaakt. Verbeter wat hieronder staat.")
        return super().form_invalid(form)

    def get_context_data(self, **kwargs):
        return super().get_context_data(**kwargs) | {"sites": practice_sites()}


class StartOverView(WagtailAdminTemplateMixin, TemplateView):
    """Ask whether somebody really wants to, and do it."""

    template_name = "opening/start_over.html"
    header_icon = "site"
    question = verb = ""

    @cached_property
    def site(self) -> Site:
        site = practice_sites().filter(pk=self.kwargs["site_id"]).first()
        if site is None or not may_start_over(self.request.user, site):
            raise Http404
        return site

    def get_page_title(self):
        return self.site.site_name

    def get_context_data(self, **kwargs):
        return super().get_context_data(**kwargs) | {
            "question": self.question.format(self.site.site_name),
            "verb": self.verb,
        }

    def leave(self):
        """Go to where the practice sites are, or home for who has but one."""
        runs_all = scope_of(self.request.user).manages_all
        return redirect("opening:practice" if runs_all else "wagtailadmin_home")


class ResetView(StartOverView):
    question = (
        "{} begint opnieuw met de pagina's van het basisformat. Alles wat erop gemaakt is, "
        "verdwijnt. Wie erop werkt, houdt een rol."
    )
    verb = "Begin opnieuw"

    def post(self, request, *args, **kwargs):
        try:
            fresh = reset_practice_site(self.site, user=request.user)
        except ValidationError as error:
            # A blueprint with a broken reference, or somebody was first: it stays as it is.
            messages.error(request, " ".join(error.messages))
            return self.leave()
        if not scope_of(request.user).manages_all:
            switch_to(request, fresh)
        messages.success(request, f"{fresh.site_name} is weer als nieuw.")
        return self.leave()


class RemoveView(StartOverView):
    question = "{} verdwijnt, met alle pagina's en bestanden. Terughalen kan niet."
    verb = "Verwijder de oefensite"

    def post(self, request, *args, **kwargs):
        name = self.site.site_name
        try:
            remove_practice_site(self.site, user=request.user)
        except ValidationError as error:
            messages.error(request, " ".join(error.messages))
            return self.leave()
        messages.success(request, f"{name} is verwijderd.")
        return self.leave()


class PracticePanel(Component):
    """On the dashboard of a practice site: that it is one, and how to start over."""

    name = "practice"
    template_name = "opening/practice_panel.html"
    order = 50

    def __init__(self, site):
        self.site = site

    def get_context_data(self, parent_context):
        return {"site": self.site}


def practice_panels(request, site) -> list[Component]:
    """The panel of a practice site for who may start it over."""
    profile = getattr(site, "profile", None)
    return [PracticePanel(site)] if profile and may_start_over(request.user, site) else []
