"""Every request of the matrix has a twin with the asker's own ids that works.

A gate that refuses everything, on whatever address, fails here.
"""

from urllib.parse import urlsplit

import pytest
from django.contrib.contenttypes.models import ContentType
from django.core.files.uploadedfile import SimpleUploadedFile
from django.urls import reverse
from django.utils import timezone
from wagtail.models import Page, UploadedFile

from tests.performance.bodies import add_page
from werkcentrum.media.models import Image
from werkcentrum.tenancy.addresses import LEVEL_OF, Who
from werkcentrum.tenancy.models import Membership, Role

from .forms import Form, forms_in, picture, tried
from .requests import APART, requests_for
from .test_reads import body_of
from .world import enter, person

pytestmark = pytest.mark.django_db

# Where somebody is sent who may not do something.
REFUSED = ("/cms/", "/cms/login/", "/cms/login/no-access/")
# The lowest role that each level is for, on a region and on the national site.
REGIONAL = {
    Role.VIEWER: [Who.STAFF],
    Role.EDITOR: [Who.EDITOR],
    Role.PUBLISHER: [Who.PUBLISHER],
    Role.MANAGER: [Who.MANAGER],
}
NATIONAL = {
    Role.VIEWER: [Who.STAFF, Who.NATIONAL_VIEWER],
    Role.EDITOR: [Who.EDITOR, Who.NATIONAL_EDITOR],
    Role.PUBLISHER: [Who.PUBLISHER, Who.NATIONAL_PUBLISHER],
    Role.MANAGER: [Who.MANAGER, Who.NATIONAL],
}
LEVELS = {"a": REGIONAL, "national": NATIONAL}


def is_let_in(answer) -> bool:
    """Whether an answer gives what was asked, or leads to where it is."""
    if answer.status_code in (301, 302):
        return urlsplit(answer.headers["Location"]).path not in REFUSED
    return answer.status_code == 200


# In what these show or do, only a higher role has the right.
HIGHER = {
    # An editor moves, sorts, locks and approves no page that visitors see.
    *("wagtailadmin_pages:move_confirm", "wagtailadmin_pages:set_page_position"),
    *("wagtailadmin_pages:lock", "wagtailadmin_pages:workflow_preview"),
    "bin:restore",
    # Nor changes the files of others; what was uploaded by a publisher, only they see.
    *("wagtaildocs:edit", "wagtaildocs:delete", "wagtaildocs:delete_multiple"),
    *("wagtaildocs:edit_multiple", "wagtaildocs:document_usage"),
    *("wagtaildocs:create_multiple_from_uploaded_document", "wagtaildocs:delete_upload_multiple"),
    *("wagtailimages:edit", "wagtailimages:delete", "wagtailimages:delete_multiple"),
    *("wagtailimages:edit_multiple", "wagtailimages:image_usage", "wagtailimages:preview"),
    *("wagtailimages:create_multiple_from_uploaded_image", "wagtailimages:delete_upload_multiple"),
    *("wagtailmedia:edit", "wagtailmedia:delete"),
}
# Only managers of the national site work with what is of regions.
HIGHER_ON_NATIONAL = {"offers:withdraw"}
# What has no twin here, and why. Nothing else stands here: who takes a reason away, fails too.
NEEDS_MORE = {
    # Nobody here has a password, a second factor or a passkey: in tests/accounts people do.
    *("account_reauthenticate", "mfa_reauthenticate", "mfa_reauthenticate_webauthn"),
    *("mfa_activate_totp", "mfa_deactivate_totp", "mfa_add_webauthn", "mfa_edit_webauthn"),
    *("mfa_remove_webauthn", "mfa_view_recovery_codes", "mfa_generate_recovery_codes"),
    # Of practice sites, regions that open, merge or get a name, an archive that is whole:
    # tests/opening.
    *("opening:reset", "opening:remove", "opening:drop", "opening:region", "opening:subsite"),
    *("opening:practice", "sites:download", "sites:merge", "sites:name"),
    # There is no shelf of examples here: tests/opening has one.
    "page_from_example",
    # By PUT, and not from a form: tests/translations.
    *("translations:edit_string", "translations:edit_link"),
    # There is no machine that translates, and no copy of a page made by a translation: the same.
    *("wagtail_localize:machine_translate", "wagtail_localize:convert_to_alias"),
    # It asks for the number that Wagtail gave a block of the editor in this process.
    "wagtailadmin_block_preview",
    # What Wagtail answers to an address that is none.
    "wagtail.admin.views.home.default",
    # Nobody has these rights: a menu and a region are made with their site.
    *("menus:add", "menus:delete", "regions:add", "regions:delete"),
}
NATIONAL_HAS_NONE = {
    # It shares its library as it is, and has no region.
    *("offers:image", "offers:document", "offers:video", "opening:pages"),
    # A file with a translation: tests/translations.
    "translations:upload_pofile",
}
# Sent without harm; nothing of anybody's work is written.
WRITES_NOTHING = {
    *(f"wagtailadmin_choose_page_{kind}_link" for kind in ("external", "email", "phone", "anchor")),
    *("wagtailadmin_pages:move", "wagtailadmin_pages:choose_parent"),
    *("wagtailimages_chooser:select_format", "workplace:switch"),
    # A check goes on already.
    "links:check",
    *("wagtailadmin_editing_sessions:ping", "wagtailadmin_editing_sessions:release"),
}
NOT_SENT = {"account_logout"}


def extra_fields(own) -> dict:
    """What is sent to addresses that take a form and show none, or one that needs more."""
    return {
        "bin:restore": {"deleted": str(own.deleted.pk)},
        **{f"offers:{kind}": {"portraits": "on"} for kind in ("image", "document", "video")},
        "notices:add": {"starts_at": "2099-01-01 00:00", "ends_at": "2099-01-02 00:00"},
        "notices:edit": {"url": ""},
        "redirects:edit": {"url": ""},
        "sites:agreements_text": {"text": "Andere afspraken."},
        "redirects:import": {"file": SimpleUploadedFile("oud.csv", b"/van-hier;/\n", "text/csv")},
        "workplace:switch": {"site": str(own.site.pk)},
    }


def further(world, own):
    """Addresses of things that are not planted: (name, address)."""
    editor, publisher = own.people[Role.EDITOR], own.people[Role.PUBLISHER]
    locked = add_page(own.home, title="Op slot", slug="op-slot", live=False)
    lock = {"locked": True, "locked_by": editor, "locked_at": timezone.now()}
    Page.objects.filter(pk=locked.pk).update(**lock)
    yield "wagtailadmin_pages:unlock", [locked.pk]
    alias = own.draft.create_alias(parent=Page.objects.get(pk=own.home.pk), update_slug="spiegel")
    yield "wagtailadmin_pages:convert_alias", [alias.pk]
    left = Membership.objects.get(user=person(own.site, Role.EDITOR, "vertrokken"))
    Membership.objects.filter(pk=left.pk).update(is_active=False)
    yield "people:reactivate", [left.pk]
    upload = UploadedFile.objects.create(
        for_content_type=ContentType.objects.get_for_model(Image),
        file=picture(),
        uploaded_by_user=publisher,
    )
    yield "wagtailimages:create_multiple_from_uploaded_image", [upload.pk]
    yield "wagtailimages:delete_upload_multiple", [upload.pk]
    if own is world.national:
        yield "sites:state", [world.a.site.pk, "basic"]


class Twins:
    """What people of one site do with their own things, from the lowest role up.

    Each role asks what it is the lowest for, and what a lower one could not reach; a manager of a
    region asks for everything, and reads no ``strange`` word. Whatever an address answers by a
    form is sent back filled in, and must write something.
    """

    def __init__(self, own, levels, strange=None, *, more=()):
        self.own, self.strange, self.count = own, strange, 0
        self.shown, self.done, self.forms = {}, {}, {}
        self.broken, self.leaks = set(), set()
        asked = []
        for role, own_levels in levels.items():
            asked += own_levels
            client = enter(own.people[role])
            # What was made for a name first: it is the one that works.
            requests = [one for one in more if LEVEL_OF[one[0]] in asked]
            requests += [
                (name, url) for name, url, _ in requests_for(own, levels=asked, plain=True)
            ]
            for name, url in requests:
                all_of_it = name == "wagtail_bulk_action" or (strange and role == Role.MANAGER)
                if all_of_it or name not in self.shown:
                    self.look(role, client, name, url)
            for form in list(self.forms.values()):
                if form.name not in self.done and LEVEL_OF[form.name] in asked:
                    self.send(role, client, form)
        self.lowest = {
            name: role
            for role, own_levels in levels.items()
            for name, who in LEVEL_OF.items()
            if who in own_levels and name not in APART
        }

    def look(self, role, client, name, url):
        answer = client.get(url)
        self.keep(name, url, answer)
        if is_let_in(answer) or answer.status_code == 405:
            self.shown.setdefault(name, role)
        forms = list(forms_in(answer, url))
        if answer.status_code == 405:
            forms = [Form(name, url, {})]
        for form in forms:
            if form.name in LEVEL_OF and form.name not in NOT_SENT:
                self.forms.setdefault((form.url, frozenset(form.fields)), form)

    def send(self, role, client, form):
        with tried(client) as writes:
            answer = client.post(form.url, form.data(extra_fields(self.own).get(form.name, {})))
            self.keep(form.name, form.url, answer)
            # What comes without a form may answer with the one that it wants.
            wanted = [] if writes or form.fields else forms_in(answer, form.url)
            for one in wanted:
                if one.name == form.name:
                    answer = client.post(one.url, one.data())
                    self.keep(one.name, one.url, answer)
        if writes or (form.name in WRITES_NOTHING and answer.status_code in (200, 302)):
            self.done.setdefault(form.name, role)

    def keep(self, name, url, answer):
        self.count += 1
        if answer.status_code >= 500:
            self.broken.add((name, url))
        if self.strange and self.strange in body_of(answer):
            self.leaks.add((name, url))

    def missing(self) -> set:
        """What nobody was shown, or sent in vain."""
        sent = {form.name for form in self.forms.values()} & self.lowest.keys()
        return (self.lowest.keys() - self.shown.keys()) | (sent - self.done.keys())

    def too_high(self) -> set:
        """What the role could not do that an address is for, but a higher one could."""
        return {
            (name, role)
            for found in (self.shown, self.done)
            for name, role in found.items()
            if name in self.lowest and self.lowest[name] != role
        }


@pytest.mark.parametrize("place", LEVELS)
def test_every_request_has_a_twin_that_succeeds(world, place, record_property):
    strange = world.b.word if place == "a" else None
    own = getattr(world, place)
    more = [(name, reverse(name, args=args)) for name, args in further(world, own)]
    twins = Twins(own, LEVELS[place], strange, more=more)
    for key, value in (
        ("role", f"twins on {place}"),
        ("requests", twins.count),
        ("leaks", len(twins.leaks)),
    ):
        record_property(key, value)
    without, higher = NEEDS_MORE, HIGHER
    if place == "national":
        without, higher = without | NATIONAL_HAS_NONE, higher | HIGHER_ON_NATIONAL
    assert not twins.broken
    assert not twins.leaks
    # What is new here needs a form that works, or a place above; what works has none there.
    assert {name for name, _role in twins.too_high()} == higher & twins.lowest.keys()
    assert twins.missing() == without & twins.lowest.keys()
