"""The notices of a site in the CMS, and what stands together on a site at a moment."""

from django import forms
from django.urls import path, reverse
from django.utils import timezone
from django.utils.functional import cached_property
from django.views.generic import TemplateView
from wagtail.admin.ui.tables import Column
from wagtail.admin.views.generic import IndexView, WagtailAdminTemplateMixin
from wagtail.admin.widgets import AdminDateTimeInput
from wagtail.admin.widgets.button import HeaderButton

from werkcentrum.tenancy.current import current_site, own_sites
from werkcentrum.tenancy.viewsets import SiteOwnedViewSet

from .models import Notice
from .standing import notices_on
from .templatetags.notices import shown

TITLE = "Wat staat er op een site?"


class NoticeIndexView(IndexView):
    """The notices that the site made, the last to end first."""

    @cached_property
    def header_buttons(self):
        standing = HeaderButton(TITLE, url=reverse("standing_notices"), icon_name="view")
        return [*super().header_buttons, standing]


class NoticeViewSet(SiteOwnedViewSet):
    model = Notice
    icon = "warning"
    menu_label = "Meldingen"
    menu_order = 340
    add_to_admin_menu = True
    index_view_class = NoticeIndexView
    list_display = [
        "text",
        Column("get_degree_display", label="Soort"),
        Column("state", label="Nu"),
        Column("where", label="Waar"),
        Column("until", label="Tot"),
    ]
    inspect_view_fields = ["degree", "text", "link_text", "starts_at", "ends_at", "where"]


class MomentForm(forms.Form):
    """A site of one's own and a moment, now by default."""

    site = forms.ModelChoiceField(None, label="Site", empty_label=None)
    at = forms.DateTimeField(
        label="Moment (leeg is nu)",
        required=False,
        widget=AdminDateTimeInput,
    )

    def __init__(self, data, *, sites):
        super().__init__(data)
        self.fields["site"].queryset = sites
        self.fields["site"].label_from_instance = lambda site: site.site_name


class StandingView(WagtailAdminTemplateMixin, TemplateView):
    """What stands together on a site: its own notices and those of the national team."""

    page_title = TITLE
    header_icon = "warning"
    template_name = "syndication/standing.html"

    def get_breadcrumbs_items(self):
        notices = {"url": reverse("notices:index"), "label": "Meldingen"}
        return [*self.breadcrumbs_items, notices, {"url": "", "label": TITLE}]

    def get_context_data(self, **kwargs):
        site = current_site(self.request)
        sites = own_sites(self.request.user).order_by("site_name")
        form = MomentForm({"site": site} | self.request.GET.dict(), sites=sites)
        at = timezone.now()
        found = None
        if form.is_valid():
            site, at = form.cleaned_data["site"], form.cleaned_data["at"] or at
            found = [shown(one) for one in notices_on(site, at)]
        return super().get_context_data(
            form=form, media=form.media, site=site, at=at, notices=found, **kwargs
        )


urlpatterns = [path("", StandingView.as_view(), name="standing_notices")]
