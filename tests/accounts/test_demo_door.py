"""One click signs in at the demo, and nowhere else."""

import os
import subprocess
import sys
from pathlib import Path

import pytest
from django.http import Http404
from django.test import RequestFactory
from django.urls import NoReverseMatch, reverse

from werkcentrum.accounts import demo_door

ROOT = Path(__file__).resolve().parents[2]
pytestmark = pytest.mark.django_db


def test_without_debug_the_door_has_no_address_and_nobody_behind_it(browser, editor):
    with pytest.raises(NoReverseMatch):
        reverse(demo_door.NAME, args=[editor.pk])
    client = browser()
    assert client.post(f"/cms/login/demo/{editor.pk}/").status_code in (302, 404)
    assert "_auth_user_id" not in client.session
    assert "Demo" not in client.get("/cms/login/").content.decode()
    assert demo_door.people() == []


def test_without_debug_the_view_itself_refuses(editor):
    with pytest.raises(Http404):
        demo_door.enter(RequestFactory().post("/"), editor.pk)


def test_everybody_with_a_role_stands_at_the_door_site_by_site(settings, editor, national):
    settings.DEBUG = True
    assert demo_door.people() == [
        ("Werkcentrum Oost", [(editor, "redacteur van Werkcentrum Oost")])
    ]


def run(code, **environment):
    """Run code with the settings of a machine, and no test around it."""
    kept = {name: os.environ[name] for name in ("PATH", "HOME") if name in os.environ}
    answer = subprocess.run(
        [sys.executable, "-c", code],
        cwd=ROOT,
        env=kept | {"DJANGO_SETTINGS_MODULE": "werkcentrum.settings"} | environment,
        capture_output=True,
        text=True,
    )
    return answer.stdout + answer.stderr


ASK = """
import django
django.setup()
from django.conf import settings
from django.core.checks import run_checks
from django.urls import Resolver404, resolve
try:
    found = resolve("/cms/login/demo/1/").view_name
except Resolver404:
    found = None
errors = [one.id for one in run_checks(include_deployment_checks=True)]
print(found, "accounts.E001" in errors, settings.SECOND_FACTOR_OBLIGATORY)
"""


@pytest.mark.parametrize(
    ("environment", "expected"),
    [
        ({"SECRET_KEY": "x" * 60}, "wagtail.admin.views.home.default False True"),
        ({"SECRET_KEY": "x" * 60, "DEBUG": "false"}, "wagtail.admin.views.home.default False True"),
        ({"DEBUG": "1"}, "demo_sign_in True False"),
    ],
)
def test_a_real_start_has_the_door_with_debug_only(environment, expected, tmp_path):
    assert run(ASK, DATA_DIR=str(tmp_path), **environment).strip().splitlines()[-1] == expected
