"""Every request of the matrix has a twin with the asker's own ids that works.

A gate that refuses everything, on whatever address, fails here.
"""

from urllib.parse import urlsplit

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile

from werkcentrum.tenancy.addresses import LEVEL_OF, Who
from werkcentrum.tenancy.models import Role

from .forms import Form, forms_in, tried
from .requests import APART, requests_for
from .test_reads import body_of
from .world import enter

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
UPLOAD_STEPS = [
    *("edit_multiple", "delete_upload_multiple"),
    *("create_multiple_from_uploaded_image", "create_multiple_from_uploaded_document"),
]
LEVELS = {"a": REGIONAL, "national": NATIONAL}


def is_let_in(answer) -> bool:
    """Whether an answer gives what was asked, or leads to where it is."""
    if answer.status_code in (301, 302):
        return urlsplit(answer.headers["Location"]).path not in REFUSED
    return answer.status_code == 200


# In what these show or do, only a higher role has the right.
HIGHER = {
    # An editor moves, sorts, locks and deletes no page that visitors see.
    *("wagtailadmin_pages:delete", "wagtailadmin_pages:move_confirm", "wagtailadmin_pages:lock"),
    *("wagtailadmin_pages:set_page_position", "wagtailadmin_pages:workflow_preview"),
    *("bin:restore", "wagtail_bulk_action"),
    # Nor changes files; what was uploaded by a publisher, only they see.
    *(name for name in LEVEL_OF if name.startswith("wagtailmedia:") and "choose" not in name),
    *(name for name in LEVEL_OF if name.startswith(("wagtaildocs:", "wagtailimages:"))),
    # Only managers of the national site work with what is of regions.
    "offers:withdraw",
    # Wagtail shows reports to who changes pages, and that of locks to who may lock.
    *(name for name in LEVEL_OF if name.startswith("wagtailadmin_reports:")),
}
# What ids of what is planted here are not enough for.
NEEDS_MORE = {
    # Nobody here has a password, a second factor or a provider: in tests/accounts people do.
    *("openid_connect_callback", "account_reauthenticate", "mfa_reauthenticate"),
    *("mfa_reauthenticate_webauthn", "mfa_activate_totp", "mfa_deactivate_totp"),
    *("mfa_add_webauthn", "mfa_edit_webauthn", "mfa_remove_webauthn"),
    *("mfa_view_recovery_codes", "mfa_generate_recovery_codes"),
    # Of practice sites, regions that merge, an archive that is ready: tests/opening has them.
    *("opening:remove", "opening:reset", "opening:drop", "sites:download", "sites:merge"),
    *("opening:region", "opening:subsite", "opening:practice", "sites:name", "sites:state"),
    "sites:agreements_text",
    # By PUT, in pieces: tests/translations.
    *("translations:edit_string", "translations:edit_link"),
    *("wagtail_localize:upload_pofile", "wagtail_localize:machine_translate"),
    "wagtail_localize:convert_to_alias",
    # There is no shelf of examples here: tests/quality.
    "page_from_example",
    # No page here is locked or an alias, no account closed.
    *("wagtailadmin_pages:unlock", "wagtailadmin_pages:convert_alias", "people:reactivate"),
    # They answer to a browser with the editor or a chooser open.
    *("wagtailadmin_block_preview", "wagtailsettings:preview_on_edit"),
    *("wagtailimages:url_generator", "wagtailimages:url_generator_output"),
    *(f"wagtailadmin_api:{kind}:find" for kind in ("pages", "images", "documents")),
    # The upload of several files, step by step: tests/media.
    *(f"{app}:{step}" for app in ("wagtailimages", "wagtaildocs") for step in UPLOAD_STEPS),
    "wagtail.admin.views.home.default",
    # Nobody has these rights: menus and regions are made with their site, and there are no
    # collections and snippets to keep by hand.
    *("menus:add", "menus:delete", "regions:add", "regions:delete", "wagtailsnippets:index"),
    *(name for name in LEVEL_OF if name.startswith("wagtailadmin_collections:")),
    *(name for name in LEVEL_OF if "snippet" in name),
    # Ours stand in their place.
    *("wagtailmedia:index", "wagtailimages:index", "wagtailimages:index_results"),
    *("wagtaildocs:index", "wagtaildocs:index_results"),
    *(
        name
        for name in LEVEL_OF
        if name.startswith("wagtailadmin_reports:") and "history" not in name
    ),
    *("wagtailmedia:media_chosen", "wagtail_localize:edit_override"),
    *("wagtail_localize:edit_string_translation", "wagtail_localize:submit_page_translation"),
    "wagtail_localize:update_translations",
}
NATIONAL_HAS_NONE = {
    *("offers:image", "offers:document", "offers:video"),
    *("opening:pages", "translations:upload_pofile"),
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
        "redirects:import": {"file": SimpleUploadedFile("oud.csv", b"/van-hier;/\n", "text/csv")},
        "workplace:switch": {"site": str(own.site.pk)},
    }


class Twins:
    """What people of one site do with their own things, from the lowest role up.

    Each role asks what it is the lowest for, and what a lower one could not reach; a manager of a
    region asks for everything, and reads no ``strange`` word. Whatever an address answers by a
    form is sent back filled in, and must write something.
    """

    def __init__(self, own, levels, strange=None):
        self.own, self.strange, self.count = own, strange, 0
        self.shown, self.done, self.forms = {}, {}, {}
        self.broken, self.leaks = set(), set()
        asked = []
        for role, own_levels in levels.items():
            asked += own_levels
            client = enter(own.people[role])
            for name, url, _named in requests_for(own, levels=asked, plain=True):
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
            if form.name in LEVEL_OF and form.name not in NOT_SENT | NEEDS_MORE:
                self.forms.setdefault((form.url, frozenset(form.fields)), form)

    def send(self, role, client, form):
        with tried(client) as writes:
            answer = client.post(form.url, form.data(extra_fields(self.own).get(form.name, {})))
        self.keep(form.name, form.url, answer)
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
    twins = Twins(getattr(world, place), LEVELS[place], strange)
    for key, value in (
        ("role", f"twins on {place}"),
        ("requests", twins.count),
        ("leaks", len(twins.leaks)),
    ):
        record_property(key, value)
    allowed = NEEDS_MORE | (NATIONAL_HAS_NONE if place == "national" else set())
    assert not twins.broken
    assert not twins.leaks
    assert not sorted(one for one in twins.too_high() if one[0] not in HIGHER)
    # What is missing is new: it needs a form that works, or a place in NEEDS_MORE.
    assert not sorted(twins.missing() - allowed)
