"""Who may look at the screens of a site, and do what there."""

from django.http import Http404
from django.urls import reverse
from django.utils.functional import cached_property
from wagtail.admin.views.generic.base import WagtailAdminTemplateMixin
from wagtail.models import Site

from werkcentrum.tenancy.models import Role
from werkcentrum.tenancy.roles import sites_of
from werkcentrum.tenancy.scope import scope_of


class OfSiteMixin(WagtailAdminTemplateMixin):
    """A screen about one site, for who works there and for national staff."""

    national_only = False
    breadcrumb = ""

    def dispatch(self, request, *args, **kwargs):
        if self.national_only and not scope_of(request.user).manages_all:
            raise Http404
        return super().dispatch(request, *args, **kwargs)

    @cached_property
    def site(self) -> Site:
        """The site of the address. Raises Http404 for who has nothing to do there."""
        site = (
            sites_of(self.request.user)
            .select_related("profile", "root_page", "region", "sitetheme")
            .filter(pk=self.kwargs["site_id"], profile__isnull=False)
            .first()
        )
        if site is None:
            raise Http404
        return site

    @cached_property
    def runs_all(self) -> bool:
        return scope_of(self.request.user).manages_all

    @cached_property
    def is_manager(self) -> bool:
        """Whether somebody may change things of this site."""
        return scope_of(self.request.user).has_role(Role.MANAGER, self.site.pk)

    def require_manager(self):
        if not self.is_manager:
            raise Http404

    def site_url(self):
        return reverse("sites:site", args=[self.site.pk])

    def get_breadcrumbs_items(self):
        items = [*self.breadcrumbs_items]
        if scope_of(self.request.user).sees_all:
            items.append({"url": reverse("sites:overview"), "label": "Sites"})
        items.append({"url": self.site_url(), "label": self.site.site_name})
        if self.breadcrumb:
            items.append({"url": "", "label": self.breadcrumb})
        return items

    def get_context_data(self, **kwargs):
        return super().get_context_data(**kwargs) | {
            "site": self.site,
            "runs_all": self.runs_all,
            "is_manager": self.is_manager,
        }
