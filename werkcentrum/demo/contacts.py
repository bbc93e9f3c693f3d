"""How to reach each Werkcentrum of the demo: numbers, addresses, referrals.

No number, address or host here is anybody's. The Netherlands reserve no range for fiction, so
numbers have only noughts where an operator's code would stand (088 - 000 00 xx and 0800 - 0000:
neither is given out), streets are called Voorbeeldplein, and hosts end in ``.example`` (RFC 2606).
"""

from datetime import date, time

from regions.models import Municipality, Postcode, Referral
from werkcentrum.contact.models import ContactDetails

from .texts.facts import Facts

NATIONAL_PHONE = "0800 - 0000"
WEEKDAYS = "maandag tot en met vrijdag, 9.00 tot 17.00 uur"
# The day on which the law is meant to start and the names WSP, RMT and Leerwerkloket go.
LAST_DAY_OF_OLD_NAMES = date(2027, 1, 1)


def phone(facts: Facts) -> str:
    return f"088 - 000 00 {facts.number:02}"


def fill_contact(site, *, phone, email, organisation, controller, address) -> None:
    """Fill the contact details of a site."""
    ContactDetails.objects.filter(site=site).update(
        phone=phone,
        phone_hours=WEEKDAYS,
        email=email,
        postal_address=address,
        responsible_organisation=organisation,
        controller=controller,
        privacy_email=f"privacy.{email}",
    )


def fill_regional_contact(site, facts: Facts) -> None:
    fill_contact(
        site,
        phone=phone(facts),
        email=f"{facts.label}@werkcentrum.example",
        organisation=f"Gemeente {facts.town}",
        controller=f"Gemeente {facts.town}",
        address=f"{facts.werkcentrum}\nPostbus 0\n{postcode_of(facts.centre)} {facts.town}",
    )


def clock_time(hour: float) -> time:
    """A time of day from hours, ``9.5`` for half past nine."""
    return time(int(hour), int(hour % 1 * 60))


def postcode_of(municipality: str) -> str:
    """A postcode of a gemeente, with letters nobody needs: ``2511 AA``."""
    pc4 = (
        Postcode.objects.filter(municipality__in=Municipality.objects.filter(name=municipality))
        .order_by("pc4")
        .values_list("pc4", flat=True)
        .first()
    )
    return f"{pc4 or '1000'} AA"


def make_referrals(site, rows, audiences) -> None:
    """Referrals of ``(label, url, audience slug or "", last day or None)``."""
    Referral.objects.bulk_create(
        Referral(
            site=site,
            label=label,
            url=url,
            audience=audiences.get(audience),
            ends_on=ends_on,
            sort_order=number,
        )
        for number, (label, url, audience, ends_on) in enumerate(rows)
    )


def present_websites(name: str, label: str):
    """The four websites that a region has today."""
    until = LAST_DAY_OF_OLD_NAMES
    return (
        (f"Werken en leren in {name}", f"https://www.{label}-werkt.example/", "", None),
        (
            f"Regionaal Mobiliteitsteam {name}",
            f"https://www.rmt-{label}.example/",
            "werkende",
            until,
        ),
        (
            f"Leerwerkloket {name}",
            f"https://www.leerwerkloket-{label}.example/",
            "werkzoekende",
            until,
        ),
        (f"WerkgeversServicepunt {name}", f"https://www.wsp-{label}.example/", "werkgever", until),
    )
