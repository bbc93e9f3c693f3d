"""Every page is looked at again after a while, by the people of its own site."""

from datetime import date, timedelta

import pytest
from django.core.management import call_command
from django.urls import reverse
from django.utils import timezone
from django.utils.formats import date_format
from wagtail.models import Revision

from tests.performance.bodies import add_page
from tests.tenancy.test_workplace import at_work
from werkcentrum.content.deleting import delete_page
from werkcentrum.content.first_reviews import give_days
from werkcentrum.content.models import ContentPage, HomePage
from werkcentrum.content.reviewing import next_review
from werkcentrum.history.models import Entry
from werkcentrum.tenancy.models import Role

from .test_dashboard import HOME, draft, panel, publish

pytestmark = pytest.mark.django_db


def set_day(page, days):
    """Let a page be due so many days from now."""
    day = timezone.localdate() + timedelta(days=days)
    ContentPage.objects.filter(pk=page.pk).update(review_on=day)
    return day


def still_right(client, page, **data):
    return client.post(reverse("page_still_right", args=[page.pk]), data, follow=True)


@pytest.mark.parametrize(
    ("on", "due"),
    [
        (date(2026, 11, 24), date(2027, 11, 24)),
        (date(2027, 12, 31), date(2028, 12, 31)),
        (date(2028, 2, 29), date(2029, 2, 28)),
    ],
)
def test_a_page_is_due_a_year_later(on, due):
    assert next_review(ContentPage, on) == due


def test_a_home_is_due_after_half_a_year_at_the_end_of_a_shorter_month():
    assert next_review(HomePage, date(2026, 8, 31)) == date(2027, 2, 28)


def test_the_first_publication_sets_the_day_and_later_ones_leave_it(region_a):
    client = at_work((region_a, Role.PUBLISHER))
    page = draft(region_a, client.user, "Aardbei")
    assert page.review_on is None
    page.get_latest_revision().publish()
    page = ContentPage.objects.get(pk=page.pk)
    assert page.review_on == next_review(ContentPage)
    day = set_day(page, 3)
    page.refresh_from_db()
    page.save_revision().publish()
    page.refresh_from_db()
    assert page.review_on == day


def test_the_day_stays_through_a_draft_that_was_made_before(region_a):
    page = add_page(region_a.root_page.specific, title="Oud", slug="oud", live=False)
    revision = page.save_revision()
    revision.publish()
    page.refresh_from_db()
    # The editor opens the latest draft.
    assert page.get_latest_revision_as_object().review_on == page.review_on is not None


def test_pages_of_a_new_region_have_their_day(region_a):
    homes = HomePage.objects.filter(pk=region_a.root_page_id)
    assert set(homes.values_list("review_on", flat=True)) == {next_review(HomePage)}


def test_a_copy_begins_without_a_day(region_a):
    page = publish(region_a, None, "Aardbei")
    copy = page.copy(update_attrs={"slug": "kopie", "title": "Kopie"}, keep_live=False)
    assert copy.specific.review_on is None


def test_what_is_due_stands_on_the_dashboard_of_its_own_site_only(region_a, region_b):
    client = at_work((region_a, Role.EDITOR))
    pages = {}
    for site, title, days in (
        (region_a, "Aardbei", -1),
        (region_a, "Vijg", -40),
        (region_a, "Peer", 1),
        (region_a, "Weg", -1),
        (region_b, "Braam", -1),
    ):
        pages[title] = publish(site, None, title)
        set_day(pages[title], days)
    set_day(draft(region_a, client.user, "Concept"), -1)
    delete_page(page=pages["Weg"])
    due = panel(client.get(HOME), "review")
    assert due.index("Vijg") < due.index("Aardbei")
    assert not any(word in due for word in ("Peer", "Weg", "Braam", "Concept"))
    assert 'id="review-section"' not in at_work((region_a, Role.VIEWER)).get(HOME).text


def test_one_click_says_that_a_page_is_still_right(region_a):
    client = at_work((region_a, Role.EDITOR))
    page = publish(region_a, None, "Aardbei")
    page.save_revision()  # a draft that is being worked on
    set_day(page, -1)
    before = page.revisions.count()
    answer = still_right(client, page)
    assert "klopt nog" in answer.text
    assert "Aardbei" not in panel(answer, "review")
    page.refresh_from_db()
    assert page.review_on == next_review(ContentPage)
    assert page.get_latest_revision_as_object().review_on == page.review_on
    assert page.revisions.count() == before
    entry = Entry.objects.get(action="page.review")
    assert (entry.site, entry.user, entry.label) == (region_a, client.user, "Aardbei")


def test_nobody_says_so_of_a_page_that_is_not_theirs(region_a, region_b):
    page = publish(region_b, None, "Braam")
    day = set_day(page, -1)
    for client, code in (
        (at_work((region_a, Role.MANAGER)), 404),
        (at_work((region_b, Role.VIEWER)), 404),
    ):
        assert still_right(client, page).status_code == code
    editor = at_work((region_b, Role.EDITOR))
    assert editor.get(reverse("page_still_right", args=[page.pk])).status_code == 405
    assert still_right(editor, page, next="https://evil.example/").redirect_chain == [
        ("/cms/", 302)
    ]
    delete_page(page=page)
    assert still_right(editor, page).status_code == 404
    page.refresh_from_db()
    assert page.review_on > day


def test_what_is_planned_stands_on_the_dashboard_and_happens(region_a, region_b):
    client, now = at_work((region_a, Role.EDITOR)), timezone.now()
    comes = draft(region_a, client.user, "Aardbei")
    comes.go_live_at = now + timedelta(hours=2)
    comes.save_revision().publish()
    goes = publish(region_a, client.user, "Peer")
    goes.expire_at = now + timedelta(hours=1)
    goes.save_revision().publish()
    other = draft(region_b, client.user, "Braam")
    other.go_live_at = now + timedelta(hours=2)
    other.save_revision().publish()
    planned = panel(client.get(HOME), "planned")
    assert planned.index("Gaat offline") < planned.index("Gaat online")
    assert planned.index("Peer") < planned.index("Aardbei")
    assert "Braam" not in planned
    past = now - timedelta(minutes=1)
    waiting = comes.revisions.exclude(approved_go_live_at=None)
    content = waiting.get().content | {"go_live_at": past.isoformat()}
    waiting.update(approved_go_live_at=past, content=content)
    ContentPage.objects.filter(pk=goes.pk).update(expire_at=past)
    call_command("publish_scheduled")
    comes.refresh_from_db()
    goes.refresh_from_db()
    assert (comes.live, goes.live, goes.expired) == (True, False, True)
    assert comes.review_on == next_review(ContentPage)
    assert "vanzelf online of offline" in panel(client.get(HOME), "planned")


def test_the_editor_says_in_dutch_when_a_page_goes_online_and_offline(region_a):
    page = draft(region_a, None, "Aardbei")
    editor = at_work((region_a, Role.PUBLISHER)).get(
        reverse("wagtailadmin_pages:edit", args=[page.pk])
    )
    assert "Gaat online op" in editor.text
    assert "Gaat offline op" in editor.text
    assert "date/time" not in editor.text.split("schedule-publishing-dialog")[1]


def test_pages_from_before_get_their_day_and_it_stays_when_a_draft_is_published(region_a):
    fresh, old, kept = (publish(region_a, None, title) for title in ("Nieuw", "Oud", "Houdt"))
    day = set_day(kept, 40)
    for page, days in ((fresh, 10), (old, 800)):
        published = timezone.now() - timedelta(days=days)
        ContentPage.objects.filter(pk=page.pk).update(review_on=None, last_published_at=published)
        revision = page.get_latest_revision()
        revision.content["review_on"] = None
        revision.save()
    assert give_days(ContentPage._base_manager, Revision._base_manager, 12) == 2
    today = timezone.localdate()
    days = dict(ContentPage.objects.values_list("pk", "review_on"))
    assert days[fresh.pk] == next_review(ContentPage, today - timedelta(days=10))
    # What is due already does not come all at once.
    assert today < days[old.pk] <= today + timedelta(days=90)
    assert days[kept.pk] == day
    ContentPage.objects.get(pk=fresh.pk).get_latest_revision().publish()
    assert ContentPage.objects.get(pk=fresh.pk).review_on == days[fresh.pk]
    assert give_days(ContentPage._base_manager, Revision._base_manager, 12) == 0


def test_the_dashboard_names_the_page_that_is_next(region_a):
    page = publish(region_a, None, "Aardbei")
    day = set_day(page, 3)
    shown = panel(at_work((region_a, Role.EDITOR)).get(HOME), "review")
    assert "De eerstvolgende:" in shown
    assert "Aardbei" in shown
    assert date_format(day) in shown
    set_day(page, -1)
    assert "De eerstvolgende:" not in panel(at_work((region_a, Role.EDITOR)).get(HOME), "review")
