"""Loading the demo portal when it cannot or may not be loaded."""

import pytest
from django.core.management import CommandError, call_command
from wagtail.models import Site

from werkcentrum.demo.portal import Portal
from werkcentrum.tenancy.models import SiteProfile


def test_a_broken_run_leaves_nothing_behind(db, settings, monkeypatch):
    settings.DEBUG = True

    def fail(self):
        raise RuntimeError("no power")

    monkeypatch.setattr(Portal, "load_subsite", fail)
    before = Site.objects.count()
    with pytest.raises(RuntimeError):
        call_command("load_demo", verbosity=0)
    assert Site.objects.count() == before
    assert not SiteProfile.objects.filter(kind="national").exists()


@pytest.mark.django_db
def test_known_passwords_never_reach_production(settings):
    settings.DEBUG = False
    with pytest.raises(CommandError, match="DEBUG"):
        call_command("load_demo")
