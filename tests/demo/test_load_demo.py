"""Loading the demo portal: what is there afterwards, and what a second run leaves alone."""

import re

import pytest
from django.core.management import call_command
from wagtail.models import Page, ReferenceIndex, Revision, Site

from regions.models import Referral, Region
from werkcentrum.accounts.models import User
from werkcentrum.articles.models import ArticleIndexPage, ArticlePage
from werkcentrum.contact.models import Adviser, ContactDetails, Location, Stop
from werkcentrum.content.models import ContentPage, HomePage
from werkcentrum.delivery.models import PreviewLink
from werkcentrum.events.models import AgendaPage, EventPage
from werkcentrum.media.models import Image, LibraryOffer
from werkcentrum.services.models import ServiceIndexPage, ServicePage
from werkcentrum.services.partners import Partner
from werkcentrum.tenancy.models import Membership, SiteAlias, SiteProfile

# Without it pytest-django makes no database when these tests run alone.
pytestmark = pytest.mark.django_db
FICTITIOUS = re.compile(r"088 - 000 00 \d\d|0800 - 0000")


@pytest.fixture(scope="module")
def django_db_setup_with_demo(django_db_setup, django_db_blocker, tmp_path_factory):
    """The demo in the test database for this module, taken back afterwards."""
    from django.conf import settings
    from django.db import transaction
    from django.test import override_settings

    media = tmp_path_factory.mktemp("media")
    with (
        django_db_blocker.unblock(),
        override_settings(DEBUG=True, MEDIA_ROOT=media, BASE_DOMAIN="localhost"),
        transaction.atomic(),
    ):
        assert settings.DEBUG
        call_command("load_demo", verbosity=0)
        yield
        transaction.set_rollback(True)


@pytest.fixture
def demo_data(django_db_setup_with_demo, settings):
    """The loaded demo; what a test changes is taken back, as in every test with the database."""
    settings.DEBUG = True
    settings.BASE_DOMAIN = "localhost"


def states():
    rows = SiteProfile.objects.values_list("kind", "state")
    return {pair: list(rows).count(pair) for pair in set(rows)}


def test_thirty_regions_are_live_and_five_have_one_page(demo_data):
    assert states() == {
        ("national", "live"): 1,
        ("region", "live"): 30,
        ("region", "basic"): 5,
        ("subsite", "live"): 1,
        ("blueprint", "hidden"): 2,
    }
    assert not Region.objects.in_use().filter(site=None).exists()


def test_each_palette_is_worn(demo_data):
    palettes = dict(Region.objects.values_list("label", "site__sitetheme__palette"))
    assert palettes["haaglanden"] == "paars"
    assert palettes["grootamsterdam"] == "groen"
    assert palettes["rijnmond"] == "rood"
    assert min(list(palettes.values()).count(name) for name in ("paars", "groen", "rood")) >= 8


def test_rijnmond_has_its_own_domain_and_the_subdomain_leads_there(demo_data):
    site = Region.objects.get(label="rijnmond").site
    assert site.hostname == "werkcentrumrijnmond.localhost"
    assert SiteAlias.objects.filter(site=site, hostname="rijnmond.localhost").exists()


def test_rich_regions_have_locations_of_different_kinds_with_opening_hours(demo_data):
    for label in ("haaglanden", "grootamsterdam", "rijnmond"):
        places = Location.objects.filter(site__region__label=label)
        assert 4 <= len(places) <= 5
        assert len({place.kind for place in places}) >= 3
        assert all(place.opening_hours.exists() or place.stops.exists() for place in places)
        assert places.filter(special_hours__isnull=False).count() >= 2
        assert places.filter(consultations__isnull=False).exists()
        assert places.filter(stops__isnull=False).exists()
        assert Adviser.objects.filter(site__region__label=label).count() == 3


def below(model, site):
    """The live pages of a kind in the Dutch tree of a site."""
    return model.objects.live().descendant_of(site.root_page)


@pytest.mark.parametrize("label", ["haaglanden", "grootamsterdam", "rijnmond"])
def test_rich_regions_have_much_to_tell(demo_data, label):
    site = Region.objects.get(label=label).site
    events = below(EventPage, site)
    assert below(ArticlePage, site).count() >= 12
    assert events.count() >= 20
    assert events.exclude(repeats="").exists()
    assert events.filter(is_cancelled=True).exists()
    assert events.filter(is_full=True).exists()
    services = below(ServicePage, site)
    assert services.count() >= 12
    assert services.filter(municipalities__isnull=False).exists()
    assert services.filter(partner=None).exists()
    partners = Partner.objects.filter(site=site)
    assert partners.count() >= 8
    assert all(partner.logo and partner.logo_rules for partner in partners)
    assert partners.filter(is_member=False).exists()


def test_the_national_site_tells_what_holds_everywhere(demo_data):
    site = SiteProfile.objects.get(kind="national").site
    assert below(ArticlePage, site).count() >= 10
    assert below(EventPage, site).count() >= 5
    services = below(ServicePage, site)
    assert services.count() >= 15
    assert not services.filter(partner=None).exists()
    assert Partner.objects.filter(site=site).count() >= 15


def test_other_regions_tell_a_little(demo_data):
    rich = ("haaglanden", "grootamsterdam", "rijnmond")
    live = Region.objects.filter(site__profile__state="live").exclude(label__in=rich)
    for region in live.select_related("site__root_page"):
        assert 3 <= below(ServicePage, region.site).count() <= 4
        assert Partner.objects.filter(site=region.site).count() == 3


def test_a_logo_is_of_the_own_site_or_the_national_library(demo_data):
    national = SiteProfile.objects.get(kind="national").site
    for partner in Partner.objects.exclude(logo=None).select_related("logo", "site"):
        shelves = (partner.site.library.collection_id, national.library.collection_id)
        assert partner.logo.collection_id in shelves


@pytest.mark.parametrize("hostname", ["localhost", "haaglanden.localhost"])
def test_lists_in_english_are_translations_with_items(demo_data, hostname):
    home = Site.objects.get(hostname=hostname).root_page
    english = Page.objects.get(translation_key=home.translation_key, locale__language_code="en")
    for model in (ArticleIndexPage, AgendaPage, ServiceIndexPage):
        index = model.objects.live().child_of(english).get()
        assert model.objects.child_of(home).get().translation_key == index.translation_key
        items = index.get_children().live()
        assert items.exists()
        assert all(item.get_translation(home.locale).live for item in items)
        assert {revision.object_str for revision in index.revisions.all()} == {index.title}


def test_every_live_region_can_be_reached(demo_data):
    for site in Site.objects.filter(profile__kind="region", profile__state="live"):
        assert site.contactdetails.phone
        assert site.contactdetails.controller
        assert Location.objects.filter(site=site).exists()


def test_numbers_and_addresses_are_nobodys(demo_data):
    for details in ContactDetails.objects.exclude(phone=""):
        assert FICTITIOUS.fullmatch(details.phone)
        assert details.email.endswith(".example")
    places = Location.objects.exclude(kind=Location.Kind.MOBILE)
    for rows in (places, Stop.objects.all()):
        assert all(row.street.startswith("Voorbeeld") for row in rows)
    assert all(".example/" in referral.url for referral in Referral.objects.all())
    assert all(user.email.endswith("@werkcentrum.example") for user in User.objects.all())


def test_basic_sites_show_the_five_situations(demo_data):
    def referrals(label):
        return Referral.objects.filter(site__region__label=label)

    for label in ("twente", "zuidlimburg"):
        assert referrals(label).count() >= 3
        assert referrals(label).filter(audience__isnull=False, ends_on="2027-01-01").exists()
    assert referrals("amersfoort").count() == 1
    empty = Region.objects.get(label="gorinchem").site
    assert not empty.contactdetails.phone
    assert not Location.objects.filter(site=empty).exists()
    home = Region.objects.get(label="middenholland").site.root_page
    assert home.get_descendants().exists()
    assert not home.get_descendants().live().exists()


def test_a_region_that_just_opened_has_the_pages_of_the_blueprint(demo_data):
    home = Region.objects.get(label="gorinchem").site.root_page
    assert home.get_descendants().live().filter(title="Kom langs").exists()


def test_every_body_passes_the_rules_that_editors_must_keep(demo_data):
    bodies = [(model, ["body"]) for model in (ContentPage, ArticlePage, EventPage, ServicePage)]
    for model, fields in (*bodies, (HomePage, ["body", "entrances"])):
        for page in model.objects.all():
            for field in fields:
                value = getattr(page, field)
                value.stream_block.clean(value)


def test_pages_have_a_revision_that_equals_them(demo_data):
    page = ContentPage.objects.live().first()
    assert page.latest_revision_id == page.live_revision_id
    assert page.latest_revision.as_object().body.get_prep_value() == page.body.get_prep_value()
    assert Revision.objects.page_revisions().count() >= ContentPage.objects.count()


def test_the_english_home_is_a_translation_with_its_own_words(demo_data):
    national = SiteProfile.objects.get(kind="national").site.root_page
    english = HomePage.objects.get(
        translation_key=national.translation_key, locale__language_code="en"
    )
    assert english.live
    assert english.hero_title.startswith("Work")
    assert english.get_descendants().live().count() >= 5


def test_references_and_search_know_the_pages(demo_data):
    image = Image.objects.get(title="Gesprek (paars)")
    assert ReferenceIndex.get_references_to(image).exists()
    found = Page.objects.live().search("loopbaan")
    assert any("loopbaan" in page.title for page in found)


def test_people_have_their_roles_and_one_is_technical(demo_data):
    roles = set(Membership.objects.values_list("user__email", "role", "site__hostname"))
    assert ("beheer.landelijk@werkcentrum.example", "manager", "localhost") in roles
    assert ("redactie.rijnmond@werkcentrum.example", "editor", "werkcentrumrijnmond.localhost") in (
        roles
    )
    assert User.objects.filter(is_superuser=True).count() == 1


def test_a_second_run_keeps_what_somebody_changed(demo_data, capsys):
    page = ContentPage.objects.filter(slug="jongeren").get()
    page.title = "Voor jongeren"
    page.save()
    counts = [model.objects.count() for model in (Page, Site, Image, User, Location)]
    call_command("load_demo")
    assert "Er is niets veranderd" in capsys.readouterr().out
    assert ContentPage.objects.get(pk=page.pk).title == "Voor jongeren"
    assert [model.objects.count() for model in (Page, Site, Image, User, Location)] == counts


def test_another_port_and_domain_move_every_site(demo_data, settings):
    settings.SITE_PORT, settings.BASE_DOMAIN = 8009, "werkcentrum.test"
    call_command("load_demo", verbosity=0)
    assert set(Site.objects.values_list("port", flat=True)) == {8009}
    hosts = set(Site.objects.values_list("hostname", flat=True))
    assert {"werkcentrum.test", "haaglanden.werkcentrum.test"} <= hosts
    assert not any(host.endswith("localhost") for host in hosts)
    assert not SiteAlias.objects.filter(hostname__endswith="localhost").exists()


def test_pictures_are_offered_taken_over_and_declined_and_a_draft_is_shared(demo_data):
    states = LibraryOffer.objects.values_list("state", flat=True)
    assert sorted(states) == ["accepted", "declined", "offered"]
    link = PreviewLink.objects.get()
    assert link.is_valid
    assert not link.page.live
    assert not Image.objects.filter(licence="").exists()
