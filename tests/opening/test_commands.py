"""Opening sites from the command line."""

from io import StringIO

import pytest
from django.core.management import CommandError, call_command
from wagtail.models import Page, Site

from regions.models import Region
from tests.conftest import make_region
from werkcentrum.tenancy.models import SiteProfile

pytestmark = pytest.mark.django_db


def run(*arguments, **options):
    out = StringIO()
    call_command(*arguments, stdout=out, **options)
    return out.getvalue()


@pytest.fixture
def noord(national):
    return make_region("AM93", "Noord", "noord")


def test_a_region_opens_and_says_where(noord):
    said = run("open_region", "noord", palette="groen", state="live")
    assert "Werkcentrum Noord is geopend: https://noord.localhost/" in said
    assert "www.noord.localhost" in said
    site = Region.objects.get(label="noord").site
    assert site.sitetheme.palette == "groen"
    assert site.profile.state == SiteProfile.State.LIVE


def test_opening_again_says_that_it_was_there(noord):
    run("open_region", "noord")
    assert "was er al" in run("open_region", "noord")


def test_a_dry_run_changes_nothing(noord):
    before = Site.objects.count(), Page.objects.count()
    said = run("open_region", "noord", dry_run=True)
    assert "wordt geopend: https://noord.localhost/" in said
    assert "niets veranderd" in said
    assert (Site.objects.count(), Page.objects.count()) == before
    assert Region.objects.get(label="noord").site is None


def test_an_unknown_region_is_answered_with_the_known_ones(noord):
    with pytest.raises(CommandError, match=r"geen regio zuid. Kies uit: noord\."):
        run("open_region", "zuid")


def test_a_wrong_hostname_is_refused_in_dutch(noord):
    with pytest.raises(CommandError, match="gereserveerd"):
        run("open_region", "noord", hostname="cms.localhost")
    assert Region.objects.get(label="noord").site is None


def test_a_new_install_starts_with_the_national_site(db):
    assert "https://werkcentrum.example/" in run("open_national_site", "werkcentrum.example")
    assert SiteProfile.objects.get().is_national
    run("open_national_site", "werkcentrum.example")
    assert Site.objects.count() == 1


def test_without_regions_the_command_says_what_to_do_first(national):
    with pytest.raises(CommandError, match="update_geography"):
        run("open_region", "noord")


def test_the_state_of_a_site_can_be_set_and_set_back(
    noord, visit, django_capture_on_commit_callbacks
):
    run("open_region", "noord")
    assert visit("noord.localhost", "/iets/").status_code == 404
    with django_capture_on_commit_callbacks(execute=True):
        assert "sluit daarna" in run("set_state", "noord.localhost", "gone")
    assert visit("noord.localhost").status_code == 410
    run("set_state", "noord.localhost", "live")
    assert visit("noord.localhost").status_code == 200


def test_the_national_site_stays_live(national):
    with pytest.raises(CommandError, match="blijft live"):
        run("set_state", "localhost", "hidden")


def test_the_state_of_an_unknown_host_cannot_be_set(national):
    with pytest.raises(CommandError, match="geen site met de hostnaam elders.example"):
        run("set_state", "elders.example", "live")
