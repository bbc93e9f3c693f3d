"""The dashboard shows the work of the site one is at work for, and of no other."""

import re

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.urls import reverse
from wagtail.admin.menu import SubmenuMenuItem, admin_menu

from regions.opening.services import open_region
from tests.conftest import make_region
from tests.events.conftest import make_agenda
from tests.performance.bodies import add_page
from tests.tenancy.test_workplace import at_work, go
from werkcentrum.articles.models import ArticleIndexPage
from werkcentrum.content.deleting import delete_page
from werkcentrum.content.indexes import index_below
from werkcentrum.tenancy.models import Role, SiteProfile

pytestmark = pytest.mark.django_db

HOME = "/cms/"


def draft(site, user, title):
    page = add_page(site.root_page.specific, title=title, slug=title.lower(), live=False)
    page.save_revision(user=user)
    return page


def publish(site, user, title):
    page = add_page(site.root_page.specific, title=title, slug=title.lower())
    page.save_revision(user=user).publish(skip_permission_checks=True)
    return page


def panel(answer, name):
    """The text of one panel."""
    return answer.text.split(f'id="{name}-section"')[1].split("</section>")[0]


def test_people_find_their_own_drafts_of_this_site(region_a, region_b):
    client = at_work((region_a, Role.EDITOR), (region_b, Role.EDITOR))
    colleague = at_work((region_a, Role.EDITOR))
    draft(region_a, client.user, "Aardbei")
    draft(region_b, client.user, "Braam")
    draft(region_a, colleague.user, "Kers")
    delete_page(page=draft(region_a, client.user, "Pruim"))
    drafts = panel(client.get(HOME), "my-drafts")
    assert "Aardbei" in drafts
    assert not any(word in drafts for word in ("Braam", "Kers", "Pruim"))
    assert "Braam" in panel(go(client, region_b), "my-drafts")


def test_what_an_editor_offered_waits_for_the_publishers_of_that_site(region_a, region_b):
    editor, publisher = at_work((region_a, Role.EDITOR)), at_work((region_a, Role.PUBLISHER))
    stranger = at_work((region_b, Role.PUBLISHER))
    page = draft(region_a, editor.user, "Aardbei")
    region_a.root_page.get_workflow().start(page, editor.user)
    assert "Ligt bij de eindredactie" in panel(editor.get(HOME), "my-drafts")
    assert "Aardbei" not in panel(editor.get(HOME), "waiting")
    assert "Aardbei" in panel(publisher.get(HOME), "waiting")
    assert "Aardbei" not in stranger.get(HOME).text
    delete_page(page=page)
    assert "Er ligt niets voor je klaar" in panel(publisher.get(HOME), "waiting")


def test_what_was_published_last_is_of_this_site(region_a, region_b, national):
    boss = at_work((national, Role.MANAGER))
    for site, title in ((region_a, "Aardbei"), (region_b, "Braam"), (national, "Noot")):
        publish(site, boss.user, title)
    for site, title in ((region_a, "Aardbei"), (region_b, "Braam"), (national, "Noot")):
        published = panel(go(boss, site), "published")
        assert [word for word in ("Aardbei", "Braam", "Noot") if word in published] == [title]


def test_each_role_begins_with_what_it_may_do(region_a):
    words = {
        Role.VIEWER: ["Bekijk de site"],
        Role.EDITOR: ["Nieuwe pagina", "Afbeeldingen toevoegen", "Bekijk de site"],
        Role.MANAGER: ["Nieuwe pagina", "Contact en telefoon", "Bekijk de site"],
    }
    for role, offered in words.items():
        client = at_work((region_a, role))
        answer = client.get(HOME)
        assert f"Je bent hier {role.label}" in answer.text
        actions = answer.text.split('class="wc-actions"')[1].split("</ul>")[0]
        for word in ("Nieuwe pagina", "Afbeeldingen toevoegen", "Contact en telefoon"):
            if word not in offered and role != Role.MANAGER:
                assert word not in actions
        for word in offered:
            assert word in actions
        for link in actions.split('href="')[1:]:
            url = link.split('"')[0]
            if url.startswith("/"):
                assert client.get(url, follow=True).status_code == 200, url
    assert 'id="my-drafts"' not in at_work((region_a, Role.VIEWER)).get(HOME).text


def test_news_and_an_event_begin_on_the_dashboard(region_a, region_b):
    for site in (region_a, region_b):
        index_below(site.root_page, ArticleIndexPage)
        make_agenda(site)
    editor = at_work((region_a, Role.EDITOR))

    def ways():
        actions = editor.get(HOME).text.split('class="wc-actions"')[1].split("</ul>")[0]
        return re.findall(r'href="(/cms/pages/add/[^"]+)"', actions)

    found = ways()
    assert [url.split("/")[4:6] for url in found] == [
        ["articles", "articlepage"],
        ["events", "eventpage"],
    ]
    for url in found:
        assert editor.get(url).status_code == 200
    SiteProfile.objects.filter(site=region_a).update(features={"agenda": False})
    assert ways() == found[:1]
    viewer = at_work((region_a, Role.VIEWER))
    assert "Nieuwsbericht" not in viewer.get(HOME).text


def leaves(menu, request):
    """The items of a menu that lead somewhere, those of its groups included."""
    for item in menu.menu_items_for_request(request):
        if isinstance(item, SubmenuMenuItem):
            yield from leaves(item.menu, request)
        else:
            yield item


def test_the_side_bar_is_short_and_loses_nothing(region_a, national):
    shown = {}
    for site, role in [(region_a, role) for role in Role] + [(national, Role.MANAGER)]:
        request = at_work((site, role)).get(HOME).context["request"]
        top = sorted(admin_menu.menu_items_for_request(request), key=lambda item: item.order)
        assert top[0].label == "Pagina's"
        shown[site.pk, role] = len(top)
        names = [item.name for item in leaves(admin_menu, request)]
        assert len(names) == len(set(names))
        assert {"images", "documents", "vestigingen", "menu", "history"} <= set(names)
    # Wagtail adds the search field.
    assert shown[region_a.pk, Role.MANAGER] <= 8
    assert shown[region_a.pk, Role.EDITOR] < shown[region_a.pk, Role.MANAGER]


def test_everything_in_the_menu_opens_for_the_role(region_a, national):
    people = [at_work((region_a, role)) for role in Role]
    people += [at_work((national, role)) for role in Role]
    for client in people:
        request = client.get(HOME).context["request"]
        for item in leaves(admin_menu, request):
            if item.url and item.url != "#":
                answer = client.get(item.url, follow=True)
                assert answer.status_code == 200, (client.user, item.label)
                assert "Je hebt geen" not in answer.text, (client.user, item.label)


def test_a_question_goes_to_the_national_team_from_a_region_only(region_a, national):
    question = reverse("people:question")
    assert f'href="{question}"' in at_work((region_a, Role.EDITOR)).get(HOME).text
    boss = at_work((national, Role.MANAGER))
    assert "Kom je er niet uit?" not in boss.get(HOME).text


def test_the_dashboard_asks_as_much_with_few_as_with_many_pages_and_sites(region_a):
    client = at_work((region_a, Role.MANAGER))

    def queries():
        client.get(HOME)
        with CaptureQueriesContext(connection) as captured:
            client.get(HOME)
        return len(captured)

    def fill(numbers):
        for number in numbers:
            page = draft(region_a, client.user, f"Concept{number}")
            region_a.root_page.get_workflow().start(page, client.user)
            publish(region_a, client.user, f"Online{number}")

    fill(range(3))
    few = queries()
    fill(range(3, 12))
    for number in range(3):
        open_region(make_region(f"AM{70 + number}", f"Regio {number}", f"regio{number}"))
    assert queries() == few
    print(f"dashboard: {few} queries")  # noqa: T201
