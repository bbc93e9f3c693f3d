"""Managers decide who works for their site, and nobody sees who works elsewhere."""

import pytest
from django.core.exceptions import PermissionDenied, ValidationError

from tests.isolation.world import enter
from werkcentrum.accounts.models import User
from werkcentrum.people.memberships import (
    change_role,
    deactivate,
    give_role_on_sites,
    reactivate,
)
from werkcentrum.people.models import Colleague
from werkcentrum.tenancy.models import Membership, Role
from werkcentrum.tenancy.roles import assign

from .conftest import make_person

pytestmark = pytest.mark.django_db


def membership(user, site):
    return Membership.objects.get(user=user, site=site)


def test_a_manager_changes_a_role(region_a, manager_a, editor_a, as_):
    url = f"/cms/mensen/{membership(editor_a, region_a).pk}/"
    assert as_(manager_a).get(url).status_code == 200
    assert as_(manager_a).post(url, {"role": "publisher"}).status_code == 302
    assert membership(editor_a, region_a).role == Role.PUBLISHER


def test_who_works_nowhere_any_more_is_signed_out_at_once(region_a, manager_a, editor_a, as_):
    client = as_(editor_a)
    assert client.get("/cms/").status_code == 200
    deactivate(membership=membership(editor_a, region_a), by=manager_a)
    assert client.get("/cms/").status_code == 302
    assert not User.objects.get(pk=editor_a.pk).has_perm("wagtailadmin.access_admin")
    reactivate(membership=membership(editor_a, region_a), by=manager_a)
    assert User.objects.get(pk=editor_a.pk).has_perm("wagtailadmin.access_admin")


def test_who_also_works_elsewhere_goes_on_there(region_a, region_b, manager_a, editor_a, as_):
    assign(editor_a, region_b, Role.EDITOR)
    client = as_(editor_a)
    deactivate(membership=membership(editor_a, region_a), by=manager_a)
    assert client.get("/cms/").status_code == 200
    assert client.get(f"/cms/pages/{region_a.root_page_id}/edit/").status_code == 404


def test_the_last_manager_stays(region_a, manager_a, editor_a, national_manager):
    other = make_person(region_a, Role.MANAGER, "Alex")
    deactivate(membership=membership(other, region_a), by=manager_a)
    with pytest.raises(ValidationError, match="eigen rol"):
        deactivate(membership=membership(manager_a, region_a), by=manager_a)
    reactivate(membership=membership(other, region_a), by=manager_a)
    change_role(membership=membership(manager_a, region_a), role=Role.EDITOR, by=other)
    with pytest.raises(PermissionDenied):
        change_role(
            membership=membership(other, region_a),
            role=Role.EDITOR,
            by=User.objects.get(pk=manager_a.pk),
        )
    # The national team may: they look after the region then.
    deactivate(membership=membership(other, region_a), by=national_manager)


def test_the_national_site_never_loses_its_last_manager(national, national_manager):
    boss = User.objects.create_superuser("techniek@werkcentrum.example")
    with pytest.raises(ValidationError, match="laatste beheerder"):
        deactivate(membership=membership(national_manager, national), by=boss)


@pytest.mark.parametrize("path", ["", "weg/", "terug/", "herstel/"])
def test_people_of_another_region_do_not_exist(region_a, manager_b, editor_a, as_, path):
    url = f"/cms/mensen/{membership(editor_a, region_a).pk}/{path}"
    client = as_(manager_b)
    assert client.get(url).status_code == 404
    assert client.post(url, {"role": "manager", "proof": "seen"}).status_code == 404
    assert membership(editor_a, region_a).role == Role.EDITOR
    assert "Arjan" not in client.get("/cms/mensen/").text


def test_a_superuser_is_no_one_s_to_change(region_a, manager_a, as_):
    boss = User.objects.create_superuser("techniek@werkcentrum.example", first_name="Baas")
    row = assign(boss, region_a, Role.EDITOR)
    client = as_(manager_a)
    assert client.get(f"/cms/mensen/{row.pk}/").status_code == 404
    assert "Baas" not in client.get("/cms/mensen/").text


def test_editors_see_their_colleagues_and_change_nothing(region_a, manager_a, editor_a, as_):
    client = as_(editor_a)
    page = client.get("/cms/mensen/").text
    assert "Anna" in page
    assert "Nodig iemand uit" not in page
    assert client.get(f"/cms/mensen/{membership(manager_a, region_a).pk}/").status_code == 404


def test_only_the_national_team_sees_everybody(
    region_a, region_b, manager_a, manager_b, as_, national_manager
):
    for url in ("/cms/mensen/alle/", f"/cms/mensen/alle/{manager_b.pk}/"):
        assert as_(manager_a).get(url).status_code == 404
        assert "Bea" in as_(national_manager).get(url).text


def test_all_people_can_be_searched_and_nonsense_finds_all(
    region_a, manager_a, manager_b, as_, national_manager
):
    client = as_(national_manager)
    page = client.get(f"/cms/mensen/alle/?q=ann&of={region_a.pk}&role=manager").text
    assert "Anna" in page
    assert "Bea" not in page
    for query in ("of=x&role=y&p=z", "of=99999999999999&p=-1", "q=%00%27%22%3Cb%3E"):
        assert client.get(f"/cms/mensen/alle/?{query}").status_code == 200


def test_one_role_on_several_sites_is_given_to_all_or_none(
    region_a, region_b, national, national_manager, manager_a
):
    holder = User.objects.create_user("szw@werkcentrum.example", first_name="Sam")
    give_role_on_sites(
        user=holder, sites=[region_a, region_b], role=Role.VIEWER, by=national_manager
    )
    assert holder.memberships.count() == 2
    with pytest.raises(PermissionDenied):
        give_role_on_sites(user=holder, sites=[region_a, region_b], role=Role.EDITOR, by=manager_a)
    assert set(holder.memberships.values_list("role", flat=True)) == {Role.VIEWER}


def test_only_who_wants_to_be_found_is_in_the_list_of_colleagues(
    region_a, manager_a, manager_b, as_
):
    client = as_(manager_a)
    assert "Bea" not in client.get("/cms/mensen/collegas/").text
    answer = enter(manager_b).post(
        "/cms/mensen/collegas/ik/", {"is_listed": "on", "subjects": "<b>foto's</b>"}
    )
    assert answer.status_code == 302
    page = client.get("/cms/mensen/collegas/?q=west").text
    assert "Bea" in page
    assert "<b>foto" not in page
    Colleague.objects.update(is_listed=False)
    assert "Bea" not in client.get("/cms/mensen/collegas/").text


def test_the_list_of_people_costs_the_same_for_few_and_many(
    region_a, manager_a, as_, django_assert_max_num_queries
):
    client = as_(manager_a)
    client.get("/cms/mensen/")
    for number in range(30):
        make_person(region_a, Role.EDITOR, f"Mens{number}")
    with django_assert_max_num_queries(25):
        client.get("/cms/mensen/")


def test_taking_access_away_twice_is_once(region_a, manager_a, editor_a, as_):
    url, client = f"/cms/mensen/{membership(editor_a, region_a).pk}/weg/", as_(manager_a)
    for _twice in range(2):
        assert client.post(url).status_code == 302
    assert not membership(editor_a, region_a).is_active


def test_who_has_no_access_gets_no_other_role(region_a, manager_a, editor_a):
    deactivate(membership=membership(editor_a, region_a), by=manager_a)
    with pytest.raises(ValidationError, match="weer toegang"):
        change_role(membership=membership(editor_a, region_a), role=Role.MANAGER, by=manager_a)
    assert not membership(editor_a, region_a).is_active


def test_nothing_shows_that_somebody_who_left_works_elsewhere(
    region_a, region_b, manager_a, editor_a, as_
):
    deactivate(membership=membership(editor_a, region_a), by=manager_a)
    assign(editor_a, region_b, Role.EDITOR)
    as_(editor_a).get("/cms/")
    User.objects.filter(pk=editor_a.pk).update(last_login="2031-03-07T12:00:00Z")
    page = as_(manager_a).get("/cms/mensen/").text
    assert "2031" not in page
    assert "West" not in page


def test_a_colleague_of_a_hidden_site_is_not_found(region_a, region_b, manager_a, manager_b, as_):
    Colleague.objects.create(user=manager_b, is_listed=True)
    region_b.profile.state = "hidden"
    region_b.profile.save()
    assert "Bea" not in as_(manager_a).get("/cms/mensen/collegas/?q=%00").text
