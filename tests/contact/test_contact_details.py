"""Contact details as a phone can use them."""

import pytest

from werkcentrum.contact.models import ContactDetails


@pytest.mark.parametrize(
    ("phone", "href"),
    [
        ("088 123 45 67", "tel:0881234567"),
        ("(088) 123 45 67", "tel:0881234567"),
        ("+31 88 123 45 67", "tel:+31881234567"),
        ("+31 (0)88 123 45 67", "tel:+31881234567"),
    ],
)
def test_a_phone_can_dial_every_way_a_number_is_written(phone, href):
    assert ContactDetails(phone=phone).phone_href == href
