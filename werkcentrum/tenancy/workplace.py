"""Going to work for another of one's sites."""

from django.contrib import messages
from django.http import Http404
from django.shortcuts import redirect
from django.urls import include, path, reverse
from django.views.decorators.http import require_POST
from django.views.generic import ListView
from wagtail.admin.views.generic import WagtailAdminTemplateMixin

from .current import current_site, own_sites, switch_to
from .searching import typed


class ChooseView(WagtailAdminTemplateMixin, ListView):
    """The sites that somebody may go to work for, with a search by name."""

    page_title = "Kies een site"
    header_icon = "site"
    template_name = "tenancy/choose_site.html"
    context_object_name = "sites"

    def get_breadcrumbs_items(self):
        return [*self.breadcrumbs_items, {"url": "", "label": self.page_title}]

    def get_queryset(self):
        sites = own_sites(self.request.user).select_related("profile").order_by("site_name", "pk")
        self.query = typed(self.request)
        return sites.filter(site_name__icontains=self.query) if self.query else sites

    def get_context_data(self, **kwargs):
        here = current_site(self.request)
        return super().get_context_data(query=self.query, here=here, **kwargs)


@require_POST
def switch(request):
    """Go to work for the site in the form, and start at its dashboard."""
    pk = request.POST.get("site", "")
    site = None
    if pk.isascii() and pk.isdigit() and len(pk) < 10:
        site = own_sites(request.user).filter(pk=pk).first()
    if site is None:
        raise Http404
    switch_to(request, site)
    messages.success(request, f"Je bent nu aan het werk voor {site.site_name}.")
    return redirect(reverse("wagtailadmin_home"))


urlpatterns = [
    path(
        "werkplek/",
        include(
            (
                [
                    path("", ChooseView.as_view(), name="choose"),
                    path("wissel/", switch, name="switch"),
                ],
                "workplace",
            )
        ),
    )
]
