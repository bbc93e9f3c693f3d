"""People who do the same at the same moment do not get in each other's way."""

import threading

import pytest
from django.contrib.auth.models import Group
from django.core.exceptions import PermissionDenied, ValidationError
from django.db import connection, connections
from django.utils import timezone
from wagtail.models import (
    Collection,
    ModelLogEntry,
    Page,
    PageLogEntry,
    Site,
    Task,
    Workflow,
)

from regions.models import Municipality, Region
from regions.opening.making import make_blueprints
from regions.opening.merging import merge_regions
from regions.opening.models import Opening
from regions.opening.practice import open_practice_sites, reset_practice_site
from regions.opening.records import Capture
from regions.opening.services import open_national_site, open_region
from tests.conftest import make_region
from tests.isolation.forms import forms_in
from tests.isolation.world import enter, person
from tests.performance.bodies import add_page
from werkcentrum.accounts.models import User
from werkcentrum.content.bins import Bin, DeletedPage
from werkcentrum.content.deleting import delete_page, restore_page
from werkcentrum.content.models import ContentPage
from werkcentrum.history.models import Entry
from werkcentrum.mail.models import Message
from werkcentrum.people.invitations import accept, invite
from werkcentrum.people.memberships import deactivate
from werkcentrum.people.models import Invitation
from werkcentrum.tenancy.models import Membership, Role, SiteProfile


def emptied() -> None:
    """Take away by hand what a test committed."""
    assert connection.settings_dict["NAME"].startswith("test_"), "Only in a database of tests."
    Region.objects.update(merged_into=None)
    for model in (Message, Workflow, Task, Municipality, Region, Opening, Site, Entry, User):
        model.objects.all().delete()
    for model in (PageLogEntry, ModelLogEntry):
        model.objects.all().delete()
    for model in (Page, Collection):
        for child in model.get_first_root_node().get_children():
            child.delete()
    Group.objects.all().delete()


pytestmark = pytest.mark.django_db


@pytest.fixture
def _django_db_helper(django_db_setup):
    """Instead of that of pytest-django, which takes back what a test did."""


@pytest.fixture
def committed(django_db_setup, django_db_blocker):
    """A database in which a test really commits; emptied by hand.

    A test with transactions of its own would take Wagtail's root and locales away too, for all
    that come after it.
    """
    with django_db_blocker.unblock():
        if connection.vendor == "sqlite":
            pytest.skip("SQLite has one writer, and in memory one connection")
        try:
            yield
        finally:
            emptied()
            connections.close_all()


def together(*works):
    """What each of these gives or raises, each begun at the same moment in a connection of its own.

    A ValidationError is an answer to who came second; anything else that is raised is a failure.
    """
    barrier, found = threading.Barrier(len(works)), [None] * len(works)

    def run(number, work):
        try:
            barrier.wait(30)
            found[number] = work()
        except Exception as error:
            found[number] = error
        finally:
            connections.close_all()

    threads = [threading.Thread(target=run, args=pair) for pair in enumerate(works)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join(120)
    failures = [
        one for one in found if isinstance(one, Exception) and not isinstance(one, ValidationError)
    ]
    assert failures == []
    return found


def refused(found) -> list[str]:
    """What those heard who came second."""
    return [str(error.messages) for error in found if isinstance(error, ValidationError)]


@pytest.mark.parametrize("same", [True, False], ids=["one region", "two regions"])
def test_two_people_who_open_at_the_same_time(committed, same):
    open_national_site(hostname="localhost")
    first = make_region("AM93", "Noord", "noord")
    second = first if same else make_region("AM94", "Zuid", "zuid")
    found = together(
        *(lambda pk=one.pk: open_region(Region.objects.get(pk=pk)) for one in (first, second))
    )
    assert refused(found) == []
    expected = 1 if same else 2
    assert Site.objects.filter(profile__kind=SiteProfile.Kind.REGION).count() == expected
    assert Page.objects.filter(depth=2).count() == 1 + expected
    assert Page.find_problems() == ([], [], [], [], [])


@pytest.fixture
def noord(committed):
    """A region with a site in a database that commits."""
    open_national_site(hostname="localhost")
    return open_region(make_region("AM93", "Noord", "noord"), from_blueprint=False)


@pytest.mark.parametrize("way", ["the same", "each into the other"])
def test_two_mergers_at_the_same_time(noord, way):
    zuid = open_region(make_region("AM94", "Zuid", "zuid"), from_blueprint=False)
    for site in (noord, zuid):
        Capture.objects.create(site=site, finished_at=timezone.now())
    pairs = [(noord.region, zuid.region)] * 2
    if way != "the same":
        pairs[1] = pairs[0][::-1]
    found = together(
        *(lambda one=one: merge_regions(ended=one[0], survivor=one[1]) for one in pairs)
    )
    assert len(refused(found)) == (way != "the same")
    (ended,) = Region.objects.exclude(merged_into=None)
    survivor = ended.merged_into
    assert survivor.merged_into is None
    assert SiteProfile.objects.get(site=ended.site).state == SiteProfile.State.GONE
    assert SiteProfile.objects.get(site=survivor.site).answers
    assert Municipality.objects.filter(region=survivor).count() == 2
    assert Entry.objects.filter(action="site.merge").count() == 2  # one on each site
    assert Page.find_problems() == ([], [], [], [], [])


def test_one_invitation_that_is_accepted_twice_at_the_same_time(noord):
    invitation = invite(
        site=noord, email="noor@gemeente.example", role=Role.EDITOR, invited_by=None
    )
    found = together(*[lambda: accept(invitation=invitation, first_name="Noor")] * 2)
    assert len(refused(found)) == 1
    assert User.objects.get(email="noor@gemeente.example").groups.count() == 1
    assert Membership.objects.get(user__email="noor@gemeente.example").role == Role.EDITOR
    assert Entry.objects.filter(action="people.accept").count() == 1


def test_two_invitations_of_one_person_at_the_same_time(noord):
    who = {"site": noord, "email": "noor@gemeente.example", "invited_by": None}
    roles = (Role.EDITOR, Role.PUBLISHER)
    found = together(*(lambda role=role: invite(role=role, **who) for role in roles))
    assert refused(found) == []
    assert Invitation.objects.pending().count() == 1


def test_one_person_who_accepts_invitations_of_two_sites_at_the_same_time(noord):
    zuid = open_region(make_region("AM94", "Zuid", "zuid"), from_blueprint=False)
    who = {"email": "noor@gemeente.example", "role": Role.EDITOR, "invited_by": None}
    both = [invite(site=site, **who) for site in (noord, zuid)]
    found = together(*(lambda one=one: accept(invitation=one, first_name="Noor") for one in both))
    assert refused(found) == []
    assert User.objects.get().memberships.count() == 2


def test_two_managers_who_send_each_other_away_at_the_same_time(noord):
    people = [person(noord, Role.MANAGER, name) for name in ("anna", "piet")]
    rows = [Membership.objects.get(user=user) for user in people]
    found = together(
        *(
            lambda row=row, by=by: deactivate(membership=row, by=by)
            for row, by in zip(rows, reversed(people), strict=True)
        )
    )
    assert len(refused(found)) == 1
    assert Membership.objects.active().count() == 1


def test_two_publishers_on_one_page_at_the_same_time(noord):
    page = add_page(noord.root_page.specific, title="Begin", slug="begin", live=False)
    page.save_revision()
    url = f"/cms/pages/{page.pk}/edit/"
    clients = [enter(person(noord, Role.PUBLISHER, name)) for name in ("anna", "piet")]
    forms = [next(iter(forms_in(client.get(url), url))) for client in clients]

    def publish(number):
        words = f"Versie {number}"
        data = forms[number].data({"title": words, "lead": words, "action-publish": "1"})
        return clients[number].post(url, data)

    found = together(lambda: publish(0), lambda: publish(1))
    assert {answer.status_code for answer in found} <= {200, 302}
    page = ContentPage.objects.get(pk=page.pk)
    assert page.live
    # What visitors see is the whole of what one of them wrote, and the other's is in the history.
    assert page.title in ("Versie 0", "Versie 1")
    assert page.lead == page.title
    assert page.live_revision.content["title"] == page.title
    written = [one.content["title"] for one in page.revisions.all()]
    for number, answer in enumerate(found):
        assert (f"Versie {number}" in written) == (answer.status_code == 302)
    assert Page.find_problems() == ([], [], [], [], [])


def test_two_resets_of_one_practice_site_at_the_same_time(noord):
    make_blueprints()
    (site,) = open_practice_sites([("Jan", "jan@gemeente.example")])
    people = [person(site, Role.MANAGER, name) for name in ("jan", "anna")]
    found = together(
        *(lambda user=user: reset_practice_site(site, user=user) for user in people),
    )
    assert len(refused(found)) == 1
    (fresh,) = Site.objects.filter(profile__kind=SiteProfile.Kind.PRACTICE)
    assert fresh.pk != site.pk
    assert fresh.hostname == site.hostname
    assert fresh.memberships.filter(is_active=True, user__in=people).count() == 2
    assert Entry.objects.filter(action="practice.reset").count() == 1
    assert Page.find_problems() == ([], [], [], [], [])


def test_a_site_whose_first_pages_are_deleted_at_the_same_time_has_one_bin(noord):
    home = noord.root_page.specific
    pages = [add_page(home, title=f"Pagina {n}", slug=f"pagina-{n}") for n in range(2)]
    together(*(lambda page=page: delete_page(page=page) for page in pages))
    assert Bin.objects.count() == 1
    first, second = DeletedPage.objects.all()
    found = together(*[lambda: restore_again(first)] * 2)
    assert found.count("back") == 1
    assert DeletedPage.objects.get() == second
    assert Page.find_problems() == ([], [], [], [], [])


def restore_again(deleted) -> str:
    try:
        restore_page(deleted=deleted)
    except PermissionDenied:
        return "late"
    return "back"
