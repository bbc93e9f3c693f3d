"""The home page of a site goes only when the site has gone."""

import pytest
from django.contrib.auth.models import Group
from django.core.exceptions import PermissionDenied
from django.db import transaction
from wagtail.models import Page, Site

from regions.opening.services import open_language, open_region
from werkcentrum.accounts.models import User
from werkcentrum.content.models import ContentPage, HomePage
from werkcentrum.tenancy.models import Role
from werkcentrum.tenancy.roles import assign, grant_roles

pytestmark = pytest.mark.django_db


@pytest.mark.parametrize(
    "delete",
    [
        lambda home: home.delete(),
        lambda home: Page.objects.get(pk=home.pk).delete(),
        lambda home: Page.objects.filter(pk=home.pk).delete(),
        lambda home: HomePage.objects.filter(pk=home.pk).delete(),
        lambda home: Page.objects.filter(depth=2).delete(),
    ],
    ids=["page", "base page", "query of pages", "query of homes", "everything"],
)
def test_the_home_of_a_site_cannot_be_deleted(region_a, delete):
    with pytest.raises(PermissionDenied), transaction.atomic():
        delete(region_a.root_page.specific)
    assert Site.objects.filter(pk=region_a.pk).exists()


def test_the_home_in_another_language_cannot_be_deleted_either(region_a):
    english = open_language(region_a, "en", title="Werkcentrum Oost")
    with pytest.raises(PermissionDenied):
        english.delete()


def test_pages_below_a_home_can_be_deleted(region_a):
    page = region_a.root_page.add_child(instance=ContentPage(title="Iets", slug="iets"))
    page.add_child(instance=ContentPage(title="Dieper", slug="dieper"))
    page.delete()
    assert not ContentPage.objects.exists()


def test_a_site_that_closes_for_good_goes_before_its_pages(region_a):
    home, region = region_a.root_page, region_a.region
    Site.objects.get(pk=region_a.pk).delete()
    home.delete()
    assert not Page.objects.filter(pk=home.pk).exists()
    region.refresh_from_db()
    assert region.site is None
    assert open_region(region).root_page.pk != home.pk


def test_a_home_stays_at_the_root(region_a, region_b):
    with pytest.raises(PermissionDenied):
        region_a.root_page.move(region_b.root_page, pos="last-child")
    # Another order of the homes is harmless.
    region_b.root_page.move(region_a.root_page, pos="left")
    assert Site.objects.get(pk=region_b.pk).root_page.depth == 2


def test_no_page_becomes_a_home(region_a):
    page = region_a.root_page.add_child(instance=ContentPage(title="Iets", slug="iets"))
    with pytest.raises(PermissionDenied):
        page.move(Page.get_first_root_node(), pos="last-child")


def test_the_groups_of_a_site_go_with_it(region_a):
    Site.objects.get(pk=region_a.pk).delete()
    assert not Group.objects.filter(name__startswith="Werkcentrum Oost").exists()


def test_two_sites_of_one_name_have_groups_of_their_own(region_a, region_b):
    Site.objects.filter(pk=region_b.pk).update(site_name="Werkcentrum Oost")
    region_b.refresh_from_db()
    for _twice in range(2):
        ours, theirs = grant_roles(region_a), grant_roles(region_b)
        assert not set(ours.values()) & set(theirs.values())


def test_only_a_home_in_another_language_can_be_taken_offline(region_a):
    user = User.objects.create_user("eind@werkcentrum.example", first_name="Eind")
    assign(user, region_a, Role.PUBLISHER)
    english = open_language(region_a, "en", title="Werkcentrum Oost")
    english.save_revision().publish(skip_permission_checks=True)
    page = region_a.root_page.add_child(instance=ContentPage(title="Iets", slug="iets"))

    def may_unpublish(page):
        return Page.objects.get(pk=page.pk).permissions_for_user(user).can_unpublish()

    assert not may_unpublish(region_a.root_page)
    assert may_unpublish(english)
    assert may_unpublish(page)
