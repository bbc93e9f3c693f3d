"""Opening a region: all or nothing, once, on a host that is free."""

import pytest
from django.conf import settings as django_settings
from django.contrib.auth.models import Group
from django.core.cache import cache
from django.core.exceptions import ValidationError
from wagtail.models import Collection, Page, Site, sites

from regions.models import Region
from regions.opening.services import (
    open_language,
    open_national_site,
    open_region,
    open_subsite,
)
from tests.conftest import make_region
from werkcentrum.navigation.models import Menu
from werkcentrum.tenancy.models import Role, RoleGroup, SiteAlias, SiteProfile

pytestmark = pytest.mark.django_db


@pytest.fixture
def noord(national):
    return make_region("AM93", "Noord", "noord")


def counts():
    models = (Site, SiteProfile, SiteAlias, Page, Collection, Group, RoleGroup, Menu)
    return {model.__name__: model.objects.count() for model in models}


def test_opening_again_changes_nothing(noord):
    site = open_region(noord)
    before = counts()
    assert open_region(noord) == site
    assert open_region(Region.objects.get(pk=noord.pk), palette="rood") == site
    assert counts() == before


def test_a_visitor_during_the_opening_does_not_bring_back_the_old_addresses(
    noord, django_capture_on_commit_callbacks
):
    with django_capture_on_commit_callbacks(execute=True):
        before = Site.get_site_root_paths()
        site = open_region(noord)
        # Another process, which does not see the new site yet, fills the cache again.
        key, version = sites.SITE_ROOT_PATHS_CACHE_KEY, sites.SITE_ROOT_PATHS_CACHE_VERSION
        cache.set(key, before, 3600, version=version)
    assert site.pk in {root.site_id for root in Site.get_site_root_paths()}


def test_a_home_in_a_new_language_has_an_address_for_every_process(
    noord, django_capture_on_commit_callbacks
):
    site = open_region(noord)
    with django_capture_on_commit_callbacks(execute=True):
        before = Site.get_site_root_paths()
        open_language(site, "en", title="Werkcentrum Noord")
        key, version = sites.SITE_ROOT_PATHS_CACHE_KEY, sites.SITE_ROOT_PATHS_CACHE_VERSION
        cache.set(key, before, 3600, version=version)
    roots = Site.get_site_root_paths()
    assert (site.pk, "en") in {(root.site_id, root.language_code) for root in roots}


def test_opening_with_an_old_copy_of_the_region_opens_no_second_site(noord):
    old = Region.objects.get(pk=noord.pk)
    site = open_region(noord)
    assert open_region(old) == site
    assert old.site == site


def test_opening_the_national_site_or_a_subsite_again_changes_nothing(national):
    for _twice in range(2):
        open_subsite(name="Techniek", hostname="techniek.localhost")
        open_national_site(hostname="localhost")
        now = counts()
        assert now["Site"] == 2
    assert counts() == now


def test_what_is_opened_is_complete(noord):
    site = open_region(noord)
    assert site.profile.kind == SiteProfile.Kind.REGION
    assert site.profile.state == SiteProfile.State.BASIC
    assert site.root_page.live
    assert site.port == django_settings.SITE_PORT
    assert site.contactdetails
    assert site.sitetheme.palette == "paars"
    assert site.library.collection.name == "Werkcentrum Noord"
    assert {row.role for row in site.role_groups.all()} == set(Role)
    assert not site.is_default_site
    assert Region.objects.get(pk=noord.pk).site == site


def test_the_other_addresses_are_aliases(noord):
    site = open_region(noord, hostname="werkcentrumnoord.localhost")
    assert site.hostname == "werkcentrumnoord.localhost"
    assert {alias.hostname for alias in site.aliases.all()} == {
        "noord.localhost",
        "www.noord.localhost",
        "www.werkcentrumnoord.localhost",
    }


def test_an_alias_that_is_taken_stays_where_it_is(noord, region_a):
    SiteAlias.objects.create(site=region_a, hostname="www.noord.localhost")
    site = open_region(noord)
    assert SiteAlias.objects.get(hostname="www.noord.localhost").site == region_a
    assert "www.noord.localhost" not in {alias.hostname for alias in site.aliases.all()}


def test_the_own_domain_counts_outside_the_demo(noord, settings):
    settings.BASE_DOMAIN = "werkcentrum.nl"
    noord.own_domain = "werkeninnoord.nl"
    noord.save()
    site = open_region(noord)
    assert site.hostname == "noord.werkcentrum.nl"
    assert {alias.hostname for alias in site.aliases.all()} == {
        "www.noord.werkcentrum.nl",
        "werkeninnoord.nl",
        "www.werkeninnoord.nl",
    }


@pytest.mark.parametrize(
    "hostname",
    [
        "localhost",
        "LOCALHOST",
        "oost.localhost",
        "www.oost.localhost",
        "OOST.localhost.",
        "werkcentrumoost.localhost",
        "cms.localhost",
        "CMS.LOCALHOST",
        "www.localhost",
        "api.localhost",
        "noord.localhost:8000",
        "noord.localhost/pad",
        "https://noord.localhost",
        "noord_.localhost",
        "-noord.localhost",
        "noord-.localhost",
        "noord..localhost",
        ".localhost",
        "noord localhost",
        "noörd.localhost",
        "нoord.localhost",
        "noord.localhost\nX: y",
        "noord.localhost\x00",
        "*.localhost",
        "[::1]",
        "a" * 64 + ".localhost",
        ".".join(["a" * 60] * 5),
        "@localhost",
        " ",
    ],
)
def test_a_host_that_is_taken_reserved_or_malformed_opens_nothing(noord, region_a, hostname):
    before = counts()
    with pytest.raises(ValidationError):
        open_region(noord, hostname=hostname)
    assert counts() == before
    assert Region.objects.get(pk=noord.pk).site is None


@pytest.mark.parametrize(
    ("asked", "becomes"),
    [
        ("Noord.Localhost", "noord.localhost"),
        ("xn--nrd-5qa.localhost", "xn--nrd-5qa.localhost"),
        (" noord.localhost.\n", "noord.localhost"),
    ],
)
def test_a_host_is_kept_in_lower_case(noord, asked, becomes):
    assert open_region(noord, hostname=asked).hostname == becomes


@pytest.mark.parametrize("label", ["cms", "www", "api"])
def test_a_region_whose_label_is_reserved_is_not_opened_below_the_base_domain(national, label):
    region = make_region("AM93", "Noord", label)
    with pytest.raises(ValidationError):
        open_region(region)
    site = open_region(region, hostname="noord.localhost")
    assert f"{label}.localhost" not in {alias.hostname for alias in site.aliases.all()}


def test_a_home_that_took_the_slug_of_a_later_region_stays_its_own(noord, region_a):
    home = region_a.root_page
    home.slug = "regio-noord"
    home.save()
    site = open_region(noord)
    assert site.root_page != home
    assert Site.objects.get(pk=region_a.pk).root_page_id == home.pk


def test_a_home_in_another_language_is_no_home_of_a_later_region(noord, region_a):
    english = open_language(region_a, "en", title="Oost", slug="regio-noord")
    assert open_region(noord).root_page.pk != english.pk


def test_opening_again_gives_back_what_is_missing(noord):
    site = open_region(noord, palette="rood")
    site.sitetheme.delete()
    site.contactdetails.delete()
    Menu.objects.filter(site=site).delete()
    open_region(noord, palette="rood")
    site = Site.objects.get(pk=site.pk)
    assert site.sitetheme.palette == "rood"
    assert site.contactdetails.phone == ""
    assert Menu.objects.filter(site=site).count() == 1
