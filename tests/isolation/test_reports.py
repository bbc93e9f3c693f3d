"""Wagtail's reports on pages: national staff of every role read them, regions do without."""

import pytest
from django.urls import reverse
from django.utils import timezone
from wagtail.models import Page

from werkcentrum.tenancy.models import Role
from werkcentrum.tenancy.reports import REPORTS

from .world import enter

pytestmark = pytest.mark.django_db
OF_PAGES = [name for name in REPORTS if name != "page_types_usage"]


@pytest.fixture
def locked(world):
    """A world in which a published page of each site is locked."""
    pages = [things.page.pk for things in (world.a, world.b, world.national)]
    now = timezone.now()
    Page.objects.filter(pk__in=pages).update(
        locked=True, locked_at=now, locked_by=world.b.people["editor"], last_published_at=now
    )
    return world


@pytest.mark.parametrize("role", [Role.VIEWER, Role.EDITOR, Role.PUBLISHER, Role.MANAGER])
def test_national_staff_read_the_reports_on_all_sites(locked, role):
    client = enter(locked.national.people[role])
    menu = client.get("/cms/").text
    for name in REPORTS:
        url = reverse(f"reports:{name}")
        assert f'"{url}"' in menu, url
        for query in ("", "results/", "?export=csv", "?export=xlsx", "?q=%00", "?p=x", "?site=x"):
            assert client.get(url + query).status_code == 200, url + query
    for name in OF_PAGES:
        text = client.get(reverse(f"reports:{name}")).text
        for things in (locked.a, locked.b, locked.national):
            assert things.word in text, (name, things.word)
            assert things.site.site_name in text
        may_edit = f"/cms/pages/{locked.b.page.pk}/edit/" in text
        may_edit |= f"/cms/pages/{locked.b.draft.pk}/edit/" in text
        assert may_edit == (role == Role.MANAGER), name
        may_edit = f"/cms/pages/{locked.national.page.pk}/edit/" in text
        may_edit |= f"/cms/pages/{locked.national.draft.pk}/edit/" in text
        assert may_edit == (role != Role.VIEWER), name
    history = client.get(reverse("wagtailadmin_reports:site_history"))
    assert locked.b.word in history.text


def test_a_report_keeps_to_the_region_that_national_staff_are_at_work_for(locked):
    client = enter(locked.national.people[Role.VIEWER])
    client.post(reverse("workplace:switch"), {"site": locked.b.site.pk})
    for name in OF_PAGES:
        text = client.get(reverse(f"reports:{name}")).text
        # The filters name the workflows of all sites.
        main = text.partition('<table class="listing')[2].partition("</table>")[0]
        assert locked.b.word in main, name
        assert locked.a.word not in main, name


@pytest.mark.parametrize("role", [Role.VIEWER, Role.MANAGER])
def test_a_region_does_without_reports_on_all_sites(locked, role):
    client = enter(locked.a.people[role])
    for name in REPORTS:
        assert client.get(reverse(f"reports:{name}")).status_code == 404
        assert client.post(reverse(f"reports:{name}")).status_code == 404


def test_the_top_of_the_explorer_is_called_all_sites(locked):
    root = Page.get_first_root_node()
    text = enter(locked.national.people[Role.VIEWER]).get(f"/cms/pages/{root.pk}/").text
    assert "Alle sites" in text
    assert ">Root<" not in text
