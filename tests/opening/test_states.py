"""Who brings a site into which state, and what a site needs before it is live."""

import pytest
from allauth.account.internal.flows.login import AUTHENTICATION_METHODS_SESSION_KEY
from django.core.exceptions import PermissionDenied, ValidationError

from regions.opening.states import set_state, states_for
from tests.isolation.world import enter, person
from werkcentrum.history.models import Entry
from werkcentrum.tenancy.models import Role, SiteProfile

from .test_readiness import complete

pytestmark = pytest.mark.django_db
State, Kind = SiteProfile.State, SiteProfile.Kind


@pytest.fixture
def basic(region_a):
    SiteProfile.objects.filter(site=region_a).update(state=State.BASIC)
    region_a.refresh_from_db()
    return region_a


def test_a_manager_sets_the_own_site_live_once_nothing_that_blocks_is_missing(basic, visit):
    boss = person(basic, Role.MANAGER, "eerste")
    with pytest.raises(ValidationError, match="contactgegevens"):
        set_state(basic, State.LIVE, user=boss)
    complete(basic)

    set_state(basic, State.LIVE, user=boss)

    assert SiteProfile.objects.get(site=basic).state == State.LIVE
    entry = Entry.objects.get(action="site.state")
    assert (entry.site, entry.user) == (basic, boss)
    assert "van basispagina naar live" in entry.detail


def test_a_national_manager_goes_on_with_a_reason_that_is_kept(basic, national):
    boss = person(national, Role.MANAGER, "landelijk")
    with pytest.raises(ValidationError, match="waarom"):
        set_state(basic, State.LIVE, user=boss)

    set_state(basic, State.LIVE, user=boss, reason="De opening is morgen.")

    assert "De opening is morgen" in Entry.objects.get(action="site.state").detail


@pytest.mark.parametrize("role", [Role.VIEWER, Role.EDITOR, Role.PUBLISHER])
def test_only_managers_change_a_state(basic, national, role):
    complete(basic)
    for site in (basic, national):
        with pytest.raises(PermissionDenied):
            set_state(basic, State.LIVE, user=person(site, role, "iemand"))


def test_a_manager_changes_no_other_site_and_closes_none(region_a, region_b):
    boss = person(region_a, Role.MANAGER, "eerste")
    for site, state in ((region_b, State.BASIC), (region_a, State.GONE), (region_a, State.HIDDEN)):
        with pytest.raises(PermissionDenied):
            set_state(site, state, user=boss)
    assert states_for(boss, region_a) == [State.BASIC]
    assert states_for(boss, region_b) == []


@pytest.mark.parametrize(
    ("kind", "state"),
    [
        (Kind.NATIONAL, State.GONE),
        (Kind.BLUEPRINT, State.LIVE),
        (Kind.PRACTICE, State.LIVE),
        (Kind.PRACTICE, State.BASIC),
        (Kind.SUBSITE, State.BASIC),
    ],
)
def test_some_sites_are_never_in_some_states(region_a, national, kind, state):
    site = national if kind == Kind.NATIONAL else region_a
    if kind != Kind.NATIONAL:
        SiteProfile.objects.filter(site=site).update(kind=kind, state=State.HIDDEN)
    site.refresh_from_db()

    with pytest.raises(ValidationError):
        set_state(site, state)


def test_the_button_shows_what_is_missing_and_asks_for_a_reason(basic, national):
    page = f"/cms/sites/{basic.pk}/"
    region, nation = (enter(person(site, Role.MANAGER, "baas")) for site in (basic, national))
    assert f"{page}state/live/" in region.get(page).content.decode()

    here = region.get(f"{page}state/live/").content.decode()
    assert "Verantwoordelijke organisaties" in here
    assert "Live zetten</button>" not in here
    region.post(f"{page}state/live/", {"reason": "Toch maar."})
    assert SiteProfile.objects.get(site=basic).state == State.BASIC

    assert "reden" in nation.get(f"{page}state/live/").content.decode()
    assert nation.post(f"{page}state/live/", {"reason": ""}).status_code == 200
    assert nation.post(f"{page}state/live/", {"reason": "Haast."}).status_code == 302
    assert SiteProfile.objects.get(site=basic).state == State.LIVE


@pytest.mark.parametrize("state", ["gone", "hidden", "weg", "LIVE"])
def test_a_manager_finds_no_screen_for_what_is_not_theirs_to_decide(region_a, region_b, state):
    client = enter(person(region_a, Role.MANAGER, "baas"))

    assert client.get(f"/cms/sites/{region_a.pk}/state/{state}/").status_code == 404
    assert client.post(f"/cms/sites/{region_a.pk}/state/{state}/").status_code == 404
    assert client.get(f"/cms/sites/{region_b.pk}/state/basic/").status_code == 404
    assert client.post(f"/cms/sites/{region_b.pk}/state/basic/").status_code == 404


def test_a_national_viewer_looks_and_changes_nothing(region_a, national):
    client = enter(person(national, Role.VIEWER, "kijker"))
    page = f"/cms/sites/{region_a.pk}/"

    assert client.get(page).status_code == 200
    assert client.get("/cms/sites/").status_code == 200
    for address in ("state/basic/", "capture/", "check/", "features/"):
        assert client.post(page + address).status_code == 404, address
    assert client.post("/cms/sites/agreements/", {"text": "Ha"}).status_code == 404


def test_who_signed_in_long_ago_shows_again_who_they_are(region_a, national):
    client = enter(person(national, Role.MANAGER, "baas"))
    session = client.session
    for proof in session[AUTHENTICATION_METHODS_SESSION_KEY]:
        proof["at"] -= 60 * 60
    session.save()

    answer = client.post(f"/cms/sites/{region_a.pk}/state/gone/", {"reason": "Weg ermee."})

    assert answer.status_code == 302
    assert SiteProfile.objects.get(site=region_a).state == State.LIVE
    assert region_a.capture_set.count() == 0
