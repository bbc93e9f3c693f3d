"""Fetching a calendar from elsewhere: https only, within bounds, never from our own network."""

import http.client
import time
from contextlib import closing
from urllib.parse import urljoin, urlsplit

from django.conf import settings

from werkcentrum.delivery import outside

MOST_BYTES = 2_000_000
MOST_SECONDS = 20
MOST_REDIRECTS = 5
PORT = 443
MOVED = (301, 302, 303, 307, 308)


class FetchError(Exception):
    """Why a calendar could not be fetched, in Dutch."""


def fetch(url: str) -> bytes:
    """What stands at an address, its redirects followed; each is judged as the first one.

    Raises FetchError (Dutch).
    """
    deadline = time.monotonic() + MOST_SECONDS
    for _step in range(MOST_REDIRECTS + 1):
        data, location = _request(url, deadline)
        if location is None:
            return data
        url = urljoin(url, location)
    raise FetchError("Het adres stuurt te vaak door.")


def _request(url: str, deadline: float) -> tuple[bytes, str | None]:
    """The body of an answer, or where it sends us on."""
    try:
        parts = urlsplit(url)
        host, port = (parts.hostname or "").encode("idna").decode(), parts.port
    except (ValueError, UnicodeError) as error:
        raise FetchError("Dit is geen adres.") from error
    if parts.scheme != "https" or not host or port not in (None, PORT):
        raise FetchError("Alleen een adres dat met https:// begint, kan.")
    try:
        number = outside.public_number(host, PORT)
    except outside.UnknownHostError as error:
        raise FetchError("Dit adres bestaat niet.") from error
    except outside.PrivateHostError as error:
        raise FetchError("Dit adres ligt niet op het open internet.") from error
    path = parts._replace(scheme="", netloc="", fragment="").geturl() or "/"
    headers = {
        "User-Agent": f"WerkcentrumAgenda/1.0 (+https://{settings.BASE_DOMAIN}/contact/)",
        "Accept": "text/calendar",
        "Accept-Encoding": "identity",
    }
    with closing(outside.connection_to("https", host, PORT, number)) as connection:
        try:
            connection.request("GET", outside.as_ascii(path), headers=headers)
            answer = connection.getresponse()
            if answer.status in MOVED and answer.headers.get("Location"):
                return b"", answer.headers["Location"]
            if answer.status != 200:
                raise FetchError(f"De website antwoordt met {answer.status}.")
            return _read(answer, deadline), None
        except (OSError, http.client.HTTPException, UnicodeError) as error:
            raise FetchError("De website antwoordt niet, of niet veilig.") from error


def _read(answer, deadline: float) -> bytes:
    """The body, as long as it is not too long and does not take too long."""
    data = bytearray()
    while chunk := answer.read1(65536):
        data += chunk
        if len(data) > MOST_BYTES:
            raise FetchError("De agenda is te groot: er past 2 MB.")
        if time.monotonic() > deadline:
            raise FetchError("Het ophalen duurt te lang.")
    return bytes(data)
