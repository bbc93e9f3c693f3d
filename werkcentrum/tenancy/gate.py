"""The gate of the CMS: who asks for what is not theirs, finds nothing.

It stands before every view, those of libraries too. A name that :mod:`.addresses` does not know,
a role that is too low and an id of another site all give 404, as if nothing were there. Denials
go to the log with the address and the number of the account, and no more.

It costs a request one query for the memberships and, with ids, one for all of them. Only ids of
things that are of one person, such as an upload, cost one more.
"""

import json
import logging
from collections import defaultdict

from django.apps import apps
from django.core.exceptions import BadRequest
from django.http import Http404
from django.utils.datastructures import MultiValueDictKeyError
from wagtail.admin.auth import reject_request

from . import addresses, arguments, features
from .addresses import Who
from .current import current_site
from .kinds import PERSONAL, are_of_person, kind_of
from .models import Role
from .owners import Owner, all_owners
from .scope import scope_of
from .signals import denied

logger = logging.getLogger("werkcentrum.tenancy.gate")

# An id longer than this is of nothing; some databases refuse to look for it.
LONGEST_ID = 18
COUNTS = ("-count", "-order")
LONGEST_COUNT = 4
WORDS = {"live", "earliest", "latest"}  # what stands for a revision in a comparison


class GateMiddleware:
    """Lets a request of the CMS through to its view, or ends it with 404."""

    def __init__(self, get_response):
        self.get_response = get_response

    def __call__(self, request):
        return self.get_response(request)

    def process_exception(self, request, exception):
        """What only who writes a request by hand can send is a bad request, no error of ours."""
        if getattr(request, "is_cms", False) and is_about_input(exception):
            raise BadRequest("Dit kan niet kloppen.") from exception

    def process_view(self, request, view, args, kwargs):
        if not getattr(request, "is_cms", False):
            return None
        name = request.resolver_match.view_name
        who = addresses.LEVEL_OF.get(name, Who.NEVER)
        if who == Who.OPEN:
            return None
        if not request.user.is_authenticated:
            return reject_request(request)
        if not may_pass(request, name, who, kwargs):
            logger.warning("denied %s to user %s", name, request.user.pk)
            denied.send(GateMiddleware, request=request, name=name)
            raise Http404
        if not (has_sound_json(request, name) and has_sound_counts(request)):
            raise BadRequest("Dit kan niet kloppen.")
        return None


def is_about_input(exception: Exception) -> bool:
    """Whether something asked for an id that is none, or for a field that was not sent.

    Wagtail's choosers and editor send no such thing, and it looks for whatever comes.
    """
    said = ("expected a number but got", "cannot contain NUL", "too large to convert")
    return isinstance(exception, MultiValueDictKeyError) or (
        isinstance(exception, (ValueError, OverflowError))
        and any(words in str(exception) for words in said)
    )


def has_sound_json(request, name: str) -> bool:
    """Whether the JSON that Wagtail's views read without a look is what they expect."""
    if request.method == "PATCH" and name in arguments.JSON_BODY:
        return _json(request.body) is not None
    said = [_json(text) for text in request.POST.getlist("workflow-action-extra-data")]
    return all(
        one is not None and set(one) <= {"comment"} and isinstance(one.get("comment", ""), str)
        for one in said
    )


def has_sound_counts(request) -> bool:
    """Whether the numbers that stand between the blocks of a form are numbers: Wagtail's script
    writes them, and Wagtail reads them without a look."""
    return request.method != "POST" or all(
        value.isascii() and value.isdigit() and len(value) <= LONGEST_COUNT
        for key, values in request.POST.lists()
        if key.endswith(COUNTS)
        for value in values
    )


def _json(text: str | bytes) -> dict | None:
    """The object that this is JSON for; None when it is none."""
    try:
        found = json.loads(text)
    except (ValueError, RecursionError):
        return None
    return found if isinstance(found, dict) else None


def may_pass(request, name: str, who: Who, kwargs: dict) -> bool:
    """Whether the gate lets this request through to its view."""
    user = request.user
    if who == Who.NEVER:
        return False
    if features.is_of_a_feature(name) and features.hides_screen(current_site(request), name):
        return False
    if user.is_superuser:
        return True
    scope = scope_of(user)
    if who == Who.SUPERUSER or not scope.roles or not addresses.is_open_to(scope, who):
        return False
    if who in addresses.NATIONAL_ROLES:
        return True
    wanted = wanted_ids(request, name, kwargs)
    if wanted is None or scope.manages_all:
        return wanted is not None
    role = addresses.ROLES.get(who, Role.VIEWER)
    owners = all_owners({kind: ids for kind, ids in wanted.items() if kind not in PERSONAL})
    return all(
        are_of_person(kind, ids, user)
        if kind in PERSONAL
        else all(_is_within(owners[kind][pk], kind, scope, role, name) for pk in ids)
        for kind, ids in wanted.items()
    )


def wanted_ids(request, name: str, kwargs: dict) -> dict[str, set[int]] | None:
    """The ids in the path, the query and the form, per kind; None when one makes no sense."""
    wanted = defaultdict(set)
    pairs = []
    for key, value in kwargs.items():
        if key in arguments.PLAIN_ARGUMENTS or value is None or str(value) in WORDS:
            continue
        kind = arguments.KIND_OF_ARGUMENT.get(key)
        if key == "pk":
            kind = arguments.KIND_OF_PK.get(name.rpartition(":")[0])
        if kind is None:
            return None
        pairs.append((kind, str(value)))
    for values in (request.GET, request.POST):
        for key, kind in arguments.KIND_OF_FIELD.items():
            if name == "wagtailadmin_api:pages:listing" and values.get(key) == "root":
                continue
            pairs += [(kind, value) for value in values.getlist(key) if value]
    if name == "wagtail_bulk_action":
        pairs_of_bulk = _bulk(request, kwargs)
        if pairs_of_bulk is None:
            return None
        pairs += pairs_of_bulk
    elif name in arguments.KIND_OF_IDS:
        kind = arguments.KIND_OF_IDS[name]
        pairs += [(kind, value) for value in request.GET.getlist("id")]
    elif name == "wagtailadmin_editing_sessions:ping":
        kind = _kind_of_model(kwargs["app_label"], kwargs["model_name"])
        pairs.append((kind, kwargs["object_id"]))
    for kind, value in pairs:
        if kind is None or not (value.isascii() and value.isdigit() and len(value) <= LONGEST_ID):
            return None
        wanted[kind].add(int(value))
    return wanted


def _bulk(request, kwargs):
    """The ids of a bulk action; None for an action that is not offered here."""
    kind = _kind_of_model(kwargs["app_label"], kwargs["model_name"])
    if kwargs["action"] not in arguments.BULK_ACTIONS.get(kind, ()):
        return None
    ids = request.GET.getlist("id")
    if "all" in ids:
        # "All" is all of a page's children, or all files that Wagtail's rights let one see.
        if kind == "page" and not request.GET.get("childOf"):
            return None
        ids = [one for one in ids if one != "all"]
    return [(kind, one) for one in ids]


def _kind_of_model(app_label: str, model_name: str) -> str | None:
    try:
        model = apps.get_model(app_label, model_name)
    except LookupError:
        return None
    return kind_of(model)


def _is_within(owners: list[Owner], kind: str, scope, role, name: str) -> bool:
    """Whether a thing is of a site on which somebody has this role, or may be asked here anyway.

    A task is a step for pages of any number of sites; of what stands on one site all must be own.
    """
    enough = any if kind == "task" else all
    return bool(owners) and enough(_is_own(one, kind, scope, role, name) for one in owners)


def _is_own(owner: Owner, kind: str, scope, role, name: str) -> bool:
    if owner.site_id is None:
        return kind == "page" and owner.is_root and name in arguments.ROOT_TOO
    if scope.has_role_with(role, owner):
        return True
    return owner.is_shared and name in arguments.SHARED_TOO
