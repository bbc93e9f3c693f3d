"""CMS screens for things that belong to a site: managers keep those of the current site.

Who has another role on it reads them, when the viewset names the facts to show.

A right on a model holds for all sites; on which of them someone has it, the membership says.
"""

from django.core.exceptions import PermissionDenied
from django.http import Http404
from wagtail.admin.viewsets.model import ModelViewSet
from wagtail.models import Site

from .current import current_site
from .facts import ReadView
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


class OwnRightsMixin:
    """Asks for a right on the site that one is at work for, not on any."""

    def user_has_permission(self, permission):
        site = current_site(self.request)
        role = Role.VIEWER if permission == "view" else Role.MANAGER
        may_here = site is not None and scope_of(self.request.user).has_role(role, site.pk)
        return may_here and super().user_has_permission(permission)

    def user_has_any_permission(self, permissions):
        return any(self.user_has_permission(permission) for permission in permissions)


class OwnListMixin:
    """Lists what belongs to the site that one is at work for."""

    def get_base_queryset(self):
        rows = super().get_base_queryset()
        if not issubclass(rows.model, SiteOwned):
            return rows  # a history lists log entries, of an object that was checked
        return rows.filter(site=current_site(self.request))

    def get_list_buttons(self, instance):
        # The title leads to what a reader may see; who changes things has Wagtail's buttons.
        return super().get_list_buttons(instance) if self.get_edit_url(instance) else []

    def get_list_more_buttons(self, instance):
        inspect = self.get_inspect_url(instance)
        buttons = super().get_list_more_buttons(instance)
        return [button for button in buttons if button.url != inspect]


class OwnObjectMixin:
    """Finds nothing of a site that one does not manage, or does not read."""

    def get_object(self, *args, **kwargs):
        found = super().get_object(*args, **kwargs)
        # A view that creates has no object yet.
        if found is not None:
            roles = () if isinstance(self, ReadView) else (Role.MANAGER,)
            if not sites_of(self.request.user, *roles).filter(pk=found.site_id).exists():
                raise Http404
        return found


class OwnFormMixin:
    """A form that holds to the rules of the site."""

    def get_form_class(self):
        return type("OwnForm", (SiteRulesMixin, super().get_form_class()), {})


class OwnNewMixin:
    """Gives what is new the site that one is at work for, before its form is made."""

    def get_initial_form_instance(self):
        instance = super().get_initial_form_instance() or self.model()
        instance.site = managed_site(self.request)
        return instance


MIXINS = {
    "user_has_permission": OwnRightsMixin,
    "get_base_queryset": OwnListMixin,
    "get_object": OwnObjectMixin,
    "get_form": OwnFormMixin,
    "get_initial_form_instance": OwnNewMixin,
}


class SiteOwnedViewSet(ModelViewSet):
    """A ModelViewSet for a model with a ``site`` (``SiteOwned``).

    With ``inspect_view_fields`` everybody with a role on the site may look at one
    (``roles.SITE_MODELS`` gives the right to it, ``addresses`` the address).
    """

    copy_view_enabled = False
    inspect_view_class = ReadView

    @property
    def inspect_view_enabled(self):
        return bool(self.inspect_view_fields)

    def construct_view(self, view_class, **kwargs):
        # A view keeps to the methods it has: some have no form, some no list.
        mixins = [mixin for name, mixin in MIXINS.items() if hasattr(view_class, name)]
        own = type(f"OwnSites{view_class.__name__}", (*mixins, view_class), {})
        return super().construct_view(own, **kwargs)
