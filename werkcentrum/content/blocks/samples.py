"""Made-up things that the preview of a block shows to editors; nothing of them is stored."""

from datetime import time

from werkcentrum.contact.models import Adviser, ContactDetails, Location, OpeningHours
from werkcentrum.media.models import Document


def sample_documents() -> list[Document]:
    """Two documents that exist in the preview only."""
    files = [
        ("Zo werkt het Werkcentrum", "zo-werkt-het.pdf", 245_000),
        ("Formulier scholing", "formulier.docx", 61_000),
    ]
    return [
        # Named, because the default asks the database.
        Document(title=title, file=file, file_size=size, collection=None)
        for title, file, size in files
    ]


def sample_details() -> ContactDetails:
    """Contact data with a number and addresses that nobody has."""
    return ContactDetails(
        phone="088 123 45 67",
        phone_hours="maandag tot en met vrijdag, 9.00 tot 17.00 uur",
        email="info@werkcentrum.example",
        postal_address="Postbus 123\n2500 AA Den Haag",
    )


def sample_places() -> list[Location]:
    """Two locations with opening hours."""
    weekdays = [
        OpeningHours(weekday=day, opens_at=time(9), closes_at=time(17)) for day in range(1, 6)
    ]
    return [
        Location(
            name="Werkcentrum Centrum",
            slug="centrum",
            kind=Location.Kind.FLAGSHIP,
            street="Voorbeeldplein 1",
            postcode="1011 AA",
            town="Voorbeeldstad",
            opening_hours=weekdays,
        ),
        Location(
            name="Bibliotheek Noord",
            slug="noord",
            kind=Location.Kind.CONSULTATION,
            street="Voorbeeldweg 5",
            postcode="1022 BB",
            town="Voorbeeldstad",
            by_appointment=True,
            opening_hours=[],
        ),
    ]


def sample_partners() -> list[dict]:
    """Two organisations, as a template reads them."""
    return [
        {
            "name": "UWV",
            "summary": "Helpt bij het vinden van werk en regelt uitkeringen.",
            "href": "https://www.uwv.nl",
        },
        {"name": "Bibliotheek", "summary": "Voor wie beter wil leren lezen, rekenen of typen."},
    ]


def sample_advisers() -> list[Adviser]:
    """Two people to ask, one of them a desk without a name."""
    return [
        Adviser(
            name="Sam de Boer",
            function="Adviseur voor werkgevers",
            sector="Zorg en welzijn",
            phone="088 123 45 67",
        ),
        Adviser(function="Loopbaanadviseur", email="loopbaan@werkcentrum.example"),
    ]
