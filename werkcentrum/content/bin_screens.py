"""The screens of the bin: what was deleted on this site, back with it, or gone for good."""

from django.contrib import messages
from django.http import Http404
from django.shortcuts import get_object_or_404, redirect
from django.template.loader import render_to_string
from django.urls import include, path, reverse
from django.utils.html import format_html
from django.views.decorators.http import require_POST
from django.views.generic import ListView, TemplateView
from wagtail.admin.utils import get_valid_next_url_from_request
from wagtail.admin.views.generic import WagtailAdminTemplateMixin
from wagtail.models import Page

from werkcentrum.tenancy.current import current_site

from .bins import DeletedPage
from .deleting import (
    delete_for_good,
    delete_page,
    may_delete_for_good,
    may_restore,
    restore_page,
)

TITLE = "Verwijderde pagina's"
GONE = "Deze pagina is al teruggezet, of definitief verwijderd."


class IndexView(WagtailAdminTemplateMixin, ListView):
    """The deleted pages of the site that one is at work for."""

    page_title = TITLE
    header_icon = "bin"
    template_name = "content/bin/index.html"
    context_object_name = "rows"
    paginate_by = 50

    def get_breadcrumbs_items(self):
        return [*self.breadcrumbs_items, {"url": "", "label": TITLE}]

    def get_queryset(self):
        rows = DeletedPage.objects.filter(site=current_site(self.request))
        return rows.select_related("page__content_type", "parent", "deleted_by")

    def get_context_data(self, **kwargs):
        context = super().get_context_data(**kwargs)
        user, site = self.request.user, current_site(self.request)
        for row in context["rows"]:
            row.may_restore = may_restore(user, row)
        return context | {"may_purge": may_delete_for_good(user, site), "site": site}


def deleted_of(request, pk) -> DeletedPage:
    """A row of the current site; 404 for one of another."""
    return get_object_or_404(
        DeletedPage.objects.select_related("page", "site"), pk=pk, site=current_site(request)
    )


@require_POST
def restore(request):
    """Bring the page in the form back. Of what is not theirs to bring back people hear no more."""
    pk = request.POST.get("deleted", "")
    row = None
    if pk.isascii() and pk.isdigit() and len(pk) < 18:
        row = DeletedPage.objects.filter(pk=pk).first()
    if row is None or not may_restore(request.user, row):
        messages.warning(request, GONE)
        return redirect("bin:index")
    back = restore_page(deleted=row, user=request.user)
    page = back.page
    words = [f"‘{page.title}’ staat weer bij je pagina's, als concept."]
    if back.is_elsewhere:
        words.append(f"De pagina erboven is er niet meer: hij staat nu onder {page.get_parent()}.")
    if back.has_other_slug:
        words.append(f"Het oude adres is bezet: het nieuwe is ‘{page.slug}’.")
    edit = reverse("wagtailadmin_pages:edit", args=[page.pk])
    messages.success(
        request, format_html('{} <a href="{}">Bewerk de pagina</a>', " ".join(words), edit)
    )
    return redirect("bin:index")


class PurgeView(WagtailAdminTemplateMixin, TemplateView):
    """Asks whether a page may go for good, and deletes it."""

    page_title = "Definitief verwijderen"
    header_icon = "bin"
    template_name = "content/bin/purge.html"

    def setup(self, request, *args, **kwargs):
        super().setup(request, *args, **kwargs)
        self.row = deleted_of(request, kwargs["pk"])
        if not may_delete_for_good(request.user, self.row.site):
            raise Http404

    def get_breadcrumbs_items(self):
        bin_item = {"url": reverse("bin:index"), "label": TITLE}
        return [*self.breadcrumbs_items, bin_item, {"url": "", "label": self.page_title}]

    def get_context_data(self, **kwargs):
        below = self.row.page.get_descendant_count()
        return super().get_context_data(row=self.row, below=below, **kwargs)

    def post(self, request, *args, **kwargs):
        title = self.row.page.title
        delete_for_good(deleted=self.row, user=request.user)
        messages.success(request, f"‘{title}’ is definitief verwijderd.")
        return redirect("bin:index")


def delete(request, pages):
    """Put pages in the bin, and say how they come back. The caller asked whether that may be."""
    pages = [page for page in pages if not _goes_with(page, pages)]
    parent = pages[0].get_parent() if pages else Page.get_first_root_node()
    rows = [delete_page(page=page, user=request.user) for page in pages]
    messages.success(
        request, render_to_string("content/bin/deleted.html", {"rows": rows}, request=request)
    )
    wanted = get_valid_next_url_from_request(request)
    gone = tuple(f"/cms/pages/{page.pk}/" for page in pages)
    if not wanted or wanted.startswith(gone):
        wanted = reverse("wagtailadmin_explore", args=[parent.pk])
    return redirect(wanted)


def _goes_with(page, pages) -> bool:
    """Whether a page stands below another that is deleted with it."""
    return any(page.is_descendant_of(other) for other in pages)


urlpatterns = [
    path(
        "verwijderd/",
        include(
            (
                [
                    path("", IndexView.as_view(), name="index"),
                    path("terug/", restore, name="restore"),
                    path("<int:pk>/definitief/", PurgeView.as_view(), name="purge"),
                ],
                "bin",
            )
        ),
    )
]
