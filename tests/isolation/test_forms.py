"""Every form that people of other regions reach, sent on with what is of another region in it.

A bare request is refused for what it lacks. These are forms that work: their own fields as they
stand, and then an id of region B in the address, in each field that holds an id, in fields that
no form has, and in the body of a page. Afterwards no row of B is another, and nothing of A leads
to B.
"""

import json

import pytest
from django.apps import apps
from wagtail.models import Page, Revision

from werkcentrum.tenancy.addresses import LEVEL_OF, Who
from werkcentrum.tenancy.arguments import KIND_OF_FIELD
from werkcentrum.tenancy.models import Role
from werkcentrum.tenancy.owners import owner_of
from werkcentrum.tenancy.references import foreign_references
from werkcentrum.tenancy.roles import assign

from .forms import Form, forms_in, tried
from .requests import ids_of, requests_for
from .test_reads import body_of
from .test_twins import NOT_SENT, extra_fields
from .world import enter, person, rows, values_of

pytestmark = pytest.mark.django_db

REACHED = [Who.STAFF, Who.EDITOR, Who.PUBLISHER, Who.MANAGER]
# Of what a field holds an id, by its last part; those that the gate knows come beside them.
KIND_OF_LAST = {
    "page": "page",
    "parent": "page",
    "image": "image",
    "document": "document",
    "video": "video",
    "deleted": "content.deletedpage",
    "user": "accounts.user",
    "owner": "accounts.user",
    "membership": "tenancy.membership",
    "site_id": "site",
    "workflow": "wagtailcore.workflow",
    "task": "task",
}
# Fields that no form has and the gate does not look at: sent along all at once.
UNHEARD = ["page", "parent", "image", "document", "video", "user", "owner", "site_id", "pk", "id"]


def kind_of(field: str) -> str | None:
    """Of what a field of a form holds an id."""
    last = field.rpartition("-")[2]
    return KIND_OF_FIELD.get(field) or KIND_OF_LAST.get(last)


def rich_text(kind: str, pk: int) -> str:
    """What the editor of rich text sends: a text in which one word leads somewhere."""
    line = {"key": "a", "text": "Lees meer", "type": "unstyled", "depth": 0, "data": {}}
    line |= {
        "inlineStyleRanges": [],
        "entityRanges": [{"offset": 5, "length": 4, "key": 0}],
    }
    entity = {"type": kind, "mutability": "MUTABLE", "data": {"id": pk, "url": "/x/"}}
    return json.dumps({"blocks": [line], "entityMap": {"0": entity}})


def bodies(things) -> dict[str, dict]:
    """The fields of a body with one block, per way to refer to something of a site."""
    found = {
        "image": {"image": things.image.pk, "alt": "Balie", "caption": ""},
        "download": {
            "title": "Folder",
            "documents-count": "1",
            "documents-0-deleted": "",
            "documents-0-order": "0",
            "documents-0-value": things.document.pk,
        },
        "video": {"title": "Film", "video": things.video.pk, "transcript": "Tekst"},
        "call_to_action": {
            "title": "Vraag",
            "text": "Ja",
            "link-page": things.page.pk,
            "link-label": "Meer",
        },
    }
    sent = {
        kind: {f"body-0-value-{key}": str(value) for key, value in fields.items()}
        | {"body-0-type": kind}
        for kind, fields in found.items()
    }
    for kind, pk in (("LINK", things.page.pk), ("DOCUMENT", things.document.pk)):
        sent[kind] = {"body-0-type": "text", "body-0-value": rich_text(kind, pk)}
    one = {"body-count": "1", "body-0-deleted": "", "body-0-order": "0", "body-0-id": ""}
    return {kind: one | fields for kind, fields in sent.items()}


def attacks(form: Form, elsewhere: str, things, is_first: bool):
    """(address, fields) of all ways to send a form on with what is of another site.

    Some do not depend on which page or file it is about: for the first form of its name only.
    """
    ids = ids_of(things)
    yield elsewhere, {}
    for field in form.fields:
        if kind := kind_of(field):
            yield form.url, {field: str(ids[kind])}
        elif field.endswith("-id"):
            yield form.url, {field: str(things.item.pk)}
    if not is_first:
        return
    yield form.url, {name: str(ids[KIND_OF_LAST.get(name, "page")]) for name in UNHEARD}
    for field in ("collection", "site", "parent_page_id"):
        yield form.url, {field: str(ids[KIND_OF_FIELD[field]])}
    if form.is_of_a_page:
        for fields in bodies(things).values():
            yield form.url, fields
            yield form.url, fields | {"action-publish": "1"}
        soon = {"go_live_at": "2099-01-01 09:00", "action-publish": "1"}
        yield form.url, bodies(things)["image"] | soon
        comment = {"comments-TOTAL_FORMS": "1", "comments-INITIAL_FORMS": "1"}
        comment |= {"comments-0-id": str(things.comment.pk), "comments-0-text": "Gekaapt"}
        yield form.url, comment | {"comments-0-contentpath": "title"}


class Others:
    """What is of another region, as it was, and what has happened to it since."""

    def __init__(self, things):
        self.things, self.before = things, rows()
        self.theirs = {
            label: {pk for pk, row in found.items() if self.is_theirs(label, row)}
            for label, found in self.before.items()
        }

    def is_theirs(self, label, row) -> bool:
        if row.get("site_id") == self.things.site.pk or self.things.word in str(row):
            return True
        tops = {
            "wagtailcore.page": (self.things.home.path, self.things.english.path),
            "wagtailcore.collection": (self.things.collection.path,),
        }
        return row.get("path", "").startswith(tops[label]) if label in tops else False

    def harm(self, labels):
        """The rows of theirs that are others now, and those of others that came to lead there."""
        for label in labels & self.before.keys():
            model, before = apps.get_model(label), self.before[label]
            after = {row["pk"]: row for row in values_of(model)}
            for pk in self.theirs[label]:
                if after.get(pk) != before[pk]:
                    yield label, pk
            for pk, row in after.items():
                if row != before.get(pk):
                    yield from self.leads_there(model, row, before.get(pk, {}))

    def leads_there(self, model, row, before):
        for field in model._meta.concrete_fields:
            if field.is_relation and row[field.attname] != before.get(field.attname):
                target = field.related_model._meta.label_lower
                if row[field.attname] in self.theirs.get(target, ()):
                    yield model._meta.label_lower, row["pk"], field.name
        content = row.get("content")
        if model is Revision and content != before.get("content"):
            saved = Revision.objects.get(pk=row["pk"]).as_object()
            for found in foreign_references(saved, owner_of(saved)):
                yield "revision", row["pk"], found
        if issubclass(model, Page) and model is not Page:
            page = model.objects.get(pk=row["pk"])
            for found in foreign_references(page, owner_of(page)):
                yield "page", row["pk"], found


def forms_of(client, world, levels, *, is_short=False):
    """Each form that somebody reaches, with the same address for another region.

    ``is_short``: of each address one with a form, not that of every page.
    """
    pairs = zip(
        requests_for(world.a, levels=levels, plain=True),
        requests_for(world.b, levels=levels, plain=True),
        strict=True,
    )
    pairs = [(name, url, elsewhere) for (name, url, _), (_, elsewhere, _) in pairs]
    addresses = {url: elsewhere for _name, url, elsewhere in pairs}
    found, names = {}, set()
    for name, url, _elsewhere in pairs:
        if is_short and name in names and name != "wagtail_bulk_action":
            continue
        answer = client.get(url)
        here = [Form(name, url, {})] if answer.status_code == 405 else forms_in(answer, url)
        for form in here:
            if form.name in LEVEL_OF and form.name not in NOT_SENT:
                names.add(name)
                key = (form.url, frozenset(form.fields))
                found.setdefault(key, (form, addresses.get(form.url, form.url)))
    return list(found.values())


def with_two_regions(world):
    """Somebody who edits region A and manages a region that is not B either."""
    user = person(world.a.site, Role.EDITOR, "beide")
    assign(user, world.elsewhere.memberships.first().site, Role.MANAGER)
    return user


# Who sends them, and how many forms they reach at the least.
SENDERS = {
    Role.EDITOR: 20,
    Role.PUBLISHER: 25,
    Role.MANAGER: 40,
    "two regions": 25,
}


@pytest.mark.parametrize("role", SENDERS)
def test_no_form_that_works_reaches_another_region(world, role, record_property):
    user = with_two_regions(world) if role not in world.a.people else world.a.people[role]
    client, others = enter(user), Others(world.b)
    count, leaks, harmed, broken = 0, set(), set(), set()
    extra = extra_fields(world.a)
    # What a role adds is its rights, the same for all pages; so only one tries every page.
    forms, names = forms_of(client, world, REACHED, is_short=role != Role.MANAGER), set()
    for form, elsewhere in forms:
        own, is_first = extra.get(form.name, {}), form.name not in names
        names.add(form.name)
        for url, fields in attacks(form, elsewhere, world.b, is_first):
            with tried(client) as writes:
                answer = client.post(url, form.data(own | fields))
                count += 1
                harmed |= {(url, *map(str, found)) for found in others.harm(writes.labels)}
            if world.b.word in body_of(answer):
                leaks.add((url, *fields))
            if answer.status_code >= 500:
                broken.add((url, *fields))
    for key, value in (
        ("role", f"forms of {role}"),
        ("requests", count),
        ("leaks", len(leaks)),
        ("changed", len(harmed)),
    ):
        record_property(key, value)
    assert len(forms) > SENDERS[role], "the walk finds the forms"
    assert not leaks
    assert not harmed
    assert not broken


def test_the_same_with_what_is_ones_own_works(world):
    """Else the attacks would only show that these forms never work."""
    client, url = enter(world.a.people[Role.PUBLISHER]), f"/cms/pages/{world.a.page.pk}/edit/"
    (form,) = forms_in(client.get(url), url)
    for kind, fields in bodies(world.a).items():
        with tried(client) as writes:
            client.post(url, form.data(fields))
        assert "wagtailcore.revision" in writes.labels, kind
    with tried(client) as writes:
        data = {"new_parent_page": str(world.a.page.pk), "new_title": "Kopie", "new_slug": "kopie"}
        client.post(f"/cms/pages/{world.a.draft.pk}/copy/", data)
    assert "wagtailcore.page" in writes.labels
