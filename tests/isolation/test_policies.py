"""Layer 3: Wagtail's policies know the sites of whom they speak."""

import pytest
from django.apps import apps
from wagtail.permission_policies.sites import SitePermissionPolicy
from wagtail.permissions import policy_registry

from tests.performance.bodies import furnish
from werkcentrum.accounts.models import User
from werkcentrum.contact.models import Location
from werkcentrum.media.models import Document, Image, Video
from werkcentrum.tenancy.models import Role, SiteOwned
from werkcentrum.tenancy.policies import LibraryPolicy, SiteOwnedPolicy
from werkcentrum.tenancy.roles import assign

pytestmark = pytest.mark.django_db

SITE_OWNED = [model for model in apps.get_models() if issubclass(model, SiteOwned)]


@pytest.fixture
def manager(region_a):
    user = User.objects.create_user("baas@werkcentrum.example")
    assign(user, region_a, Role.MANAGER)
    return user


@pytest.mark.parametrize("model", SITE_OWNED)
def test_every_model_of_a_site_has_a_policy_that_narrows(model):
    assert isinstance(policy_registry.get_by_type(model), SiteOwnedPolicy)


@pytest.mark.parametrize("model", [Image, Document, Video])
def test_every_kind_of_file_has_a_policy_that_narrows(model):
    assert isinstance(policy_registry.get_by_type(model), LibraryPolicy)


def test_settings_of_a_site_keep_wagtails_own_policy():
    for name in ("contact.contactdetails", "themes.sitetheme", "content.accessibilitystatement"):
        policy = policy_registry.get_by_type(apps.get_model(name))
        assert isinstance(policy, SitePermissionPolicy), name


@pytest.mark.parametrize("model", [Location, Image, Document, Video])
def test_a_policy_speaks_for_the_own_site_only(manager, region_a, region_b, national, model):
    for site in (region_a, region_b, national):
        furnish(site, images=1)
    policy = policy_registry.get_by_type(model)
    own = policy.instances_user_has_permission_for(manager, "change")
    of_site = (
        {row.site for row in own}
        if model is Location
        else {row.collection.sitelibrary.site for row in own}
    )
    assert of_site == {region_a}
    for row in model.objects.all():
        site = row.site if model is Location else row.collection.sitelibrary.site
        may = policy.user_has_permission_for_instance(manager, "change", row)
        assert may == (site == region_a)


def test_a_thing_in_hand_that_claims_another_site_is_judged_by_its_row(manager, region_a, region_b):
    furnish(region_b, images=1)
    theirs = Location.objects.filter(site=region_b).first()
    theirs.site = region_a
    policy = policy_registry.get_by_type(Location)
    assert not policy.user_has_permission_for_instance(manager, "change", theirs)
