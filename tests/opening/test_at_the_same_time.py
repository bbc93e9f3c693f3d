"""Two processes that open regions at the same moment do not get in each other's way."""

import threading

import pytest
from django.contrib.auth.models import Group
from django.db import connection, connections
from wagtail.models import Collection, Page, Site, Task, Workflow

from regions.models import Municipality, Region
from regions.opening.models import Opening
from regions.opening.services import open_national_site, open_region
from tests.conftest import make_region
from werkcentrum.mail.models import Message
from werkcentrum.tenancy.models import SiteProfile


def emptied() -> None:
    """Take away by hand what a test committed."""
    for model in (Message, Workflow, Task, Municipality, Region, Opening, Site):
        model.objects.all().delete()
    for model in (Page, Collection):
        for child in model.get_first_root_node().get_children():
            child.delete()
    Group.objects.all().delete()


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


@pytest.mark.parametrize("same", [True, False], ids=["one region", "two regions"])
def test_two_processes_that_open_at_the_same_time(committed, same):
    open_national_site(hostname="localhost")
    first = make_region("AM93", "Noord", "noord")
    second = first if same else make_region("AM94", "Zuid", "zuid")
    barrier, failures = threading.Barrier(2), []

    def work(pk):
        try:
            region = Region.objects.get(pk=pk)
            barrier.wait(5)
            open_region(region)
        except Exception as error:
            failures.append(error)
        finally:
            connections.close_all()

    threads = [threading.Thread(target=work, args=(region.pk,)) for region in (first, second)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join(30)
    assert failures == []
    expected = 1 if same else 2
    assert Site.objects.filter(profile__kind=SiteProfile.Kind.REGION).count() == expected
    assert Page.objects.filter(depth=2).count() == 1 + expected
    assert Page.find_problems() == ([], [], [], [], [])
