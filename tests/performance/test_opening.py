"""What it costs to open a region does not depend on how many sites there are."""

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from regions.opening.making import make_blueprints
from regions.opening.services import open_region
from tests.conftest import make_region


def queries_to_open(number) -> int:
    region = make_region(f"AM{number}", f"Regio {number}", f"regio{number}")
    with CaptureQueriesContext(connection) as captured:
        open_region(region)
    return len(captured)


@pytest.mark.django_db
def test_a_region_opens_with_as_many_queries_beside_two_sites_as_beside_twenty(national):
    make_blueprints()
    queries_to_open(10)
    few = queries_to_open(11)
    for number in range(12, 30):
        open_region(
            make_region(f"AM{number}", f"Regio {number}", f"regio{number}"), from_blueprint=False
        )
    assert queries_to_open(30) == few
    assert few <= 1050
