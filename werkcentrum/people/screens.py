"""What the screens about people have in common."""

from django.core.exceptions import PermissionDenied, ValidationError
from django.shortcuts import redirect
from django.urls import reverse
from django.utils.functional import cached_property
from django.views.generic import FormView, TemplateView
from wagtail.admin import messages
from wagtail.admin.views.generic.base import WagtailAdminTemplateMixin
from wagtail.models import Site

from werkcentrum.tenancy.current import current_site

PER_PAGE = 50


class Screen(WagtailAdminTemplateMixin):
    """A screen of the CMS about the people of the site that one is at work for."""

    header_icon = "group"
    parents = ()  # (name of an address, label) of the screens above this one

    @cached_property
    def site(self) -> Site:
        site = current_site(self.request)
        if site is None:
            raise PermissionDenied
        return site

    def get_breadcrumbs_items(self):
        above = [{"url": reverse(name), "label": label} for name, label in self.parents]
        here = {"url": "", "label": self.get_page_title(), "sublabel": self.get_page_subtitle()}
        return [*self.breadcrumbs_items, *above, here]


class FormScreen(Screen, FormView):
    """A form that does one thing; what goes wrong is said above it, and nothing is lost."""

    template_name = "people/form.html"
    submit_label = "Bewaar"
    success_message = ""

    def do(self, data) -> None:
        """Do what the form is for. Raises ValidationError."""
        raise NotImplementedError

    def form_valid(self, form):
        try:
            self.do(form.cleaned_data)
        except ValidationError as error:
            form.add_error(None, error)
            return self.form_invalid(form)
        messages.success(self.request, self.get_success_message(form.cleaned_data))
        return redirect(self.get_success_url())

    def form_invalid(self, form):
        messages.error(self.request, "Er is nog niets veranderd. Verbeter wat hieronder staat.")
        return super().form_invalid(form)

    def get_success_message(self, data):
        return self.success_message

    def get_context_data(self, **kwargs):
        return super().get_context_data(**kwargs) | {"submit_label": self.submit_label}


class ConfirmScreen(Screen, TemplateView):
    """Asks whether to do one thing, and does it. The texts may name the facts in braces."""

    template_name = "people/confirm.html"
    http_method_names = ["get", "post"]
    question = submit_label = success_message = ""
    is_serious = False

    def get_facts(self) -> dict:
        raise NotImplementedError

    def do(self) -> None:
        """Do what was asked. Raises ValidationError."""
        raise NotImplementedError

    def get_undo_buttons(self) -> list:
        return []

    def get_context_data(self, **kwargs):
        return super().get_context_data(**kwargs) | {
            "question": self.question.format(**self.get_facts()),
            "submit_label": self.submit_label,
            "back": reverse("people:index"),
            "is_serious": self.is_serious,
        }

    def post(self, request, *args, **kwargs):
        facts = self.get_facts()
        try:
            self.do()
        except ValidationError as error:
            messages.error(request, " ".join(error.messages))
        else:
            said = self.success_message.format(**facts)
            messages.success(request, said, self.get_undo_buttons())
        return redirect("people:index")
