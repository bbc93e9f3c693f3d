"""The pages that every site must have, with the names of that site."""

import re
from datetime import date, timedelta

import pytest
from django.core.exceptions import ValidationError

from werkcentrum.contact.models import ContactDetails, Location
from werkcentrum.content.statement import AccessibilityStatement
from werkcentrum.tenancy.models import SiteProfile

pytestmark = pytest.mark.django_db

WORDING = {
    "A": "Deze website voldoet volledig aan de wettelijke verplichting.",
    "B": "Deze website voldoet gedeeltelijk aan de wettelijke verplichting.",
    "C": "Voor deze website zijn de eerste maatregelen genomen.",
    "D": "Deze website voldoet niet aan de wettelijke verplichting.",
    "E": "Voor deze website is nog geen toegankelijkheidsverklaring opgesteld.",
}


@pytest.fixture
def filled(region_a, region_b, national):
    """Oost and the national site name their organisations, West names nobody."""
    for site, name in ((region_a, "Oost"), (national, "Nederland")):
        ContactDetails.objects.filter(site=site).update(
            controller=f"Gemeente {name}",
            responsible_organisation=f"Stichting {name}",
            privacy_email=f"privacy@{name.lower()}.example",
            phone="088 123 45 67",
            email=f"info@{name.lower()}.example",
        )
    return region_a


@pytest.mark.parametrize(
    ("path", "words"),
    [
        ("/privacy/", "(de verwerkingsverantwoordelijke): Gemeente Oost."),
        ("/privacy/", 'href="mailto:privacy@oost.example"'),
        ("/over-deze-site/", "Verantwoordelijk voor deze website: Stichting Oost."),
        ("/toegankelijkheid/", "Daarvoor is verantwoordelijk: Stichting Oost."),
        ("/contact/", 'href="tel:0881234567"'),
        ("/contact/", 'href="mailto:info@oost.example"'),
    ],
)
def test_a_page_names_the_organisations_of_its_own_site(filled, region_a, visit, path, words):
    text = visit(region_a, path).text
    assert words in text
    for other in ("Gemeente Nederland", "Stichting Nederland", "nederland.example"):
        assert other not in text


@pytest.mark.parametrize(
    ("path", "words"),
    [
        (
            "/privacy/",
            "Elke organisatie die je helpt, is verantwoordelijk voor haar eigen gegevens",
        ),
        ("/privacy/", '<a class="nl-link" href="/contact/">Neem daarvoor contact op</a>'),
        ("/over-deze-site/", "Welke organisatie verantwoordelijk is voor deze website"),
        ("/toegankelijkheid/", "Daarvoor is verantwoordelijk: Werkcentrum West."),
        ("/contact/", "De contactgegevens van dit Werkcentrum komen binnenkort."),
    ],
)
def test_a_site_that_filled_in_nothing_has_a_text_that_makes_sense(
    filled, region_b, visit, path, words
):
    text = visit(region_b, path).text
    assert words in text
    for other in ("Oost", "Gemeente Nederland", "None", "is ."):
        assert other not in text


@pytest.mark.parametrize("state", [SiteProfile.State.BASIC, SiteProfile.State.LIVE])
def test_every_page_stands_on_every_site_that_answers(region_a, visit, state):
    SiteProfile.objects.filter(site=region_a).update(state=state)
    for path, title in (
        ("/contact/", "Contact"),
        ("/over-deze-site/", "Over deze site"),
        ("/toegankelijkheid/", "Toegankelijkheid"),
        ("/privacy/", "Privacy"),
        ("/cookies/", "Cookies"),
        ("/kwetsbaarheid-melden/", "Kwetsbaarheid melden"),
        ("/sitemap/", "Sitemap"),
    ):
        answer = visit(region_a, path)
        assert answer.status_code == 200
        assert f">{title}</h1>" in answer.text
        assert f"<title>{title} - Werkcentrum Oost</title>" in answer.text


def test_names_in_the_fields_are_shown_as_text(region_a, visit):
    attack = '<script>alert("x")</script>'
    ContactDetails.objects.filter(site=region_a).update(
        controller=attack,
        responsible_organisation=attack,
        postal_address=attack,
        phone_hours=attack,
    )
    for path in ("/", "/privacy/", "/over-deze-site/", "/contact/", "/toegankelijkheid/"):
        assert "<script>alert" not in visit(region_a, path).text


# -- The accessibility statement -----------------------------------------------------------------


def state(site, **fields):
    AccessibilityStatement.objects.filter(site=site).update(**fields)


@pytest.mark.parametrize("status", WORDING)
def test_each_status_has_its_fixed_wording(region_a, visit, status):
    state(region_a, status=status)
    text = visit(region_a, "/toegankelijkheid/").text
    assert f"Status {status}:" in text
    assert [letter for letter, words in WORDING.items() if words in text] == [status]
    assert "Nationale ombudsman" in text
    assert "toegankelijkheidsverklaring.nl" in text


def test_a_region_without_a_statement_falls_under_the_national_one(national, region_a, visit):
    state(national, status="B", measures="Kaarten krijgen een tekst.")
    text = visit(region_a, "/toegankelijkheid/").text
    assert WORDING["B"] in text
    assert "Kaarten krijgen een tekst." in text


def test_a_statement_of_the_region_itself_counts_first(national, region_a, region_b, visit):
    state(national, status="B")
    state(region_a, status="D")
    assert WORDING["D"] in visit(region_a, "/toegankelijkheid/").text
    assert WORDING["B"] in visit(region_b, "/toegankelijkheid/").text
    assert WORDING["B"] in visit(national, "/toegankelijkheid/").text


def test_without_any_statement_the_page_says_so(national, region_a, visit):
    AccessibilityStatement.objects.all().delete()
    assert WORDING["E"] in visit(region_a, "/toegankelijkheid/").text


def days(number):
    return date.today() + timedelta(days=number)


@pytest.mark.parametrize(
    ("fields", "wrong"),
    [
        ({"status": "A", "audited_on": days(-100), "signed_on": days(-1)}, set()),
        ({"status": "A", "audited_on": days(-1095), "signed_on": days(-1)}, set()),
        ({"status": "A", "audited_on": days(-1097), "signed_on": days(-1)}, {"audited_on"}),
        ({"status": "A", "signed_on": days(-1)}, {"audited_on"}),
        ({"status": "A", "audited_on": days(-1)}, {"signed_on"}),
        ({"status": "B", "audited_on": days(-1), "signed_on": days(-1)}, {"measures"}),
        (
            {"status": "B", "audited_on": days(-1), "signed_on": days(-1), "measures": "Straks."},
            set(),
        ),
        ({"status": "C", "audit_planned_on": days(90), "signed_on": days(-1)}, set()),
        (
            {"status": "C", "audit_planned_on": days(200), "signed_on": days(-1)},
            {"audit_planned_on"},
        ),
        (
            {"status": "C", "audit_planned_on": days(-1), "signed_on": days(-1)},
            {"audit_planned_on"},
        ),
        ({"status": "C", "signed_on": days(-1)}, {"audit_planned_on"}),
        ({"status": "D", "signed_on": days(-1)}, set()),
        ({"status": "D"}, {"signed_on"}),
        ({"status": "E"}, set()),
    ],
)
def test_a_status_asks_for_what_the_law_asks(region_a, fields, wrong):
    statement = AccessibilityStatement(site=region_a, **fields)
    found = set()
    try:
        statement.clean()
    except ValidationError as error:
        found = set(error.message_dict)
    assert found == wrong


def test_no_name_of_a_location_takes_the_place_of_a_part_of_the_page(region_a, visit):
    for slug in ("main", "menu", "contact-direct"):
        Location.objects.create(
            site=region_a,
            name=slug.title(),
            slug=slug,
            street="Dorpsstraat 1",
            postcode="1234 AB",
            town="Dorp",
            note="in de bibliotheek",
        )
    text = visit(region_a, "/contact/").text
    ids = re.findall(r'\sid="([^"]*)"', text)
    assert "vestiging-main" in ids
    assert len(ids) == len(set(ids))
    assert re.search(r'lang="nl">Dienstverleningslocatie · in de bibliotheek', text)
