"""Ask an address elsewhere whether it is there, and never one inside our own network.

An editor may put any address in a page, so each is looked up first and asked at the number that
was found: a name that points to a private network, at once or after a redirect, gets no request.
"""

import http.client
import ssl
from contextlib import closing
from urllib.parse import urljoin, urlsplit

from django.conf import settings

from werkcentrum.delivery import outside
from werkcentrum.delivery.outside import connection_to as _connection

from .models import Reason

MOST_REDIRECTS = 5
PORTS = {"http": 80, "https": 443}
# Some sites know no HEAD, or refuse it; a GET decides. We never read the body.
METHODS = ("HEAD", "GET")
GONE = (404, 410)
MOVED = (301, 302, 303, 307, 308)


class NotThereError(Exception):
    """An address leads nowhere, with the reason."""

    def __init__(self, reason: Reason):
        super().__init__(reason.label)
        self.reason = reason


def ask(url: str) -> str:
    """Why an address leads nowhere; empty when there is an answer, or when we may not ask.

    A site that refuses us (401, 403, 429) may well answer people.
    """
    try:
        for method in METHODS:
            status = _follow(url, method)
            if status < 400:
                return ""
    except NotThereError as error:
        return error.reason
    if status in GONE:
        return Reason.NOT_FOUND
    return Reason.FAILING if status >= 500 else ""


def _follow(url: str, method: str) -> int:
    """The last status of an address, its redirects followed. Raises NotThereError."""
    for _step in range(MOST_REDIRECTS + 1):
        status, location = _request(url, method)
        if status not in MOVED or not location:
            return status
        url = urljoin(url, location)
    raise NotThereError(Reason.CIRCLE)


def _request(url: str, method: str) -> tuple[int, str]:
    """Status and Location of one request. Raises NotThereError."""
    try:
        parts = urlsplit(url)
        host, port = (parts.hostname or "").encode("idna").decode(), parts.port
    except (ValueError, UnicodeError) as error:
        raise NotThereError(Reason.NO_HOST) from error
    usual = PORTS.get(parts.scheme)
    if not host or usual is None or port not in (None, usual):
        raise NotThereError(Reason.PRIVATE)
    number = public_number(host, usual)
    path = parts._replace(scheme="", netloc="", fragment="").geturl() or "/"
    with closing(_connection(parts.scheme, host, usual, number)) as connection:
        try:
            connection.request(method, outside.as_ascii(path), headers={"User-Agent": user_agent()})
            answer = connection.getresponse()
        except ssl.SSLError as error:
            raise NotThereError(Reason.INSECURE) from error
        except (OSError, http.client.HTTPException, UnicodeError) as error:
            raise NotThereError(Reason.SILENT) from error
        return answer.status, answer.headers.get("Location", "")


def public_number(host: str, port: int) -> str:
    """The first number (IP address) of a host. Raises NotThereError unless all are public."""
    try:
        return outside.public_number(host, port)
    except outside.UnknownHostError as error:
        raise NotThereError(Reason.NO_HOST) from error
    except outside.PrivateHostError as error:
        raise NotThereError(Reason.PRIVATE) from error


def user_agent() -> str:
    """Who asks, and where to complain."""
    return f"WerkcentrumLinkcontrole/1.0 (+https://{settings.BASE_DOMAIN}/contact/)"
