"""Connections to other hosts on the open internet, and never to one inside our own network.

An editor may give any address, so its host is looked up first and asked at the number that was
found: a name that points to a private network gets no request, at once or after a redirect.
"""

import http.client
import ipaddress
import socket

TIMEOUT = 10  # seconds, for each answer
# They carry an address of the older kind, private ones too: 6to4, Teredo, NAT64.
CARRIERS = [ipaddress.ip_network(one) for one in ("2002::/16", "2001::/32", "64:ff9b::/96")]


class UnknownHostError(Exception):
    """No host has this name."""


class PrivateHostError(Exception):
    """A host that is not, or not only, on the open internet."""


def is_public(number: str) -> bool:
    """Whether an IP address is one of the open internet."""
    try:
        address = ipaddress.ip_address(number.split("%")[0])
    except ValueError:
        return False
    address = getattr(address, "ipv4_mapped", None) or address
    if any(address in network for network in CARRIERS if network.version == address.version):
        return False
    return address.is_global and not address.is_multicast


def public_number(host: str, port: int) -> str:
    """The first number (IP address) of a host.

    Raises UnknownHostError, and PrivateHostError unless all its numbers are public.
    """
    try:
        found = socket.getaddrinfo(host, port, type=socket.SOCK_STREAM)
    except OSError as error:
        raise UnknownHostError(host) from error
    numbers = [one[4][0] for one in found]
    if not numbers or not all(is_public(number) for number in numbers):
        raise PrivateHostError(host)
    return numbers[0]


def connection_to(scheme: str, host: str, port: int, number: str) -> http.client.HTTPConnection:
    """A connection to a host at this number and no other, with the certificate of its name."""
    kind = http.client.HTTPSConnection if scheme == "https" else http.client.HTTPConnection
    connection = kind(host, port, timeout=TIMEOUT)
    # Without this the name would be looked up again, and could have another number by then.
    connection._create_connection = lambda address, *rest: socket.create_connection(
        (number, port), *rest
    )
    return connection


def as_ascii(path: str) -> str:
    """A path as it goes over the line: what is no ASCII, or white space, in percents."""
    return "".join(
        one if "!" <= one <= "~" else "".join(f"%{byte:02X}" for byte in one.encode())
        for one in path
    )
