"""Whether a site's own hostname answers with a valid certificate, as visitors would find it.

Done by a job and kept with its time: a name that does not answer makes nobody wait. Only hostnames
of sites are asked, on port 443, without following anything; and never an address inside the
network of the server itself.
"""

import ipaddress
import socket
import ssl

from django.utils import timezone
from django_tasks import task
from wagtail.models import Site

from .records import HostCheck

TIMEOUT = 5  # seconds, for each address of the name
MOST_ADDRESSES = 2
Outcome = HostCheck.Outcome


@task
def check_host_of(site_id: int) -> None:
    """Look at the hostname of a site and write down what was found."""
    site = Site.objects.filter(pk=site_id).first()
    if site is not None:
        check_host(site)


def check_host(site: Site) -> HostCheck:
    """Look at the hostname of a site now; at most some seconds. Returns what was written down."""
    outcome, detail = ask(site.hostname, site.port)
    row, _created = HostCheck.objects.update_or_create(
        site=site,
        defaults={
            "hostname": site.hostname,
            "outcome": outcome,
            "detail": detail,
            "checked_at": timezone.now(),
        },
    )
    return row


def ask(hostname: str, port: int) -> tuple[str, str]:
    """The outcome for a host and a Dutch sentence about it."""
    if hostname.endswith("localhost") or port != 443:
        return Outcome.UNCHECKED, "Dit adres bestaat alleen op deze machine."
    try:
        found = socket.getaddrinfo(hostname, 443, type=socket.SOCK_STREAM)
    except OSError:
        return Outcome.FAILED, f"{hostname} staat niet in DNS."
    addresses = list(dict.fromkeys(one[4][0] for one in found))
    public = [one for one in addresses if ipaddress.ip_address(one.split("%")[0]).is_global]
    if not public:
        return Outcome.UNCHECKED, f"{hostname} wijst naar een adres binnen dit netwerk."
    problem = ""
    for address in public[:MOST_ADDRESSES]:
        problem = handshake(hostname, address, 443)
        if not problem:
            return Outcome.OK, f"{hostname} antwoordt met een geldig certificaat."
    return Outcome.FAILED, problem


def handshake(hostname: str, address: str, port: int, context=None) -> str:
    """What is wrong with the answer of a host at this address (Dutch); "" when nothing is."""
    context = context or ssl.create_default_context()
    try:
        with (
            socket.create_connection((address, port), timeout=TIMEOUT) as connection,
            context.wrap_socket(connection, server_hostname=hostname),
        ):
            return ""
    except ssl.SSLCertVerificationError:
        return f"Het certificaat van {hostname} is niet geldig."
    except OSError:
        return f"{hostname} antwoordt niet op https."
