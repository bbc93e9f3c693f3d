"""The headers of the standard, on every answer of a public host."""

import pytest

pytestmark = pytest.mark.django_db

POLICY = (
    "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; "
    "font-src 'self'; media-src 'self'; connect-src 'self'; manifest-src 'self'; "
    "frame-src https://www.youtube-nocookie.com https://player.vimeo.com; form-action 'self'; "
    "base-uri 'none'; frame-ancestors 'none'; object-src 'none'"
)
PATHS = ["/", "/contact/", "/bestaat-niet/", "/robots.txt", "/.well-known/security.txt", "/-/live"]


@pytest.mark.parametrize("debug", [True, False])
@pytest.mark.parametrize("path", PATHS)
def test_every_public_answer_has_the_policy(region_a, visit, settings, path, debug):
    settings.DEBUG = debug
    headers = visit(region_a, path).headers
    assert headers["Content-Security-Policy"] == POLICY
    assert headers["X-Content-Type-Options"] == "nosniff"
    assert headers["X-Frame-Options"] == "DENY"
    assert headers["Referrer-Policy"] == "same-origin"
    assert headers["Cross-Origin-Opener-Policy"] == "same-origin"
    assert headers["Cross-Origin-Resource-Policy"] == "same-origin"
    for feature in ("camera", "microphone", "geolocation"):
        assert f"{feature}=()" in headers["Permissions-Policy"]


@pytest.mark.parametrize("path", PATHS)
def test_no_public_answer_sets_a_cookie_or_splits_caches(region_a, visit, path):
    answer = visit(region_a, path, **{"accept-language": "en", "cookie": "sessionid=x"})
    assert not answer.cookies
    assert "Vary" not in answer.headers


def test_hsts_is_sent_over_https(region_a, settings):
    from django.test import Client

    answer = Client(headers={"host": region_a.hostname}).get("/", secure=True)
    assert answer.headers["Strict-Transport-Security"] == "max-age=63072000; includeSubDomains"


def test_the_cms_has_a_policy_of_its_own(national, visit):
    policy = visit("cms.localhost", "/cms/login/").headers["Content-Security-Policy"]
    assert policy.startswith("default-src 'self'")
    assert "youtube" not in policy


def test_security_txt_is_valid_for_less_than_a_year(region_a, visit):
    lines = dict(
        line.split(": ", 1)
        for line in visit(region_a, "/.well-known/security.txt").text.splitlines()
    )
    assert lines["Canonical"] == "https://oost.localhost/.well-known/security.txt"
    assert lines["Contact"] == "https://oost.localhost/kwetsbaarheid-melden/"
    assert lines["Preferred-Languages"] == "nl, en"
