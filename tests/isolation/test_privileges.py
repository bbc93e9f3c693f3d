"""No form that a manager of a region can reach raises a right, whatever else is sent along."""

import pytest
from django.apps import apps
from django.contrib.auth.models import Group, Permission
from django.db import transaction
from wagtail.models import Page, Site

from werkcentrum.accounts.models import User
from werkcentrum.tenancy.addresses import Who
from werkcentrum.tenancy.models import Membership, Role, SiteProfile
from werkcentrum.tenancy.roles import membership_drift

from .forms import picture, soups_in
from .requests import requests_for
from .world import enter

pytestmark = pytest.mark.django_db

REACHED = [Who.STAFF, Who.EDITOR, Who.PUBLISHER, Who.MANAGER]
# What rights hang on, beside the memberships of the own site.
RIGHTS = [
    "auth.group",
    "auth.permission",
    "tenancy.rolegroup",
    "tenancy.sitealias",
    "tenancy.sitelibrary",
    "tenancy.siteprofile",
    "wagtailcore.groupcollectionpermission",
    "wagtailcore.grouppagepermission",
    "wagtailcore.groupsitepermission",
    "wagtailcore.site",
    "wagtailcore.workflow",
    "wagtailcore.grouapprovaltask",
]


def rights(own: Site) -> dict:
    """All that gives somebody a right, but for the memberships of one site."""
    found = {
        label: sorted(apps.get_model(label).objects.values_list(), key=str)
        for label in RIGHTS
        if label in {model._meta.label_lower for model in apps.get_models()}
    }
    found["memberships"] = list(Membership.objects.exclude(site=own).order_by("pk").values_list())
    found["accounts"] = list(
        User.objects.order_by("pk").values_list("pk", "is_superuser", "user_permissions", "email")
    )
    found["grants"] = list(
        Group.objects.order_by("pk", "permissions").values_list("pk", "permissions")
    )
    found["homes"] = list(Page.objects.filter(depth=2).order_by("pk").values_list("pk", "path"))
    return found


def extras(world) -> dict:
    """Fields that no form has, or should not heed."""
    theirs = world.b.site.pk
    return {
        "is_superuser": "on",
        "is_staff": "on",
        "is_active": "on",
        "groups": [str(pk) for pk in Group.objects.values_list("pk", flat=True)],
        "user_permissions": [str(pk) for pk in Permission.objects.values_list("pk", flat=True)[:9]],
        "site": str(theirs),
        "site_id": str(theirs),
        "sites": str(theirs),
        "role": Role.MANAGER,
        "kind": SiteProfile.Kind.NATIONAL,
        "state": SiteProfile.State.GONE,
        "hostname": "gekaapt.localhost",
        "root_page": str(world.b.home.pk),
        "user": str(world.a.people[Role.VIEWER].pk),
        "owner": str(world.b.people[Role.MANAGER].pk),
        "email": "gekaapt@x.example",
        "id": str(world.b.people[Role.MANAGER].pk),
        "pk": str(world.b.people[Role.MANAGER].pk),
        "collection": str(world.b.collection.pk),
        "translation_key": str(world.b.page.translation_key),
        "path": world.b.page.path,
        "depth": "1",
        "invited_by": str(world.national.people[Role.MANAGER].pk),
    }


def forms_of(answer, url):
    """(address, fields) of each form in an answer that is sent by POST."""
    for form in soups_in(answer):
        yield form.get("action") or url, dict(_fields(form))


def _fields(form):
    for field in form.find_all(["input", "select", "textarea"]):
        name = field.get("name")
        if not name or name == "csrfmiddlewaretoken":
            continue
        if field.name == "select":
            options = [one.get("value", "") for one in field.find_all("option")]
            # The last is the highest role, or another of what may be chosen.
            yield name, options[-1] if options else ""
        elif field.name == "textarea":
            yield name, field.text.strip() or "Tekst"
        elif field.get("type") == "file":
            yield name, None
        else:
            yield name, field.get("value") or ("on" if field.get("type") == "checkbox" else "Iets")


def test_no_form_that_a_manager_reaches_raises_a_right(world, record_property):
    client = enter(world.a.people[Role.MANAGER])
    forms = {}
    for _name, url, _named in requests_for(world.a, levels=REACHED, plain=True):
        for action, fields in forms_of(client.get(url), url):
            forms.setdefault((action, frozenset(fields)), fields)
    assert len(forms) > 40, "the walk finds the forms"
    before, raised = rights(world.a.site), set()
    for (action, _names), fields in forms.items():
        data = {key: picture() if value is None else value for key, value in fields.items()}
        place = transaction.savepoint()
        # What the form has not, beside its own values; and ours in the place of those.
        for sent in (data | extras(world), extras(world) | data):
            assert client.post(action, sent).status_code < 500, action
        if rights(world.a.site) != before or list(membership_drift()):
            raised.add(action)
        transaction.savepoint_rollback(place)
    record_property("forms", len(forms))
    assert not raised
