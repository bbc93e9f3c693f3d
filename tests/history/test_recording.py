"""What somebody did on a site is written down once, with its name at the time."""

import pytest
from django.contrib.auth.models import AnonymousUser

from werkcentrum.accounts.models import User
from werkcentrum.history.models import Entry
from werkcentrum.history.recording import record

pytestmark = pytest.mark.django_db


def test_an_entry_remembers_the_name_of_what_is_gone(region_a):
    user = User.objects.create_user("iemand@werkcentrum.example", first_name="Iemand")
    entry = record("people.deactivate", site=region_a, user=user, obj=user, detail="redacteur")
    user.delete()
    entry = Entry.objects.get(pk=entry.pk)
    assert (entry.label, entry.model, entry.user) == ("Iemand", "accounts.user", None)


def test_a_long_name_is_cut(region_a):
    assert len(record("page.publish", site=region_a, label="x" * 900).label) == 200


def test_who_is_not_signed_in_is_nobody(region_a):
    assert record("gate.denied", site=None, user=AnonymousUser()).user is None
