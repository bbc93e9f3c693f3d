"""Whatever people of one region do in whatever order, nothing of another region changes.

A bigger search: ``HYPOTHESIS_PROFILE=search make isolation ARGS="-k sequences"``.
"""

import os

import pytest
from django.apps import apps
from django.db import transaction
from django.urls import reverse
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from wagtail.models import Page

from tests.contact.forms import location_form
from werkcentrum.content.models import ContentPage
from werkcentrum.navigation.models import Menu
from werkcentrum.tenancy.models import Role, SiteOwned
from werkcentrum.tenancy.owners import owner_of
from werkcentrum.tenancy.references import foreign_references
from werkcentrum.tenancy.roles import membership_drift

from .forms import picture
from .test_references import form_of
from .world import enter, rows

pytestmark = pytest.mark.django_db

settings.register_profile("quick", max_examples=12, derandomize=True)
settings.register_profile("search", max_examples=300)
settings.load_profile(os.environ.get("HYPOTHESIS_PROFILE", "quick"))

MINE, THEIRS, SHARED = "a", "b", "national"


class Region:
    """What somebody of region A sends to the CMS; ``of`` says whose thing they name in it."""

    def __init__(self, world):
        self.world = world
        self.clients = {role: enter(user) for role, user in world.a.people.items()}
        self.serial = 0

    def pages(self, of):
        home = getattr(self.world, of).home
        return list(Page.objects.descendant_of(home, inclusive=True).order_by("path"))

    def page(self, of, number):
        pages = self.pages(of)
        return pages[number % len(pages)]

    def image(self, of):
        return getattr(self.world, of).image

    def do(self, action, role, of, number):
        self.serial += 1
        answer = getattr(self, action)(self.clients[role], of, number)
        assert answer.status_code < 500, (action, role, of)

    def create(self, client, of, number):
        url = f"/cms/pages/add/content/contentpage/{self.page(of, number).pk}/"
        page = ContentPage(title="Nieuw", slug=f"nieuw-{self.serial}")
        return client.post(url, form_of(page, self.image(MINE)))

    def edit(self, client, of, number):
        page = self.world.a.page
        return client.post(f"/cms/pages/{page.pk}/edit/", form_of(page, self.image(of)))

    def publish(self, client, of, number):
        page = self.world.a.page
        form = form_of(page, self.image(of)) | {"action-publish": "1"}
        return client.post(f"/cms/pages/{page.pk}/edit/", form)

    def move(self, client, of, number):
        page, to = self.page(MINE, number), self.page(of, number + 1)
        return client.post(f"/cms/pages/{page.pk}/move/{to.pk}/confirm/")

    def take(self, client, of, number):
        page = self.page(of, number)
        return client.post(f"/cms/pages/{page.pk}/move/{self.world.a.home.pk}/confirm/")

    def copy(self, client, of, number):
        form = {
            "new_title": "Kopie",
            "new_slug": f"kopie-{self.serial}",
            "new_parent_page": str(self.page(of, number).pk),
            "copy_subpages": "on",
            "alias": "on" if number % 2 else "",
        }
        return client.post(f"/cms/pages/{self.page(MINE, number).pk}/copy/", form)

    def delete(self, client, of, number):
        return client.post(f"/cms/pages/{self.page(of, number).pk}/delete/")

    def unpublish(self, client, of, number):
        form = {"include_descendants": "on"}
        return client.post(f"/cms/pages/{self.page(of, number).pk}/unpublish/", form)

    def many(self, client, of, number):
        action = ("delete", "publish", "unpublish", "move")[number % 4]
        ids = f"id={self.page(MINE, number).pk}&id={self.page(of, number).pk}"
        url = f"/cms/bulk/wagtailcore/page/{action}/?{ids}&next=/cms/"
        return client.post(url, {"chooser": str(self.world.a.home.pk), "include_descendants": "on"})

    def upload(self, client, of, number):
        form = {"title": "Beeld", "collection": str(getattr(self.world, of).collection.pk)}
        return client.post("/cms/images/add/", form | {"file": picture()})

    def move_image(self, client, of, number):
        form = {"title": "Beeld", "collection": str(getattr(self.world, of).collection.pk)}
        return client.post(f"/cms/images/{self.image(MINE).pk}/", form)

    def menu(self, client, of, number):
        menu = Menu.objects.get(site=self.world.a.site, locale=self.world.a.home.locale)
        form = {
            "items-TOTAL_FORMS": "1",
            "items-INITIAL_FORMS": "0",
            "items-MIN_NUM_FORMS": "0",
            "items-MAX_NUM_FORMS": "9",
            "items-0-page": str(self.page(of, number).pk),
            "items-0-label": "Ga",
            "items-0-ORDER": "1",
        }
        return client.post(f"/cms/menus/edit/{menu.pk}/", form)

    def location(self, client, of, number):
        form = location_form(slug=f"balie-{self.serial}", site=str(self.world.b.site.pk))
        pk = getattr(self.world, of).location.pk
        target = f"edit/{pk}/" if number % 2 else "new/"
        return client.post(f"/cms/locations/{target}", form)

    def settings(self, client, of, number):
        site = getattr(self.world, of).site.pk
        form = {"phone": "030 123 45 67", "email": "a@x.example", "controller": "Wij"}
        return client.post(f"/cms/settings/contact/contactdetails/{site}/", form)

    def invite(self, client, of, number):
        form = {"emails": f"nieuw{number}@gemeente.example", "role": list(Role)[number % 4]}
        form |= {"site": str(getattr(self.world, of).site.pk)} if number % 2 else {}
        return client.post(reverse("people:invite"), form)

    def invitation(self, client, of, number):
        name = ("people:resend", "people:withdraw")[number % 2]
        return client.post(reverse(name, args=[getattr(self.world, of).invitation.pk]))

    def person(self, client, of, number):
        things, role = getattr(self.world, of), list(Role)[number % 4]
        if number < 4:
            url = reverse("people:person", args=[things.membership.pk])
            return client.post(url, {"role": role})
        name = ("people:deactivate", "people:reactivate")[number % 2]
        return client.post(reverse(name, args=[things.membership.pk]))

    def redirect(self, client, of, number):
        things = getattr(self.world, of)
        form = {"old_path": f"/oud-{self.serial}", "page": str(self.page(of, number).pk)}
        names = ("redirects:add", "redirects:edit", "redirects:delete")
        name = names[number % 3]
        args = [] if name == "redirects:add" else [things.redirect.pk]
        return client.post(reverse(name, args=args), form | {"url": ""})

    def preview(self, client, of, number):
        things, days = getattr(self.world, of), {"days": "7"}
        if number % 3 == 0:
            url = reverse("previews:share_page", args=[self.page(of, number).pk])
        else:
            name = ("previews:extend", "previews:withdraw")[number % 2]
            url = reverse(name, args=[things.preview.pk])
        return client.post(url, days)

    def offer(self, client, of, number):
        things = getattr(self.world, of)
        if number % 4 == 3 and things.offer:
            return client.post(reverse("offers:withdraw", args=[things.offer.pk]))
        kind = ("image", "document", "video")[number % 3]
        url = reverse(f"offers:{kind}", args=[getattr(things, kind).pk])
        return client.post(url, {"portraits": "on", "note": "Mooi"})

    def bin(self, client, of, number):
        things = getattr(self.world, of)
        if number % 2:
            return client.post(reverse("bin:restore"), {"deleted": str(things.deleted.pk)})
        return client.post(reverse("bin:purge", args=[things.deleted.pk]))

    def translate(self, client, of, number):
        url = reverse("translations:translate", args=[self.page(of, number).pk])
        return client.post(url, {"locales": str(self.world.a.english.locale_id)})

    def switch(self, client, of, number):
        return client.post(
            reverse("workplace:switch"), {"site": str(getattr(self.world, of).site.pk)}
        )


ACTIONS = [
    name
    for name, value in vars(Region).items()
    if callable(value) and name not in ("__init__", "pages", "page", "image", "do")
]
STEPS = st.lists(
    st.tuples(
        st.sampled_from(ACTIONS),
        st.sampled_from(list(Role)),
        st.sampled_from([MINE, THEIRS, SHARED]),
        st.integers(0, 7),
    ),
    min_size=3,
    max_size=8,
)


def rows_of_others(world) -> dict:
    """Every row of the database that does not belong to region A."""
    return {
        "pages": list(Page.objects.exclude(path__startswith=world.a.home.path).values_list()),
        **{
            model._meta.label: list(model.objects.exclude(site=world.a.site).values_list())
            for model in apps.get_models()
            if issubclass(model, SiteOwned)
        },
    }


def foreign(world) -> list:
    """The references of region A that lead out of it and to nothing that is shared."""
    pages = Page.objects.filter(path__startswith=world.a.home.path).specific()
    return [found for page in pages for found in foreign_references(page, owner_of(page))]


def test_no_sequence_of_actions_of_one_region_touches_another(world):
    region = Region(world)
    theirs = {"accounts.user", "tenancy.membership", "wagtailcore.site", "auth.group"}

    @settings(deadline=None, suppress_health_check=list(HealthCheck), database=None)
    @given(STEPS)
    def run(steps):
        place = transaction.savepoint()
        try:
            before, kept = rows_of_others(world), rows()
            for step in steps:
                region.do(*step)
            assert rows_of_others(world) == before
            after = rows()
            assert {name for name in theirs if kept[name] != after[name]} == set()
            # A row of region B that is there no more, or is another, of whatever model.
            for label, of_before in kept.items():
                lost = [pk for pk in of_before if pk not in after[label]]
                assert not any(world.b.word in str(of_before[pk]) for pk in lost), label
                assert not any(
                    world.b.word in str(row) and row != after[label].get(pk)
                    for pk, row in of_before.items()
                ), label
            assert not foreign(world)
            assert not list(membership_drift())
        finally:
            transaction.savepoint_rollback(place)

    run()
