"""No path, method or host breaks the portal, and none shows what it should not."""

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from .conftest import BASIC, CMS, NATIONAL, REGION, failure

pytestmark = pytest.mark.django_db

HOSTS = [NATIONAL, REGION, BASIC, CMS, "www.oost.localhost", "elders.example"]
PATHS = [
    "",
    "//",
    "///",
    "//evil.example/",
    "//evil.example",
    "/\\evil.example",
    "/.",
    "/..",
    "/../",
    "/../../etc/passwd",
    "/%2e%2e/%2e%2e/etc/passwd",
    "/%252e%252e/",
    "/..%5c..%5cwindows",
    "/a//b/",
    "/ik-zoek//",
    "/ik-zoek/../",
    "/ik-zoek/%00/",
    "/%00",
    "/%00/",
    "/%ff/",
    "/%ff%fe/",
    "/%C0%AF/",
    "/%ed%a0%80/",
    "/%E2%80%AE/",
    "/%F0%9F%98%80/",
    "/%E9/",
    "/%zz/",
    "/%",
    "/%%%",
    "/ /",
    "/%0d%0aSet-Cookie:%20a=b/",
    "/'/",
    '/"/',
    "/<script>/",
    "/{{7*7}}/",
    "/" + "a" * 10_000 + "/",
    "/" + "a/" * 2_000,
    "/" + "%F0%9F%98%80" * 300 + "/",
    "/en",
    "/EN/",
    "/en//",
    "/en/en/",
    "/en-gb/",
    "/en_US/",
    "/nl/",
    "/nl/contact/",
    "/de/",
    "/xx/",
    "/zh-hans/",
    "/en%00/",
    "/en/%ff/",
    "/en/" + "b/" * 100,
    "/-/",
    "/-/live/",
    "/-/x/",
    "/-/../cms/",
    "/cms",
    "/cms/",
    "/cms//",
    "/CMS/",
    "/cms/login/%00",
    "/cms/pages/99999999999999999999/",
    "/cms/pages/0/edit/",
    "/static/",
    "/static/../manage.py",
    "/static/%00",
    "/static/%2e%2e/%2e%2e/manage.py",
    "/media/%00",
    "/media/",
    "/.env",
    "/.git/config",
    "/.well-known/",
    "/.well-known/security.txt/",
    "/robots.txt/",
    "/favicon.ico",
    "/sitemap.xml",
    "/jouw-werkcentrum",
    "/jouw-werkcentrum/suggesties",
    "/contact",
    "/CONTACT/",
]


@pytest.mark.parametrize("host", HOSTS)
def test_no_path_breaks_a_host(portal, ask, host):
    broken = {}
    for path in PATHS:
        answer = ask(host, path)
        location = answer.headers.get("Location", "")
        if answer.status_code not in (200, 301, 302, 400, 404) or failure(answer):
            broken[path[:60]] = failure(answer) or answer.status_code
        elif location.startswith("//") or "evil.example" in location.split("?")[0][:30]:
            broken[path[:60]] = location
        elif answer.cookies and host != CMS:
            broken[path[:60]] = "cookie"
    assert not broken


@settings(
    max_examples=200, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture]
)
@given(
    host=st.sampled_from(HOSTS),
    parts=st.lists(
        st.one_of(
            st.sampled_from(
                ["en", "ik-zoek", "contact", "jouw-werkcentrum", "suggesties", "media", "cms", "-"]
            ),
            st.binary(max_size=12).map(lambda raw: "".join(f"%{byte:02x}" for byte in raw)),
            st.text(max_size=12).map(lambda text: text.encode("utf-8", "ignore").decode()),
        ),
        max_size=6,
    ),
    slash=st.booleans(),
    query=st.text(max_size=20),
)
def test_no_path_and_query_together_break_a_host(portal, ask, host, parts, slash, query):
    answer = ask(host, "/" + "/".join(parts) + "/" * slash, query)
    assert not failure(answer)


METHODS = ["POST", "PUT", "PATCH", "DELETE", "OPTIONS", "HEAD", "TRACE", "CONNECT", "PROPFIND", ""]


@pytest.mark.parametrize("host", [NATIONAL, REGION, BASIC, CMS, "elders.example"])
def test_no_method_breaks_a_host(portal, ask, host):
    for method in METHODS:
        for path in ("/", "/ik-zoek/", "/contact/", "/jouw-werkcentrum/", "/-/live", "/media/x"):
            answer = ask(host, path, "q=1", method=method)
            assert not failure(answer), (method, path)
            if method not in ("HEAD", "OPTIONS"):
                assert answer.status_code in (302, 404, 405), (method, path)


def test_head_answers_as_get_does_without_a_body(portal, ask):
    for host, path in ((NATIONAL, "/"), (NATIONAL, "/jouw-werkcentrum/"), (REGION, "/contact/")):
        head, whole = ask(host, path, method="HEAD"), ask(host, path)
        assert head.status_code == whole.status_code == 200
        assert head.content == b""
        assert head.headers["Content-Security-Policy"] == whole.headers["Content-Security-Policy"]


@pytest.mark.parametrize(
    "host", ["localhost", "LOCALHOST", "LocalHost:8000", "localhost.", "localhost.:8000"]
)
def test_another_spelling_of_a_host_is_the_same_site(portal, ask, host):
    answer = ask(host)
    assert answer.status_code == 200
    assert '<link rel="canonical" href="https://localhost/">' in answer.text


BAD_HOSTS = [
    "",
    " ",
    ".",
    "..",
    "localhost:abc",
    "localhost:8000:8000",
    "localhost,elders.example",
    "localhost oost.localhost",
    "localhost@elders.example",
    "elders.example#localhost",
    "localhost/cms",
    "[::1]",
    "[::1",
    "[]",
    "127.0.0.1",
    "0x7f.1",
    "xn--bcher-kva.example",
    "bücher.example",
    "b\xfccher.example",
    "localhost\x00",
    "localhost\r\nX: y",
    "%6cocalhost",
    "loca%00lhost",
    "a" * 10_000,
    ("a" * 63 + ".") * 100,
    "-.localhost",
    "*.localhost",
    "_.localhost",
    "'; DROP TABLE wagtailcore_site; --",
    "oost..localhost",
    ".oost.localhost",
    "{{7*7}}.localhost",
]


def test_a_strange_host_shows_nothing_of_any_site(portal, ask):
    for host in BAD_HOSTS:
        for path in ("/", "/contact/", "/-/x/", "/cms/login/", "/bestaat-niet/"):
            answer = ask(host, path)
            assert answer.status_code in (400, 404), (host, path)
            assert "Werkcentrum" not in answer.text, (host, path)
            assert answer.headers["Content-Security-Policy"].startswith("default-src 'none'")


@pytest.mark.parametrize("header", ["HTTP_X_FORWARDED_HOST", "HTTP_FORWARDED", "HTTP_X_HOST"])
def test_only_the_host_header_names_the_host(portal, ask, header):
    answer = ask(REGION, **{header: "localhost"})
    assert "Werkcentrum Oost" in answer.text


@pytest.mark.parametrize("path", ["/-/", "/-/x/", "/-/live/", "/-/contact/"])
@pytest.mark.parametrize("host", ["elders.example", CMS])
def test_a_path_beside_those_of_health_shows_nothing_of_any_site(portal, ask, host, path):
    answer = ask(host, path)
    assert answer.status_code == 404
    assert "Werkcentrum" not in answer.text


def test_health_answers_on_every_host(portal, ask):
    for host in [*HOSTS, "127.0.0.1:8000", "10.0.0.1"]:
        assert ask(host, "/-/live").status_code == 200
        assert ask(host, "/-/ready").status_code == 200


@pytest.mark.parametrize("path", ["/", "/contact/", "/-/x/", "/en/", "/jouw-werkcentrum/"])
def test_a_portal_without_any_site_breaks_on_nothing(db, ask, path):
    for host in ("localhost", "cms.localhost", "elders.example"):
        assert ask(host, path).status_code in (302, 404)
