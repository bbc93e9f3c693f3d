"""The list of translations of the current site: what there is, and what is out of date."""

from django.core.exceptions import PermissionDenied
from django.db.models import F
from django.urls import reverse
from django.utils.functional import cached_property
from django.utils.html import format_html
from wagtail.admin.ui.tables import Column, TitleColumn
from wagtail.admin.views.generic import BaseListingView
from wagtail.admin.widgets.button import Button
from wagtail.models import Page
from wagtail_localize.models import TranslationSource

from werkcentrum.tenancy.current import current_site
from werkcentrum.tenancy.models import Role
from werkcentrum.tenancy.scope import is_in_bin, scope_of

from .services import languages_of


class TranslationsView(BaseListingView):
    """One row for each Dutch page, one column for each other language of the site."""

    results_template_name = "translations/index_results.html"
    page_title = "Vertalingen"
    header_icon = "wagtail-localize-language"
    index_url_name = "translations:index"
    index_results_url_name = "translations:index_results"
    is_searchable = True
    search_fields = ["title", "draft_title"]
    search_backend_name = None
    paginate_by = 50
    verbose_name_plural = "pagina's"

    @cached_property
    def site(self):
        site = current_site(self.request)
        if site is None:
            raise PermissionDenied
        return site

    @cached_property
    def languages(self):
        return [one for one in languages_of(self.site) if one.pk != self.site.root_page.locale_id]

    @cached_property
    def header_more_buttons(self):
        if not scope_of(self.request.user).has_role(Role.MANAGER, self.site.pk):
            return []
        url = reverse("sites:languages", args=[self.site.pk])
        return [Button("Talen van deze site", url=url, icon_name="globe", priority=10)]

    @cached_property
    def may_translate(self):
        return scope_of(self.request.user).has_role(Role.EDITOR, self.site.pk)

    def get_page_subtitle(self):
        return self.site.site_name

    def get_base_queryset(self):
        pages = Page.objects.descendant_of(self.site.root_page, inclusive=True)
        return pages.filter(~is_in_bin()).order_by("path")

    def paginate_queryset(self, queryset, page_size):
        paginator, page, rows, is_split = super().paginate_queryset(queryset, page_size)
        rows = list(rows)
        self.describe(rows)
        return paginator, page, rows, is_split

    def describe(self, rows):
        """Give each page its translations, by language, and its source: two queries."""
        keys = [row.translation_key for row in rows]
        found = {}
        pages = Page.objects.exclude(is_in_bin())
        for one in pages.filter(translation_key__in=keys, locale__in=self.languages):
            found.setdefault(one.translation_key, {})[one.locale_id] = one
        sources = {
            source.object_id: source
            for source in TranslationSource.objects.filter(
                object_id__in=keys, locale=self.site.root_page.locale
            ).annotate(key=F("object_id"))
        }
        for row in rows:
            row.by_language = found.get(row.translation_key, {})
            row.source = sources.get(row.translation_key)
            changed = row.last_published_at or row.latest_revision_created_at
            row.is_ahead = bool(row.source and changed and changed > row.source.last_updated_at)

    def state_in(self, language):
        """What a cell says: where a page stands in one language, and the way to work on it."""

        def cell(row):
            page = row.by_language.get(language.pk)
            if page is None:
                text, url = "Niet vertaald", None
                if row.depth > 2:
                    url = reverse("translations:translate", args=[row.pk])
            else:
                text = "Live" if page.live else "Concept"
                url = reverse("wagtailadmin_pages:edit", args=[page.pk])
                if row.is_ahead:
                    text += ", Nederlands is gewijzigd"
            if not self.may_translate or url is None:
                return text
            return format_html('<a href="{}">{}</a>', url, text)

        return cell

    @cached_property
    def columns(self):
        columns = [
            TitleColumn(
                "title", label="Pagina", accessor="get_admin_display_title", get_url=self.edit_url
            )
        ]
        for language in self.languages:
            name = language.get_display_name()
            columns.append(Column(name, label=name, accessor=self.state_in(language)))
        if self.may_translate and self.languages:
            columns.append(Column("update", label="Bijwerken", accessor=self.update_link))
        return columns

    def edit_url(self, row):
        return reverse("wagtailadmin_pages:edit", args=[row.pk]) if self.may_translate else None

    @staticmethod
    def update_link(row):
        if not row.is_ahead:
            return ""
        url = reverse("translations:update", args=[row.source.pk])
        return format_html('<a href="{}">Wijzigingen overnemen</a>', url)
