"""A manager opens a language on their own site; visitors see it when its home is published."""

import pytest
from django.urls import reverse
from wagtail.models import Locale, Page

from tests.isolation.world import enter, person
from werkcentrum.history.models import Entry
from werkcentrum.navigation.models import Menu
from werkcentrum.tenancy.models import Role

pytestmark = pytest.mark.django_db


def screen(site):
    return reverse("sites:languages", args=[site.pk])


def homes_in_english():
    return Page.objects.filter(depth=2, locale__language_code="en")


def test_a_manager_opens_a_language_as_a_draft(region_a, region_b, visit):
    manager = person(region_a, Role.MANAGER, "lariks")
    client = enter(manager)
    assert "Niet open" in client.get(screen(region_a)).text
    answer = client.post(screen(region_a), {"language": "en"})
    (home,) = homes_in_english()
    assert answer.url == reverse("wagtailadmin_pages:edit", args=[home.pk])
    assert home.translation_key == region_a.root_page.translation_key
    assert not home.live
    assert visit(region_a, "/en/").status_code == 404
    assert Menu.objects.filter(site=region_a, locale=home.locale).exists()
    assert not Menu.objects.filter(site=region_b, locale=home.locale).exists()
    assert client.get(answer.url).status_code == 200
    assert "Concept" in client.get(screen(region_a)).text
    entry = Entry.objects.get(action="site.language")
    assert (entry.site, entry.user, entry.label) == (region_a, manager, "English")
    client.post(screen(region_a), {"language": "en"})
    assert homes_in_english().count() == 1


@pytest.mark.parametrize("code", ["", "nl", "xx", "en;--", "EN", "\x00"])
def test_there_are_no_other_languages(region_a, code):
    client = enter(person(region_a, Role.MANAGER, "lariks"))
    assert client.post(screen(region_a), {"language": code}).status_code == 302
    assert not homes_in_english().exists()
    assert not Locale.objects.exclude(language_code__in=["nl", "en"]).exists()


@pytest.mark.parametrize("role", [None, Role.VIEWER, Role.EDITOR, Role.PUBLISHER])
def test_only_managers(region_a, role):
    client = enter(person(region_a, role, "lariks") if role else None)
    for answer in (client.get(screen(region_a)), client.post(screen(region_a), {"language": "en"})):
        assert answer.status_code == (404 if role else 302)
    assert not homes_in_english().exists()


def test_not_on_another_site(region_a, region_b):
    client = enter(person(region_a, Role.MANAGER, "lariks"))
    assert client.get(screen(region_b)).status_code == 404
    assert client.post(screen(region_b), {"language": "en"}).status_code == 404
    assert not homes_in_english().exists()
