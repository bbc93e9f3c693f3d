"""The screens of the CMS where previews are shared: the list of a site, and one link at a time."""

from django import forms
from django.core.exceptions import PermissionDenied
from django.http import Http404
from django.shortcuts import get_object_or_404, redirect
from django.urls import reverse
from django.utils.functional import cached_property
from django.views.generic import FormView, TemplateView
from wagtail.admin import messages
from wagtail.admin.views.generic import WagtailAdminTemplateMixin
from wagtail.models import Page

from werkcentrum.tenancy.current import current_site
from werkcentrum.tenancy.scope import colleagues

from . import previews
from .models import PreviewLink

HOME = {"url": "/cms/", "label": "Home"}


class ScreenMixin(WagtailAdminTemplateMixin):
    header_icon = "view"

    def get_breadcrumbs_items(self):
        items = [HOME, {"url": reverse("previews:index"), "label": "Voorbeeldlinks"}]
        return items if isinstance(self, IndexView) else [*items, {"label": self.get_page_title()}]


class IndexView(ScreenMixin, TemplateView):
    """The links of the site that one is at work for."""

    page_title = "Voorbeeldlinks"
    template_name = "previews/index.html"

    def get_context_data(self, **kwargs):
        site, user = current_site(self.request), self.request.user
        if site is None or not previews.may_see_links(user, site):
            raise PermissionDenied
        links = list(
            PreviewLink.objects.filter(site=site)
            .recent()
            .select_related("page", "site", "created_by")
        )
        known = set(colleagues(user).values_list("pk", flat=True))
        for link in links:
            # Who works elsewhere is not named to a region.
            link.is_of_here = link.created_by_id in known
            link.may_change = previews.may_change(user, link)
            # Who may not make such a link does not get it from the list either.
            link.address = previews.address_of(link) if link.may_change and link.is_valid else ""
        may_share_site = previews.may_share_site(user, site) and previews.can_be_shared(site)
        return super().get_context_data(
            site=site,
            links=links,
            may_share_pages=previews.may_share_pages(user, site),
            may_share_site=may_share_site,
            **kwargs,
        )


class DaysForm(forms.Form):
    """How long a link is valid."""

    days = forms.TypedChoiceField(
        label="Hoelang geldig",
        coerce=int,
        choices=[(1, "1 dag"), (7, "7 dagen"), (14, "14 dagen"), (30, "30 dagen")],
        initial=previews.DEFAULT_DAYS,
        help_text="Daarna opent de link niets meer. Je kunt hem eerder intrekken.",
    )


class DaysView(ScreenMixin, FormView):
    """Asks for how long, and does it."""

    form_class = DaysForm
    template_name = "previews/form.html"
    explanation = ""
    button = ""

    def get_context_data(self, **kwargs):
        return super().get_context_data(
            explanation=self.explanation,
            submit_button_label=self.button,
            action_url=self.request.path,
            **kwargs,
        )

    def done(self, message):
        messages.success(self.request, message)
        return redirect("previews:index")


class SharePageView(DaysView):
    page_title = "Deel een voorbeeld"
    button = "Maak de link"

    def dispatch(self, request, *args, **kwargs):
        site = previews.site_of(self.page)
        if site is None or not previews.may_share_pages(request.user, site):
            raise PermissionDenied
        return super().dispatch(request, *args, **kwargs)

    @cached_property
    def page(self):
        return get_object_or_404(Page, pk=self.kwargs["page_id"])

    @property
    def explanation(self):
        return (
            f"Je maakt een link naar “{self.page.get_admin_display_title()}”. Wie de link heeft, "
            "ziet die pagina zonder account: altijd de laatste opgeslagen versie, en geen andere "
            "pagina’s. Sla je werk dus eerst op."
        )

    def form_valid(self, form):
        link = previews.share_page(page=self.page, user=self.request.user, **form.cleaned_data)
        return self.done(f"De link naar “{link}” is gemaakt. Kopieer hem hieronder.")


class ShareSiteView(DaysView):
    page_title = "Deel een voorbeeld van de hele site"
    button = "Maak de link"
    explanation = (
        "Wie de link heeft, kan zonder account op je site rondkijken zoals die straks is: alleen "
        "gepubliceerde pagina’s, geen concepten. De browser bewaart daarvoor één cookie."
    )

    def dispatch(self, request, *args, **kwargs):
        self.site = current_site(request)
        if self.site is None or not previews.may_share_site(request.user, self.site):
            raise PermissionDenied
        if not previews.can_be_shared(self.site):
            messages.error(request, "Deze site is al voor iedereen te zien, of hij is gesloten.")
            return redirect("previews:index")
        return super().dispatch(request, *args, **kwargs)

    def form_valid(self, form):
        previews.share_site(site=self.site, user=self.request.user, **form.cleaned_data)
        return self.done("De link naar je site is gemaakt. Kopieer hem hieronder.")


class OneLinkMixin:
    """Finds a link that may still be changed, and that one may change."""

    def dispatch(self, request, *args, **kwargs):
        self.link = get_object_or_404(
            PreviewLink.objects.select_related("site", "page"), pk=kwargs["pk"]
        )
        if not previews.may_change(request.user, self.link):
            raise Http404
        if self.link.withdrawn_at is not None:
            messages.warning(request, "Deze link is al ingetrokken.")
            return redirect("previews:index")
        return super().dispatch(request, *args, **kwargs)


class ExtendView(OneLinkMixin, DaysView):
    page_title = "Verleng de link"
    button = "Verleng"

    @property
    def explanation(self):
        return f"De link naar “{self.link}” blijft hetzelfde. Je telt vanaf nu."

    def form_valid(self, form):
        previews.extend(link=self.link, user=self.request.user, **form.cleaned_data)
        return self.done(f"De link naar “{self.link}” is verlengd.")


class WithdrawView(OneLinkMixin, DaysView):
    page_title = "Trek de link in"
    button = "Trek in"
    form_class = forms.Form
    template_name = "previews/withdraw.html"

    @property
    def explanation(self):
        return (
            f"De link naar “{self.link}” opent dan meteen niets meer, ook voor wie nu kijkt. Je "
            "kunt dat niet terugdraaien; wel kun je een nieuwe link maken."
        )

    def form_valid(self, form):
        previews.withdraw(link=self.link, user=self.request.user)
        return self.done(f"De link naar “{self.link}” is ingetrokken.")
