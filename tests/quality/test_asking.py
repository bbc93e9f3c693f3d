"""Addresses elsewhere are asked politely, and never one inside our own network."""

import socket
import ssl
import threading
from http.server import BaseHTTPRequestHandler, HTTPServer

import pytest

from werkcentrum.delivery.outside import is_public
from werkcentrum.quality import asking
from werkcentrum.quality.asking import ask
from werkcentrum.quality.models import Reason


@pytest.mark.parametrize(
    "number",
    [
        *["127.0.0.1", "10.0.0.8", "192.168.1.1", "172.16.9.9", "169.254.169.254", "0.0.0.0"],
        *["100.64.0.1", "224.0.0.1", "255.255.255.255", "::1", "fe80::1%eth0", "fd00::1", "::"],
        *["::ffff:127.0.0.1", "64:ff9b::7f00:1", "2002:7f00:1::", "2001:0:1::1", "ff02::1", "x"],
    ],
)
def test_a_number_inside_a_network_is_not_public(number):
    assert not is_public(number)


@pytest.mark.parametrize("number", ["8.8.8.8", "185.199.108.153", "2a00:1450:400e:80d::200e"])
def test_a_number_of_the_internet_is_public(number):
    assert is_public(number)


@pytest.fixture
def names(monkeypatch):
    """A DNS of our own; no connection is made to what is not in ``opened``."""
    known, opened = {}, []

    def look_up(host, port, **kwargs):
        if host not in known:
            raise socket.gaierror(host)
        return [(None, None, None, "", (number, port)) for number in known[host]]

    def connect(address, *args):
        opened.append(address)
        raise TimeoutError

    monkeypatch.setattr(socket, "getaddrinfo", look_up)
    monkeypatch.setattr(socket, "create_connection", connect)
    known["opened"] = opened
    return known


@pytest.mark.parametrize(
    "url",
    [
        "http://intern.example/",
        "https://intern.example/",
        "https://both.example/",
        "http://public.example:8080/",
        "http://public.example:22/",
        "https://[::1]/",
        "http://2130706433/",
        "file:///etc/passwd",
        "gopher://public.example/",
        "http:///geen-naam",
    ],
)
def test_what_is_private_gets_no_request(names, url):
    names |= {
        "intern.example": ["10.1.2.3"],
        "both.example": ["8.8.8.8", "127.0.0.1"],
        "public.example": ["8.8.8.8"],
        "::1": ["::1"],
        "2130706433": ["127.0.0.1"],
    }
    assert ask(url) == Reason.PRIVATE
    assert names["opened"] == []


@pytest.mark.parametrize(
    "url", ["https://weg.example/", "http://[", "http://a..b/", "https://é.x/"]
)
def test_a_name_that_is_none_has_no_answer(names, url):
    assert ask(url) in (Reason.NO_HOST, Reason.PRIVATE)
    assert names["opened"] == []


def test_a_connection_goes_to_the_number_that_was_judged(names):
    names["public.example"] = ["8.8.8.8"]
    assert ask("https://public.example/x") == Reason.SILENT
    assert names["opened"] == [("8.8.8.8", 443)]


@pytest.fixture
def server(monkeypatch):
    """A website that answers what its path says, and keeps what it was asked."""
    asked = []

    class Handler(BaseHTTPRequestHandler):
        def do_HEAD(self):
            asked.append((self.command, self.path, self.headers["User-Agent"]))
            what = self.path.strip("/").split("/")[0]
            if what == "to":
                self.send_response(302)
                self.send_header("Location", self.path.removeprefix("/to/"))
            elif what == "no-head":
                self.send_response(405 if self.command == "HEAD" else 200)
            else:
                self.send_response(int(what))
            self.end_headers()

        do_GET = do_HEAD

        def log_message(self, *args):
            pass

    site = HTTPServer(("127.0.0.1", 0), Handler)
    threading.Thread(target=site.serve_forever, daemon=True).start()
    real = asking.public_number
    monkeypatch.setattr(asking, "PORTS", {"http": site.server_port, "https": 443})
    monkeypatch.setattr(
        asking,
        "public_number",
        lambda host, port: "127.0.0.1" if host == "site.example" else real(host, port),
    )
    yield asked
    site.shutdown()
    site.server_close()


@pytest.mark.parametrize(
    ("path", "reason"),
    [
        ("200/", ""),
        ("204/één pagina?q=a b", ""),
        ("no-head/", ""),
        ("404/", Reason.NOT_FOUND),
        ("410/", Reason.NOT_FOUND),
        ("403/", ""),
        ("429/", ""),
        ("500/", Reason.FAILING),
        ("to//200/", ""),
        ("to//404/", Reason.NOT_FOUND),
        ("to//to//to//to//200/", ""),
        ("to//to//to//to//to//to//200/", Reason.CIRCLE),
        ("to/http://127.0.0.1/", Reason.PRIVATE),
        ("to/http://localhost/", Reason.PRIVATE),
        ("to/file:///etc/passwd", Reason.PRIVATE),
    ],
)
def test_an_answer_says_whether_a_link_leads_somewhere(server, path, reason):
    assert ask(f"http://site.example/{path}") == reason
    assert server[0][0] == "HEAD"
    assert "WerkcentrumLinkcontrole" in server[0][2]
    if reason == "" and path.startswith("200"):
        assert len(server) == 1


def test_a_certificate_that_is_wrong_is_said(monkeypatch):
    monkeypatch.setattr(asking, "public_number", lambda host, port: "8.8.8.8")

    class Broken:
        def request(self, *args, **kwargs):
            raise ssl.SSLCertVerificationError("expired")

        def close(self):
            pass

    monkeypatch.setattr(asking, "_connection", lambda *args: Broken())
    assert ask("https://site.example/") == Reason.INSECURE
