"""For which site one is at work: always in view, never somebody else's, and easy to change."""

import pytest
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
from django.urls import reverse

from regions.models import Referral
from tests.conftest import make_region
from tests.performance.bodies import add_page
from werkcentrum.accounts.models import User
from werkcentrum.tenancy.models import Membership, Role
from werkcentrum.tenancy.roles import assign

pytestmark = pytest.mark.django_db

HOME = "/cms/"


def at_work(*roles) -> Client:
    """A person with these (site, role), signed in to the CMS."""
    user = User.objects.create_user(f"iemand{User.objects.count()}@werkcentrum.example")
    for site, role in roles:
        assign(user, site, role)
    client = Client(headers={"host": "cms.localhost"}, raise_request_exception=False)
    client.force_login(user)
    client.user = user
    return client


def place(answer) -> str:
    """The name in the bar above a screen."""
    return answer.text.split('class="wc-place__name"')[1].split(">")[1].split("<")[0]


@pytest.fixture
def both(region_a, region_b):
    return at_work((region_a, Role.MANAGER), (region_b, Role.MANAGER))


@pytest.fixture
def boss(national):
    return at_work((national, Role.MANAGER))


def go(client, site):
    return client.post(reverse("workplace:switch"), {"site": str(site.pk)}, follow=True)


def test_the_site_and_its_palette_are_on_every_screen(region_a, region_b):
    client = at_work((region_b, Role.MANAGER))
    page = add_page(region_b.root_page.specific, title="Over ons", slug="over-ons")
    for url in (
        HOME,
        reverse("wagtailadmin_explore", args=[page.pk]),
        reverse("wagtailadmin_pages:edit", args=[page.pk]),
        reverse("wagtailimages:index"),
        reverse("locations:index"),
        reverse("wagtailadmin_account"),
    ):
        answer = client.get(url, follow=True)
        assert place(answer) == region_b.site_name, url
        assert "cms-rood" in answer.text
        assert region_a.site_name not in answer.text
        # Who has one site has nothing to choose.
        assert "Andere site" not in answer.text


def test_somebody_with_two_sites_goes_to_the_other_and_starts_at_its_dashboard(
    both, region_a, region_b
):
    assert place(both.get(HOME)) == region_a.site_name
    answer = go(both, region_b)
    assert answer.redirect_chain == [(HOME, 302)]
    assert place(answer) == region_b.site_name
    assert "Je bent nu aan het werk voor" in answer.text
    assert place(both.get(reverse("locations:index"))) == region_b.site_name


def test_nobody_goes_to_work_for_a_site_that_is_not_theirs(region_a, region_b, national):
    client = at_work((region_a, Role.MANAGER))
    for wanted in (region_b.pk, national.pk, 999999, "", "x", "-1", "9" * 30, "²"):
        assert client.post(reverse("workplace:switch"), {"site": wanted}).status_code == 404
    assert place(client.get(HOME)) == region_a.site_name
    assert region_b.site_name not in client.get(reverse("workplace:choose")).text


def test_changing_site_takes_a_form_and_its_token(both, region_a, region_b):
    assert both.get(reverse("workplace:switch") + f"?site={region_b.pk}").status_code == 405
    strict = Client(enforce_csrf_checks=True, headers={"host": "cms.localhost"})
    strict.force_login(both.user)
    assert go(strict, region_b).status_code == 403
    assert place(both.get(HOME)) == region_a.site_name


def test_who_left_a_site_is_at_work_for_another(both, region_a, region_b):
    go(both, region_b)
    Membership.objects.filter(user=both.user, site=region_b).update(is_active=False)
    assert place(both.get(HOME)) == region_a.site_name


@pytest.mark.parametrize("value", [None, "x", -1, 999999, [1], {"a": 1}])
def test_nonsense_in_the_session_means_the_first_of_ones_sites(both, region_a, value):
    session = both.session
    session["site"] = value
    session.save()
    assert place(both.get(HOME)) == region_a.site_name


def test_a_link_to_a_page_of_another_own_site_takes_one_there_and_says_so(both, region_a, region_b):
    page = add_page(region_b.root_page.specific, title="Scholing West", slug="scholing")
    for url in (
        reverse("wagtailadmin_pages:edit", args=[page.pk]),
        reverse("wagtailadmin_explore", args=[page.pk]),
        reverse("wagtailadmin_pages:history", args=[page.pk]),
        reverse("wagtailsettings:edit", args=["contact", "contactdetails", region_b.pk]),
    ):
        go(both, region_a)
        both.get(HOME)
        answer = both.get(url)
        assert place(answer) == region_b.site_name
        assert f"Je bent nu aan het werk voor {region_b.site_name}" in answer.text
        assert place(both.get(HOME)) == region_b.site_name


def test_a_part_of_a_screen_takes_nobody_anywhere(both, region_a, region_b):
    page = add_page(region_b.root_page.specific, title="Scholing West", slug="scholing")
    both.get(reverse("wagtailadmin_choose_page_child", args=[page.pk]))
    both.get(
        reverse("wagtailadmin_explore_results", args=[page.pk]),
        headers={"x-requested-with": "XMLHttpRequest"},
    )
    assert place(both.get(HOME)) == region_a.site_name


def test_lists_hold_what_is_of_the_current_site_for_national_staff_too(
    boss, both, region_a, region_b
):
    for site in (region_a, region_b):
        Referral.objects.create(site=site, label=f"Van {site.site_name}", url="https://x.example/")
    for client in (boss, both):
        for here, there in ((region_a, region_b), (region_b, region_a)):
            go(client, here)
            listed = client.get(reverse("referrals:index")).text
            assert f"Van {here.site_name}" in listed
            assert f"Van {there.site_name}" not in listed


def test_what_is_made_is_of_the_current_site(boss, region_a, region_b):
    go(boss, region_b)
    form = {"label": "Nieuw", "url": "https://nieuw.example/", "sort_order": "0"}
    assert boss.post(reverse("referrals:add"), form).status_code == 302
    assert Referral.objects.get().site == region_b


def test_a_manager_of_one_site_manages_nothing_at_the_other(region_a, region_b):
    client = at_work((region_a, Role.MANAGER), (region_b, Role.EDITOR))
    go(client, region_b)
    form = {"label": "Nieuw", "url": "https://nieuw.example/", "sort_order": "0"}
    client.post(reverse("referrals:add"), form)
    assert not Referral.objects.exists()
    assert reverse("referrals:add") not in client.get(reverse("referrals:index")).text


def test_settings_open_at_the_current_site_and_name_no_other(boss, region_a, region_b):
    go(boss, region_b)
    url = reverse("wagtailsettings:edit", args=["themes", "sitetheme"])
    answer = boss.get(url, follow=True)
    assert answer.redirect_chain[-1][0].endswith(f"/{region_b.pk}/")
    assert 'id="settings-site-switch"' not in answer.text
    assert region_a.site_name not in answer.text


def test_national_staff_finds_a_site_by_name(boss, region_a, region_b):
    url = reverse("workplace:choose")
    names = boss.get(url).text
    assert names.index(region_a.site_name) < names.index(region_b.site_name)
    found = boss.get(url + "?q=wes").text
    assert f"voor {region_b.site_name}" in found
    assert f"voor {region_a.site_name}" not in found
    assert "We vinden geen site met" in boss.get(url + "?q=%3Cscript%3E").text
    assert "<script>x" not in boss.get(url + "?q=%3Cscript%3Ex").text
    assert boss.get(url + "?q=%00").status_code == 200


def test_a_visitor_who_is_not_signed_in_gets_no_list_of_sites(region_a):
    client = Client(headers={"host": "cms.localhost"})
    for name in ("choose", "switch"):
        answer = client.post(reverse(f"workplace:{name}"), {"site": region_a.pk})
        assert (answer.status_code, region_a.site_name in answer.text) == (302, False)


def test_the_bar_costs_the_same_with_few_and_with_many_sites(boss, region_a):
    def queries():
        boss.get(reverse("workplace:choose"))
        with CaptureQueriesContext(connection) as captured:
            boss.get(reverse("workplace:choose"))
        return len(captured)

    few = queries()
    from regions.opening.services import open_region

    for number in range(3):
        open_region(make_region(f"AM{70 + number}", f"Regio {number}", f"regio{number}"))
    assert queries() == few


@pytest.mark.parametrize(
    "name", ["workplace:choose", "sites:overview", "people:all", "people:colleagues"]
)
def test_what_somebody_types_is_made_fit_for_the_database_in_one_place(boss, name):
    for query in ("%00", "a%00b", "a" * 5000, "%E2%80%AE<script>", "{{ 7*7 }}", "😀"):
        answer = boss.get(f"{reverse(name)}?q={query}")
        assert answer.status_code == 200
        assert "\0" not in answer.text
        assert "<script>" not in answer.context["query"] or "&lt;script&gt;" in answer.text
