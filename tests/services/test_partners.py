"""The partners of a site: who may name them, and where they stand."""

import pytest
from django.core.exceptions import PermissionDenied
from django.urls import reverse

from regions.opening.services import open_region
from tests.conftest import make_region
from tests.isolation.world import enter, person
from tests.navigation.test_machines import Head
from tests.performance.bodies import add_page, block, make_image
from tests.performance.test_queries import warm
from werkcentrum.services.models import Partner, ServicePage
from werkcentrum.tenancy.models import Role, SiteProfile

from .test_services import HOSTILE, add_service

pytestmark = pytest.mark.django_db


@pytest.fixture
def partners(national, region_a, region_b):
    """A partner of region A, of region B, and a national one."""
    return [
        Partner.objects.create(site=site, name=name, summary=f"{name} helpt.")
        for site, name in ((region_a, "Bibliotheek"), (region_b, "Volksuniversiteit"))
    ] + [Partner.objects.create(site=national, name="UWV", summary="Werk en uitkering.")]


def test_a_service_names_an_own_partner_or_a_national_one(region_a, partners):
    own, other, shared = partners
    for partner in (own, shared):
        service = add_service(region_a, f"Hulp van {partner}", partner=partner)
        assert ServicePage.objects.get(pk=service.pk).partner == partner
    with pytest.raises(PermissionDenied):
        add_service(region_a, "Hulp van elders", partner=other)


def test_the_national_site_names_no_partner_of_a_region(national, partners):
    with pytest.raises(PermissionDenied):
        add_service(national, "Hulp", partner=partners[0])


def test_a_form_offers_own_and_national_partners_only(region_a, partners):
    own, other, shared = partners
    service = add_service(region_a, "Wijkteam")
    form_class = ServicePage.get_edit_handler().get_form_class()
    field = form_class(instance=service).fields["partner"]
    assert set(field.queryset) == {own, shared}
    assert field.label_from_instance(shared) == "UWV (landelijk)"
    form = form_class({"partner": other.pk, "body-count": 0}, instance=service)
    assert "partner" in form.errors


def test_a_form_takes_a_partner_or_a_name_and_not_both(region_a, partners):
    service = add_service(region_a, "Wijkteam")
    form_class = ServicePage.get_edit_handler().get_form_class()
    typed = {"partner": partners[0].pk, "provider": "Iemand", "body-count": 0}
    form = form_class(typed, instance=service)
    assert "niet allebei" in str(form.errors["provider"])


def test_a_partner_that_goes_leaves_the_service(region_a, partners):
    service = add_service(region_a, "Wijkteam", partner=partners[0])
    partners[0].delete()
    service.refresh_from_db()
    assert service.partner is None


# -- In the CMS ------------------------------------------------------------------------------------


def test_a_partner_has_no_logo_of_another_region(region_a, region_b):
    theirs = make_image("Van west", region_b.library.collection)
    with pytest.raises(PermissionDenied):
        Partner.objects.create(site=region_a, name="Bieb", summary="Lezen.", logo=theirs)
    client = enter(person(region_a, Role.MANAGER, "a"))
    form = {"name": "Bieb", "summary": "Lezen.", "sort_order": "0", "logo": str(theirs.pk)}
    answer = client.post(reverse("partners:add"), form)
    assert answer.status_code == 200
    assert "Van west" not in answer.text
    assert not Partner.objects.exists()
    own = make_image("Van oost", region_a.library.collection)
    assert client.post(reverse("partners:add"), form | {"logo": str(own.pk)}).status_code == 302
    assert Partner.objects.get().site == region_a


def test_who_deletes_a_partner_hears_first_what_stays(region_a, partners):
    client = enter(person(region_a, Role.MANAGER, "a"))
    url = reverse("partners:delete", args=[partners[0].pk])
    assert "Geen dienst gebruikt haar" in client.get(url).text
    add_service(region_a, "Wijkteam", partner=partners[0])
    text = client.get(url).text
    assert "1 dienst blijft staan" in text
    assert client.post(url).status_code == 302
    assert ServicePage.objects.get().partner is None


def test_a_second_partner_of_the_same_name_is_refused(region_a, region_b, partners):
    client = enter(person(region_a, Role.MANAGER, "a"))
    form = {"name": "Bibliotheek", "summary": "Lezen.", "sort_order": "0"}
    assert "heet al zo" in client.post(reverse("partners:add"), form).text
    # What another region calls its partners is no concern of this one.
    form["name"] = "Volksuniversiteit"
    assert client.post(reverse("partners:add"), form).status_code == 302


def test_an_editor_sends_no_partner_of_another_region(region_a, partners):
    service = add_service(region_a, "Wijkteam")
    client = enter(person(region_a, Role.PUBLISHER, "a"))
    url = reverse("wagtailadmin_pages:edit", args=[service.pk])
    form = {
        **{"title": "Wijkteam", "slug": "wijkteam", "summary": "Helpt.", "body-count": "0"},
        **{"comments-TOTAL_FORMS": "0", "comments-INITIAL_FORMS": "0"},
        "action-publish": "1",
    }
    for pk in (partners[1].pk, "x", "9" * 30, "\0"):
        answer = client.post(url, form | {"partner": pk})
        assert answer.status_code in (200, 400)
        assert "Volksuniversiteit" not in answer.text
        service.refresh_from_db()
        assert service.partner is None
    client.post(url, form | {"partner": str(partners[2].pk)})
    service.refresh_from_db()
    assert service.partner == partners[2]


# -- On the site -----------------------------------------------------------------------------------


@pytest.fixture
def shown(region_a, partners):
    """A page of region A with its own partners, and one with the national ones too."""
    home = region_a.root_page.specific
    for slug, with_national in (("eigen", False), ("alle", True)):
        value = {"title": "Partners", "with_national": with_national}
        add_page(home, title=slug, slug=slug, body=[block("partners", value)])
    return partners


def test_the_block_shows_who_works_together(region_a, shown, visit):
    own, both = visit(region_a, "/eigen/").text, visit(region_a, "/alle/").text
    assert "Bibliotheek helpt." in own
    assert "Werk en uitkering." not in own
    assert both.index("Bibliotheek") < both.index("Werk en uitkering.")
    assert "Volksuniversiteit" not in both
    Partner.objects.filter(name="UWV").update(is_member=False)
    assert "Werk en uitkering." not in visit(region_a, "/alle/").text
    # Of two by the same name the site's own one is shown.
    Partner.objects.filter(name="UWV").update(is_member=True)
    Partner.objects.create(site=region_a, name="uwv", summary="Ons eigen loket.")
    text = visit(region_a, "/alle/").text
    assert "Ons eigen loket." in text
    assert "Werk en uitkering." not in text


def test_the_block_is_never_an_empty_box(region_a, shown, visit):
    Partner.objects.all().delete()
    text = visit(region_a, "/alle/").text
    assert "Onze partners staan er binnenkort" in text
    assert "wc-organisation" not in text


def test_no_words_of_a_partner_are_markup(region_a, shown, visit):
    logo = make_image("Logo", region_a.library.collection)
    words = {"name": HOSTILE, "summary": HOSTILE, "logo_rules": "Alleen op wit."}
    partner = Partner.objects.create(site=region_a, logo=logo, **words)
    service = add_service(region_a, "Wijkteam", partner=partner)
    for path in ("/eigen/", "/", "/wegwijzer/", f"/wegwijzer/{service.slug}/"):
        text = visit(region_a, path).text
        assert HOSTILE not in text, path
        assert "Alleen op wit." not in text, path
    assert 'alt="Logo van &lt;script&gt;' in visit(region_a, "/eigen/").text


def test_a_site_without_a_directory_shows_no_partners(region_a, shown, visit):
    client = enter(person(region_a, Role.MANAGER, "a"))
    assert reverse("partners:index") in client.get("/cms/").text
    SiteProfile.objects.filter(site=region_a).update(features={"wegwijzer": False})
    add_service(region_a, "Wijkteam", partner=shown[0])
    assert visit(region_a, "/wegwijzer/").status_code == 404
    for path in ("/eigen/", "/alle/", "/"):
        text = visit(region_a, path).text
        assert "Bibliotheek" not in text, path
        assert "Werk en uitkering." not in text, path
    assert client.get(reverse("partners:index")).status_code == 404
    assert reverse("partners:index") not in client.get("/cms/").text


def test_machines_read_who_works_together_and_who_gives_a_service(region_a, partners, visit):
    Partner.objects.create(
        site=region_a, name="Gemeente", summary="Loket.", link="https://gemeente.example/"
    )
    Partner.objects.create(site=region_a, name="Elders", summary="Anders.", is_member=False)
    (us,) = Head(visit(region_a)).things("Organization")
    assert us["member"] == [
        {"@type": "Organization", "name": "Bibliotheek"},
        {"@type": "Organization", "name": "Gemeente", "url": "https://gemeente.example/"},
    ]
    service = add_service(region_a, "Taalhuis", partner=partners[0])
    own = add_service(region_a, "Gesprek met een gids")
    (said,) = Head(visit(region_a, f"/wegwijzer/{service.slug}/")).things("Service")
    assert said["provider"] == {"@type": "Organization", "name": "Bibliotheek"}
    (said,) = Head(visit(region_a, f"/wegwijzer/{own.slug}/")).things("Service")
    assert said["provider"]["name"] == "Werkcentrum Oost"


def test_a_service_is_found_by_the_name_of_its_partner(region_a, partners, visit):
    service = add_service(region_a, "Taalhuis", partner=partners[0])
    service.save_revision().publish(skip_permission_checks=True)
    assert "Taalhuis" in visit(region_a, "/zoeken/?q=bibliotheek").text
    partners[0].name = "Leeszaal"
    partners[0].save()
    assert 'href="/wegwijzer/taalhuis/"' in visit(region_a, "/zoeken/?q=leeszaal").text
    assert 'href="/wegwijzer/taalhuis/"' not in visit(region_a, "/zoeken/?q=bibliotheek").text
    partners[0].delete()
    assert 'href="/wegwijzer/taalhuis/"' not in visit(region_a, "/zoeken/?q=leeszaal").text


@pytest.mark.parametrize("path", ["/alle/", "/wegwijzer/", "/wegwijzer/hulp-0/"])
def test_many_partners_cost_no_more_than_few(region_a, shown, path):
    def furnish(numbers):
        for number in numbers:
            logo = make_image(f"Logo {number}", region_a.library.collection)
            words = {"name": f"Partner {number}", "summary": "Helpt."}
            partner = Partner.objects.create(site=region_a, logo=logo, **words)
            add_service(region_a, f"Hulp {number}", partner=partner, image=logo)

    furnish(range(2))
    few = len(warm(region_a, path))
    furnish(range(2, 12))
    many = len(warm(region_a, path))
    print(f"queries of {path}: {few}, {many}")  # noqa: T201
    assert few == many <= 15


@pytest.mark.parametrize("path", ["/alle/", "/wegwijzer/", "/wegwijzer/hulp/"])
def test_thirty_six_sites_cost_no_more_than_two(region_a, shown, path):
    add_service(region_a, "Hulp", partner=shown[0])
    few = len(warm(region_a, path))
    for number in range(34):
        region = make_region(f"AM{number + 40}", f"Regio {number}", f"regio{number}")
        site = open_region(region, state=SiteProfile.State.LIVE)
        Partner.objects.create(site=site, name=f"Partner {number}", summary="Helpt.")
    assert len(warm(region_a, path)) == few
