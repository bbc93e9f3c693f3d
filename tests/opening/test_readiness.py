"""What a site still needs is computed from what is there, for one site or for all of them."""

import socket
import ssl
import threading

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.utils import timezone

from regions.opening import host_checks
from regions.opening.agreements import accept_agreements, publish_agreements
from regions.opening.overview import all_rows
from regions.opening.readiness import Outcome, readiness, readiness_of
from regions.opening.records import Acceptance, HostCheck
from regions.opening.services import open_region
from tests.conftest import make_region
from tests.isolation.world import enter, person
from werkcentrum.contact.models import ContactDetails, Location, OpeningHours
from werkcentrum.content.statement import AccessibilityStatement
from werkcentrum.tenancy.models import Role

pytestmark = pytest.mark.django_db


def outcomes(site):
    return {check.name: check.outcome for check in readiness(site)}


def complete(site):
    """Give a site all that it needs to go live, and return its manager."""
    ContactDetails.objects.filter(site=site).update(
        phone="088 123 45 67",
        email="info@oost.example",
        postal_address="Postbus 1",
        controller="Gemeente Oost",
        privacy_email="privacy@oost.example",
        responsible_organisation="Gemeente Oost",
    )
    location = Location.objects.create(
        site=site, name="Plein", slug="plein", street="Plein 1", postcode="1234 AB", town="Oost"
    )
    OpeningHours.objects.create(location=location, weekday=1, opens_at="09:00", closes_at="17:00")
    AccessibilityStatement.objects.filter(site=site).update(status="D")
    manager = person(site, Role.MANAGER, "baas")
    type(manager).objects.filter(pk=manager.pk).update(last_login=timezone.now())
    version = publish_agreements(
        text="We helpen elkaar.", user=person(site, Role.EDITOR, "schrijver")
    )
    accept_agreements(site=site, version=version, user=manager)
    return manager


def test_a_new_site_says_what_it_still_needs(region_a):
    found = outcomes(region_a)

    for name in ("contact", "controller", "privacy", "sender", "hours", "accessibility", "manager"):
        assert found[name] == Outcome.MISSING, name
    assert found["domain"] == Outcome.UNCHECKED
    assert found["agreements"] == Outcome.UNCHECKED


def test_a_site_with_all_it_needs_is_ready(region_a, region_b):
    complete(region_a)

    found = outcomes(region_a)
    assert {name for name, outcome in found.items() if outcome != Outcome.OK} <= {
        "domain",
        "texts",
    }
    assert outcomes(region_b)["contact"] == Outcome.MISSING


def test_a_location_without_hours_is_not_ready(region_a):
    complete(region_a)
    OpeningHours.objects.all().delete()

    assert outcomes(region_a)["hours"] == Outcome.MISSING


def test_a_site_that_uses_no_locations_needs_no_hours(region_a):
    region_a.profile.features = {"locations": False}

    assert outcomes(region_a)["hours"] == Outcome.OK


def test_a_new_version_of_the_agreements_asks_again(region_a, national):
    manager = complete(region_a)
    second = publish_agreements(
        text="We helpen elkaar meer.", user=person(national, "manager", "n")
    )
    assert outcomes(region_a)["agreements"] == Outcome.MISSING

    accept_agreements(site=region_a, version=second, user=manager)

    assert outcomes(region_a)["agreements"] == Outcome.OK
    assert Acceptance.objects.filter(site=region_a).count() == 2


def test_each_check_that_misses_something_names_a_screen_that_its_manager_reaches(region_a):
    publish_agreements(text="Samen.", user=person(region_a, Role.EDITOR, "schrijver"))
    client = enter(person(region_a, Role.MANAGER, "baas"))

    for check in readiness(region_a):
        if check.url:
            assert client.get(check.url).status_code == 200, check.url


def test_the_checks_of_all_sites_cost_no_more_queries_than_of_one(region_a, region_b):
    with CaptureQueriesContext(connection) as one:
        readiness_of([region_a])
    with CaptureQueriesContext(connection) as two:
        all_rows()
    for number in range(10, 20):
        open_region(make_region(f"AM{number}", f"Regio {number}", f"regio{number}"))
    with CaptureQueriesContext(connection) as many:
        all_rows()

    assert len(many) == len(two)
    assert len(two) <= len(one) + 4


# -- The domain ----------------------------------------------------------------------------------


def test_a_name_on_this_machine_cannot_be_checked(region_a):
    host_checks.check_host(region_a)

    assert outcomes(region_a)["domain"] == Outcome.UNCHECKED
    assert HostCheck.objects.get(site=region_a).hostname == "oost.localhost"


@pytest.mark.parametrize("address", ["127.0.0.1", "10.0.0.8", "169.254.169.254", "::1"])
def test_an_address_inside_the_network_is_never_asked(monkeypatch, address):
    monkeypatch.setattr(
        socket, "getaddrinfo", lambda *a, **k: [(None, None, None, "", (address, 443))]
    )
    monkeypatch.setattr(socket, "create_connection", lambda *a, **k: pytest.fail("asked"))

    assert host_checks.ask("binnen.example", 443)[0] == HostCheck.Outcome.UNCHECKED


def test_a_check_of_another_hostname_counts_no_more(region_a):
    HostCheck.objects.create(site=region_a, hostname="oud.example", outcome=HostCheck.Outcome.OK)

    assert outcomes(region_a)["domain"] == Outcome.UNCHECKED


@pytest.fixture
def server(tmp_path):
    """A server on this machine with a certificate for oost.example; its port and certificate."""
    certificate, key = make_certificate(tmp_path, "oost.example")
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    context.load_cert_chain(certificate, key)
    listener = socket.create_server(("127.0.0.1", 0))

    def serve():
        while True:
            try:
                connection, _address = listener.accept()
            except OSError:
                return
            try:
                context.wrap_socket(connection, server_side=True).close()
            except OSError:
                connection.close()

    threading.Thread(target=serve, daemon=True).start()
    yield listener.getsockname()[1], certificate
    listener.close()


def make_certificate(folder, name):
    from datetime import UTC, datetime, timedelta

    from cryptography import x509
    from cryptography.hazmat.primitives import hashes, serialization
    from cryptography.hazmat.primitives.asymmetric import ec
    from cryptography.x509.oid import NameOID

    key = ec.generate_private_key(ec.SECP256R1())
    subject = x509.Name([x509.NameAttribute(NameOID.COMMON_NAME, name)])
    now = datetime.now(UTC)
    certificate = (
        x509.CertificateBuilder()
        .subject_name(subject)
        .issuer_name(subject)
        .public_key(key.public_key())
        .serial_number(1)
        .not_valid_before(now - timedelta(days=1))
        .not_valid_after(now + timedelta(days=1))
        .add_extension(x509.SubjectAlternativeName([x509.DNSName(name)]), critical=False)
        .sign(key, hashes.SHA256())
    )
    (folder / "cert.pem").write_bytes(certificate.public_bytes(serialization.Encoding.PEM))
    (folder / "key.pem").write_bytes(
        key.private_bytes(
            serialization.Encoding.PEM,
            serialization.PrivateFormat.PKCS8,
            serialization.NoEncryption(),
        )
    )
    return folder / "cert.pem", folder / "key.pem"


def test_a_certificate_counts_for_the_name_it_is_of_and_from_who_is_trusted(server):
    port, certificate = server
    trusting = ssl.create_default_context(cafile=certificate)

    assert host_checks.handshake("oost.example", "127.0.0.1", port, trusting) == ""
    assert "certificaat" in host_checks.handshake("west.example", "127.0.0.1", port, trusting)
    assert "certificaat" in host_checks.handshake("oost.example", "127.0.0.1", port)


def test_a_host_that_does_not_listen_does_not_answer(server):
    with socket.create_server(("127.0.0.1", 0)) as gone:
        port = gone.getsockname()[1]

    assert "antwoordt niet" in host_checks.handshake("oost.example", "127.0.0.1", port)
