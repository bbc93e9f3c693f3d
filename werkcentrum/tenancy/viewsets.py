"""CMS screens for things that belong to a site: managers see those of the current site only.

A right on a model holds for all sites; on which of them someone has it, the membership says.
"""

from django.core.exceptions import PermissionDenied
from django.http import Http404
from wagtail.admin.viewsets.model import ModelViewSet
from wagtail.models import Site

from .current import current_site
from .models import Role, SiteOwned
from .roles import sites_of
from .scope import scope_of


def managed_site(request) -> Site:
    """The current site; raises PermissionDenied for who is no manager of it."""
    site = current_site(request)
    if site is None or not scope_of(request.user).has_role(Role.MANAGER, site.pk):
        raise PermissionDenied("Alleen een beheerder van deze site kan dit.")
    return site


class SiteRulesMixin:
    """A form that holds to what must be unique within a site, though it has no field for it."""

    def _get_validation_exclusions(self):
        return super()._get_validation_exclusions() - {"site"}


class OwnListMixin:
    """Lists what belongs to the site that one is at work for."""

    def get_base_queryset(self):
        rows = super().get_base_queryset()
        if not issubclass(rows.model, SiteOwned):
            return rows  # a history lists log entries, of an object that was checked
        return rows.filter(site=managed_site(self.request))


class OwnObjectMixin:
    """Finds nothing of a site that one does not manage."""

    def get_object(self, *args, **kwargs):
        found = super().get_object(*args, **kwargs)
        # A view that creates has no object yet.
        if found is not None:
            managed = sites_of(self.request.user, Role.MANAGER)
            if not managed.filter(pk=found.site_id).exists():
                raise Http404
        return found


class OwnFormMixin:
    """Gives what is new the site that one is at work for."""

    def get_form_class(self):
        return type("OwnForm", (SiteRulesMixin, super().get_form_class()), {})

    def get_form(self, *args, **kwargs):
        form = super().get_form(*args, **kwargs)
        # The form that confirms a deletion is of no object.
        if hasattr(form, "instance") and form.instance.site_id is None:
            form.instance.site = managed_site(self.request)
        return form


MIXINS = {
    "get_base_queryset": OwnListMixin,
    "get_object": OwnObjectMixin,
    "get_form": OwnFormMixin,
}


class SiteOwnedViewSet(ModelViewSet):
    """A ModelViewSet for a model with a ``site`` (``SiteOwned``)."""

    copy_view_enabled = False
    inspect_view_enabled = False

    def construct_view(self, view_class, **kwargs):
        # A view keeps to the methods it has: some have no form, some no list.
        mixins = [mixin for name, mixin in MIXINS.items() if hasattr(view_class, name)]
        own = type(f"OwnSites{view_class.__name__}", (*mixins, view_class), {})
        return super().construct_view(own, **kwargs)
