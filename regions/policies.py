"""Who may do what with regions in the CMS."""

from wagtail.permission_policies import ModelPermissionPolicy


class RegionPolicy(ModelPermissionPolicy):
    """Regions come and go by ``update_geography`` only; the CMS changes names and addresses."""

    def user_has_permission(self, user, action):
        return action not in ("add", "delete") and super().user_has_permission(user, action)

    def user_has_any_permission(self, user, actions):
        return any(self.user_has_permission(user, action) for action in actions)
