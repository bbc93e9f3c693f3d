"""The old addresses of a site in the CMS: one by one, and a file at a time."""

from django.contrib import messages
from django.core.exceptions import ValidationError
from django.shortcuts import redirect
from django.urls import path, reverse
from django.utils.functional import cached_property
from django.views.generic import FormView
from wagtail.admin.ui.tables import Column
from wagtail.admin.views.generic import CreateView, EditView, IndexView
from wagtail.admin.views.generic.base import WagtailAdminTemplateMixin
from wagtail.admin.widgets.button import Button

from werkcentrum.history.exports import plain
from werkcentrum.tenancy.viewsets import SiteOwnedViewSet, managed_site

from .forms import ImportForm
from .importing import take_in
from .models import Redirect


class RedirectIndexView(IndexView):
    list_export = ["old_path", "target", "made"]
    export_headings = {"old_path": "Oud adres", "target": "Nieuw adres", "made": "Gemaakt"}
    export_filename = "oude-adressen"

    def get_base_queryset(self):
        return super().get_base_queryset().select_related("page", "site")

    def to_row_dict(self, item):
        return {name: plain(value) for name, value in super().to_row_dict(item).items()}

    @cached_property
    def header_more_buttons(self):
        if not self.user_has_permission("add"):
            return super().header_more_buttons
        button = Button(
            "Lijst inlezen (CSV)",
            url=reverse("redirects:import"),
            icon_name="upload",
            priority=50,
        )
        return [*super().header_more_buttons, button]


def warn_of_elsewhere(message: str, redirect: Redirect) -> str:
    """The message, and whether visitors leave the site."""
    if redirect.url:
        return f"{message} Let op: bezoekers van dit adres verlaten je site."
    return message


class RedirectCreateView(CreateView):
    def get_success_message(self, instance):
        return warn_of_elsewhere(super().get_success_message(instance), instance)


class RedirectEditView(EditView):
    def get_success_message(self):
        return warn_of_elsewhere(super().get_success_message(), self.object)


class ImportView(WagtailAdminTemplateMixin, FormView):
    """Choose a file, see what it would do, and then take it in."""

    form_class = ImportForm
    template_name = "redirects/import.html"
    page_title = "Oude adressen inlezen"
    header_icon = "upload"

    def get_breadcrumbs_items(self):
        return [
            *self.breadcrumbs_items,
            {"url": reverse("redirects:index"), "label": "Oude adressen"},
            {"url": "", "label": "Inlezen"},
        ]

    @cached_property
    def site(self):
        return managed_site(self.request)

    def get_form_kwargs(self):
        return {**super().get_form_kwargs(), "site": self.site}

    def form_valid(self, form):
        errors = [line for line in form.lines if line.errors]
        if "confirmed" not in self.request.POST or errors:
            shown = ImportForm(initial={"text": form.cleaned_data["text"]}, site=self.site)
            context = self.get_context_data(form=shown, lines=form.lines, errors=errors)
            return self.render_to_response(context)
        try:
            count = take_in(form.cleaned_data["text"], self.site, user=self.request.user)
        except ValidationError as error:
            form.add_error(None, error)
            return self.form_invalid(form)
        messages.success(self.request, f"{count} oude adressen zijn opgeslagen.")
        return redirect("redirects:index")


class RedirectViewSet(SiteOwnedViewSet):
    model = Redirect
    icon = "redirect"
    menu_label = "Oude adressen"
    menu_order = 325
    add_to_admin_menu = True
    list_display = ["old_path", Column("target", label="Naar"), Column("made", label="Gemaakt")]
    search_fields = ["old_path", "url"]
    inspect_view_fields = ["old_path", "page", "url", "is_automatic", "created_at"]
    index_view_class = RedirectIndexView
    add_view_class = RedirectCreateView
    edit_view_class = RedirectEditView

    def get_urlpatterns(self):
        return [
            *super().get_urlpatterns(),
            path("import/", ImportView.as_view(), name="import"),
        ]
