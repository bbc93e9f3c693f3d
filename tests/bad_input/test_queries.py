"""No parameter of any address breaks it, whatever stands in it."""

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from .conftest import BASIC, CMS, NATIONAL, REGION, failure

pytestmark = pytest.mark.django_db

# Every address that answers with a page or data of its own, and one that does not exist.
ADDRESSES = {
    NATIONAL: [
        "/",
        "/en/",
        "/ik-zoek/",
        "/contact/",
        "/en/privacy/",
        "/toegankelijkheid/",
        "/sitemap/",
        "/jouw-werkcentrum/",
        "/en/jouw-werkcentrum/",
        "/jouw-werkcentrum/suggesties/",
        "/jouw-werkcentrum/regios/",
        "/robots.txt",
        "/.well-known/security.txt",
        "/media/x/y.jpg",
        "/bestaat-niet/",
    ],
    REGION: ["/", "/ik-zoek/", "/over-deze-site/", "/jouw-werkcentrum/", "/bestaat-niet/"],
    BASIC: ["/", "/contact/", "/bestaat-niet/"],
    CMS: ["/", "/cms/", "/cms/login/", "/cms/pages/", "/cms/bestaat-niet/"],
    "www.oost.localhost": ["/"],
    "elders.example": ["/", "/-/live", "/-/ready"],
}
GARBAGE = [
    "q=",
    "q",
    "=",
    "&&&&",
    "q=" + "a" * 10_000,
    "q=" + "%C3%A9" * 3_000,
    "q=%00",
    "q=a%00b&p=%00",
    "q=%22",
    "q=%22unbalanced",
    "q='",
    "q=''''%22%22(",
    "q=)%20OR%201=1--",
    "q='; DROP TABLE regions_region; --",
    "q=%ff%fe",
    "q=%E9",  # latin-1
    "q=%ff%fer%00o%00o%00d%00",  # utf-16
    "q=%ed%a0%80",  # a lone surrogate
    "q=%c0%af",  # overlong
    "q=%F0%9F%98%80%F0%9F%87%B3%F0%9F%87%B1",  # emoji
    "q=%E2%80%AEtterdroc",  # right to left override
    "q=" + "%CC%81" * 500,  # accents on nothing
    "q=%EF%BB%BF%E2%80%8B%C2%AD",  # invisible
    "q=<script>alert(1)</script>",
    "q={{7*7}}{%25+debug+%25}",
    "q=%2525252e",
    "q=%zz%",
    "q[]=a&q[]=b",
    "q[a][b]=c",
    "q=a&q=b&q=%00",
    "q=../../etc/passwd",
    "q=1234&q=%22",
    "q=" + "9" * 400,
    "q=%5B%5D%2A%3F%28%5C",
    "q=*&p=-1&page=0&page=999999999999999999999&limit=-1&offset=1e309",
    "%00=%00",
    "%ff=%ff",
    "next=//evil.example&lang=xx&format=json&preview=1&debug=1",
    "&".join(f"p{n}=1" for n in range(5_000)),
    "\xff\xfe",
    "q=\u00e9",
]


@pytest.mark.parametrize("host", ADDRESSES)
def test_no_garbage_in_a_query_breaks_an_address(portal, ask, host):
    broken = {}
    for path in ADDRESSES[host]:
        expected = ask(host, path).status_code
        for query in GARBAGE:
            answer = ask(host, path, query)
            fine = answer.status_code == expected or answer.status_code == 400
            if failure(answer) or not fine:
                broken[path, query[:60]] = failure(answer) or answer.status_code
    assert not broken


# Python's codecs that are no character sets, and some that are.
CHARSETS = ["latin-1", "utf-16", "utf-7", "utf-32", "idna", "punycode", "rot13", "hex", "zlib"]
CHARSETS += [
    "base64",
    "undefined",
    "unicode_escape",
    "raw_unicode_escape",
    "mbcs",
    "x" * 500,
    "%00",
]


def test_a_charset_in_a_header_does_not_change_what_was_asked(portal, ask):
    for charset in CHARSETS:
        content_type = f"text/plain; charset={charset}"
        answer = ask(NATIONAL, "/jouw-werkcentrum/", "q=%31234%ff", CONTENT_TYPE=content_type)
        assert not failure(answer), charset
        answer = ask(NATIONAL, "/jouw-werkcentrum/", "q=%31234", CONTENT_TYPE=content_type)
        assert "Werkcentrum Noord" in answer.text, charset


def test_a_charset_of_what_is_posted_breaks_nothing(portal, ask):
    for charset in CHARSETS:
        content_type = f"application/x-www-form-urlencoded;charset*=utf-8''{charset}"
        for host, path in ((NATIONAL, "/"), (CMS, "/cms/login/")):
            answer = ask(host, path, "q=%41%ff", method="POST", CONTENT_TYPE=content_type)
            assert not failure(answer), charset


HEADERS = ["ACCEPT", "ACCEPT_LANGUAGE", "COOKIE", "IF_MODIFIED_SINCE", "IF_NONE_MATCH", "RANGE"]
HEADERS += ["REFERER", "USER_AGENT", "X_FORWARDED_HOST", "X_FORWARDED_PROTO", "X_REQUESTED_WITH"]
VALUES = ["", "\x00", "\xff\xfe", '"', "=;,=", "sessionid=;sessionid=\xff", "9" * 9_000, "-1"]


@pytest.mark.parametrize(
    ("host", "path"), [(NATIONAL, "/jouw-werkcentrum/"), (REGION, "/"), (CMS, "/cms/login/")]
)
def test_garbage_in_a_header_breaks_nothing(portal, ask, host, path):
    names = [*(f"HTTP_{name}" for name in HEADERS), "CONTENT_TYPE", "CONTENT_LENGTH"]
    for name in names:
        for value in VALUES:
            assert not failure(ask(host, path, "q=1234", **{name: value})), (name, value[:20])


@settings(
    max_examples=150, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture]
)
@given(
    query=st.one_of(
        st.binary(max_size=60),
        st.text(max_size=40).map(lambda t: t.encode("utf-8", "surrogatepass")),
    )
)
def test_the_finder_answers_anything(portal, ask, query):
    quoted = "q=" + "".join(f"%{byte:02x}" for byte in query)
    assert ask(NATIONAL, "/jouw-werkcentrum/", quoted).status_code == 200
    assert ask(NATIONAL, "/jouw-werkcentrum/suggesties/", quoted).status_code == 200
    raw = query.decode("latin-1")
    assert not failure(ask(NATIONAL, "/jouw-werkcentrum/", raw))


def test_what_was_asked_is_shown_as_text(portal, ask):
    answer = ask(NATIONAL, "/jouw-werkcentrum/", "q=%22%3E<script>alert(1)</script>")
    assert "<script>alert" not in answer.text
    assert "&lt;script&gt;alert" in answer.text
