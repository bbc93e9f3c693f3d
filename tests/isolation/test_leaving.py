"""Who leaves a region hears no more of it."""

import pytest
from django.core import mail
from wagtail.models import Comment, PageSubscription

from werkcentrum.tenancy.models import Membership, Role
from werkcentrum.tenancy.roles import assign

from .test_references import form_of
from .world import enter

pytestmark = pytest.mark.django_db


def follow(user, page):
    PageSubscription.objects.create(user=user, page=page, comment_notifications=True)


def test_who_leaves_a_site_gets_no_mail_about_its_pages(world):
    leaver, stays = world.a.people[Role.EDITOR], world.a.people[Role.MANAGER]
    own, page = world.b.site, world.a.page
    for user in (leaver, stays):
        follow(user, page)
    state = world.a.workflow_state
    state.requested_by = leaver
    state.save()
    assign(leaver, own, Role.EDITOR)
    follow(leaver, world.b.page)
    membership = Membership.objects.get(user=leaver, site=world.a.site)
    membership.is_active = False
    membership.save()
    assert set(PageSubscription.objects.filter(page=page).values_list("user", flat=True)) == {
        stays.pk
    }
    assert PageSubscription.objects.filter(page=world.b.page, user=leaver).exists()
    state.refresh_from_db()
    assert state.requested_by is None


def test_who_reads_all_sites_keeps_what_they_follow(world):
    user = world.national.people[Role.VIEWER]
    assign(user, world.a.site, Role.EDITOR)
    follow(user, world.a.page)
    Membership.objects.get(user=user, site=world.a.site).delete()
    assert PageSubscription.objects.filter(user=user, page=world.a.page).exists()


def test_comments_on_a_page_are_mailed_to_people_of_its_site_only(world):
    mail.outbox.clear()
    client, page = enter(world.a.people[Role.PUBLISHER]), world.a.page
    follow(world.a.people[Role.MANAGER], page)
    form = form_of(page, world.a.image) | {
        "comments-TOTAL_FORMS": "1",
        "comments-MAX_NUM_FORMS": "1000",
        "comments-0-id": "",
        "comments-0-contentpath": "title",
        "comments-0-text": "Klopt dit?",
        "comments-0-position": "",
        "comments-0-resolved": "",
        "comments-0-DELETE": "",
        "comments-0-replies-TOTAL_FORMS": "0",
        "comments-0-replies-INITIAL_FORMS": "0",
        "comments-0-replies-MIN_NUM_FORMS": "0",
        "comments-0-replies-MAX_NUM_FORMS": "0",
    }
    assert client.post(f"/cms/pages/{page.pk}/edit/", form).status_code == 302
    assert Comment.objects.filter(text="Klopt dit?").exists()
    theirs = {one.email for one in world.a.people.values()}
    assert {to for one in mail.outbox for to in one.to} <= theirs
