"""The form of a menu shows nothing of a page that it refuses."""

import pytest
from django.urls import reverse

from tests.isolation.world import enter, person
from tests.performance.bodies import add_page
from werkcentrum.navigation.models import Menu
from werkcentrum.tenancy.models import Role

pytestmark = pytest.mark.django_db


def test_a_page_of_another_region_is_refused_without_its_title(region_a, region_b):
    secret = add_page(region_b.root_page, title="Kornoelje", slug="geheim", live=False)
    menu = Menu.objects.get(site=region_a, locale=region_a.root_page.locale)
    form = {
        "items-TOTAL_FORMS": "1",
        "items-INITIAL_FORMS": "0",
        "items-0-page": secret.pk,
        "items-0-label": "Kijk",
        "items-0-path": "",
        "items-0-ORDER": "1",
    }
    client = enter(person(region_a, Role.MANAGER, "lariks"))
    answer = client.post(reverse("menus:edit", args=[menu.pk]), form)
    assert "Kies een pagina van deze site" in answer.text
    assert "Kijk" in answer.text
    assert "Kornoelje" not in answer.text
    assert not menu.items.exists()
