"""Calendars of others in the CMS: which a site follows, what came of it, and fetching one now."""

from datetime import timedelta

from django.contrib import messages
from django.shortcuts import get_object_or_404, redirect
from django.urls import path, reverse
from django.utils import timezone
from django.utils.functional import cached_property
from django.views.generic import TemplateView
from wagtail.admin.ui.tables import Column
from wagtail.admin.views.generic import EditView, IndexView
from wagtail.admin.views.generic.base import WagtailAdminTemplateMixin
from wagtail.admin.widgets.button import Button

from werkcentrum.tenancy.facts import fact_of
from werkcentrum.tenancy.viewsets import SiteOwnedViewSet, managed_site

from .importing import fetch_source
from .sources import CalendarSource

# Whoever has a calendar should not be asked for it at every click.
REST = timedelta(minutes=1)


def fetch_button(source: CalendarSource, priority: int) -> Button:
    url = reverse("calendar_sources:fetch", args=[source.pk])
    return Button("Haal nu op", url=url, icon_name="rotate", priority=priority)


class SourceIndexView(IndexView):
    def get_list_more_buttons(self, instance):
        buttons = super().get_list_more_buttons(instance)
        if self.user_has_permission("change"):
            buttons.append(fetch_button(instance, 15))
        return buttons


class SourceEditView(EditView):
    @cached_property
    def header_more_buttons(self):
        return [*super().header_more_buttons, fetch_button(self.object, 50)]


class FetchView(WagtailAdminTemplateMixin, TemplateView):
    """What came of a calendar the last time, and a button to fetch it now."""

    template_name = "events/fetch_source.html"
    header_icon = "calendar-alt"

    @cached_property
    def source(self):
        site = managed_site(self.request)
        return get_object_or_404(CalendarSource, site=site, pk=self.kwargs["pk"])

    def get_page_title(self):
        return self.source.name

    def get_breadcrumbs_items(self):
        return [
            *self.breadcrumbs_items,
            {"url": reverse("calendar_sources:index"), "label": "Agenda's van anderen"},
            {"url": "", "label": self.source.name},
        ]

    def get_context_data(self, **kwargs):
        facts = [fact_of(self.source, name) for name in ("url", "fetched_at", "result")]
        came = self.source.events.filter(event__isnull=False).select_related("event")
        return super().get_context_data(
            source=self.source,
            facts=facts,
            came=came.order_by("-pk")[:20],
            **kwargs,
        )

    def post(self, request, *args, **kwargs):
        source = self.source
        if source.fetched_at and timezone.now() - source.fetched_at < REST:
            messages.warning(request, "De agenda is net opgehaald. Wacht een minuut.")
        else:
            fetch_source.enqueue(source.pk)
            messages.success(
                request,
                "De agenda wordt opgehaald. Staat de uitkomst hier nog niet? Ververs dit scherm.",
            )
        return redirect("calendar_sources:fetch", source.pk)


class CalendarSourceViewSet(SiteOwnedViewSet):
    model = CalendarSource
    icon = "calendar-alt"
    menu_label = "Agenda's van anderen"
    menu_order = 330
    add_to_admin_menu = True
    list_display = [
        "name",
        Column("fetched_at", label="Laatst opgehaald", sort_key="fetched_at"),
        Column("result", label="Uitkomst"),
    ]
    inspect_view_fields = ["name", "url", "fetched_at", "result"]
    index_view_class = SourceIndexView
    edit_view_class = SourceEditView

    def get_urlpatterns(self):
        fetch = path("<int:pk>/ophalen/", FetchView.as_view(), name="fetch")
        return [*super().get_urlpatterns(), fetch]
