"""The partners of a site: who may name them, and where they stand."""

import pytest
from django.core.exceptions import PermissionDenied

from werkcentrum.services.models import Partner, ServicePage

from .test_services import add_service

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
