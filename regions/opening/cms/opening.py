"""The wizard in the CMS: open a region or a subsite, step by step, and see how far it is."""

from django.core.exceptions import ValidationError
from django.http import Http404
from django.shortcuts import get_object_or_404, redirect
from django.urls import reverse
from django.utils.decorators import method_decorator
from django.views.generic import FormView, TemplateView
from wagtail.admin import messages
from wagtail.admin.views.generic.base import WagtailAdminTemplateMixin
from wagtail.models import Site

from regions.models import Region
from regions.opening.afterwards import give_pages, plain_sites, titles_for
from regions.opening.models import Blueprint, Opening
from regions.opening.planning import plan
from regions.opening.practice import practice_sites
from regions.opening.running import begin, carry_on_later, drop
from regions.opening.services import region_opening, subsite_opening
from regions.opening.steps import STEPS
from regions.opening.tokens import TOKENS
from werkcentrum.accounts.reauthentication import recent_sign_in_required
from werkcentrum.tenancy.scope import scope_of

from .opening_forms import OpenRegionForm, OpenSubsiteForm

LABELS = {step.name: step.label for step in STEPS}
STATES = {"done": "klaar", "failed": "mislukt", "busy": "bezig", "waiting": "wacht"}
# So often the page of an opening that is busy looks again, in seconds.
REFRESH = 2


class OpeningScreen(WagtailAdminTemplateMixin):
    """A screen for national managers."""

    header_icon = "site"
    is_start = False

    def dispatch(self, request, *args, **kwargs):
        if not scope_of(request.user).manages_all:
            raise Http404
        return super().dispatch(request, *args, **kwargs)

    def get_breadcrumbs_items(self):
        start = [] if self.is_start else [{"url": reverse("opening:index"), "label": "Site openen"}]
        here = {"url": "", "label": self.get_page_title()}
        return [*self.breadcrumbs_items, *start, here]


class IndexView(OpeningScreen, TemplateView):
    """What can be opened, what is being opened, and the blueprints."""

    template_name = "opening/index.html"
    page_title = "Site openen"
    is_start = True

    def get_context_data(self, **kwargs):
        return super().get_context_data(**kwargs) | {
            "unfinished": Opening.objects.unfinished().select_related("site"),
            "to_open": Region.objects.in_use().filter(site=None).order_by("name"),
            "plain": plain_sites(),
            "blueprints": Blueprint.objects.select_related("site").order_by("pk"),
            "tokens": [(f"[[{name}]]", token.explanation) for name, token in TOKENS.items()],
            "practice_count": practice_sites().count(),
        }


@method_decorator(recent_sign_in_required, name="dispatch")
class OpenView(OpeningScreen, FormView):
    """Ask what to open, show what would happen, and open it."""

    template_name = "opening/form.html"

    def opening(self, asked: dict) -> Opening:
        """What the form asks for, not saved."""
        raise NotImplementedError

    def form_valid(self, form):
        is_sure = "open" in self.request.POST
        try:
            opening = self.opening(form.asked() | {"started_by": self.request.user})
            sentences = [] if is_sure else plan(opening)
            if is_sure:
                opening = begin(opening)
        except ValidationError as error:
            form.add_error(None, error)
            return self.form_invalid(form)
        if is_sure:
            carry_on_later.enqueue(opening.pk)
            return redirect("opening:progress", opening.pk)
        context = self.get_context_data(form=form, sentences=sentences)
        return self.response_class(self.request, "opening/check.html", context)

    def form_invalid(self, form):
        messages.error(self.request, "Er is nog niets geopend. Verbeter wat hieronder staat.")
        return super().form_invalid(form)


class OpenRegionView(OpenView):
    page_title = "Regio openen"
    form_class = OpenRegionForm

    def get_initial(self):
        return {"region": self.request.GET.get("region", "")[:10]}

    def opening(self, asked):
        opening = region_opening(asked.pop("region"), **asked)
        if opening is None:
            raise ValidationError("De site van deze regio is er al.")
        return opening


@method_decorator(recent_sign_in_required, name="dispatch")
class PagesView(OpeningScreen, TemplateView):
    """Give a region with only its basic page the pages of the blueprint."""

    template_name = "opening/pages.html"
    page_title = "Pagina's uit het basisformat"

    def site(self):
        return get_object_or_404(
            Site.objects.filter(region__isnull=False), pk=self.kwargs["site_id"]
        )

    def get_context_data(self, **kwargs):
        context = super().get_context_data(**kwargs) | {"site": self.site()}
        try:
            return context | {"titles": titles_for(context["site"])}
        except ValidationError as error:
            return context | {"errors": error.messages}

    def post(self, request, *args, **kwargs):
        site = self.site()
        try:
            give_pages(site, user=request.user)
        except ValidationError as error:
            messages.error(request, " ".join(error.messages[:3]))
            return redirect("opening:pages", site.pk)
        messages.success(request, f"{site.site_name} heeft nu de pagina's van het basisformat.")
        return redirect("sites:site", site.pk)


class OpenSubsiteView(OpenView):
    page_title = "Subsite openen"
    form_class = OpenSubsiteForm

    def opening(self, asked):
        return subsite_opening(**asked)


class ProgressView(OpeningScreen, TemplateView):
    """How far an opening is. A POST goes on where it broke off."""

    template_name = "opening/progress.html"

    def setup(self, request, *args, **kwargs):
        super().setup(request, *args, **kwargs)
        found = Opening.objects.select_related("site")
        self.object = found.filter(pk=kwargs["opening_id"]).first()

    def dispatch(self, request, *args, **kwargs):
        if self.object is None:
            raise Http404
        return super().dispatch(request, *args, **kwargs)

    def get_page_title(self):
        return f"{self.object.name} openen"

    def get_context_data(self, **kwargs):
        steps = list(self.object.steps.all())
        failed = next((step for step in steps if step.state == "failed"), None)
        return super().get_context_data(**kwargs) | {
            "opening": self.object,
            "steps": [(LABELS[step.name], step.state, STATES[step.state]) for step in steps],
            "done": sum(step.state == "done" for step in steps),
            "failed": failed and {"label": LABELS[failed.name], "error": failed.error},
        }

    def render_to_response(self, context, **kwargs):
        response = super().render_to_response(context, **kwargs)
        if not self.object.finished_at and not context["failed"]:
            response.headers["Refresh"] = str(REFRESH)
        return response

    def post(self, request, *args, **kwargs):
        if not self.object.finished_at:
            carry_on_later.enqueue(self.object.pk)
        return redirect("opening:progress", self.object.pk)


class DropView(OpeningScreen, TemplateView):
    """Forget an opening that has made nothing yet."""

    template_name = "opening/drop.html"
    page_title = "Niet openen"

    def get_context_data(self, **kwargs):
        opening = get_object_or_404(Opening.objects.unfinished(), pk=self.kwargs["opening_id"])
        return super().get_context_data(**kwargs) | {"opening": opening}

    def post(self, request, *args, **kwargs):
        opening = get_object_or_404(Opening.objects.unfinished(), pk=kwargs["opening_id"])
        try:
            drop(opening)
        except ValidationError as error:
            messages.error(request, error.messages[0])
            return redirect("opening:progress", opening.pk)
        messages.success(request, f"{opening.name} wordt niet geopend.")
        return redirect("opening:index")
