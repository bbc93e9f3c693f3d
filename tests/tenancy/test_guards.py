"""What must not come into being."""

import pytest
from django.conf import settings
from django.core.exceptions import PermissionDenied
from wagtail.models import Collection, CollectionViewRestriction, Locale, PageViewRestriction
from wagtail_localize.models import LocaleSynchronization

pytestmark = pytest.mark.django_db


def test_no_page_can_be_made_private(region_a):
    with pytest.raises(PermissionDenied):
        PageViewRestriction.objects.create(page=region_a.root_page, restriction_type="login")


def test_no_collection_can_be_made_private(db):
    root = Collection.get_first_root_node()
    with pytest.raises(PermissionDenied):
        CollectionViewRestriction.objects.create(collection=root, restriction_type="login")


def test_locale_synchronisation_cannot_be_switched_on(dutch):
    english = Locale.objects.create(language_code="en")
    with pytest.raises(PermissionDenied):
        LocaleSynchronization.objects.create(locale=english, sync_from=dutch)


def test_the_screen_that_offers_synchronisation_is_not_installed():
    assert "wagtail_localize.locales" not in settings.INSTALLED_APPS
    assert "wagtail.locales" in settings.INSTALLED_APPS
