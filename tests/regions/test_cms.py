import pytest
from django.test import Client

from regions.models import Region
from werkcentrum.accounts.models import User

pytestmark = pytest.mark.django_db


@pytest.fixture
def cms(settings, region_a):
    client = Client(headers={"host": settings.CMS_HOST})
    client.force_login(
        User.objects.create_superuser("a@example.org", first_name="A", last_name="B")
    )
    return client


def test_a_manager_changes_the_facts_of_a_region_but_not_its_name_and_address(cms, region_a):
    region = region_a.region
    new = {"name": "Weg", "label": "elders", "own_domain": "x.nl", "centre_municipality": "Dorp"}
    assert cms.get(f"/cms/regions/edit/{region.pk}/").status_code == 200
    assert cms.post(f"/cms/regions/edit/{region.pk}/", new).status_code == 302
    region.refresh_from_db()
    assert region.centre_municipality == "Dorp"
    assert (region.name, region.label, region.own_domain) == ("Oost", "oost", "")
    assert region.site.site_name == "Werkcentrum Oost"


def test_nobody_makes_or_deletes_a_region_in_the_cms(cms, region_a):
    assert cms.get("/cms/regions/").status_code == 200
    assert cms.get("/cms/regions/new/").status_code == 302
    cms.post(f"/cms/regions/delete/{region_a.region.pk}/")
    assert Region.objects.filter(pk=region_a.region.pk).exists()
