"""A site moves to another address, or is called otherwise, and every old address leads on."""

import pytest
from django.core.exceptions import PermissionDenied, ValidationError

from regions.lookup import Outcome, find
from regions.opening.moving import move_site, rename_region, swap_sites
from tests.isolation.world import person
from tests.performance.bodies import add_page
from werkcentrum.history.models import Entry
from werkcentrum.tenancy.models import Role

pytestmark = pytest.mark.django_db


def leads_to(visit, host, path="/zorg/"):
    answer = visit(host, path)
    assert answer.status_code == 301, (host, answer.status_code)
    return answer["Location"]


@pytest.fixture
def page(region_a):
    return add_page(region_a.root_page.specific, title="Werken in de zorg", slug="zorg")


def test_all_old_addresses_of_a_site_that_moved_lead_to_the_same_page(region_a, page, visit):
    old = {region_a.hostname, *region_a.aliases.values_list("hostname", flat=True)}

    moved = move_site(site=region_a, hostname="Werken-in-Oost.nl")

    assert moved.hostname == "werken-in-oost.nl"
    assert visit("werken-in-oost.nl", "/zorg/").status_code == 200
    for host in {*old, "www.werken-in-oost.nl"}:
        assert leads_to(visit, host, "/zorg/?a=1") == "https://werken-in-oost.nl/zorg/?a=1"
    assert page.get_full_url() == "https://werken-in-oost.nl/zorg/"
    assert Entry.objects.get(action="site.move").detail == (
        "van oost.localhost naar werken-in-oost.nl"
    )


def test_a_site_moves_back_and_forth(region_a, page, visit):
    move_site(site=region_a, hostname="werken-in-oost.nl")
    move_site(site=region_a, hostname="oost.localhost")

    assert visit("oost.localhost", "/zorg/").status_code == 200
    assert leads_to(visit, "werken-in-oost.nl") == "https://oost.localhost/zorg/"


@pytest.mark.parametrize(
    "hostname",
    [
        "west.localhost",
        "www.west.localhost",
        "oost.localhost",
        "cms.localhost",
        "https://oost.nl",
        "oost.nl/pad",
        "oost.nl:443",
        "oöst.nl",
        "oost nl",
        "",
        "a" * 300,
        "<script>",
        "oost\x00.nl",
    ],
)
def test_a_hostname_that_a_site_cannot_take_changes_nothing(region_a, region_b, hostname):
    with pytest.raises(ValidationError):
        move_site(site=region_a, hostname=hostname)

    region_a.refresh_from_db()
    assert region_a.hostname == "oost.localhost"
    assert not region_a.aliases.filter(hostname="oost.localhost").exists()


def test_the_second_of_two_managers_hears_that_the_site_moved_already(region_a, national):
    first, second = (person(national, Role.MANAGER, word) for word in ("een", "twee"))
    move_site(site=region_a, hostname="een.nl", was="oost.localhost", user=first)

    with pytest.raises(ValidationError, match="intussen"):
        move_site(site=region_a, hostname="twee.nl", was="oost.localhost", user=second)

    region_a.refresh_from_db()
    assert region_a.hostname == "een.nl"


def test_two_sites_swap_their_addresses(region_a, region_b, page, visit):
    swap_sites(first=region_a, second=region_b)

    assert visit("west.localhost", "/zorg/").status_code == 200
    assert visit("oost.localhost", "/zorg/").status_code == 404
    assert leads_to(visit, "www.west.localhost") == "https://west.localhost/zorg/"
    assert leads_to(visit, "www.oost.localhost", "/") == "https://oost.localhost/"


def test_nobody_but_a_national_manager_moves_or_renames(region_a, region_b, national):
    for site, role in ((region_a, Role.MANAGER), (national, Role.PUBLISHER)):
        user = person(site, role, "iemand")
        with pytest.raises(PermissionDenied):
            move_site(site=region_a, hostname="nieuw.nl", user=user)
        with pytest.raises(PermissionDenied):
            swap_sites(first=region_a, second=region_b, user=user)
        with pytest.raises(PermissionDenied):
            rename_region(region=region_a.region, name="Nieuw", user=user)


def test_a_region_with_another_name_has_it_everywhere_and_is_found_by_both(region_a, visit):
    rename_region(region=region_a.region, name="Het Oosten")

    region_a.refresh_from_db()
    assert region_a.site_name == "Werkcentrum Het Oosten"
    region_a.library.collection.refresh_from_db()
    assert region_a.library.collection.name == "Werkcentrum Het Oosten"
    names = set(region_a.role_groups.values_list("group__name", flat=True))
    assert "Werkcentrum Het Oosten: beheerder" in names
    assert region_a.root_page.title == "Werkcentrum Het Oosten"
    assert "Werkcentrum Het Oosten" in visit(region_a).content.decode()
    for query in ("Oost", "Het Oosten"):
        answer = find(query)
        assert answer.outcome == Outcome.REGION
        assert answer.region.name == "Het Oosten"


def test_a_region_may_get_its_old_name_back(region_a):
    rename_region(region=region_a.region, name="Het Oosten")
    region = rename_region(region=region_a.region, name="Oost")

    assert region.former_names == ["Het Oosten"]


@pytest.mark.parametrize("name", ["", "   ", "Werkcentrum", "West", "wEST", "x" * 81, "a\x00b"])
def test_a_name_that_a_region_cannot_have_changes_nothing(region_a, region_b, name):
    with pytest.raises(ValidationError):
        rename_region(region=region_a.region, name=name)

    region_a.refresh_from_db()
    assert region_a.site_name == "Werkcentrum Oost"
