"""The people who work in the CMS."""

import pytest
from django.core.exceptions import ValidationError
from django.db import IntegrityError, transaction

from werkcentrum.accounts.models import User

pytestmark = pytest.mark.django_db


def test_capitals_make_no_second_account():
    User.objects.create(email="Gids@werkcentrum.example", first_name="Gids", last_name="Oost")
    second = User(email="gids@Werkcentrum.example", first_name="Gids", last_name="West")
    second.set_unusable_password()
    with pytest.raises(ValidationError, match="Er is al een gebruiker met dit e-mailadres"):
        second.full_clean()
    with pytest.raises(IntegrityError), transaction.atomic():
        second.save()
    assert User.objects.get_by_natural_key("GIDS@werkcentrum.example").last_name == "Oost"
