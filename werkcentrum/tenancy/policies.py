"""Wagtail's permission policies, narrowed to the sites that somebody works for."""

from wagtail.models import Page
from wagtail.permission_policies import ModelPermissionPolicy
from wagtail.permission_policies.collections import CollectionOwnershipPermissionPolicy
from wagtail.permission_policies.pages import PagePermissionPolicy
from wagtail.permissions import register_permission_policy

from .models import SiteOwned
from .roles import rights_by_site
from .scope import choosable_media, homes_of, media_of, pages_of, place_of, scope_of


class SitePagePolicy(PagePermissionPolicy):
    """What one changes, the grants say; one looks at all pages of one's own sites.

    In the CMS these are the pages of the site that one is at work for.
    """

    # What Wagtail asks for when it wants to know whether somebody looks at pages at all.
    ANY = frozenset({"add", "change", "publish", "lock", "unlock", "bulk_delete"})

    def user_has_any_permission(self, user, actions):
        if set(actions) >= self.ANY:
            scope = scope_of(user)
            return scope.sees_all or bool(scope.roles)
        return super().user_has_any_permission(user, actions)

    def instances_with_direct_explore_permission(self, user):
        return list(homes_of(user))

    def explorable_root_instance(self, user):
        place = place_of(user)
        return place.top if place else super().explorable_root_instance(user)

    def explorable_instances(self, user):
        place = place_of(user)
        if place:
            return place.explorable()
        # With several homes one starts at the root, which shows no more than these.
        return pages_of(user) | Page.objects.filter(depth=1)


class SiteOwnedPolicy(ModelPermissionPolicy):
    """The rights of a role, for the things of one's own sites only."""

    def user_has_permission_for_instance(self, user, action, instance):
        return self.user_has_any_permission_for_instance(user, [action], instance)

    def user_has_any_permission_for_instance(self, user, actions, instance):
        return self.user_has_any_permission(user, actions) and self._is_own(user, actions, instance)

    def instances_user_has_any_permission_for(self, user, actions):
        rows = super().instances_user_has_any_permission_for(user, actions)
        return rows if user.is_superuser else rows.filter(site__in=self._sites(user, actions))

    def users_with_any_permission_for_instance(self, actions, instance):
        people = super().users_with_any_permission_for_instance(actions, instance)
        return people.filter(
            memberships__site=instance.site_id, memberships__is_active=True
        ).distinct()

    def _is_own(self, user, actions, instance):
        # The row decides, not the object in hand: a revision or a form may hold another site.
        owner = (
            type(instance)._base_manager.filter(pk=instance.pk).values_list("site_id", flat=True)
        )
        site = owner.first() if instance.pk else instance.site_id
        return user.is_superuser or site in self._sites(user, actions)

    def _sites(self, user, actions) -> set[int]:
        """The sites on which somebody's roles give one of these rights."""
        rights = rights_by_site(user)
        names = {self._get_permission_name(action) for action in actions}
        return set().union(*(rights.get(name, ()) for name in names))


class LibraryPolicy(CollectionOwnershipPermissionPolicy):
    """Wagtail's rights by collection, and never outside the own libraries and the shared one.

    Lists keep to the site that one is at work for; what one may choose has the shared library too.
    "view", which Wagtail does not know of files, has everybody in the own libraries.
    """

    def _narrow(self, user, rows):
        return choosable_media(user, rows)

    def user_has_any_permission(self, user, actions):
        if "view" in actions and (scope_of(user).sees_all or scope_of(user).roles):
            return True
        return super().user_has_any_permission(user, actions)

    def instances_user_has_any_permission_for(self, user, actions):
        if "view" in actions:
            rows = media_of(user, self.model._default_manager.all())
        else:
            rows = self._narrow(user, super().instances_user_has_any_permission_for(user, actions))
        place = place_of(user)
        return place.files(rows, with_shared="choose" in actions) if place else rows

    def collections_user_has_any_permission_for(self, user, actions):
        rows = super().collections_user_has_any_permission_for(user, actions)
        place = place_of(user)
        if place is None or place.is_whole:
            return rows
        here = place.collections(with_shared="choose" in actions)
        return rows.filter(pk__in=here.values("pk"))

    def user_has_any_permission_for_instance(self, user, actions, instance):
        if (
            instance.pk
            and not self._narrow(user, type(instance)._base_manager.filter(pk=instance.pk)).exists()
        ):
            return False
        if "view" in actions:
            own = media_of(user, type(instance)._base_manager.filter(pk=instance.pk))
            if own.exists():
                return True
        return super().user_has_any_permission_for_instance(user, actions, instance)

    def user_has_permission_for_instance(self, user, action, instance):
        return self.user_has_any_permission_for_instance(user, [action], instance)


def register_site_owned(model) -> None:
    """Give a model with a ``site`` its policy; called from ``AppConfig.ready``."""
    assert issubclass(model, SiteOwned)
    register_permission_policy(model, SiteOwnedPolicy(model), exact_class=True)


def register_library(model, auth_model: str) -> None:
    """Give a model of files its policy; ``auth_model`` carries Wagtail's rights."""
    policy = LibraryPolicy(model, auth_model=auth_model, owner_field_name="uploaded_by_user")
    register_permission_policy(model, policy, exact_class=True)
