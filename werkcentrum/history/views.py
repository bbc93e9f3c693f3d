"""The history of the site that one is at work for, in the CMS."""

from django.apps import apps
from django.core.exceptions import PermissionDenied
from django.urls import reverse
from django.utils.functional import cached_property
from django.utils.text import capfirst
from wagtail.admin.paginator import WagtailPaginator
from wagtail.admin.ui.tables import Column, DateColumn
from wagtail.admin.views.generic import BaseListingView
from wagtail.admin.views.mixins import SpreadsheetExportMixin
from wagtail.admin.widgets.button import Button

from werkcentrum.tenancy.current import current_site
from werkcentrum.tenancy.models import Role
from werkcentrum.tenancy.scope import scope_of

from .actions import actions_for_all, words_of
from .exports import plain, record_export
from .filters import EntryFilterSet
from .models import Entry
from .people import name_people


class RecentPaginator(WagtailPaginator):
    """Pages of the newest entries only: to count all of them costs more than it tells."""

    MOST = 1000
    verbose_name, verbose_name_plural = "gebeurtenis", "gebeurtenissen"

    @cached_property
    def count(self):
        return self.object_list[: self.MOST].count()


class HistoryView(BaseListingView):
    """A list of what was done, newest first."""

    model = Entry
    results_template_name = "history/index_results.html"
    page_title = "Geschiedenis"
    header_icon = "history"
    index_url_name = "history:index"
    index_results_url_name = "history:index_results"
    is_searchable = True
    search_fields = ["label", "detail"]
    filterset_class = EntryFilterSet
    paginator_class = RecentPaginator
    paginate_by = 50
    verbose_name_plural = "gebeurtenissen"

    @cached_property
    def site(self):
        """The one site that is told of; None for the national managers, who see all of them."""
        site = current_site(self.request)
        scope = scope_of(self.request.user)
        leads_all = scope.is_superuser or scope.national_role == Role.MANAGER
        at_home = site is None or site.profile.is_national
        if leads_all and at_home:
            return None
        if site is None:
            raise PermissionDenied
        return site

    @cached_property
    def sees_people(self):
        site_id = self.site.pk if self.site else None
        return scope_of(self.request.user).has_role(Role.MANAGER, site_id)

    def get_page_subtitle(self):
        return self.site.site_name if self.site else "alle sites"

    def get_base_queryset(self):
        rows = Entry.objects.select_related("user", "site")
        if self.site is not None:
            rows = rows.of(self.site)
        if not self.sees_people:
            rows = rows.filter(action__in=actions_for_all())
        return rows

    def get_filterset_kwargs(self):
        return {
            **super().get_filterset_kwargs(),
            "site": self.site,
            "sees_people": self.sees_people,
        }

    def paginate_queryset(self, queryset, page_size):
        paginator, page, entries, is_split = super().paginate_queryset(queryset, page_size)
        entries = list(entries)
        name_people(entries, self.request.user)
        return paginator, page, entries, is_split

    @cached_property
    def columns(self):
        columns = [
            DateColumn("at", label="Wanneer", width="15%"),
            Column("who", label="Wie", width="20%"),
            Column("action", label="Wat", accessor=lambda entry: words_of(entry.action)),
            Column("label", label="Naam", accessor=name_of),
            Column("detail", label="Bijzonderheid"),
        ]
        if self.site is None:
            columns.append(Column("site", label="Site", accessor=site_of))
        return columns

    @cached_property
    def header_more_buttons(self):
        if not self.sees_people:
            return []
        return [
            Button(
                f"Download als {name}",
                url=f"{reverse('history:export')}?{self._query(export=name.lower())}",
                icon_name="download",
                priority=90 + place,
            )
            for place, name in enumerate(("CSV", "XLSX"))
        ]

    def _query(self, **more) -> str:
        query = self.request.GET.copy()
        for name in ("p", "_w_filter_fragment"):
            query.pop(name, None)
        for name, value in more.items():
            query[name] = value
        return query.urlencode()

    def get_context_data(self, **kwargs):
        context = super().get_context_data(**kwargs)
        most = RecentPaginator.MOST
        context["is_cut"] = context["items_count"] >= most
        context["most"] = most
        return context


class HistoryExportView(SpreadsheetExportMixin, HistoryView):
    """The same list as a file, for managers."""

    # So that nobody fills a server's memory with all years of all sites.
    MOST = 50_000
    list_export = ["at", "who", "action", "kind", "label", "detail", "site"]
    export_headings = {
        "at": "Wanneer",
        "who": "Wie",
        "action": "Wat",
        "kind": "Soort",
        "label": "Naam",
        "detail": "Bijzonderheid",
        "site": "Site",
    }
    export_filename = "geschiedenis"

    def get(self, request, *args, **kwargs):
        if not self.sees_people:
            raise PermissionDenied
        wanted = request.GET.get("export")
        wanted = wanted if wanted in self.FORMATS else self.FORMAT_CSV
        entries = list(self.get_queryset()[: self.MOST])
        name_people(entries, request.user)
        record_export(
            request, "history.export", site=self.site, detail=f"{len(entries)} regels, {wanted}"
        )
        return self.as_spreadsheet(entries, wanted)

    def to_row_dict(self, entry):
        return {
            "at": entry.at,
            "who": plain(entry.who),
            "action": plain(words_of(entry.action)),
            "kind": plain(kind_of(entry)),
            "label": plain(entry.label),
            "detail": plain(entry.detail),
            "site": plain(site_of(entry)),
        }

    def get_heading(self, queryset, field):
        return self.export_headings[field]


def kind_of(entry) -> str:
    """What the thing is: "pagina", "afbeelding"; empty when that kind is no more."""
    try:
        return str(apps.get_model(entry.model)._meta.verbose_name) if entry.model else ""
    except LookupError:
        return ""


def name_of(entry) -> str:
    kind = kind_of(entry)
    if kind and entry.label:
        return f"{capfirst(kind)}: {entry.label}"
    return entry.label or capfirst(kind)


def site_of(entry) -> str:
    return entry.site.site_name if entry.site else ""
